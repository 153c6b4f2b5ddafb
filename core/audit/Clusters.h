#pragma once

#include <vector>

#include "core/audit/Finding.h"

namespace juesuan
{

/// Numbers the findings that share a cell or a cause, and puts them in order: by form and place, clusters
/// together, the most telling finding of a cluster first. Rounding differences stand alone.
void gatherClusters(const Report &report, std::vector<Finding> &findings);

} // namespace juesuan
