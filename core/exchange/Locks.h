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

} // namespace juesuan::exchange
