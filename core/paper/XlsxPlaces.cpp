#include "core/paper/XlsxPlaces.h"

namespace juesuan::paper
{

XlsxPlaces::XlsxPlaces(const Sheets &sheets, const QStringList &names)
{
    for (QString name : names)
        m_names.push_back(QString(u'\'' + name.replace(u'\'', QStringLiteral("''")) + u"'!").toUtf8());
    if (sheets.empty())
        return;
    m_report = &sheets.front()->report();
    m_blocks.resize(m_report->grid().program().blocks.size());
    for (int i = 0; i < static_cast<int>(sheets.size()); ++i)
        add(i, *sheets[static_cast<std::size_t>(i)]);
}

void XlsxPlaces::add(int index, const Sheet &sheet)
{
    const Grid &grid = m_report->grid();
    for (const SheetCell &cell : sheet.cells()) {
        const auto ref = cell.printed ? find(sheet, cell) : std::nullopt;
        if (!ref)
            continue;
        BlockPlaces &places = m_blocks[ref->block];
        if (places.sheet < 0) {
            places.sheet = index;
            places.stride = grid.program().blocks[ref->block].stride();
            places.cells.assign(std::size_t{grid.rowCount(ref->block)} * places.stride, nullptr);
        }
        if (places.sheet == index) // the same form twice: formulas read the first
            places.cells[std::size_t{ref->row} * places.stride + ref->column] = &cell;
    }
}

std::optional<calc::CellRef> XlsxPlaces::find(const Sheet &sheet, const SheetCell &cell)
{
    if (!cell.cell || !isNumeric(cell.kind) || &sheet.report() != m_report)
        return std::nullopt;
    const CellKey &key = *cell.cell;
    const Grid &grid = m_report->grid();
    const std::uint16_t block = grid.blockOf(key.block, key.instance);
    if (block == calc::kNone)
        return std::nullopt;
    if (block != m_lastBlock || key.row != m_lastId) {
        const int row = grid.rowIndex(block, key.row);
        if (row < 0)
            return std::nullopt;
        m_lastBlock = block;
        m_lastId = key.row;
        m_lastRow = static_cast<std::uint16_t>(row);
    }
    const std::uint16_t slot = grid.program().blocks[block].slotOf[key.column];
    if (slot == calc::kNone)
        return std::nullopt;
    return calc::CellRef{block, m_lastRow, slot};
}

} // namespace juesuan::paper
