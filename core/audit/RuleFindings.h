#pragma once

#include <vector>

#include "core/audit/Finding.h"

namespace juesuan
{

/// A finding for every rule that fails or holds only within the tolerance: checks, columns, stated cells.
std::vector<Finding> ruleFindings(const Report &report);

} // namespace juesuan
