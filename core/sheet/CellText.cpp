#include "core/sheet/CellText.h"

#include "core/report/Report.h"

namespace juesuan
{

namespace
{

constexpr int kScoreDecimals = 2;

/// What a closed cell prints: the profile writes a number or a mark ("-", '—') there.
QString closedText(const Report &report, const CellKey &key)
{
    const Block &block = report.block(key.block);
    const int index = report.rowIndex(key.block, key.row, key.instance);
    if (index < 0)
        return {};
    const ReportRow &row = report.rows(key.block, key.instance)[static_cast<std::size_t>(index)];
    const Formula *closed = block.rows[row.list].closed.find(block.columns[key.column].id);
    if (!closed)
        return {};
    QString text = closed->text;
    if (text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
        text = text.mid(1, text.size() - 2);
    return text;
}

QString numericText(const Report &report, const CellKey &key, ColumnKind kind)
{
    const TypedValue typed = report.typed(key);
    if (const auto *unreadable = std::get_if<Unreadable>(&typed))
        return unreadable->text;
    const CellNumber number = report.number(key);
    if (number.state == ValueState::Absent || std::holds_alternative<Empty>(typed))
        return {};
    if (number.state ==
        ValueState::Error) // a sum over text that is no number; a rate over nothing prints nothing
        return kind == ColumnKind::Money ? QStringLiteral("？") : QString();
    switch (kind) {
    case ColumnKind::Money:
        return formatAmount(number.money(), amountFormatOf(report, key));
    case ColumnKind::Percent:
        return formatPercent(number.amount);
    default:
        return formatNumber(number.amount, kScoreDecimals);
    }
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

QString printedText(const Report &report, const CellKey &cell)
{
    const ColumnKind kind = report.block(cell.block).columns[cell.column].kind;
    if (kind == ColumnKind::Code) {
        const int index = report.rowIndex(cell.block, cell.row, cell.instance);
        return index < 0 ? QString()
                         : report.rows(cell.block, cell.instance)[static_cast<std::size_t>(index)].code;
    }
    if (report.origin(cell) == CellOrigin::Closed)
        return closedText(report, cell);
    if (isNumeric(kind))
        return numericText(report, cell, kind);
    const TypedValue typed = report.typed(cell);
    if (const auto *date = std::get_if<QDate>(&typed))
        return formatDate(*date);
    return report.text(cell);
}

} // namespace juesuan
