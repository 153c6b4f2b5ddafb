#pragma once

#include <QSet>
#include <memory>
#include <vector>

#include "core/audit/Correction.h"

namespace juesuan
{

/// Looks for single amounts whose correction makes failing rules hold, by trying them on a copy of the
/// report. A correction is told only when it is plain: one slip of the hand that mends something, or one
/// amount that mends several rules at once and stands elsewhere; and no other cell would do as well.
class Mending
{
public:
    Mending(const Report &report, std::vector<Finding> &findings);
    /// Fills in the causes of the findings.
    void run();

private:
    void applyKnownCauses();
    bool round();
    std::vector<Correction> promising(const std::vector<Finding> &failing);
    void findCounterpart(Correction &correction, const std::vector<Finding> &failing) const;
    bool isPlain(const Correction &correction, const std::vector<Correction> &all) const;
    bool isRival(const Correction &correction, const Correction &other) const;
    void take(const Correction &correction);
    void explainDoubts(const std::vector<Correction> &all);
    void explainConsequences();

    const Report &m_report;
    std::vector<Finding> &m_findings;
    Corrections m_corrections;
    std::unique_ptr<Trial> m_trial;
    std::vector<CellKey> m_mended; ///< on the copy, in the order found
    QSet<CellKey> m_touched;       ///< those, and where amounts were moved to: not to be thought of twice
};

} // namespace juesuan
