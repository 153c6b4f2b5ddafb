#pragma once

#include "ui/form/FindingMarks.h"
#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

/// What is to be known of a cell under the pointer: both values of a stated one, the formula of a computed
/// one, and its findings. "" where there is nothing to say.
QString cellTip(const SheetModel &model, const FindingMarks &marks, const SheetCell &cell);

} // namespace juesuan::ui
