#include "core/paper/XlsxRows.h"

#include <algorithm>
#include <cmath>

#include "core/paper/LineBreaker.h"
#include "core/paper/SheetLayout.h"

namespace juesuan::paper
{

namespace
{

constexpr double kTitleHeight = 30;
constexpr double kLineEms = 1.46; // of the highest of the fonts that stand in for 宋体
constexpr double kAround = 5;
constexpr double kLatinEms = 0.64; // likewise: half a Han character in 宋体 itself
constexpr double kPaddingMillimetres = 1.8;

double pointsOf(SheetRole role)
{
    return role == SheetRole::Title  ? measure::kTitleSize
           : role == SheetRole::Note ? measure::kNoteSize
                                     : measure::kTableSize;
}

/// Numbers, codes and the lines above the table stay on one line.
bool isOneLine(const SheetCell &cell)
{
    return cell.role == SheetRole::HeaderLine || cell.role == SheetRole::TableNumber ||
           (cell.role != SheetRole::Head &&
            (cell.kind == ColumnKind::Code || cell.kind == ColumnKind::Sequence)) ||
           (cell.cell && isNumeric(cell.kind) && !cell.closed && cell.fixed.isEmpty());
}

/// Lines that one paragraph takes; a word longer than the line is cut.
int linesOf(QStringView text, double room)
{
    int lines = 1;
    double used = 0;
    double word = 0; // of `used`, what may not be parted
    char32_t before = 0;
    forEachCharacter(text, [&](char32_t c, qsizetype) {
        const double width = c < 0x2000 ? kLatinEms : 1;
        if (before != 0 && mayBreak(before, c))
            word = 0;
        if (used > 0 && used + width > room) {
            ++lines;
            word = used = word < used ? word : 0;
        }
        used += width;
        word += width;
        before = c;
    });
    return lines;
}

} // namespace

XlsxRows::XlsxRows(const Sheet &sheet) : m_sheet(sheet)
{
    const int rows = sheet.printedRows();
    m_heights.assign(static_cast<std::size_t>(rows), kUsualHeight);
    for (const SheetCell &cell : sheet.cells()) {
        if (!cell.printed || cell.rowSpan > 1 || isOneLine(cell))
            continue;
        double &height = m_heights[static_cast<std::size_t>(cell.row)];
        height = std::max(height, heightOf(cell));
    }
    growForMerged();
    m_begin.reserve(m_heights.size() + 1);
    int next = 0;
    for (const double height : m_heights) {
        m_begin.push_back(next);
        next += std::max(1, static_cast<int>(std::ceil(height / kHighest)));
    }
    m_begin.push_back(next);
}

/// Millimetres between the borders of a cell.
double XlsxRows::widthOf(const SheetCell &cell) const
{
    double width = 0;
    for (int i = cell.column; i < cell.column + cell.columnSpan; ++i)
        width += m_sheet.widths()[static_cast<std::size_t>(i)];
    return width;
}

bool XlsxRows::isUpright(const SheetCell &cell) const
{
    if (cell.role != SheetRole::Side && cell.role != SheetRole::Group && cell.role != SheetRole::Head)
        return false;
    const double width = widthOf(cell) * measure::kMillimetre;
    const double padding = std::min(measure::kPaddingX, width * measure::kNarrowPadding);
    const double ems = (width - 2 * padding) / measure::kTableSize;
    return ems < (cell.role == SheetRole::Side ? measure::kUprightSideEms : measure::kUprightEms);
}

double XlsxRows::heightOf(const SheetCell &cell) const
{
    const QString text = m_sheet.text(cell);
    const double line = pointsOf(cell.role) * kLineEms;
    if (isUpright(cell))
        return text.isEmpty() ? 0 : static_cast<double>(text.size()) * line + kAround;
    const double millimetres = widthOf(cell) - kPaddingMillimetres;
    const double room = std::max(1.0, millimetres * measure::kMillimetre / pointsOf(cell.role) - cell.indent);
    int lines = 1;
    if (static_cast<double>(text.size()) > room || text.contains(u'\n')) {
        lines = 0;
        for (const QStringView paragraph : QStringView(text).split(u'\n'))
            lines += linesOf(paragraph, room);
    }
    if (cell.role == SheetRole::Title)
        return kTitleHeight * lines;
    return lines > 1 ? lines * line + kAround : 0;
}

/// A cell over several rows may need more than they have: those below the heads share what is missing.
void XlsxRows::growForMerged()
{
    for (const SheetCell &cell : m_sheet.cells()) {
        if (!cell.printed || cell.rowSpan < 2 || isOneLine(cell))
            continue;
        const int end = cell.row + cell.rowSpan;
        int begin = cell.row;
        const Sheet::RowRange head = m_sheet.headOf(cell.row);
        if (cell.role != SheetRole::Head && begin >= head.begin && head.end < end)
            begin = std::max(begin, head.end);
        double missing = heightOf(cell);
        for (int row = cell.row; row < end; ++row)
            missing -= height(row);
        for (int row = begin; row < end && missing > 0; ++row)
            m_heights[static_cast<std::size_t>(row)] += missing / (end - begin);
    }
}

} // namespace juesuan::paper
