#include "ui/form/GridCursor.h"

#include <algorithm>

namespace juesuan::ui
{

GridSpan GridCursor::selection() const
{
    GridSpan box = span();
    const auto include = [&box](const GridSpan &other) {
        const int lastRow = std::max(box.lastRow(), other.lastRow());
        const int lastColumn = std::max(box.lastColumn(), other.lastColumn());
        box.row = std::min(box.row, other.row);
        box.column = std::min(box.column, other.column);
        box.rows = lastRow - box.row + 1;
        box.columns = lastColumn - box.column + 1;
    };
    include(m_model->spanAt(m_anchor.row, m_anchor.column));
    for (GridSpan before; before != box;) { // merged cells at the rim may draw in others
        before = box;
        for (int row = before.row; row <= before.lastRow(); ++row)
            for (const int column : {before.column, before.lastColumn()})
                if (m_model->isCell(row, column) && !m_model->entry(row))
                    include(m_model->spanAt(row, column));
    }
    return box;
}

bool GridCursor::goTo(GridPos place, bool extend)
{
    if (!m_model || place.row < 0 || place.row >= m_model->rowCount() || place.column < 0 ||
        place.column >= m_model->columnCount())
        return false;
    const GridSpan span = m_model->spanAt(place.row, place.column);
    m_at = {span.row, span.column};
    m_goal = span.column;
    m_tabStart = -1;
    if (!extend || m_anchor.row < 0)
        m_anchor = m_at;
    return true;
}

bool GridCursor::goToFirst()
{
    for (int row = m_model ? m_model->headBegin() : 0; m_model && row < m_model->rowCount(); ++row)
        if (const auto place = alongRow(row, false))
            return goTo(*place);
    return false;
}

/// Where filling in begins: the first cell that waits for a value, or the line for a first code.
bool GridCursor::goToFirstInput()
{
    for (int row = m_model ? m_model->headBegin() : 0; m_model && row < m_model->rowCount(); ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const SheetCell *cell = m_model->cellAt(row, column);
            const bool waits = cell && isNumeric(cell->kind) && m_model->takesValues(*cell) &&
                               !m_model->report().formula(*cell->cell);
            if (waits || (m_model->entry(row) && m_model->isCell(row, column)))
                return goTo({row, column});
        }
    }
    return goToFirst();
}

void GridCursor::select(const GridSpan &span)
{
    if (goTo({span.row, span.column}))
        m_anchor = {span.lastRow(), span.lastColumn()};
}

void GridCursor::rowWent(int row)
{
    for (GridPos *place : {&m_at, &m_anchor})
        if (place->row > row)
            --place->row;
}

std::optional<GridPos> GridCursor::step(GridPos from, int rows, int columns) const
{
    const GridSpan start = m_model->spanAt(from.row, from.column);
    int row = rows > 0 ? start.lastRow() : start.row;
    int column = columns > 0 ? start.lastColumn() : columns < 0 ? start.column : from.column;
    for (;;) {
        row += rows;
        column += columns;
        if (row < 0 || row >= m_model->rowCount() || column < 0 || column >= m_model->columnCount())
            return {};
        if (m_model->isCell(row, column))
            return GridPos{row, column};
    }
}

bool GridCursor::filled(GridPos place) const
{
    const SheetCell *cell = m_model->cellAt(place.row, place.column);
    return cell && cell->cell && !m_model->sheet().text(*cell).isEmpty();
}

/// As spreadsheets do: through a filled stretch to its last cell, over a gap to the next filled one.
GridPos GridCursor::edge(int rows, int columns) const
{
    GridPos here = m_at;
    if (rows != 0)
        here.column = m_goal;
    auto next = step(here, rows, columns);
    if (!next)
        return here;
    const bool inside = filled(here) && filled(*next);
    for (; next; next = step(here, rows, columns)) {
        const bool leavesTable = (next->row < m_model->headBegin()) != (here.row < m_model->headBegin());
        if (leavesTable || (inside && !filled(*next)))
            break;
        here = *next;
        if (!inside && filled(here))
            break;
    }
    return here;
}

std::optional<GridPos> GridCursor::alongRow(int row, bool last) const
{
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const int column = last ? m_model->columnCount() - 1 - i : i;
        if (m_model->isCell(row, column))
            return GridPos{row, column};
    }
    return {};
}

std::optional<GridPos> GridCursor::nextByTab(bool back) const
{
    auto place = step(m_at, 0, back ? -1 : 1);
    for (int row = m_at.row; !place;) {
        row += back ? -1 : 1;
        if (row < 0 || row >= m_model->rowCount())
            return {};
        place = alongRow(row, back);
    }
    const SheetCell *cell = m_model->cellAt(place->row, place->column);
    if (cell && m_model->report().origin(*cell->cell) == CellOrigin::Closed) {
        GridCursor further = *this;
        further.m_at = *place;
        return further.nextByTab(back);
    }
    return place;
}

bool GridCursor::move(Move move, bool extend)
{
    if (!isValid())
        return goToFirst();
    const int goal = m_goal;
    const int tabStart = m_tabStart < 0 ? m_at.column : m_tabStart;
    const GridPos upright{m_at.row, goal};
    std::optional<GridPos> place;
    switch (move) {
    case Move::Left:
        place = step(m_at, 0, -1);
        break;
    case Move::Right:
        place = step(m_at, 0, 1);
        break;
    case Move::Up:
        place = step(upright, -1, 0);
        break;
    case Move::Down:
        place = step(upright, 1, 0);
        break;
    case Move::EdgeLeft:
        place = edge(0, -1);
        break;
    case Move::EdgeRight:
        place = edge(0, 1);
        break;
    case Move::EdgeUp:
        place = edge(-1, 0);
        break;
    case Move::EdgeDown:
        place = edge(1, 0);
        break;
    case Move::RowStart:
        place = alongRow(m_at.row, false);
        break;
    case Move::RowEnd:
        place = alongRow(m_at.row, true);
        break;
    case Move::FormStart:
        return goToFirst();
    case Move::FormEnd:
        for (int row = m_model->rowCount() - 1; row >= 0 && !place; --row)
            place = alongRow(row, true);
        break;
    case Move::Next:
        place = nextByTab(false);
        break;
    case Move::Previous:
        place = nextByTab(true);
        break;
    }
    if (!place || !goTo(*place, extend))
        return false;
    if (move == Move::Up || move == Move::Down || move == Move::EdgeUp || move == Move::EdgeDown)
        m_goal = goal;
    if (move == Move::Next || move == Move::Previous)
        m_tabStart = tabStart;
    return true;
}

bool GridCursor::movePage(int rows, bool extend)
{
    if (!isValid())
        return goToFirst();
    const int goal = m_goal;
    GridPos here{m_at.row, goal};
    const int target = m_at.row + rows;
    while (rows < 0 ? here.row > target : here.row < target) {
        const auto next = step(here, rows < 0 ? -1 : 1, 0);
        if (!next)
            break;
        here = *next;
    }
    const bool moved = goTo(here, extend);
    m_goal = goal;
    return moved;
}

/// Where a block ends and another one begins below it that has nothing in this column: its first row, which
/// a step down would pass over.
std::optional<GridPos> GridCursor::nextBlock() const
{
    const SheetCell *here = m_model->cellAt(m_at.row, m_at.column);
    if (!here || !here->cell)
        return {};
    int row = span().lastRow() + 1;
    std::optional<GridPos> first;
    for (; row < m_model->rowCount() && !(first = alongRow(row, false)); ++row) {
    }
    const SheetCell *below = first && !m_model->entry(row) ? m_model->cellAt(row, first->column) : nullptr;
    if (!first || m_model->isCell(row, m_goal) || (below && below->block == here->block))
        return {};
    for (int column = 0; below && column < m_model->columnCount(); ++column) { // blocks side by side
        const SheetCell *beside = m_model->cellAt(m_at.row, column);
        if (beside && beside->cell && beside->block == below->block)
            return {};
    }
    for (int column = first->column; below && column < m_model->columnCount(); ++column) {
        const SheetCell *cell = m_model->cellAt(row, column);
        if (cell && cell->cell && m_model->takesValues(*cell))
            return GridPos{row, column};
    }
    return first;
}

bool GridCursor::enter(bool back)
{
    if (!isValid())
        return goToFirst();
    if (m_tabStart >= 0)
        m_goal = m_tabStart;
    m_tabStart = -1;
    if (const auto next = back ? std::nullopt : nextBlock()) {
        goTo(*next);
        return true;
    }
    const bool moved = move(back ? Move::Up : Move::Down);
    collapse();
    return moved;
}

} // namespace juesuan::ui
