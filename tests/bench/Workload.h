#pragma once

#include <memory>
#include <vector>

#include "core/report/Report.h"

namespace juesuan::bench
{

/// What workload.py wrote into one directory.
struct Workload {
    struct Slot {
        int table = 0;
        int row = 0;
        int column = 0;
    };
    struct Rule {
        std::uint32_t slot = 0;
        std::uint32_t rule = 0;
        std::int64_t coefficient = 0;
    };
    struct Change {
        int table = 0;
        int row = 0; ///< among the rows of the table as printed
        int column = 0;
        std::int64_t value = 0; ///< in 0.01 万元
    };
    std::vector<std::uint32_t> starts; ///< of each unit in `values`, and the end
    std::vector<std::int64_t> values;  ///< in 0.01 万元
    std::vector<std::uint32_t> places; ///< slot of each value
    std::vector<Slot> keys;
    std::vector<Rule> rules;
    std::vector<Change> changes;
    std::size_t units() const { return starts.size() - 1; }
};
Workload readWorkload(const QString &directory);

ProfilePtr benchProfile();
/// The report of one unit, typed like a person would have: rows inserted, leaves set. Amounts are kept to the
/// fen, so that nothing is tolerated and the verdicts are the generator's.
std::unique_ptr<Report> makeReport(const ProfilePtr &profile, const Workload &workload, std::size_t unit);
CellKey keyOf(const Report &report, const Workload::Slot &slot);
CellKey keyOf(const Report &report, const Workload::Change &change);
TypedValue amountOf(std::int64_t hundredths);
/// All amounts of the eight tables, computed ones included: what "its int64 values" are.
std::size_t valueCount(const Report &report);

} // namespace juesuan::bench
