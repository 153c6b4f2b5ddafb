#pragma once

#include <memory>

#include "core/sheet/Sheet.h"

namespace juesuan::test
{

/// Rows of a sheet as lines: cells from left to right with their texts; `{2}` spans two columns, `{2x3}` two
/// columns and three rows, `~` is a position that a cell further up covers, `.` a blank cell, `-` a position
/// that nothing covers. Ends of lines carry no blanks.
QString draw(const Sheet &sheet, int begin, int end);

std::shared_ptr<const Sheet> sheetOf(const Report &report, const QString &form);

} // namespace juesuan::test
