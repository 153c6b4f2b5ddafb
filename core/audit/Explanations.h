#pragma once

#include "core/audit/Finding.h"

namespace juesuan
{

/// Fills in the explanation stored under the finding's key, and whether its numbers have changed since.
void readExplanation(const Report &report, Finding &finding);

} // namespace juesuan
