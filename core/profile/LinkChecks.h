#pragma once

#include <functional>

#include "core/profile/Shape.h"

namespace juesuan
{

/// What is to be proved beside the formulas: ids that may not meet, `each`, `follows`, the forms of
/// detectors, and points that add up.
void checkNames(const Profile &profile, const JsonValue &json, const std::function<void(Error)> &report);

} // namespace juesuan
