#include "core/sheet/Sheet.h"

#include <algorithm>

#include "core/sheet/CellText.h"
#include "core/sheet/SheetBuilder.h"

namespace juesuan
{

Sheet::Sheet(const Report &report, int form, int instance)
    : m_report(&report), m_form(form), m_instance(instance)
{
    SheetBuilder(*this).build();
}

Sheet::RowRange Sheet::headOf(int row) const
{
    for (std::size_t i = 0; i < m_bandRows.size(); ++i) {
        if (row >= m_bandRows[i].begin && row < m_bandRows[i].end)
            return m_heads[i];
    }
    return {};
}

const SheetCell *Sheet::at(int row, int column) const
{
    if (row < 0 || row >= m_rowCount || column < 0 || column >= m_columnCount)
        return nullptr;
    const int index = m_cover[static_cast<std::size_t>(row * m_columnCount + column)];
    return index < 0 ? nullptr : &m_cells[static_cast<std::size_t>(index)];
}

const SheetCell *Sheet::find(const CellKey &cell) const
{
    const int block = cell.block - m_firstBlock;
    if (block < 0 || block >= static_cast<int>(m_blockBegin.size()) || cell.instance != m_instance)
        return nullptr;
    const int row = m_report->rowIndex(cell.block, cell.row, cell.instance);
    const std::size_t columns = m_report->block(cell.block).columns.size();
    if (row < 0 || cell.column >= columns)
        return nullptr;
    const std::size_t place =
        m_blockBegin[static_cast<std::size_t>(block)] + static_cast<std::size_t>(row) * columns + cell.column;
    const int index = place < m_places.size() ? m_places[place] : -1;
    if (index >= 0 && m_cells[static_cast<std::size_t>(index)].cell == cell)
        return &m_cells[static_cast<std::size_t>(index)];
    // Rows have come or gone since: the sheet still knows what it shows.
    const auto found = std::find_if(m_cells.begin(), m_cells.end(),
                                    [&cell](const SheetCell &shown) { return shown.cell == cell; });
    return found == m_cells.end() ? nullptr : &*found;
}

QString Sheet::text(const SheetCell &cell) const
{
    if (!cell.cell || cell.closed)
        return cell.fixed;
    const QString value = printedValue(*m_report, *cell.cell, cell.kind, amountFormat(cell));
    return cell.fixed.isEmpty() ? value : QString(cell.fixed + value);
}

AmountFormat Sheet::amountFormat(const SheetCell &cell) const
{
    AmountFormat format = m_report->form(m_form).amounts;
    if (cell.cell)
        format.unit = m_report->block(cell.cell->block).money;
    return format;
}

bool Sheet::breakable(int row) const
{
    return row >= 0 && row < m_rowCount && m_breakable[static_cast<std::size_t>(row)];
}

QString Sheet::title() const
{
    QString title = m_report->form(m_form).title;
    title.remove(u'\n');
    return title;
}

QString Sheet::name() const
{
    const QString number = m_report->form(m_form).number;
    return number.isEmpty() ? title() : number;
}

} // namespace juesuan
