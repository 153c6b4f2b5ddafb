#include <algorithm>

#include "core/chart/ChartData.h"
#include "core/chart/ChartRowsReader.h"
#include "core/num/AmountText.h"
#include "core/profile/ChartLinks.h"
#include "core/report/Address.h"

namespace juesuan::chart
{

namespace
{

/// The cell a reference means; nothing where its row is not there.
std::optional<CellKey> cellOf(const Report &report, const Formula &formula, std::uint16_t copy)
{
    if (!formula)
        return std::nullopt;
    const formula::Reference &ref = formula.tree->ref;
    Address address;
    address.form = ref.form;
    address.block = ref.block;
    address.row = ref.row;
    address.ordinal = std::max(1, ref.ordinal);
    address.column = ref.column;
    const int form = report.profile().form(ref.form);
    if (form < 0)
        return std::nullopt;
    const std::vector<std::uint16_t> &copies = report.instances(form);
    if (ref.instance > 0)
        address.instance = ref.instance - 1;
    else if (report.form(form).many)
        address.instance = static_cast<int>(std::ranges::find(copies, copy) - copies.begin());
    const Result<CellKey> found = resolve(report, address);
    return found ? std::optional<CellKey>(*found) : std::nullopt;
}

Item itemOf(const Report &report, const ChartItem &written, std::uint16_t copy)
{
    Item out;
    out.title = written.title;
    for (const ChartCell &cell : written.cells) {
        Sum sum;
        sum.add(report, cellOf(report, cell.cell, copy), cellOf(report, cell.minus, copy),
                cell.minus ? Sum::Minus::Needed : Sum::Minus::None);
        sum.divide(report, cellOf(report, cell.over, copy));
        out.values.push_back(sum.value(bool(cell.over)));
    }
    return out;
}

/// The largest first; of what is zero or blank only the number is kept.
void rank(Data &data)
{
    const auto isBlank = [](const Item &item) {
        const Value &value = item.values.front();
        return value.state == Value::State::Absent || (value.isFilled() && value.amount.isZero());
    };
    const bool wasEmpty = data.isEmpty();
    data.blanks = static_cast<int>(std::erase_if(data.items, isBlank));
    if (wasEmpty)
        data.blanks = 0;
    std::ranges::stable_sort(data.items, [](const Item &a, const Item &b) {
        const auto difference = a.values.front().amount.minus(b.values.front().amount);
        return difference && difference->sign() > 0;
    });
}

} // namespace

int firstForm(const Profile &profile, const Chart &chart)
{
    if (chart.rows)
        return profile.form(chart.rows->of.text.section(u'.', 0, 0));
    if (!chart.items.empty() && !chart.items.front().cells.empty())
        return profile.form(chart.items.front().cells.front().cell.tree->ref.form);
    return -1;
}

Data dataOf(const Report &report, const Chart &chart, std::uint16_t copy)
{
    Data data;
    data.id = chart.id;
    data.title = chart.title;
    data.section = chart.section;
    data.kind = chart.kind;
    data.unit = chart.unit;
    data.money = chart.unit == unitName(MoneyUnit::Yuan) || chart.unit == unitName(MoneyUnit::Wan);
    data.form = firstForm(report.profile(), chart);
    for (const ChartSeries &series : chart.series)
        data.series += series.title;
    const int copied = copiedForm(report.profile(), chart);
    if (copied >= 0) {
        const std::vector<std::uint16_t> &copies = report.instances(copied);
        if (std::ranges::find(copies, copy) == copies.end())
            copy = copies.front();
        data.copy = report.instanceTitle(copied, copy);
    }
    for (const ChartItem &item : chart.items)
        data.items.push_back(itemOf(report, item, copy));
    if (const std::optional<BlockPlace> place = blockOf(report.profile(), chart)) {
        for (Item &item : RowsReader(report, chart, *place, copied >= 0 ? copy : 0).items())
            data.items.push_back(std::move(item));
    }
    if (chart.kind == ChartKind::Ranking || chart.kind == ChartKind::Share)
        rank(data);
    return data;
}

} // namespace juesuan::chart
