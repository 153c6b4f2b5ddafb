#include "core/exchange/Exchange.h"
#include "core/exchange/NumberText.h"
#include "core/num/AmountText.h"
#include "core/sheet/CellText.h"

namespace juesuan::exchange
{

namespace
{

const Column &columnOf(const Report &report, const CellKey &cell)
{
    return report.block(cell.block).columns[cell.column];
}

Result<TypedValue> asNumber(const Result<std::int64_t> &micro)
{
    if (!micro)
        return micro.error();
    return TypedValue(Number{*micro});
}

Result<TypedValue> asChoice(const Column &column, const QString &text)
{
    const QString choice = text.trimmed();
    if (column.choices.isEmpty() || column.choices.contains(choice))
        return TypedValue(choice);
    return Error{QT_TRANSLATE_NOOP("Error", "“%1” is none of the choices: %2."),
                 {choice, column.choices.join(QStringLiteral("、"))},
                 {}};
}

Result<TypedValue> asCode(const QString &text)
{
    const QString code = plainForm(text);
    for (const QChar c : code) {
        if (c < u'0' || c > u'9')
            return Error{
                QT_TRANSLATE_NOOP("Error", "“%1” is not a code: it has other characters than digits."),
                {text.trimmed()},
                {}};
    }
    return TypedValue(code);
}

} // namespace

MoneyUnit entryUnit(const Report &report, const CellKey &cell)
{
    return report.block(cell.block).money == MoneyUnit::Yuan ? MoneyUnit::Yuan : report.entryUnit();
}

Result<TypedValue> parseCell(const Report &report, const CellKey &cell, const QString &text)
{
    return parseCell(report, cell, text, entryUnit(report, cell));
}

Result<TypedValue> parseCell(const Report &report, const CellKey &cell, const QString &text, MoneyUnit unit)
{
    if (text.trimmed().isEmpty())
        return TypedValue(Absent{});
    const Column &column = columnOf(report, cell);
    switch (column.kind) {
    case ColumnKind::Money: {
        const Result<Amount> amount = parseAmount(text, unit);
        if (!amount)
            return amount.error();
        return TypedValue(*amount);
    }
    case ColumnKind::Percent:
        return asNumber(parsePercent(text));
    case ColumnKind::Score:
    case ColumnKind::Number:
        return asNumber(parseNumber(text));
    case ColumnKind::Choice:
        return asChoice(column, text);
    case ColumnKind::Date: {
        const Result<QDate> date = parseDate(text);
        if (!date)
            return date.error();
        return TypedValue(*date);
    }
    case ColumnKind::Code:
        return asCode(text);
    default:
        return TypedValue(text);
    }
}

QString editText(const Report &report, const CellKey &cell)
{
    return editText(report, cell, entryUnit(report, cell));
}

QString editText(const Report &report, const CellKey &cell, MoneyUnit unit)
{
    const ColumnKind kind = columnOf(report, cell).kind;
    const TypedValue typed = report.typed(cell);
    if (const auto *unreadable = std::get_if<Unreadable>(&typed))
        return unreadable->text;
    if (!isNumeric(kind))
        return printedText(report, cell);
    const CellNumber number = report.number(cell);
    if (number.state != ValueState::Filled || std::holds_alternative<Empty>(typed))
        return {};
    switch (kind) {
    case ColumnKind::Money:
        return exactAmount(number.money(), unit);
    case ColumnKind::Percent:
        return formatNumber(number.amount * 100, 4) + u'%';
    default:
        return formatNumber(number.amount, 6);
    }
}

} // namespace juesuan::exchange
