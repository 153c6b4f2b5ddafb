#pragma once

#include "core/audit/ScoreTrace.h"

namespace juesuan
{

/// One row that earns points.
struct ScoredRow {
    CellKey cell;                ///< its score
    std::optional<CellKey> name; ///< the text that names it, where its title does not
    int group = -1;              ///< index into ScoreBoard::groups; -1 = none
    CellNumber weight;
    CellNumber score;
    CellNumber computed;       ///< what the rule gives, or suggests
    bool isStated = false;     ///< typed over the rule
    bool isSuggestion = false; ///< `computed` is only offered
    std::int64_t lost = 0;     ///< millionths; all its points where it is not scored yet
};

/// Rows under one heading that prints its points.
struct ScoredGroup {
    int block = -1;
    const RowGroup *group = nullptr;
    std::int64_t weight = 0; ///< millionths, of the rows that have any
    std::int64_t score = 0;
};

/// The scores of one copy of a form.
struct ScoreBoard {
    int form = -1;
    std::uint16_t instance = 0;
    std::vector<ScoredRow> rows;     ///< as printed
    std::vector<ScoredGroup> groups; ///< as printed, outer ones before those in them
    std::optional<CellKey> totalCell;
    CellNumber total;
    std::optional<Grade> grade;    ///< of the total
    std::optional<Grade> next;     ///< the one above it
    std::int64_t missing = 0;      ///< points from the total to that, in millionths
    std::vector<std::size_t> lost; ///< rows that lost points, the most first
};

/// Whether the rows of a form earn points: it has scores, weights or grades.
bool isScored(const Form &form);

ScoreBoard scoreBoard(const Report &report, int form, std::uint16_t instance = 0);
/// Of every copy of every form that is scored, blank ones left out.
std::vector<ScoreBoard> scoreBoards(const Report &report);

} // namespace juesuan
