#pragma once

#include <QHash>
#include <optional>
#include <vector>

#include "core/audit/Finding.h"

namespace juesuan::ui
{

/// A person may write down why it is so: a warning, which is settled by that, or a value typed over a
/// computed one, which is not, but whoever reads it later wants to know.
inline bool mayBeExplained(const Finding &finding)
{
    return finding.severity == Severity::Warning || finding.rule == QLatin1String("stated");
}

/// Which cells bear the mark of a finding. Information (roundings inside the tolerance) leaves none.
class FindingMarks
{
public:
    /// Takes over the findings; returns the cells whose mark came, went or changed.
    std::vector<CellKey> set(const std::vector<Finding> &findings);
    std::optional<Severity> at(const CellKey &cell) const;
    /// What stands on a cell, gravest first.
    std::vector<const Finding *> on(const CellKey &cell) const;

private:
    std::vector<Finding> m_findings;
    QHash<CellKey, Severity> m_marks;
};

} // namespace juesuan::ui
