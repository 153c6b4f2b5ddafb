#pragma once

#include <QStringList>
#include <memory>
#include <vector>

#include "core/audit/Finding.h"
#include "core/audit/SlipRules.h"

namespace juesuan
{

/// One amount that could be put right, and what that would mend.
struct Correction {
    Cause::Kind kind = Cause::Kind::Matches;
    CellKey cell;
    std::int64_t value = 0; ///< what it would be, in fen
    std::optional<CellKey>
        other;          ///< WrongLine: where it belongs or what it repeats; Matches: where it stands
    bool moves = false; ///< the amount would go to `other`
    const Detector *detector = nullptr;
    std::ptrdiff_t gain = 0;   ///< how many more rules would hold
    std::ptrdiff_t breaks = 0; ///< how many of them would fail that hold now
    QStringList mends;         ///< keys of the findings that would go

    bool mendsAnyOf(const QStringList &keys) const;
    Cause cause() const;
};

/// Thinks of corrections: what each typed amount behind a difference would have to be, and whether a slip of
/// the hand leads from there to what was typed.
class Corrections
{
public:
    explicit Corrections(const Profile &profile);
    std::vector<Correction> of(const Report &report, const std::vector<Finding> &findings) const;

private:
    void addFor(const Report &report, const Finding &finding, std::vector<Correction> &out) const;
    std::optional<Correction> slip(const Report &report, const CellKey &cell, std::int64_t wanted,
                                   std::int64_t tolerance) const;
    std::optional<Correction> leftOut(const Report &report, const Finding &finding) const;
    Correction plainValue(const Report &report, const CellKey &cell, std::int64_t wanted) const;
    void addMoves(const Report &report, const CellKey &cell, std::vector<Correction> &out) const;

    struct Rules {
        SlipRules slips;
        const Detector *detector;
    };
    std::vector<Rules> m_slips;
    std::vector<const Detector *> m_wrongLines;
    const Detector *m_leftOut = nullptr;
};

/// Tries corrections out on a copy of the report.
class Trial
{
public:
    /// Null where no copy can be made.
    static std::unique_ptr<Trial> of(const Report &report);

    const Report &report() const { return *m_copy; }
    /// The rules that fail on the copy.
    std::vector<Finding> failing() const;
    /// Fills in what the correction would mend. The copy stays as it is.
    void tryOut(Correction &correction, const std::vector<Finding> &failing);
    void make(const Correction &correction);
    /// Takes back what is stated in a cell, so that it is computed.
    void compute(const CellKey &cell);

private:
    explicit Trial(std::unique_ptr<Report> copy) : m_copy(std::move(copy)) {}
    Edit editFor(const Correction &correction) const;
    std::unique_ptr<Report> m_copy;
};

} // namespace juesuan
