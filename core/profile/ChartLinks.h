#pragma once

#include <functional>

#include "core/profile/Chart.h"
#include "core/profile/Places.h"

namespace juesuan
{

/// Every form, block, row, group and column that the charts name must be there.
void linkCharts(const Profile &profile, const std::function<void(Error)> &report);

/// The block whose rows a chart shows: of the lists of a form the one that has the columns of all its series.
/// Nothing if there is none; of a linked profile there is.
std::optional<BlockPlace> blockOf(const Profile &profile, const Chart &chart);

/// The form a chart needs one copy of, where a report may have several; -1 for any other chart.
int copiedForm(const Profile &profile, const Chart &chart);

} // namespace juesuan
