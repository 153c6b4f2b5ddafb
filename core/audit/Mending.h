#pragma once

#include <memory>
#include <vector>

#include "core/audit/Finding.h"
#include "core/audit/SlipRules.h"

namespace juesuan
{

/// Looks for single amounts whose correction makes failing rules hold, by trying them on a copy of the
/// report. A correction is told only when it is plain: one slip of the hand that mends something, or one
/// amount that mends several rules at once; and no other cell would do as well.
class Mending
{
public:
    Mending(const Report &report, std::vector<Finding> &findings);
    /// Fills in the causes of the findings.
    void run();

private:
    struct Candidate {
        CellKey cell;
        std::int64_t value = 0; ///< fen
        Cause::Kind kind = Cause::Kind::Matches;
        const Detector *detector = nullptr;
        std::size_t gain = 0; ///< how many more rules hold
        QStringList mends;    ///< keys of the findings that go
        bool isSlip() const { return kind != Cause::Kind::Matches; }
    };

    void readDetectors();
    void applyKnownCauses();
    bool round();
    std::vector<Candidate> candidates(const std::vector<Finding> &open) const;
    void addCandidates(const Finding &finding, std::vector<Candidate> &out) const;
    std::optional<Candidate> candidateFor(const CellKey &cell, std::int64_t wanted, std::int64_t tolerance,
                                          bool mayMatch) const;
    bool isPromising(const Candidate &candidate) const;
    bool hasRival(const Candidate &candidate, const std::vector<Candidate> &all) const;
    void tryOut(Candidate &candidate, const QStringList &failing);
    bool change(const CellKey &cell, std::int64_t value, Edit *done);
    void explain(const Candidate &candidate);
    void explainDoubts(const std::vector<Candidate> &all);
    void recogniseWrongLine(Candidate &candidate) const;
    Cause causeOf(const Candidate &candidate, const Finding &finding) const;

    const Report &m_report;
    std::vector<Finding> &m_findings;
    std::unique_ptr<Report> m_copy;
    struct Rules {
        SlipRules slips;
        const Detector *detector;
    };
    std::vector<Rules> m_slips;
    const Detector *m_needs = nullptr;
    std::vector<const Detector *> m_wrongLines;
};

} // namespace juesuan
