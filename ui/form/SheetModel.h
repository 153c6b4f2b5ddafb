#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "core/session/Session.h"
#include "core/sheet/Sheet.h"

namespace juesuan::ui
{

/// A rectangle of grid positions.
struct GridSpan {
    int row = 0, column = 0, rows = 1, columns = 1;
    int lastRow() const { return row + rows - 1; }
    int lastColumn() const { return column + columns - 1; }
    bool contains(int r, int c) const
    {
        return r >= row && r <= lastRow() && c >= column && c <= lastColumn();
    }
    bool operator==(const GridSpan &) const = default;
};

/// One position of the grid.
struct GridPos {
    int row = 0, column = 0;
    bool operator==(const GridPos &) const = default;
};

/// The quiet row under a list in which its next row is typed: a code, or the first text of a free row. A list
/// of codes always has one; a list of free rows while it is empty, and while its next row is asked for.
struct EntryRow {
    int block = 0;
    int instance = 0;
    int list = 0;       ///< entry of Block::rows
    QString dictionary; ///< of a list of codes; a free row asks for
    QString title;      ///< what its first text column is called
    int firstColumn = 0;
    int lastColumn = 0;
    bool first = false; ///< the list is still empty: the line says more
    bool isFree() const { return dictionary.isEmpty(); }
    QString hint() const;
};

/// Typing can change the cell: it is one of the report, not closed and no code.
bool takesValues(const Report &report, const SheetCell &cell);
/// As shown on screen: as printed, but a zero that prints as nothing is still to be seen.
QString shownText(const Sheet &sheet, const SheetCell &cell);

/// A form as a table: the rows of its Sheet, and one entry row under each list of codes.
/// Stands behind FormView, for which it maps grid positions to cells, and behind accessibility.
class SheetModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    SheetModel(Session &session, int form, int instance = 0, QObject *parent = nullptr);

    Session &session() const { return m_session; }
    const Report &report() const { return m_session.report(); }
    const Sheet &sheet() const { return *m_sheet; }
    int form() const { return m_sheet->form(); }

    // --- grid positions: sheet rows with the entry rows in between
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    int sheetRow(int row) const { return m_rows[std::size_t(row)].sheetRow; } ///< -1: an entry row or a gap
    bool isGap(int row) const { return sheetRow(row) < 0 && !entry(row); }    ///< between two tables
    /// What stands in a gap: the heading of what is not printed.
    bool isCaption(int row) const { return m_rows[std::size_t(row)].caption; }
    int gridRow(int sheetRow) const;
    int headBegin() const { return gridRow(m_sheet->headBegin()); }
    int headEnd() const { return gridRow(m_sheet->headEnd()); }
    int notesBegin() const { return gridRow(m_sheet->notesBegin()); }
    int pageEnd() const { return m_pageEnd; } ///< rows and columns from there are not printed
    int pageColumns() const { return m_sheet->printedColumns(); }
    Sheet::RowRange headOf(int row) const;
    int frozenColumns() const { return m_frozenColumns; }
    Sheet::RowRange frozenRows() const { return m_frozenRows; } ///< in which they stay in view
    const EntryRow *entry(int row) const;
    int entryRowOf(int block) const;                    ///< of a list of codes; -1 if that block has none
    int freeEntryRowOf(int block, int list) const;      ///< of a list of free rows; -1 where none is shown
    const SheetCell *cellAt(int row, int column) const; ///< null in entry rows and gaps
    GridSpan spanAt(int row, int column) const;         ///< of the cell or entry there, else 1 × 1
    GridSpan spanOf(const SheetCell &cell) const;
    const SheetCell *find(const CellKey &key) const { return m_sheet->find(key); }

    /// A cell of the report, whether or not it may be typed in.
    bool isCell(int row, int column) const;
    /// Typing is possible there: not closed, not a code, the book is writable.
    bool takesValues(const SheetCell &cell) const;
    QString shown(const SheetCell &cell) const { return shownText(*m_sheet, cell); }
    /// 「2040501 行政运行 · 基本支出」: what a screen reader and the status bar call the cell.
    QString cellName(const SheetCell &cell) const;
    QString caption() const; ///< 计算依据（不打印）

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Tells of changed values, or lays out anew when rows came or went.
    void refresh(const ChangeSet &changes);
    /// Shows the entry line of one list of free rows that has rows already; -1 takes it away. False if
    /// nothing changed.
    bool askForRow(int block, int list);
    int askedRow() const; ///< where that line stands; -1 where there is none

private:
    struct GridRow {
        int sheetRow = -1;
        int entry = -1;
        int covers = -1; ///< the blank line of the sheet that an entry line stands for
        bool caption = false;
    };
    void layOut();
    /// An entry line before it has a place among the rows.
    struct Place {
        int row = -1;          ///< of the sheet; below it,
        bool replaces = false; ///< or instead of it
        EntryRow entry;
    };
    void placeEntry(int block, int list, std::vector<Place> &places) const;
    std::vector<Place> entryPlaces() const;
    bool isAskedFor(int block, int list) const { return block == m_askedBlock && list == m_askedList; }
    void countFrozenColumns();
    void freezeNamesBesideWorkingColumns();

    Session &m_session;
    std::unique_ptr<Sheet> m_sheet;
    std::vector<GridRow> m_rows;
    std::vector<int> m_gridRows; // per sheet row
    std::vector<EntryRow> m_entries;
    int m_frozenColumns = 0;
    Sheet::RowRange m_frozenRows;
    int m_pageEnd = 0;
    int m_askedBlock = -1, m_askedList = -1;
};

/// The report's instance a sheet shows, for keys made by hand.
CellKey keyOf(const Sheet &sheet, int block, int column, RowId row);

} // namespace juesuan::ui
