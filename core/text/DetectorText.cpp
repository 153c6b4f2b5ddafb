#include "core/text/DetectorText.h"

#include <QCoreApplication>

#include "core/text/Sentences.h"
#include "core/text/Words.h"

namespace juesuan::text
{

namespace
{

using Kind = Cause::Kind;

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Detector)
};

/// One detector's words: where it is, in short, and the sentence, whose %1, %2, … are the finding's own
/// words.
struct Template {
    const char *rule;
    const char *brief;
    const char *sentence;
};

constexpr Template kTemplates[] = {
    {"unreadable", QT_TRANSLATE_NOOP("Detector", "Not a number"),
     QT_TRANSLATE_NOOP("Detector", "“%1” is not a number, so no sum over it can be told.")},
    {"bad_code", QT_TRANSLATE_NOOP("Detector", "Code of a wrong length"),
     QT_TRANSLATE_NOOP("Detector", "Code %1 is not right: codes here have %2 digits.")},
    {"duplicate_code", QT_TRANSLATE_NOOP("Detector", "Code listed twice"),
     QT_TRANSLATE_NOOP("Detector", "%4 is listed more than once; each code has one row.")},
    {"unknown_code", QT_TRANSLATE_NOOP("Detector", "Unknown code"),
     QT_TRANSLATE_NOOP("Detector", "Code %4 is not in this year's classification. If it is right, add it to "
                                   "this book's own codes.")},
    {"no_detail", QT_TRANSLATE_NOOP("Detector", "Not broken down"),
     QT_TRANSLATE_NOOP("Detector", "%4 has an amount but no codes below it; amounts belong to codes of the "
                                   "last level.")},
    {"negative", QT_TRANSLATE_NOOP("Detector", "Negative amount"),
     QT_TRANSLATE_NOOP("Detector", "%1 is negative.")},
    {"proposal_differs", QT_TRANSLATE_NOOP("Detector", "Not what the worksheet gives"),
     QT_TRANSLATE_NOOP("Detector", "%1 was typed, the worksheet gives %2.")},
    {"copies_differ", QT_TRANSLATE_NOOP("Detector", "Copies differ"),
     QT_TRANSLATE_NOOP("Detector", "%1 here, but %2 in the first copy.")},
    {"grade_word", QT_TRANSLATE_NOOP("Detector", "Grade does not fit the total"),
     QT_TRANSLATE_NOOP("Detector", "the text says “%1”, but a total of %3 is “%2”.")},
    {"subtotals", QT_TRANSLATE_NOOP("Detector", "Subtotal does not add up"),
     QT_TRANSLATE_NOOP("Detector", "%1 is written, but the items below add up to %2.")},
    {"placeholder", QT_TRANSLATE_NOOP("Detector", "Template text left in place"),
     QT_TRANSLATE_NOOP("Detector", "“%1” looks like a hint of the template that was left in place.")},
};

constexpr Template kEmptyTables[] = {
    {"is empty", QT_TRANSLATE_NOOP("Detector", "Empty table not marked"),
     QT_TRANSLATE_NOOP("Detector", "the table has no amounts, but the list says “%2”.")},
    {"is filled", QT_TRANSLATE_NOOP("Detector", "Marked as empty, but has amounts"),
     QT_TRANSLATE_NOOP("Detector", "the table has amounts, but the list says “%2”.")},
    {"no reason", QT_TRANSLATE_NOOP("Detector", "No reason for the empty table"),
     QT_TRANSLATE_NOOP("Detector", "the table is empty, but no reason is given.")},
    {"needless reason", QT_TRANSLATE_NOOP("Detector", "A reason, but the table is not empty"),
     QT_TRANSLATE_NOOP("Detector", "the table has amounts, so it needs no reason for being empty.")},
};

/// Words that depend on what was found there.
Template variant(const Finding &finding)
{
    const QString first = finding.words.value(0);
    if (finding.rule == u"name_differs" && finding.words.value(1).isEmpty())
        return {"", QT_TRANSLATE_NOOP("Detector", "Name missing"),
                QT_TRANSLATE_NOOP("Detector", "%1 has no name; in the classification it is “%3”.")};
    if (finding.rule == u"name_differs")
        return {"", QT_TRANSLATE_NOOP("Detector", "Name differs from the classification"),
                QT_TRANSLATE_NOOP("Detector", "%1 is named “%2”, in the classification “%3”.")};
    if (finding.rule == u"header_blank" && first.isEmpty())
        return {"", QT_TRANSLATE_NOOP("Detector", "Head line not filled in"),
                QT_TRANSLATE_NOOP("Detector", "not filled in.")};
    if (finding.rule == u"header_blank")
        return {"", QT_TRANSLATE_NOOP("Detector", "Head line differs"),
                QT_TRANSLATE_NOOP("Detector", "“%1” is not the unit of this report, “%2”.")};
    if (finding.rule == u"empty_reason") {
        for (const Template &found : kEmptyTables) {
            if (first == QLatin1String(found.rule))
                return found;
        }
    }
    for (const Template &found : kTemplates) {
        if (finding.rule == QLatin1String(found.rule))
            return found;
    }
    return {"", QT_TRANSLATE_NOOP("Detector", "To be checked"),
            QT_TRANSLATE_NOOP("Detector", "to be checked.")};
}

/// %1, %2, %3: the words; %4: the first two together, a code and its name.
QString filled(const char *text, const QStringList &words)
{
    const QString both = QString(words.value(0) + u' ' + words.value(1)).trimmed();
    return fillTemplate(Phrases::tr(text), {words.value(0), words.value(1), words.value(2), both});
}

bool isCodeOrName(const Report &report, const CellKey &cell)
{
    const ColumnKind kind = report.block(cell.block).columns[cell.column].kind;
    return kind == ColumnKind::Code || kind == ColumnKind::Name;
}

/// What a check's failing is called in a list, by its cause.
QString causeTitle(Kind kind)
{
    switch (kind) {
    case Kind::UnitSlip:
        return Phrases::tr("元 and 万元 mixed up");
    case Kind::DigitSlip:
        return Phrases::tr("A digit too many or too few");
    case Kind::Transposed:
        return Phrases::tr("Two digits changed places");
    case Kind::CountedIn:
        return Phrases::tr("Counts in what does not belong");
    case Kind::LeftOut:
        return Phrases::tr("Leaves out an amount");
    case Kind::WrongLine:
        return Phrases::tr("Entered on another line");
    default:
        return {};
    }
}

} // namespace

QString detectorSentence(const Finding &finding, const Report &report)
{
    // Code rows are named by their sentence already.
    const CellKey cell = finding.cells.front();
    const QString place = isCodeOrName(report, cell) ? formWords(report, cell) : placeWords(report, cell);
    if (finding.hasSides) {
        const QString why = causeNear(finding.cause, report, cell);
        return Phrases::tr("%1: %2 stands beside %3. %4")
            .arg(place, amountWords(report, finding.leftSide.terms.front().cell, finding.left),
                 amountWords(report, finding.rightSide.terms.front().cell, finding.right), why);
    }
    QStringList words = finding.words;
    if (finding.rule == u"negative")
        words = {valueWords(report, cell)};
    else if (finding.rule == u"proposal_differs")
        words = {amountWords(report, cell, finding.left), amountWords(report, cell, finding.right)};
    return Phrases::tr("%1: %2").arg(place, filled(variant(finding).sentence, words));
}

QString shortPlace(const Report &report, const CellKey &cell)
{
    if (!isCodeOrName(report, cell))
        return placeWords(report, cell);
    return formWords(report, cell) + u' ' + rowWords(report, cell);
}

QString shortWords(const Finding &finding, const Report &report)
{
    if (finding.rounding)
        return Phrases::tr("Rounding difference");
    const QString byCause = causeTitle(finding.cause.kind);
    if (!byCause.isEmpty())
        return byCause;
    if (finding.rule.startsWith(u"points:"))
        return Phrases::tr("Weights do not add up");
    if (finding.check)
        return finding.check->title;
    if (finding.rule == u"stated") {
        const QString amount = amountWords(report, finding.cells.front(),
                                           finding.difference < 0 ? -finding.difference : finding.difference);
        return finding.difference > 0 ? Phrases::tr("%1 more than computed").arg(amount)
                                      : Phrases::tr("%1 less than computed").arg(amount);
    }
    if (finding.rule.startsWith(u"columns:"))
        return Phrases::tr("Does not add up across");
    return Phrases::tr(variant(finding).brief);
}

} // namespace juesuan::text
