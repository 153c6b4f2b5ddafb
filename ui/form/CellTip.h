#pragma once

#include "ui/form/FindingMarks.h"
#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

/// What formula or proposal gives for a numeric cell, with its unit: 2,350.49 万元; "blank" for nothing.
QString computedWords(const Report &report, const CellKey &cell);

/// What is to be known of a cell under the pointer: both values of a stated one, the formula of a computed
/// one, and its findings. "" where there is nothing to say.
QString cellTip(const SheetModel &model, const FindingMarks &marks, const SheetCell &cell);

} // namespace juesuan::ui
