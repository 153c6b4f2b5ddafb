#include "app/commands/CellFacts.h"

#include "core/num/AmountText.h"
#include "core/report/Address.h"
#include "core/text/Sentences.h"

namespace juesuan::app
{

namespace
{

QString originId(CellOrigin origin)
{
    switch (origin) {
    case CellOrigin::Blank:
        return QStringLiteral("blank");
    case CellOrigin::Typed:
        return QStringLiteral("typed");
    case CellOrigin::Computed:
        return QStringLiteral("computed");
    case CellOrigin::Proposed:
        return QStringLiteral("proposed");
    case CellOrigin::Stated:
        return QStringLiteral("stated");
    case CellOrigin::Closed:
        return QStringLiteral("closed");
    }
    return {};
}

/// Millionths as a decimal number without idle zeros.
QString fromMillionths(std::int64_t micro)
{
    constexpr std::int64_t kOne = 1'000'000;
    const std::int64_t whole = micro < 0 ? -(micro / kOne) : micro / kOne;
    const std::int64_t part = micro < 0 ? -(micro % kOne) : micro % kOne;
    QString text = QString::number(whole);
    if (part != 0) {
        text += u'.' + QString::number(part).rightJustified(6, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return micro < 0 ? QString(u'-' + text) : text;
}

const Column &columnOf(const Report &report, const CellKey &cell)
{
    return report.block(cell.block).columns[cell.column];
}

QString numberText(const Report &report, const CellKey &cell, const CellNumber &number)
{
    return number.state == ValueState::Filled ? exactValue(report, cell, number.amount) : QString();
}

QString typedText(const Report &report, const CellKey &cell)
{
    const TypedValue typed = report.typed(cell);
    if (const auto *amount = std::get_if<Amount>(&typed))
        return exactValue(report, cell, amount->money.fen());
    if (const auto *number = std::get_if<Number>(&typed))
        return fromMillionths(number->micro);
    if (const auto *unreadable = std::get_if<Unreadable>(&typed))
        return unreadable->text;
    if (const auto *date = std::get_if<QDate>(&typed))
        return date->toString(Qt::ISODate);
    if (const auto *text = std::get_if<QString>(&typed))
        return *text;
    return {};
}

} // namespace

QString exactValue(const Report &report, const CellKey &cell, std::int64_t amount)
{
    if (columnOf(report, cell).kind == ColumnKind::Money)
        return exactAmount(Money::fromFen(amount), report.block(cell.block).money);
    return fromMillionths(amount);
}

CellFacts factsOf(const Report &report, const CellKey &cell)
{
    CellFacts facts;
    const ColumnKind kind = columnOf(report, cell).kind;
    facts.address = addressOf(report, cell);
    facts.title = cellTitle(report, cell);
    facts.origin = originId(report.origin(cell));
    facts.shown = text::shownValue(report, cell);
    if (report.isStated(cell))
        facts.stated = typedText(report, cell);
    if (isNumeric(kind)) {
        facts.exact = numberText(report, cell, report.number(cell));
        facts.computed = numberText(report, cell, report.computed(cell));
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
