#include "ui/form/CellHint.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/num/Quantity.h"
#include "core/sheet/CellText.h"
#include "ui/form/CellTip.h"
#include "ui/form/Suggestion.h"

namespace juesuan::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(juesuan::ui::CellHint)
};

/// What is made of a target or an actual value: the quantity, and which way is better.
QString understood(const QString &text)
{
    const Quantity quantity = parseQuantity(text);
    if (quantity.kind == Quantity::Kind::Text)
        return Words::tr("taken as words: a qualitative indicator");
    if (quantity.kind == Quantity::Kind::Date)
        return Words::tr("date %1").arg(formatDate(quantity.date));
    const QString shown = shownQuantity(quantity);
    switch (quantity.op) {
    case Quantity::Op::AtLeast:
    case Quantity::Op::MoreThan:
        return Words::tr("%1: the more, the better").arg(shown);
    case Quantity::Op::AtMost:
    case Quantity::Op::LessThan:
        return Words::tr("%1: the less, the better").arg(shown);
    case Quantity::Op::Equal:
        return Words::tr("%1: exactly that").arg(shown);
    case Quantity::Op::None:
        break;
    }
    return Words::tr("quantity %1").arg(shown);
}

constexpr int kLongText = 60; ///< characters from which the large editor is worth a word

} // namespace

QString cellHint(const SheetModel &model, const FindingMarks &marks, const SheetCell &cell,
                 const QString &text)
{
    if (!cell.cell)
        return {};
    const Report &report = model.report();
    const CellKey &key = *cell.cell;
    QStringList hints;
    const bool quantity = cell.kind == ColumnKind::Target || cell.kind == ColumnKind::Actual;
    if (quantity && !text.trimmed().isEmpty())
        hints << understood(text);
    if (report.isLocked(key))
        hints << Words::tr("approved; a change asks for its basis");
    if (const auto offered = offeredScore(report, key))
        hints << Words::tr("suggested %1, Ctrl+Enter takes it").arg(formatNumber(*offered, 6));
    if (report.isStated(key) && isNumeric(cell.kind))
        hints << Words::tr("computed: %1").arg(computedWords(report, key));
    if (std::ranges::any_of(marks.on(key), [](const Finding *f) { return mayBeExplained(*f); }))
        hints << Words::tr("Ctrl+M explains it in writing");
    if (cell.kind == ColumnKind::Text && text.size() >= kLongText)
        hints << Words::tr("%n character(s); Shift+F2 opens the large editor", nullptr, int(text.size()));
    if (cell.kind == ColumnKind::Choice && text.isEmpty() && model.takesValues(cell))
        hints << Words::tr("Alt+↓ shows the choices");
    return hints.join(Words::tr("; "));
}

} // namespace juesuan::ui
