#pragma once

#include "core/sheet/SheetBuilder.h"

namespace juesuan
{

/// The line above the table: the header block's fields at the left (编制部门：…), the fixed texts in their
/// places. `block` is -1 where the form has texts only.
void layOutHeaderLine(SheetBuilder &builder, int row, int block, const Form &form);

/// A block of fields in the body. A title that ends with a colon makes a line without rules (联系人：);
/// others are ruled: the title in the columns it needs, the value over the rest of the field's span; a title
/// that is a whole sentence stands above its value in one cell.
void layOutFields(SheetBuilder &builder, int row, int block);

} // namespace juesuan
