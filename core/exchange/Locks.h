#pragma once

#include <optional>

#include "core/base/Error.h"
#include "core/calc/CellKey.h"

namespace juesuan
{
class Report;
}

namespace juesuan::exchange
{

/// Why what stands in the cell may not: it differs from what was approved, and its row gives no basis
/// (调整依据) for the change. Nothing where all is well.
std::optional<Error> brokenLock(const Report &report, const CellKey &cell);

/// Why the cell may not be typed over: it holds what was approved, which changes only with the next import of
/// approved indicators. Nothing for any other cell, and where nothing was approved yet.
std::optional<Error> keptAsApproved(const Report &report, const CellKey &cell);

/// Why what stands in the cell of `after` may not: it is not what was approved in `before`.
std::optional<Error> changedApproval(const Report &before, const Report &after, const CellKey &cell);

} // namespace juesuan::exchange
