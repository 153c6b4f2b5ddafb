#pragma once

#include <vector>

#include "core/report/Report.h"

namespace juesuan
{

/// Where a cell's number comes from and who uses it, as data.
struct Trace {
    struct Input {
        CellKey cell;
        int sign = 1; ///< +1, -1; 0 for an input of a formula that is no sum
    };
    CellKey cell;
    CellOrigin origin = CellOrigin::Blank;
    const Formula *formula = nullptr;
    std::vector<Input> inputs;   ///< of the formula, one level down
    std::vector<CellKey> users;  ///< cells that read it
    std::vector<QString> checks; ///< ids of the checks that read it
};

Trace explain(const Report &report, const CellKey &cell);

} // namespace juesuan
