#include "core/exchange/CellFacts.h"

#include <algorithm>

#include "core/num/AmountText.h"
#include "core/report/Address.h"
#include "core/sheet/CellText.h"

namespace juesuan::exchange
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

QString exactValue(const Report &report, const CellKey &cell, std::int64_t amount)
{
    constexpr int kDecimals = 6;
    const Block &block = report.block(cell.block);
    if (block.columns[cell.column].kind == ColumnKind::Money)
        return exactAmount(Money::fromFen(amount), block.money);
    return formatNumber(amount, kDecimals);
}

QString exactValue(const Report &report, const CellKey &cell, const CellNumber &number)
{
    return number.state == ValueState::Filled ? exactValue(report, cell, number.amount) : QString();
}

CellKey firstCell(const Report &report, int block, std::uint16_t instance, RowId row)
{
    const std::vector<Column> &columns = report.block(block).columns;
    const auto named = std::find_if(columns.begin(), columns.end(),
                                    [](const Column &column) { return !column.id.isEmpty(); });
    return {static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(named - columns.begin()), instance,
            row};
}

QString rowName(const Report &report, const CellKey &cell)
{
    return addressOf(report, cell).section(u'[', 1).section(u']', 0, 0);
}

QString copyAddress(const Report &report, int form, std::uint16_t instance)
{
    const std::vector<std::uint16_t> &copies = report.instances(form);
    const auto place = std::find(copies.begin(), copies.end(), instance) - copies.begin();
    const QString &id = report.form(form).id;
    return place == 0 ? id : QString(id + u'#' + QString::number(place + 1));
}

} // namespace juesuan::exchange
