#pragma once

#include "core/calc/Grid.h"

namespace juesuan::calc
{

/// What a typed value and its formula differ by, with the tallies of both. A percentage is typed as it is
/// printed, with two decimals: half of the last one is no difference.
Cell contradiction(const Program &program, const CellRef &ref, const Cell &typed, const Cell &computed);

} // namespace juesuan::calc
