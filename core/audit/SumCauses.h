#pragma once

#include <vector>

#include "core/audit/Finding.h"

/// Causes that the difference itself names.
namespace juesuan
{

/// The difference is exactly an amount of the same row that does not belong into the sum (会议费 in 三公).
void explainCountedIn(const Report &report, const Detector &detector, std::vector<Finding> &findings);

/// One line of a list holds what several lines lack, or a line repeats its counterpart's amount.
void explainWrongLine(const Report &report, const Detector &detector, std::vector<Finding> &findings);

} // namespace juesuan
