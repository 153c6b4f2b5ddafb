#pragma once

#include <QString>
#include <cstdint>

#include "tests/bench/Workload.h"

namespace juesuan::bench
{

/// The values of a workload as one row each, as a database would have them that knows nothing of reports.
void writeRows(const QString &path, const Workload &workload);
/// The sum of every value, read row by row.
std::int64_t stepRows(const QString &path);

} // namespace juesuan::bench
