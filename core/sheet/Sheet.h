#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/calc/CellKey.h"
#include "core/profile/Profile.h"
#include "core/report/Report.h"

namespace juesuan
{

/// What a grid cell is; decides its font and rules on screen and on paper.
enum class SheetRole : std::uint8_t {
    Title,
    Subtitle,
    TableNumber,
    HeaderLine,
    Head,
    RowTitle,
    Group,
    Side,
    Body,
    Total,
    Note,
    Filler
};
enum class SheetAlign : std::uint8_t { Left, Centre, Right };

/// One cell of the grid (the top left one of a span).
struct SheetCell {
    int row = 0, column = 0;
    int rowSpan = 1, columnSpan = 1;
    SheetRole role = SheetRole::Body;
    SheetAlign align = SheetAlign::Left;
    int indent = 0;
    bool ruled = true;           ///< has border lines
    QString fixed;               ///< printed text that is no cell of the report (titles, heads, notes);
                                 ///< with `cell` given, what is printed before its value (编制部门：)
    std::optional<CellKey> cell; ///< the report's cell it shows
    ColumnKind kind = ColumnKind::Title;
    bool printed = true; ///< false: working cells, right of the page or below it
    bool closed = false; ///< not to be typed; `fixed` is what it prints
    int block = -1;      ///< of the body: the block it belongs to, counted through all forms
    int list = -1;       ///< and the entry of Block::rows, also on a blank line that waits for rows
};

/// A form laid out with its values on one grid: the one source of screen, print, PDF, XLSX and CSV.
/// Its shape holds until rows come or go; values are read from the report when asked.
class Sheet
{
public:
    /// Lays out one form (one instance of it).
    Sheet(const Report &report, int form, int instance = 0);

    const Report &report() const { return *m_report; }
    int form() const { return m_form; }
    int instance() const { return m_instance; }

    int rowCount() const { return m_rowCount; }
    int columnCount() const { return m_columnCount; }
    const std::vector<double> &widths() const { return m_widths; } ///< millimetres, one per grid column

    /// Rows [0, headBegin) are title, number and header lines; [headBegin, headEnd) the column heads
    /// (repeated on every page, frozen on screen); [headEnd, notesBegin) the body; then notes. A form of
    /// several blocks has its heads inside the body (headBegin == headEnd) and repeats on a continuation page
    /// those of the block that is broken: see headOf().
    int headBegin() const { return m_headBegin; }
    int headEnd() const { return m_headEnd; }
    int notesBegin() const { return m_notesBegin; }
    /// Paper has the rows and columns before these; working cells stand after them.
    int printedRows() const { return m_printedRows; }
    int printedColumns() const { return m_printedColumns; }
    struct RowRange {
        int begin = 0, end = 0;
    };
    RowRange headOf(int row) const; ///< the head rows to repeat above a page that starts with `row`
    int frozenColumns() const { return m_frozenColumns; } ///< code and name stay in view

    const std::vector<SheetCell> &cells() const { return m_cells; }
    /// The cell that covers a grid position, or null where nothing is.
    const SheetCell *at(int row, int column) const;
    /// Where a report cell stands; null if this sheet does not show it.
    const SheetCell *find(const CellKey &cell) const;

    /// The text as printed (rounded, with the profile's zero style); blank for absent.
    QString text(const SheetCell &cell) const;
    /// The number format a cell is printed with: its form's, in its block's unit.
    AmountFormat amountFormat(const SheetCell &cell) const;
    /// True when the row may be broken over two pages (it holds long text).
    bool breakable(int row) const;
    /// 公开03表, or the title where the form has no number, on one line.
    QString name() const;
    QString title() const;

private:
    const Report *m_report;
    int m_form, m_instance;
    int m_rowCount = 0, m_columnCount = 0;
    int m_printedRows = 0, m_printedColumns = 0;
    int m_headBegin = 0, m_headEnd = 0, m_notesBegin = 0, m_frozenColumns = 0;
    std::vector<double> m_widths;
    std::vector<SheetCell> m_cells;
    std::vector<int> m_cover; // rowCount x columnCount: index into m_cells or -1
    int m_firstBlock = 0;
    std::vector<std::size_t> m_blockBegin; // of each block in m_places
    std::vector<int> m_places;             // by block, row and column: index into m_cells or -1
    std::vector<RowRange> m_heads;         // per band of blocks, parallel to m_bandRows
    std::vector<RowRange> m_bandRows;
    std::vector<bool> m_breakable;
    friend class SheetBuilder;
};

} // namespace juesuan
