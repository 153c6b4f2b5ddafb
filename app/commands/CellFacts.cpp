#include "app/commands/CellFacts.h"

#include "core/exchange/CellFacts.h"
#include "core/num/AmountText.h"
#include "core/report/Address.h"
#include "core/text/Sentences.h"

namespace juesuan::app
{

namespace
{

QString typedText(const Report &report, const CellKey &cell)
{
    const TypedValue typed = report.typed(cell);
    if (const auto *amount = std::get_if<Amount>(&typed))
        return exchange::exactValue(report, cell, amount->money.fen());
    if (const auto *number = std::get_if<Number>(&typed))
        return exchange::exactValue(report, cell, number->micro);
    if (const auto *unreadable = std::get_if<Unreadable>(&typed))
        return unreadable->text;
    if (const auto *date = std::get_if<QDate>(&typed))
        return date->toString(Qt::ISODate);
    if (const auto *text = std::get_if<QString>(&typed))
        return *text;
    return {};
}

} // namespace

CellFacts factsOf(const Report &report, const CellKey &cell)
{
    CellFacts facts;
    const ColumnKind kind = report.block(cell.block).columns[cell.column].kind;
    facts.address = addressOf(report, cell);
    facts.title = cellTitle(report, cell);
    facts.origin = exchange::originId(report.origin(cell));
    facts.shown = text::shownValue(report, cell);
    if (report.isStated(cell))
        facts.stated = typedText(report, cell);
    if (isNumeric(kind)) {
        facts.exact = exchange::exactValue(report, cell, report.number(cell));
        facts.computed = exchange::exactValue(report, cell, report.computed(cell));
    } else {
        facts.exact = report.text(cell);
    }
    if (kind == ColumnKind::Money)
        facts.unit = unitName(report.block(cell.block).money);
    return facts;
}

QJsonObject toJson(const CellFacts &facts)
{
    return {{QStringLiteral("address"), facts.address}, {QStringLiteral("title"), facts.title},
            {QStringLiteral("origin"), facts.origin},   {QStringLiteral("shown"), facts.shown},
            {QStringLiteral("exact"), facts.exact},     {QStringLiteral("computed"), facts.computed},
            {QStringLiteral("stated"), facts.stated},   {QStringLiteral("unit"), facts.unit}};
}

} // namespace juesuan::app
