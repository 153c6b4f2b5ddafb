#include "ui/form/SelectionSummary.h"

#include "core/num/AmountText.h"
#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

namespace
{

/// Half away from zero, as amounts are printed.
std::int64_t divided(std::int64_t sum, int count)
{
    const std::int64_t half = sum < 0 ? -(count / 2) : count / 2;
    return (sum + half) / count;
}

/// A zero is said here whatever the form prints for it.
AmountFormat spoken(AmountFormat format)
{
    if (format.zero == ZeroStyle::Blank || format.zero == ZeroStyle::Dash)
        format.zero = ZeroStyle::Zero;
    return format;
}

QString exactText(Money money, const AmountFormat &format)
{
    const QString printed = formatAmount(money, format);
    const auto back = parseAmount(printed, format.unit);
    return back && back->money == money ? printed : exactAmount(money, format.unit);
}

QString inEntryUnit(Money money, MoneyUnit unit)
{
    AmountFormat format;
    format.unit = unit;
    return exactText(money, format) % QLatin1Char(' ') % unitName(unit);
}

QString numberText(std::int64_t micro)
{
    constexpr std::int64_t kMicro = 1'000'000;
    const std::int64_t size = micro < 0 ? -micro : micro;
    QString text = QString::number(size / kMicro);
    if (const std::int64_t rest = size % kMicro) {
        QString decimals = QString::number(rest).rightJustified(6, u'0');
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += QLatin1Char('.') + decimals;
    }
    return micro < 0 ? QLatin1Char('-') + text : text;
}

} // namespace

SelectionSummary summarise(const SheetModel &model, const GridSpan &selection)
{
    SelectionSummary summary;
    std::int64_t sum = 0;
    const SheetCell *first = nullptr;
    bool fits = true;
    for (int row = selection.row; row <= selection.lastRow(); ++row) {
        for (int column = selection.column; column <= selection.lastColumn(); ++column) {
            const SheetCell *cell = model.cellAt(row, column);
            const bool begins =
                cell && cell->cell && model.spanOf(*cell).row == row && cell->column == column;
            if (!begins)
                continue;
            ++summary.cells;
            const CellNumber number =
                isNumeric(cell->kind) ? model.report().number(*cell->cell) : CellNumber{};
            if (number.state != ValueState::Filled || (first && first->kind != cell->kind))
                continue;
            if (!first)
                first = cell;
            ++summary.numbers;
            fits = fits && !__builtin_add_overflow(sum, number.amount, &sum);
        }
    }
    if (!first || !fits)
        return summary;
    const std::int64_t average = divided(sum, summary.numbers);
    if (first->kind == ColumnKind::Money) {
        const AmountFormat format = spoken(model.sheet().amountFormat(*first));
        summary.sum = exactText(Money::fromFen(sum), format);
        summary.average = formatAmount(Money::fromFen(average), format);
        if (summary.numbers == 1)
            summary.exact = inEntryUnit(Money::fromFen(sum), model.report().entryUnit());
    } else if (first->kind == ColumnKind::Percent) {
        // A ratio in millionths reads as percent after two places to the right.
        summary.sum = numberText(sum * 100) + QLatin1Char('%');
        summary.average = numberText(average * 100) + QLatin1Char('%');
    } else {
        summary.sum = numberText(sum);
        summary.average = numberText(average);
    }
    return summary;
}

} // namespace juesuan::ui
