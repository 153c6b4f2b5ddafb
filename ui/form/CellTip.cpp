#include "ui/form/CellTip.h"

#include <QCoreApplication>

#include "core/text/Sentences.h"
#include "core/text/Words.h"

namespace juesuan::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(juesuan::ui::CellTip)
};

QString orBlank(const QString &text)
{
    return text.isEmpty() ? Words::tr("blank") : text;
}

QStringList bothValues(const SheetModel &model, const SheetCell &cell)
{
    QStringList lines{Words::tr("Stated: %1").arg(orBlank(model.shown(cell)))};
    if (isNumeric(cell.kind))
        lines << Words::tr("Computed: %1").arg(computedWords(model.report(), *cell.cell));
    return lines;
}

} // namespace

QString computedWords(const Report &report, const CellKey &cell)
{
    const CellNumber computed = report.computed(cell);
    return computed.state == ValueState::Filled ? text::amountWords(report, cell, computed.amount)
                                                : Words::tr("blank");
}

QString cellTip(const SheetModel &model, const FindingMarks &marks, const SheetCell &cell)
{
    if (!cell.cell)
        return {};
    const Report &report = model.report();
    const CellOrigin origin = report.origin(*cell.cell);
    const QString words = text::formulaInWords(report, *cell.cell);
    QStringList lines;
    if (origin == CellOrigin::Stated) {
        lines = bothValues(model, cell);
        if (!words.isEmpty())
            lines << words;
    } else if (!words.isEmpty() && (origin == CellOrigin::Computed || origin == CellOrigin::Proposed)) {
        lines << Words::tr("%1: %2").arg(text::originName(origin), words);
    }
    for (const Finding *finding : marks.on(*cell.cell)) {
        const QString sign =
            finding->severity == Severity::Error ? QStringLiteral("● ") : QStringLiteral("▲ ");
        lines << QString(sign % text::sentence(*finding, report));
    }
    return lines.join(u'\n');
}

} // namespace juesuan::ui
