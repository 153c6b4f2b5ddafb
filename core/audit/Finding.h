#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/calc/CellKey.h"
#include "core/formula/Ast.h"
#include "core/profile/Profile.h"
#include "core/report/Report.h"

namespace juesuan
{

/// A likely reason for a finding, as data; core/text says it in words.
struct Cause {
    enum class Kind : std::uint8_t {
        None,
        UnitSlip,   ///< 元 typed for 万元 or the reverse: `cell` times or over 10,000
        DigitSlip,  ///< a digit slipped in or out, or a shifted point
        CountedIn,  ///< the difference is exactly `other`, which does not belong into the sum
        LeftOut,    ///< the difference is exactly `other`, which is missing from the sum
        WrongLine,  ///< the amount stands on the line `other`
        Transposed, ///< two digits changed places
        Stale,      ///< copied from `other`
        Matches,    ///< `cell` would have to be what stands at `other`
        Consequence ///< holds once the cells `together` are put right, which have findings of their own
    };
    Kind kind = Kind::None;
    std::optional<CellKey> cell; ///< the cell to mend
    std::optional<CellKey> other;
    std::optional<std::int64_t> shouldBe; ///< fen
    const Detector *detector = nullptr;   ///< what established it; may carry words of the profile
    /// Consequence: all the cells to put right. WrongLine: all the lines it is about. Without `cell`: the
    /// cells one of which is to blame.
    std::vector<CellKey> together;
    explicit operator bool() const { return kind != Kind::None; }
};

/// A cell that enters one side of a comparison, with its sign.
struct Term {
    CellKey cell;
    int sign = 1;
    bool operator==(const Term &) const = default;
};

/// One side of a comparison: the cells it reads. Not `linear`: it is no plain sum of them.
struct Side {
    std::vector<Term> terms;
    bool linear = true;
};

/// One audit result (审核结果).
struct Finding {
    QString rule; ///< id of the check or detector; "stated" for stated against computed
    Severity severity = Severity::Error;
    int form = -1;                ///< the form it stands under
    std::vector<CellKey> cells;   ///< where; the first one is what a jump goes to
    const Check *check = nullptr; ///< for checks of the profile
    const Detector *detector = nullptr;
    bool hasSides = false;
    formula::Op relation = formula::Op::Equal; ///< what should hold between the sides
    Side leftSide, rightSide;
    std::int64_t left = 0; ///< fen or millionths
    std::int64_t right = 0;
    std::int64_t difference = 0; ///< left - right
    std::int64_t tolerance = 0;
    bool rounding = false;  ///< inside the tolerance (四舍五入尾差): folded away
    bool leftEmpty = false; ///< the side is blank, not zero
    bool rightEmpty = false;
    Cause cause;
    QStringList words;             ///< what a detector needs to say (the code, the name, …)
    QString key;                   ///< stable: rule and addresses, never an amount
    QString explanation;           ///< written by a person, "" if none
    bool explanationStale = false; ///< the numbers changed since it was written
    int cluster = 0;               ///< findings that share a cell have one number
};

/// Every finding of the report, in the order of forms, clusters together, what leads a cluster first.
std::vector<Finding> audit(const Report &report);

/// What Report::explain() is to store for a finding: the person's text with a print of the numbers it
/// explains, so that audit() can tell when it is stale. "" stays "" (the explanation is taken back).
QString explanationFor(const Finding &finding, const QString &text);

/// The person's own words in what is stored.
QString explanationText(const QString &stored);

} // namespace juesuan
