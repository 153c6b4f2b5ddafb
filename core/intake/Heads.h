#pragma once

#include <QStringList>

#include "core/intake/Match.h"

namespace juesuan::intake
{

/// A table seen through its merged cells.
class Grid
{
public:
    explicit Grid(const table::Table &table);
    int rows() const { return static_cast<int>(m_table.rows.size()); }
    int columns() const { return m_columns; }
    const table::Cell &cell(int row, int column) const { return m_table.at(row, column); }
    /// The text that covers a place, its own or that of the cell merged over it.
    QString text(int row, int column) const;

private:
    const table::Table &m_table;
    int m_columns = 0;
    std::vector<std::pair<qint64, const table::Span *>> m_covered; ///< by place
};

/// The titles over a column, outermost first, bare; figures that number columns (栏次) left out.
QStringList headsOver(const Grid &grid, int firstRow, int endRow, int column);

/// The columns of a form's blocks in the source, best matches first come.
std::vector<ColumnMatch> matchColumns(const Report &report, int form, const Grid &grid, int firstRow,
                                      int endRow);

/// The titles over a column of a block, outermost first, bare.
QStringList headPath(const Block &block, int column);

} // namespace juesuan::intake
