#include <QCoreApplication>

#include "core/text/Sentences.h"
#include "core/text/Words.h"

namespace juesuan::text
{

namespace
{

using Kind = Cause::Kind;

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Cause)
};

/// The cell with what stands in it now: 公开02表 2040599 其他法院支出 财政拨款收入 2,648,000.00 万元.
QString shown(const Report &report, const CellKey &cell)
{
    return placeWords(report, cell) + u' ' + valueWords(report, cell);
}

/// The cells one of which is to blame.
QString inDoubt(const Cause &cause, const Report &report)
{
    QStringList cells;
    for (const CellKey &cell : cause.together)
        cells += shown(report, cell);
    return cells.join(Phrases::tr(" and "));
}

QString unit(const Cause &cause, const Report &report)
{
    if (!cause.cell)
        return Phrases::tr(
            "The two are about 10,000 times apart: one of them is probably in 元, the other in 万元.");
    return Phrases::tr("%1: 元 and 万元 seem to be mixed up, it should probably be %2.")
        .arg(shown(report, *cause.cell), amountWords(report, *cause.cell, *cause.shouldBe));
}

/// Names the slip: the point in another place, or a digit more, or a digit less.
QString digit(const Cause &cause, const Report &report)
{
    if (!cause.cell)
        return Phrases::tr("%1 are one digit apart; one of them was probably mistyped.")
            .arg(inDoubt(cause, report));
    const std::int64_t is = report.number(*cause.cell).amount, should = *cause.shouldBe;
    const QString what = shown(report, *cause.cell), right = amountWords(report, *cause.cell, should);
    for (std::int64_t shift = 10; shift <= 100; shift *= 10) {
        if (is == should * shift || should == is * shift)
            return Phrases::tr("%1: the decimal point seems to have slipped, it should probably be %2.")
                .arg(what, right);
    }
    return (is > should
                ? Phrases::tr("%1: a digit too many seems to have been typed, it should probably be %2.")
                : Phrases::tr("%1: a digit seems to be missing, it should probably be %2."))
        .arg(what, right);
}

QString countedIn(const Cause &cause, const Report &report)
{
    const QString name = columnWords(report, *cause.other);
    const QString because =
        cause.detector ? cause.detector->parameters.value(QStringLiteral("because")) : QString();
    const QString sentence = Phrases::tr("exactly %1.").arg(name);
    return because.isEmpty() ? sentence
                             : QString(sentence + QString(because).replace(QStringLiteral("{name}"), name));
}

QString wrongLine(const Cause &cause, const Report &report)
{
    const CellKey cell = *cause.cell, other = *cause.other;
    const QString here = rowWords(report, cell);
    const QString there = cell.row == other.row ? columnWords(report, other) : rowWords(report, other);
    if (cause.shouldBe != 0)
        return Phrases::tr("What belongs on the line “%1” seems to have been entered on the line “%2”.")
            .arg(there, here);
    if (report.number(cell).amount == report.number(other).amount)
        return Phrases::tr("%1 is the same as on the line “%2” and seems to stand on the wrong line.")
            .arg(shown(report, cell), there);
    return Phrases::tr("%1 seems to belong to “%2”.").arg(shown(report, cell), there);
}

QString matches(const Cause &cause, const Report &report)
{
    return Phrases::tr("If %1 were %2, as %3 is, this would hold and so would others.")
        .arg(shown(report, *cause.cell), amountWords(report, *cause.cell, *cause.shouldBe),
             wordsFrom(report, *cause.other, *cause.cell));
}

QString consequence(const Cause &cause, const Report &report)
{
    QStringList cells;
    for (const CellKey &cell : cause.together)
        cells += shown(report, cell);
    return Phrases::tr("This will hold once %1 is put right.").arg(cells.join(QStringLiteral("、")));
}

} // namespace

QString cause(const Cause &cause, const Report &report)
{
    switch (cause.kind) {
    case Kind::None:
        break;
    case Kind::UnitSlip:
        return unit(cause, report);
    case Kind::DigitSlip:
        return digit(cause, report);
    case Kind::Transposed:
        return cause.cell
                   ? Phrases::tr("%1: two digits seem to have changed places, it should probably be %2.")
                         .arg(shown(report, *cause.cell), amountWords(report, *cause.cell, *cause.shouldBe))
                   : Phrases::tr(
                         "%1 differ by two digits that changed places; one of them was probably mistyped.")
                         .arg(inDoubt(cause, report));
    case Kind::CountedIn:
        return countedIn(cause, report);
    case Kind::LeftOut:
        return Phrases::tr("exactly %1, which seems to have been left out.")
            .arg(wordsFrom(report, *cause.other, *cause.cell));
    case Kind::WrongLine:
        return wrongLine(cause, report);
    case Kind::Stale:
        return Phrases::tr("It is the same as %1 and seems to have been copied.")
            .arg(placeWords(report, *cause.other));
    case Kind::Matches:
        return matches(cause, report);
    case Kind::Consequence:
        return consequence(cause, report);
    }
    return {};
}

} // namespace juesuan::text
