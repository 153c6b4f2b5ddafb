#pragma once

#include <cstdint>
#include <vector>

typedef struct _cairo cairo_t;

namespace juesuan::paper
{

/// The rules of one page. Cells mark their edges on a grid of row and column boundaries; what lies in one
/// line is then drawn in one stroke, stronger where only one side is ruled and below the heads.
class RuleGrid
{
public:
    RuleGrid(int rows, int columns);

    /// A cell over rows [top, bottom) and columns [left, right) of the grid.
    void mark(int top, int bottom, int left, int right, bool head);
    void draw(cairo_t *context, const std::vector<double> &x, const std::vector<double> &y) const;

private:
    enum Edge : std::uint8_t { None = 0, First = 1, Second = 2, HeadAbove = 4, BodyBelow = 8 };
    enum class Weight : std::uint8_t { None, Hairline, Strong };

    std::uint8_t &horizontal(int row, int column);
    std::uint8_t &vertical(int row, int column);
    static Weight weightOf(std::uint8_t edge);

    int m_rows, m_columns;
    std::vector<std::uint8_t> m_horizontal; ///< above each row and below the last, by columns
    std::vector<std::uint8_t> m_vertical;   ///< left of each column and right of the last, by rows
};

} // namespace juesuan::paper
