#include "ui/form/FreeRows.h"

#include <algorithm>

#include "core/exchange/Exchange.h"

namespace juesuan::ui
{

namespace
{

int countRows(const Report &report, const FreeRow &where, int list)
{
    const auto &rows = report.rows(where.block, where.instance);
    return int(std::count_if(rows.begin(), rows.end(),
                             [list](const ReportRow &row) { return int(row.list) == list; }));
}

/// The free list before or behind another one of the block; -1 at the ends.
int neighbour(const Block &block, int list, int step)
{
    for (int other = list + step; other >= 0 && other < int(block.rows.size()); other += step)
        if (block.rows[std::size_t(other)].kind == RowKind::Free)
            return other;
    return -1;
}

} // namespace

int nameColumn(const Block &block)
{
    const auto named = std::find_if(block.columns.begin(), block.columns.end(),
                                    [](const Column &column) { return !column.id.isEmpty(); });
    return named == block.columns.end() ? -1 : int(named - block.columns.begin());
}

QString listTitle(const Block &block, int list)
{
    const auto &groups = block.rows[std::size_t(list)].groups;
    const QString title = groups.empty() ? QString() : block.groups[std::size_t(groups.back())].title;
    return title.section(u'(', 0, 0).remove(u'\n').trimmed();
}

std::optional<FreeRow> freeRowAt(const SheetModel &model, GridPos place)
{
    const Report &report = model.report();
    FreeRow found;
    found.instance = model.sheet().instance();
    if (const EntryRow *entry = model.entry(place.row)) {
        if (!entry->isFree())
            return {};
        found.block = entry->block;
        found.list = entry->list;
        found.count = found.position = countRows(report, found, found.list);
        return found;
    }
    const SheetCell *cell = model.cellAt(place.row, place.column);
    if (!cell || !cell->cell || cell->list < 0)
        return {};
    const CellKey &key = *cell->cell;
    if (report.block(key.block).rows[std::size_t(cell->list)].kind != RowKind::Free)
        return {};
    found.block = key.block;
    found.list = cell->list;
    found.row = key.row;
    found.count = countRows(report, found, found.list);
    for (const ReportRow &row : report.rows(key.block, key.instance)) {
        if (row.id == key.row)
            break;
        found.position += int(row.list) == found.list ? 1 : 0;
    }
    return found;
}

Result<Edit> newFreeRow(const Report &report, const FreeRow &where, int position, const QString &text,
                        RowId *row)
{
    Edit edit = report.insertFree(where.block, where.list, position, where.instance);
    if (edit.changes.empty())
        return edit;
    *row = std::get<InsertRow>(edit.changes.front()).row;
    const int column = nameColumn(report.block(where.block));
    if (text.trimmed().isEmpty() || column < 0)
        return edit;
    const CellKey key{std::uint16_t(where.block), std::uint16_t(column), std::uint16_t(where.instance), *row};
    const auto value = exchange::parseCell(report, key, text);
    if (!value)
        return value.error();
    edit.changes.emplace_back(SetCell{key, Absent{}, *value});
    return edit;
}

Edit movedFreeRow(const Report &report, const FreeRow &from, int steps)
{
    const int position = from.position + steps;
    if (position >= 0 && position < from.count)
        return report.moveFree(from.block, from.row, position, from.list, from.instance);
    const int list = neighbour(report.block(from.block), from.list, steps < 0 ? -1 : 1);
    if (list < 0)
        return {};
    return report.moveFree(from.block, from.row, steps < 0 ? countRows(report, from, list) : 0, list,
                           from.instance);
}

} // namespace juesuan::ui
