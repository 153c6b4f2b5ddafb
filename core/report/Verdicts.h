#pragma once

#include <vector>

#include "core/calc/Cell.h"
#include "core/report/Report.h"

/// What the rules come to, and who depends on whom: the calculation as the audit and Explain need it.
namespace juesuan
{

/// NotApplicable: `when` does not hold, nothing is filled, or an input is unreadable (a finding of its own).
/// Rounding: the sides differ, but inside the tolerance.
using calc::Outcome;

/// One rule at one place.
struct Verdict {
    enum class Kind : std::uint8_t {
        Rule,   ///< a check of the profile
        Column, ///< a column's formula at a row that has a formula of its own
        Stated  ///< a typed value over a formula: left is typed, right is computed
    };
    Kind kind = Kind::Rule;
    Outcome outcome = Outcome::Holds;
    QString rule;                     ///< the check's id, "columns:<form>.<column>" or "stated"
    const Check *check = nullptr;     ///< Kind::Rule
    const Formula *formula = nullptr; ///< of the check, the column or the stated cell
    int form = -1;                    ///< the form it stands under
    int block = -1; ///< where it applies: the block of `each`, of the column, of the cell; else -1
    RowId row = 0;  ///< the row there
    std::uint16_t instance = 0; ///< id of the copy of the form
    bool comparison = false;    ///< has two sides; else `rule` is some other condition
    bool isMoney = true;        ///< sides are fen, else millionths
    CellNumber left;
    CellNumber right;
    std::int64_t difference = 0; ///< left - right
    std::int64_t tolerance = 0;
    std::int64_t roundings = 0; ///< of both sides together
    std::vector<CellKey>
        cells; ///< what it reads, in the order written, each once; Stated: the cell, then inputs
};

/// Every rule that fails or holds only within the tolerance, in the order of forms and rows.
std::vector<Verdict> verdicts(const Report &report);
/// How many fail, kept up to date by every edit: costs nothing to ask.
std::size_t failingCount(const Report &report);

/// The neighbours of a cell.
struct Dependencies {
    struct Input {
        CellKey cell;
        int sign = 1; ///< +1 or -1 in a sum; 0 in any other formula
    };
    std::vector<Input> inputs;   ///< what its formula, or else its default, reads
    std::vector<CellKey> users;  ///< cells that read it
    std::vector<QString> checks; ///< ids of the rules that read it, each once
};
Dependencies dependencies(const Report &report, const CellKey &cell);
/// The inputs alone.
std::vector<Dependencies::Input> inputsOf(const Report &report, const CellKey &cell);

} // namespace juesuan
