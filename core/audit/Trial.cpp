#include "core/audit/Correction.h"
#include "core/audit/RuleFindings.h"
#include "core/report/Verdicts.h"

namespace juesuan
{

constexpr std::int64_t kFenPerHundredthWan = Money::kFenPerWan / 100;

std::unique_ptr<Trial> Trial::of(const Report &report)
{
    auto copy = Report::fromImage(report.profilePtr(), report.image());
    return copy ? std::unique_ptr<Trial>(new Trial(std::move(copy).value())) : nullptr;
}

std::vector<Finding> Trial::failing() const
{
    std::vector<Finding> findings = ruleFindings(*m_copy);
    std::erase_if(findings, [](const Finding &finding) { return finding.rounding; });
    return findings;
}

/// Amounts keep their precision: what was typed with two decimals in 万元 is put right with two decimals.
Edit Trial::editFor(const Correction &correction) const
{
    const TypedValue typed = m_copy->typed(correction.cell);
    const Amount *amount = std::get_if<Amount>(&typed);
    const bool rounded = amount ? amount->rounded : correction.value % kFenPerHundredthWan == 0;
    TypedValue value = Empty{};
    if (correction.value != 0)
        value = Amount{Money::fromFen(correction.value), rounded};
    if (!correction.moves)
        return m_copy->set(correction.cell, value);
    return m_copy->set({{correction.cell, value}, {*correction.other, typed}});
}

void Trial::tryOut(Correction &correction, const std::vector<Finding> &failing)
{
    const std::size_t before = failingCount(*m_copy);
    const Edit edit = editFor(correction);
    if (!m_copy->apply(edit))
        return;
    // What was a unit off may, put right, equal its budget, which is worth a remark: that is no objection.
    const std::size_t after = failingCount(*m_copy);
    if (after < before || (correction.kind == Cause::Kind::UnitSlip && after == before)) {
        for (const Finding &finding : failing)
            correction.mends += finding.key;
        for (const Finding &finding : this->failing()) {
            // What newly fails counts against it, unless it is mere information.
            const bool known = correction.mends.removeOne(finding.key);
            if (!known && finding.severity != Severity::Information)
                ++correction.breaks;
        }
        correction.gain = correction.mends.size() - correction.breaks;
    }
    (void)m_copy->apply(inverse(edit));
}

void Trial::make(const Correction &correction)
{
    (void)m_copy->apply(editFor(correction));
}

void Trial::compute(const CellKey &cell)
{
    (void)m_copy->apply(m_copy->set(cell, Absent{}));
}

} // namespace juesuan
