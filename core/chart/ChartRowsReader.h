#pragma once

#include "core/chart/ChartData.h"
#include "core/profile/Places.h"

namespace juesuan::chart
{

/// The cells of one value that are added up: Σ (column − minus), divided by Σ over.
class Sum
{
public:
    enum class Minus : std::uint8_t {
        None,
        Needed,     ///< without it there is no value
        BlankIsZero ///< as totals have it
    };
    /// Adds a cell where it is filled, less another where one is named.
    void add(const Report &report, const std::optional<CellKey> &cell, const std::optional<CellKey> &minus,
             Minus how);
    void divide(const Report &report, const std::optional<CellKey> &over);
    /// `divided`: the value is a quotient, and Absent where there is nothing to divide by.
    Value value(bool divided) const;

private:
    Value m_sum, m_over;
};

/// Makes items from the rows of a block.
class RowsReader
{
public:
    RowsReader(const Report &report, const Chart &chart, BlockPlace place, std::uint16_t copy);
    std::vector<Item> items() const;

private:
    /// What a blank means that is taken away: nothing yet while all are blank, zero once one is filled in. A
    /// form that nobody has scored loses no points.
    Sum::Minus minusOf(const ChartSeries &series) const;
    bool isShown(const ReportRow &row) const;
    std::optional<CellKey> key(const ReportRow &row, const QString &column, std::uint16_t copy) const;
    void add(std::vector<Sum> &sums, const ReportRow &row, std::uint16_t copy) const;
    Item item(const QString &title, const std::vector<Sum> &sums) const;
    QString title(const ReportRow &row) const;
    QString groupTitle(int group) const;
    std::vector<Item> byRow() const;
    std::vector<Item> byGroup() const;
    std::vector<Item> byCopy() const;

    const Report &m_report;
    const Chart &m_chart;
    const ChartRows &m_rows;
    const Block &m_layout;
    int m_form;
    int m_block;
    std::uint16_t m_copy;
    std::vector<Sum::Minus> m_minus; ///< of each series
};

} // namespace juesuan::chart
