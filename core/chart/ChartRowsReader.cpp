#include "core/chart/ChartRowsReader.h"

#include <QRegularExpression>
#include <algorithm>

#include "core/text/Words.h"

namespace juesuan::chart
{

using calc::Fraction;

namespace
{

constexpr std::int64_t kMicro = 1'000'000;

Value read(const Report &report, const CellKey &cell)
{
    const CellNumber number = report.number(cell);
    Value out;
    out.cell = cell;
    if (number.state == ValueState::Error)
        out.state = Value::State::Error;
    if (number.state != ValueState::Filled)
        return out;
    const bool isMoney = report.block(cell.block).columns[cell.column].kind == ColumnKind::Money;
    const std::optional<Fraction> amount = Fraction::of(number.amount, isMoney ? 1 : kMicro);
    out.state = amount ? Value::State::Filled : Value::State::Error;
    out.amount = amount.value_or(Fraction());
    return out;
}

/// Adds `value` to `sum`, which keeps the cell it came by first.
void addTo(Value &sum, const Value &value)
{
    if (!sum.cell)
        sum.cell = value.cell;
    if (value.state == Value::State::Absent || sum.state == Value::State::Error)
        return;
    const std::optional<Fraction> together = sum.amount.plus(value.amount);
    sum.state = value.isFilled() && together ? Value::State::Filled : Value::State::Error;
    sum.amount = sum.isFilled() ? *together : Fraction();
}

bool hasWord(const std::vector<ChartWord> &words, const QString &text)
{
    return std::ranges::any_of(words, [&](const ChartWord &word) { return word.text == text; });
}

} // namespace

void Sum::add(const Report &report, const std::optional<CellKey> &cell, const std::optional<CellKey> &minus,
              Minus how)
{
    if (!cell || (how != Minus::None && !minus))
        return;
    Value value = read(report, *cell);
    if (how != Minus::None) {
        const Value less = read(report, *minus);
        const bool broken = value.state == Value::State::Error || less.state == Value::State::Error;
        const std::optional<Fraction> difference = value.amount.minus(less.amount);
        if (broken || !difference)
            value.state = Value::State::Error;
        else if (!value.isFilled() || (how == Minus::Needed && !less.isFilled()))
            value.state = Value::State::Absent;
        else
            value.amount = *difference;
        value.cell = less.cell; // of a loss: the score that was given
    }
    addTo(m_sum, value);
}

void Sum::divide(const Report &report, const std::optional<CellKey> &over)
{
    if (over)
        addTo(m_over, read(report, *over));
}

Value Sum::value(bool divided) const
{
    if (!divided)
        return m_sum;
    Value out = m_sum;
    if (m_over.state == Value::State::Error)
        out.state = Value::State::Error;
    if (!out.isFilled())
        return out;
    const std::optional<Fraction> quotient =
        m_over.isFilled() ? m_sum.amount.over(m_over.amount) : std::nullopt;
    out.state = quotient            ? Value::State::Filled
                : m_over.isFilled() ? Value::State::NoRate
                                    : Value::State::Absent;
    out.amount = quotient.value_or(Fraction());
    return out;
}

RowsReader::RowsReader(const Report &report, const Chart &chart, BlockPlace place, std::uint16_t copy)
    : m_report(report), m_chart(chart), m_rows(*chart.rows), m_layout(blockAt(report.profile(), place)),
      m_form(place.form), m_block(report.blockIndex(place.form, place.block)), m_copy(copy)
{
    for (const ChartSeries &series : chart.series)
        m_minus.push_back(minusOf(series));
}

Sum::Minus RowsReader::minusOf(const ChartSeries &series) const
{
    if (series.minus.isEmpty())
        return Sum::Minus::None;
    const bool begun = std::ranges::any_of(m_report.rows(m_block, m_copy), [&](const ReportRow &row) {
        const std::optional<CellKey> minus = key(row, series.minus.text, m_copy);
        return minus && isShown(row) && m_report.number(*minus).state != ValueState::Absent;
    });
    return begun ? Sum::Minus::BlankIsZero : Sum::Minus::Needed;
}

std::vector<Item> RowsReader::items() const
{
    switch (m_rows.by) {
    case ChartRows::By::Rows:
        return byRow();
    case ChartRows::By::Groups:
    case ChartRows::By::Subgroups:
        return byGroup();
    case ChartRows::By::Copies:
        return byCopy();
    }
    return {};
}

bool RowsReader::isShown(const ReportRow &row) const
{
    const Row &layout = m_layout.rows[row.list];
    const bool isFixed = layout.kind == RowKind::Fixed;
    if (isFixed && hasWord(m_rows.except, layout.id))
        return false;
    if (!m_rows.only.empty() && !(isFixed && hasWord(m_rows.only, layout.id)))
        return false;
    if (!m_rows.group.isEmpty() && std::ranges::none_of(layout.groups, [&](int group) {
            return m_layout.groups[static_cast<std::size_t>(group)].id == m_rows.group.text;
        }))
        return false;
    if (layout.kind != RowKind::Codes)
        return true;
    // What is at the level or ends above it; together that is the whole, without counting anything twice.
    return m_rows.level == 0 ? row.leaf : row.level == m_rows.level || (row.leaf && row.level < m_rows.level);
}

std::optional<CellKey> RowsReader::key(const ReportRow &row, const QString &column, std::uint16_t copy) const
{
    const int index = m_layout.column(column);
    if (index < 0)
        return std::nullopt;
    return CellKey{static_cast<std::uint16_t>(m_block), static_cast<std::uint16_t>(index), copy, row.id};
}

void RowsReader::add(std::vector<Sum> &sums, const ReportRow &row, std::uint16_t copy) const
{
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const ChartSeries &series = m_chart.series[i];
        sums[i].add(m_report, key(row, series.column.text, copy), key(row, series.minus.text, copy),
                    m_minus[i]);
        sums[i].divide(m_report, key(row, series.over.text, copy));
    }
}

Item RowsReader::item(const QString &title, const std::vector<Sum> &sums) const
{
    Item out;
    out.title = title;
    for (std::size_t i = 0; i < sums.size(); ++i)
        out.values.push_back(sums[i].value(!m_chart.series[i].over.isEmpty()));
    return out;
}

QString RowsReader::title(const ReportRow &row) const
{
    const std::optional<CellKey> name = key(row, m_rows.name.text, m_copy);
    const QString text = name ? text::plainTitle(m_report.text(*name)) : QString();
    if (!text.isEmpty())
        return text;
    CellKey first{static_cast<std::uint16_t>(m_block), 0, m_copy, row.id};
    const QString words = text::rowWords(m_report, first);
    // A code is told by its name where it has one.
    if (!row.code.isEmpty() && words.startsWith(row.code) && words.size() > row.code.size())
        return words.mid(row.code.size()).trimmed();
    if (!words.isEmpty() || m_layout.rows[row.list].groups.empty())
        return words;
    return groupTitle(m_layout.rows[row.list].groups.back()); // a free row without a name
}

/// 产出指标 of 产出指标（50分）: the points are in the chart.
QString RowsReader::groupTitle(int group) const
{
    static const QRegularExpression kBehind(QStringLiteral("[（(][^（()）]*[)）]$"));
    const RowGroup &found = m_layout.groups[static_cast<std::size_t>(group)];
    const QString plain = text::plainTitle(found.title);
    const QString bare = QString(plain).remove(kBehind);
    return bare.isEmpty() ? plain : bare;
}

std::vector<Item> RowsReader::byRow() const
{
    std::vector<Item> out;
    for (const ReportRow &row : m_report.rows(m_block, m_copy)) {
        if (!isShown(row))
            continue;
        std::vector<Sum> sums(m_chart.series.size());
        add(sums, row, m_copy);
        out.push_back(item(title(row), sums));
    }
    return out;
}

std::vector<Item> RowsReader::byGroup() const
{
    const bool outer = m_rows.by == ChartRows::By::Groups;
    const auto groupOf = [&](const Row &row) {
        return row.groups.empty() ? -1 : outer ? row.groups.front() : row.groups.back();
    };
    // Groups without rows are shown, too: nothing has been set for them.
    std::vector<int> order;
    for (const Row &row : m_layout.rows) {
        const int group = groupOf(row);
        if (group >= 0 && std::ranges::find(order, group) == order.end())
            order.push_back(group);
    }
    std::vector<Item> out;
    for (const int group : order) {
        std::vector<Sum> sums(m_chart.series.size());
        for (const ReportRow &row : m_report.rows(m_block, m_copy)) {
            if (groupOf(m_layout.rows[row.list]) == group && isShown(row))
                add(sums, row, m_copy);
        }
        out.push_back(item(groupTitle(group), sums));
    }
    return out;
}

std::vector<Item> RowsReader::byCopy() const
{
    std::vector<Item> out;
    int number = 0;
    for (const std::uint16_t copy : m_report.instances(m_form)) {
        ++number;
        std::vector<Sum> sums(m_chart.series.size());
        for (const ReportRow &row : m_report.rows(m_block, copy)) {
            if (isShown(row))
                add(sums, row, copy);
        }
        const QString name = m_report.instanceTitle(m_form, copy);
        out.push_back(item(name.isEmpty() ? QStringLiteral("#%1").arg(number) : name, sums));
    }
    return out;
}

} // namespace juesuan::chart
