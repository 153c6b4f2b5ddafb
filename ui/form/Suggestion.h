#pragma once

#include <cstdint>
#include <optional>

#include "ui/form/BlockEdit.h"

namespace juesuan::ui
{

/// The score that is offered for a cell and is not there yet, in millionths.
std::optional<std::int64_t> offeredScore(const Report &report, const CellKey &cell);

/// Takes what is offered for the selected cells, as one step.
BlockEdit takeSuggested(const SheetModel &model, const GridSpan &selection);

} // namespace juesuan::ui
