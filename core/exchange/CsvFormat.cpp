#include "core/exchange/CsvFormat.h"

#include "core/exchange/Exchange.h"
#include "core/num/AmountText.h"
#include "core/report/Address.h"

namespace juesuan::exchange
{

namespace
{

/// Whether `text`, apostrophes in front aside, begins like a formula.
bool looksLikeFormula(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\'')
        ++at;
    return at < text.size() && QStringView(u"=+-@").contains(text[at]);
}

/// All decimals of the unit, the last zeros too: read back, such an amount is exact and not one of two
/// decimals.
QString withAllDecimals(QString amount, MoneyUnit unit)
{
    if (unit == MoneyUnit::Yuan)
        return amount;
    constexpr qsizetype kDecimals = 6;
    qsizetype point = amount.indexOf(u'.');
    if (point < 0) {
        point = amount.size();
        amount += u'.';
    }
    return amount.leftJustified(point + 1 + kDecimals, u'0');
}

} // namespace

bool isValueColumn(const Column &column)
{
    return !column.id.isEmpty() && column.kind != ColumnKind::Code && column.kind != ColumnKind::Name;
}

QString guarded(const QString &text)
{
    return looksLikeFormula(text) ? QString(u'\'' + text) : text;
}

QString unguarded(const QString &text)
{
    return text.startsWith(u'\'') && looksLikeFormula(text) ? text.mid(1) : text;
}

QString rowAddress(const Report &report, const CellKey &cell)
{
    const QString address = addressOf(report, cell);
    return address.left(address.lastIndexOf(u'.'));
}

QString csvValue(const Report &report, const CellKey &cell)
{
    if (report.origin(cell) == CellOrigin::Closed)
        return {};
    const Block &block = report.block(cell.block);
    const Column &column = block.columns[cell.column];
    const TypedValue typed = report.typed(cell);
    if (const auto *date = std::get_if<QDate>(&typed))
        return date->toString(Qt::ISODate);
    const QString text = editText(report, cell, block.money);
    if (!isNumeric(column.kind) || std::holds_alternative<Unreadable>(typed))
        return guarded(text);
    const auto *amount = std::get_if<Amount>(&typed);
    return amount && !amount->rounded ? withAllDecimals(text, block.money) : text;
}

} // namespace juesuan::exchange
