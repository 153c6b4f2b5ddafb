#pragma once

#include <QByteArray>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "core/calc/Grid.h"
#include "core/sheet/Sheet.h"

namespace juesuan::paper
{

/// Where the numbers of a report stand in a workbook.
class XlsxPlaces
{
public:
    struct Place {
        int sheet = -1;
        const SheetCell *cell = nullptr; ///< null: the workbook does not show it
    };
    using Sheets = std::vector<std::shared_ptr<const Sheet>>;

    /// `names`: the worksheets' names, parallel to `sheets`. Cells of other reports than that of the first
    /// sheet have no place.
    XlsxPlaces(const Sheets &sheets, const QStringList &names);

    const Report *report() const { return m_report; }
    /// The number that a cell shows; nothing where it shows none.
    std::optional<calc::CellRef> find(const Sheet &sheet, const SheetCell &cell);
    Place at(const calc::CellRef &ref) const
    {
        const BlockPlaces &places = m_blocks[ref.block];
        const std::size_t index = std::size_t{ref.row} * places.stride + ref.column;
        return index < places.cells.size() ? Place{places.sheet, places.cells[index]} : Place{};
    }
    /// 'Sheet name'! as formulas have it.
    const QByteArray &sheetName(int sheet) const { return m_names[static_cast<std::size_t>(sheet)]; }

private:
    struct BlockPlaces {
        int sheet = -1;
        std::size_t stride = 0;
        std::vector<const SheetCell *> cells; ///< by row and slot
    };
    void add(int index, const Sheet &sheet);

    const Report *m_report = nullptr;
    std::vector<BlockPlaces> m_blocks; ///< by block of the program
    std::vector<QByteArray> m_names;
    /// The row found last: the next cell mostly stands in the same.
    std::uint16_t m_lastBlock = calc::kNone, m_lastRow = 0;
    RowId m_lastId = 0;
};

} // namespace juesuan::paper
