#include "core/sheet/CellText.h"

#include "core/report/Report.h"

namespace juesuan
{

namespace
{

constexpr int kScoreDecimals = 2;

QString numericText(const Report &report, const CellKey &key, ColumnKind kind, const AmountFormat &format)
{
    const CellNumber number = report.number(key);
    if (number.state == ValueState::Filled) {
        switch (kind) {
        case ColumnKind::Money:
            return formatAmount(number.money(), format);
        case ColumnKind::Percent:
            return formatPercent(number.amount);
        default:
            return formatNumber(number.amount, kScoreDecimals);
        }
    }
    if (number.state == ValueState::Absent)
        return {};
    const TypedValue typed = report.typed(key);
    if (const auto *unreadable = std::get_if<Unreadable>(&typed))
        return unreadable->text;
    // A sum over text that is no number has no value to print; a rate over nothing prints nothing.
    return kind == ColumnKind::Money ? QStringLiteral("？") : QString();
}

/// `value` divided by `step`, rounded half away from zero.
std::int64_t rounded(std::int64_t value, std::int64_t step)
{
    const std::int64_t half = value < 0 ? -(step / 2) : step / 2;
    return (value + half) / step;
}

QString withDecimals(std::int64_t scaled, int decimals)
{
    QString digits = QString::number(scaled < 0 ? -scaled : scaled).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return scaled < 0 ? QString(u'-' + digits) : digits;
}

} // namespace

AmountFormat amountFormatOf(const Report &report, const CellKey &cell)
{
    AmountFormat format = report.form(report.formOf(cell.block)).amounts;
    format.unit = report.block(cell.block).money;
    return format;
}

QString formatNumber(std::int64_t micro, int decimals)
{
    std::int64_t step = 1'000'000;
    for (int i = 0; i < decimals; ++i)
        step /= 10;
    QString text = withDecimals(rounded(micro, step), decimals);
    if (decimals > 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

QString formatPercent(std::int64_t micro)
{
    return withDecimals(rounded(micro, 100), 2) + u'%';
}

QString formatDate(const QDate &date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

std::optional<QString> closedText(const Row &row, const Column &column)
{
    const Formula *closed = row.closed.find(column.id);
    if (!closed)
        return {};
    const QString &text = closed->text;
    const bool isQuoted = text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\'');
    return isQuoted ? text.mid(1, text.size() - 2) : text;
}

QString printedValue(const Report &report, const CellKey &cell, ColumnKind kind, const AmountFormat &format)
{
    if (isNumeric(kind))
        return numericText(report, cell, kind, format);
    if (kind == ColumnKind::Code) {
        const int index = report.rowIndex(cell.block, cell.row, cell.instance);
        return index < 0 ? QString()
                         : report.rows(cell.block, cell.instance)[static_cast<std::size_t>(index)].code;
    }
    if (kind == ColumnKind::Date) {
        const TypedValue typed = report.typed(cell);
        if (const auto *date = std::get_if<QDate>(&typed))
            return formatDate(*date);
    }
    return report.text(cell);
}

QString printedText(const Report &report, const CellKey &cell)
{
    const Block &block = report.block(cell.block);
    const Column &column = block.columns[cell.column];
    const int index = report.rowIndex(cell.block, cell.row, cell.instance);
    if (index >= 0 && !block.rows.empty()) {
        const ReportRow &row = report.rows(cell.block, cell.instance)[static_cast<std::size_t>(index)];
        if (const auto closed = closedText(block.rows[row.list], column))
            return *closed;
    }
    return printedValue(report, cell, column.kind, amountFormatOf(report, cell));
}

} // namespace juesuan
