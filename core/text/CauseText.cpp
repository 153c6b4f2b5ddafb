#include <QCoreApplication>

#include "core/text/DetectorText.h"
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

/// Says a cause; cells near the one the finding stands at are named shortly.
class CauseWords
{
public:
    CauseWords(const Cause &cause, const Report &report, const std::optional<CellKey> &home)
        : m_cause(cause), m_report(report), m_home(home)
    {
    }

    QString say() const;

private:
    QString unit() const;
    QString digit() const;
    QString transposed() const;
    QString countedIn() const;
    QString wrongLine() const;
    QString matches() const;

    /// The cell to mend with what stands in it now: 公开02表 2040599 其他法院支出 财政拨款收入 2,648,000.00
    /// 万元.
    QString cell() const { return shown(*m_cause.cell); }
    QString shouldBe() const { return amountWords(m_report, *m_cause.cell, *m_cause.shouldBe); }
    QString name(const CellKey &cell) const
    {
        return m_home ? nearWords(m_report, cell, *m_home) : placeWords(m_report, cell);
    }
    QString shown(const CellKey &cell) const
    {
        const QString value = valueWords(m_report, cell);
        return cell == m_home ? value : QString(name(cell) + u' ' + value);
    }
    QString allShown(const QString &between) const
    {
        QStringList cells;
        for (const CellKey &cell : m_cause.together)
            cells += shown(cell);
        return cells.join(between);
    }

    const Cause &m_cause;
    const Report &m_report;
    const std::optional<CellKey> &m_home;
};

QString CauseWords::unit() const
{
    if (!m_cause.cell)
        return Phrases::tr("%1 are about 10,000 times apart: one is probably in 元, the other in 万元.")
            .arg(allShown(Phrases::tr(" and ")));
    return Phrases::tr("%1: 元 and 万元 seem to be mixed up, it should probably be %2.")
        .arg(cell(), shouldBe());
}

/// Names the slip: the point in another place, or a digit more, or a digit less.
QString CauseWords::digit() const
{
    if (!m_cause.cell)
        return Phrases::tr("%1 are one digit apart; one of them was probably mistyped.")
            .arg(allShown(Phrases::tr(" and ")));
    const std::int64_t is = m_report.number(*m_cause.cell).amount, should = *m_cause.shouldBe;
    for (std::int64_t shift = 10; shift <= 100; shift *= 10) {
        if (is == should * shift || should == is * shift)
            return Phrases::tr("%1: the decimal point seems to have slipped, it should probably be %2.")
                .arg(cell(), shouldBe());
    }
    return (is > should
                ? Phrases::tr("%1: a digit too many seems to have been typed, it should probably be %2.")
                : Phrases::tr("%1: a digit seems to be missing, it should probably be %2."))
        .arg(cell(), shouldBe());
}

QString CauseWords::transposed() const
{
    if (!m_cause.cell)
        return Phrases::tr("%1 differ by two digits that changed places; one of them was probably mistyped.")
            .arg(allShown(Phrases::tr(" and ")));
    return Phrases::tr("%1: two digits seem to have changed places, it should probably be %2.")
        .arg(cell(), shouldBe());
}

QString CauseWords::countedIn() const
{
    const QString other = columnWords(m_report, *m_cause.other);
    const QString sentence = Phrases::tr("exactly %1.").arg(other);
    if (!m_cause.detector)
        return sentence;
    QString because = m_cause.detector->parameters.value(QStringLiteral("because"));
    return sentence + because.replace(QStringLiteral("{name}"), other);
}

QString CauseWords::wrongLine() const
{
    const CellKey here = *m_cause.cell, there = *m_cause.other;
    const QString line = here.row == there.row ? columnWords(m_report, there) : rowWords(m_report, there);
    if (m_cause.shouldBe != 0) {
        QStringList lines{line};
        if (m_cause.together.size() > 1) {
            lines.clear();
            for (const CellKey &one : m_cause.together)
                lines += rowWords(m_report, one);
        }
        return Phrases::tr("What belongs on the line “%1” seems to have been entered on the line “%2”.")
            .arg(lines.join(Phrases::tr("”, “")), rowWords(m_report, here));
    }
    if (m_report.number(here).amount == m_report.number(there).amount)
        return Phrases::tr("%1 is the same as on the line “%2” and seems to stand on the wrong line.")
            .arg(cell(), line);
    return Phrases::tr("%1 seems to belong to “%2”.").arg(cell(), line);
}

QString CauseWords::matches() const
{
    if (m_report.number(*m_cause.cell).state == ValueState::Absent)
        return Phrases::tr("%1 filled in with %2, this would hold and so would others.")
            .arg(m_cause.cell == m_home ? QString() : name(*m_cause.cell), shouldBe());
    if (!m_cause.other)
        return Phrases::tr("If %1 were the computed %2, this would hold and so would others.")
            .arg(cell(), shouldBe());
    return Phrases::tr("If %1 were %2, as %3 is, this would hold and so would others.")
        .arg(cell(), shouldBe(), nearWords(m_report, *m_cause.other, *m_cause.cell));
}

QString CauseWords::say() const
{
    switch (m_cause.kind) {
    case Kind::None:
        break;
    case Kind::UnitSlip:
        return unit();
    case Kind::DigitSlip:
        return digit();
    case Kind::Transposed:
        return transposed();
    case Kind::CountedIn:
        return countedIn();
    case Kind::LeftOut:
        return Phrases::tr("exactly %1, which seems to have been left out.").arg(name(*m_cause.other));
    case Kind::WrongLine:
        return wrongLine();
    case Kind::Stale:
        return Phrases::tr("It is the same as %1 and seems to have been copied.").arg(name(*m_cause.other));
    case Kind::Matches:
        return matches();
    case Kind::Consequence:
        return Phrases::tr("This will hold once %1 is put right.").arg(allShown(QStringLiteral("、")));
    }
    return {};
}

} // namespace

QString cause(const Cause &cause, const Report &report)
{
    return CauseWords(cause, report, std::nullopt).say();
}

QString causeNear(const Cause &cause, const Report &report, const CellKey &home)
{
    return CauseWords(cause, report, home).say();
}

} // namespace juesuan::text
