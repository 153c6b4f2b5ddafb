#pragma once

#include "core/calc/Evaluator.h"
#include "core/report/Report.h"

namespace juesuan
{

/// One score(…) in the formula of a cell, as it is worked out there.
struct ScoreRun {
    const ScoreRule *rule = nullptr;
    calc::ScoreSteps steps;
    std::vector<std::vector<CellKey>> cells; ///< that each input reads
    std::vector<bool> isCell;                ///< whether an input is one numeric cell and nothing else
};

/// The scores that the formula or the default of a cell asks for, in the order written.
std::vector<ScoreRun> scoreRuns(const Report &report, const CellKey &cell);

/// The score if its inputs were others.
calc::ScoreSteps scoreWith(const Report &report, const CellKey &cell, const ScoreRule &rule,
                           std::vector<calc::Value> inputs);

} // namespace juesuan
