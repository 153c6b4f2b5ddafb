#pragma once

#include "ui/form/BlockEdit.h"
#include "ui/form/FreeRows.h"

namespace juesuan::ui
{

/// Whether a block that is pasted here makes rows: it goes beyond the rows of its list, begins on an entry
/// line, or names the groups its lines belong to.
bool makesRows(const SheetModel &model, const FreeRow &here, const TextBlock &block);

/// Lines of a block as rows of a list (indicators), one step. Lines that begin with the titles of groups
/// (一级指标, 二级指标) go to those; the others go on from the row at hand. A line of heads says which text
/// belongs to which column. `approved`: the texts are what was approved, and lock their cells.
BlockEdit pasteRows(const SheetModel &model, const GridSpan &selection, const FreeRow &here, TextBlock block,
                    bool approved);

} // namespace juesuan::ui
