#include "core/paper/RuleGrid.h"

#include <cairo.h>

namespace juesuan::paper
{

namespace
{

constexpr double kHairline = 0.4;
constexpr double kStrong = 0.9;

std::uint8_t counted(std::uint8_t edge)
{
    return static_cast<std::uint8_t>((edge & 1U) != 0 ? edge | 2U : edge | 1U);
}

} // namespace

RuleGrid::RuleGrid(int rows, int columns)
    : m_rows(rows), m_columns(columns), m_horizontal(static_cast<std::size_t>((rows + 1) * columns), 0),
      m_vertical(static_cast<std::size_t>(rows * (columns + 1)), 0)
{
}

std::uint8_t &RuleGrid::horizontal(int row, int column)
{
    return m_horizontal[static_cast<std::size_t>(row * m_columns + column)];
}

std::uint8_t &RuleGrid::vertical(int row, int column)
{
    return m_vertical[static_cast<std::size_t>(column * m_rows + row)];
}

void RuleGrid::mark(int top, int bottom, int left, int right, bool head)
{
    for (int column = left; column < right; ++column) {
        std::uint8_t &above = horizontal(top, column);
        std::uint8_t &below = horizontal(bottom, column);
        above = counted(above);
        below = counted(below);
        if (head)
            below |= HeadAbove;
        else
            above |= BodyBelow;
    }
    for (int row = top; row < bottom; ++row) {
        vertical(row, left) = counted(vertical(row, left));
        vertical(row, right) = counted(vertical(row, right));
    }
}

RuleGrid::Weight RuleGrid::weightOf(std::uint8_t edge)
{
    if ((edge & (First | Second)) == 0)
        return Weight::None;
    const bool outer = (edge & Second) == 0;
    const bool belowHead = (edge & HeadAbove) != 0 && (edge & BodyBelow) != 0;
    return outer || belowHead ? Weight::Strong : Weight::Hairline;
}

void RuleGrid::draw(cairo_t *context, const std::vector<double> &x, const std::vector<double> &y) const
{
    // Runs of edges of one weight along each boundary become one line.
    const auto runs = [](const std::uint8_t *edges, int count, Weight wanted, auto line) {
        for (int begin = 0; begin < count;) {
            int end = begin;
            while (end < count && weightOf(edges[end]) == wanted)
                ++end;
            if (end > begin)
                line(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
            begin = end > begin ? end : begin + 1;
        }
    };
    cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE);
    for (const Weight weight : {Weight::Hairline, Weight::Strong}) {
        for (int row = 0; row <= m_rows; ++row) {
            runs(m_horizontal.data() + static_cast<std::ptrdiff_t>(row) * m_columns, m_columns, weight,
                 [&](std::size_t begin, std::size_t end) {
                     cairo_move_to(context, x[begin], y[static_cast<std::size_t>(row)]);
                     cairo_line_to(context, x[end], y[static_cast<std::size_t>(row)]);
                 });
        }
        for (int column = 0; column <= m_columns; ++column) {
            runs(m_vertical.data() + static_cast<std::ptrdiff_t>(column) * m_rows, m_rows, weight,
                 [&](std::size_t begin, std::size_t end) {
                     cairo_move_to(context, x[static_cast<std::size_t>(column)], y[begin]);
                     cairo_line_to(context, x[static_cast<std::size_t>(column)], y[end]);
                 });
        }
        cairo_set_line_width(context, weight == Weight::Strong ? kStrong : kHairline);
        cairo_stroke(context);
    }
}

} // namespace juesuan::paper
