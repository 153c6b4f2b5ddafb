#include "core/table/Table.h"

#include <algorithm>

namespace juesuan::table
{

const Cell &Table::at(int row, int column) const
{
    static const Cell kBlank;
    if (row < 0 || column < 0 || static_cast<std::size_t>(row) >= rows.size())
        return kBlank;
    const std::vector<Cell> &cells = rows[static_cast<std::size_t>(row)];
    return static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)] : kBlank;
}

int Table::columnCount() const
{
    std::size_t most = 0;
    for (const std::vector<Cell> &row : rows)
        most = std::max(most, row.size());
    return static_cast<int>(most);
}

} // namespace juesuan::table
