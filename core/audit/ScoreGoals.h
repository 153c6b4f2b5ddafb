#pragma once

#include "core/audit/ScoreTrace.h"

namespace juesuan
{

/// Fills in what would have earned more.
void findGoals(const Report &report, ScoreTrace &trace);

} // namespace juesuan
