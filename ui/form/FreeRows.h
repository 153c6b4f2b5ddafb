#pragma once

#include <optional>

#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

/// A list of rows that a person adds, moves and deletes (the indicators of one level), and a row of it.
struct FreeRow {
    int block = 0;
    int instance = 0;
    int list = 0;     ///< entry of Block::rows
    RowId row = 0;    ///< 0: the list's entry line
    int position = 0; ///< among the rows of the list
    int count = 0;    ///< of those
    bool isLast() const { return row != 0 && position + 1 == count; }
};

/// The free row at a place of the grid; nothing where rows are fixed or follow from codes.
std::optional<FreeRow> freeRowAt(const SheetModel &model, GridPos place);

/// A new row with a first text in it, as one step; `row` gets its id.
Result<Edit> newFreeRow(const Report &report, const FreeRow &where, int position, const QString &text,
                        RowId *row);

/// Where a row goes by `steps` up or down: within its list, at an end of it into the neighbouring one. An
/// edit without changes where there is no further place.
Edit movedFreeRow(const Report &report, const FreeRow &from, int steps);

/// The first column that a person fills in; -1 if there is none.
int nameColumn(const Block &block);
/// What the group of a free list is called: 数量指标.
QString listTitle(const Block &block, int list);

} // namespace juesuan::ui
