#pragma once

#include "core/profile/Chart.h"
#include "core/profile/Shape.h"

namespace juesuan
{

/// The entries of "charts": their shape only; linkCharts() looks up what they name.
std::vector<std::shared_ptr<const Chart>> readCharts(const std::vector<JsonValue> &json, Errors &errors);

} // namespace juesuan
