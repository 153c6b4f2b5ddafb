#pragma once

#include <vector>

#include "core/audit/Finding.h"

namespace juesuan
{

/// The typed amounts that both sides of a comparison come down to, with the sign each has in left minus
/// right. Empty when something on the way is no plain sum, or when there are more than `most`.
std::vector<Term> leavesOf(const Report &report, const Finding &finding, std::size_t most);

} // namespace juesuan
