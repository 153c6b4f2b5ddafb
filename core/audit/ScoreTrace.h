#pragma once

#include <vector>

#include "core/report/Scoring.h"

namespace juesuan
{

/// What would have earned more points: a cell, and the value it would have needed.
struct ScoreGoal {
    CellKey cell;
    QString wanted;          ///< of a text: the target it did not reach, as written
    std::int64_t amount = 0; ///< of a number: fen or millionths
    bool isMost = false;     ///< of a number: no more than that, else no less
    std::int64_t points = 0; ///< the score it would give, in millionths
};

/// How a score comes about, step by step.
struct ScoreTrace {
    struct Input {
        const ScoreRule::Input *input = nullptr;
        std::vector<CellKey> cells; ///< it reads
        bool isCell = false;        ///< it is the one number in `cells`
        calc::Value value;
    };
    CellKey cell;                    ///< whose formula asks for the score
    const ScoreRule *rule = nullptr; ///< standard, policies, source
    std::vector<Input> inputs;
    bool applies = true;    ///< else the rule's `none` holds
    calc::Value value;      ///< exact
    int tier = -1;          ///< the first that holds; -1 = nothing is scored
    bool isRounded = false; ///< the tier ends with a rounding
    calc::Value unrounded;  ///< its points before that
    calc::Value points;
    std::vector<ScoreGoal> goals; ///< next tier first, all points last; empty where none can be told
};

/// The scores a cell asks for; of a typed score with a suggestion beside it, those of the suggestion.
std::vector<ScoreTrace> scoreTraces(const Report &report, const CellKey &cell);

/// The column of the same row whose value is offered for the cell; none where nothing is.
std::optional<CellKey> suggestionCell(const Report &report, const CellKey &cell);

} // namespace juesuan
