#include "core/paper/PagePainter.h"

#include <algorithm>
#include <cairo.h>

#include "core/paper/RuleGrid.h"

namespace juesuan::paper
{

using namespace measure;

namespace
{

// Where the baseline lies below the middle of a line, in ems: Han characters stand centred on it.
constexpr double kBaselineBelowMiddle = 0.37;

} // namespace

PagePainter::PagePainter(cairo_t *context, const Fonts &fonts, const SheetLayout &layout, const Page &page)
    : m_context(context), m_fonts(fonts), m_layout(layout), m_page(page),
      m_place(static_cast<std::size_t>(layout.sheet().rowCount()), -1)
{
    for (std::size_t i = 0; i < page.rows.size(); ++i)
        m_place[static_cast<std::size_t>(page.rows[i].row)] = static_cast<int>(i);
}

void PagePainter::draw()
{
    cairo_set_source_rgb(m_context, 0, 0, 0);
    drawRules();
    for (int i = 0; i < static_cast<int>(m_page.rows.size()); ++i) {
        const auto [begin, end] = m_layout.cellsIn(m_page.rows[static_cast<std::size_t>(i)].row);
        for (const int *cell = begin; cell != end; ++cell)
            drawCell(static_cast<std::size_t>(*cell), i, i + 1);
        for (const int merged : m_layout.mergedCells()) {
            // Drawn with the first of its rows on this page: on a later page its text is there again.
            const SheetCell &cell = m_layout.sheet().cells()[static_cast<std::size_t>(merged)];
            const int row = m_page.rows[static_cast<std::size_t>(i)].row;
            if (row < cell.row || row >= cell.row + cell.rowSpan)
                continue;
            int first = cell.row;
            while (placeOf(first) < 0)
                ++first;
            if (first != row)
                continue;
            int last = cell.row + cell.rowSpan - 1;
            while (placeOf(last) < 0)
                --last;
            drawCell(static_cast<std::size_t>(merged), i, placeOf(last) + 1);
        }
    }
    m_run.show(m_context);
}

void PagePainter::drawRules()
{
    const Sheet &sheet = m_layout.sheet();
    const int rows = static_cast<int>(m_page.rows.size());
    RuleGrid grid(rows, sheet.printedColumns());
    const auto mark = [&](const SheetCell &cell, int top, int bottom) {
        if (cell.ruled)
            grid.mark(top, bottom, cell.column, cell.column + cell.columnSpan, cell.role == SheetRole::Head);
    };
    for (int i = 0; i < rows; ++i) {
        const auto [begin, end] = m_layout.cellsIn(m_page.rows[static_cast<std::size_t>(i)].row);
        for (const int *cell = begin; cell != end; ++cell)
            mark(sheet.cells()[static_cast<std::size_t>(*cell)], i, i + 1);
    }
    for (const int merged : m_layout.mergedCells()) {
        const SheetCell &cell = sheet.cells()[static_cast<std::size_t>(merged)];
        int top = rows;
        int bottom = 0;
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            if (placeOf(row) >= 0) {
                top = std::min(top, placeOf(row));
                bottom = std::max(bottom, placeOf(row) + 1);
            }
        }
        if (bottom > top)
            mark(cell, top, bottom);
    }
    std::vector<double> x;
    for (int column = 0; column <= sheet.printedColumns(); ++column)
        x.push_back(m_layout.columnX(column));
    std::vector<double> y;
    for (const PlacedRow &row : m_page.rows)
        y.push_back(row.y);
    if (!m_page.rows.empty())
        y.push_back(m_page.rows.back().y + m_page.rows.back().height);
    grid.draw(m_context, x, y);
}

void PagePainter::drawCell(std::size_t index, int top, int bottom)
{
    const SetText &text = m_layout.setText(index);
    if (text.lineCount == 0)
        return;
    const SheetCell &cell = m_layout.sheet().cells()[index];
    const PlacedRow &first = m_page.rows[static_cast<std::size_t>(top)];
    const PlacedRow &last = m_page.rows[static_cast<std::size_t>(bottom - 1)];
    const bool isCut = bottom - top == 1 && cell.rowSpan == 1 && (first.lines >= 0 || first.firstLine > 0);
    const double x = m_layout.columnX(cell.column);
    drawText(
        cell, text,
        {x, first.y, m_layout.columnX(cell.column + cell.columnSpan) - x, last.y + last.height - first.y},
        isCut ? &first : nullptr);
}

void PagePainter::drawText(const SheetCell &cell, const SetText &text, const Box &box, const PlacedRow *cut)
{
    int firstLine = 0;
    int lines = text.lineCount;
    const bool repeats =
        cell.role == SheetRole::Side || cell.role == SheetRole::Group || cell.role == SheetRole::RowTitle;
    double size = static_cast<double>(text.size);
    if (cut && repeats) {
        // What a row is called stands on both pages, where there is room for it.
        if (lines * size * kLineHeight <= box.height + 0.01)
            cut = nullptr;
        else if (cut->firstLine >= lines)
            return; // it stands on the page before
    }
    if (cut) {
        firstLine = std::min(cut->firstLine, text.lineCount);
        lines = text.lineCount - firstLine;
        if (cut->lines >= 0)
            lines = std::min(lines, cut->lines);
    }
    if (cell.ruled && lines * size * kLineHeight > box.height + 0.01) {
        // A merged cell of which little is on this page: what of it can still be read.
        size = std::max(box.height / (lines * kLineHeight), std::min(size, kReadableSize));
        lines = std::min(lines, static_cast<int>((box.height + 0.01) / (size * kLineHeight)));
    }
    const double lineHeight = size * kLineHeight;
    const double height = lines * lineHeight;
    double y = box.y + (box.height - height) / 2;
    const bool below = !cell.ruled && m_layout.sheet().headBegin() <= cell.row;
    if (below) // notes and the lines at the end keep away from the table
        y = box.y + box.height - height;
    else if (!cell.ruled)
        y = box.y;
    if (cut)
        y = box.y + kTextPaddingY;
    const double padding = cell.ruled ? m_layout.paddingOf(cell) : 0;
    const double left = box.x + padding + cell.indent * kIndent * size;
    for (int i = firstLine; i < firstLine + lines; ++i) {
        const TextLine &line = m_layout.line(text.firstLine + i);
        const double width = static_cast<double>(line.width) * size;
        double x = left;
        if (cell.align == SheetAlign::Right)
            x = box.x + box.width - padding - width;
        else if (cell.align == SheetAlign::Centre)
            x = box.x + (box.width - width) / 2;
        drawLine(QStringView(text.text).mid(line.begin, line.length), text.typeface, size, x,
                 y + lineHeight / 2 + kBaselineBelowMiddle * size, text.upright);
        y += lineHeight;
    }
}

/// Texts of one font that follow each other are shown in one call: most of a page's body.
/// The text layer keeps the characters as they were written, whatever form of them is drawn.
void PagePainter::drawLine(QStringView text, Typeface typeface, double size, double x, double baseline,
                           bool upright)
{
    forEachCharacter(text, [&](char32_t c, qsizetype) {
        const Glyph &glyph = m_fonts.glyph(typeface, upright ? uprightForm(c) : c);
        m_run.setFont(m_context, m_fonts.face(glyph.face), size);
        m_run.add(c, {glyph.index, x + static_cast<double>(glyph.offset) * size, baseline});
        x += static_cast<double>(glyph.advance) * size;
    });
}

void PagePainter::drawFooter(const QString &text)
{
    const double width = m_fonts.width(Typeface::Song, text) * kFooterSize;
    drawLine(text, Typeface::Song, kFooterSize, (m_layout.pageWidth() - width) / 2,
             m_layout.pageHeight() - kMargin * 0.55);
    m_run.show(m_context);
}

} // namespace juesuan::paper
