#include <algorithm>

#include "core/audit/Clusters.h"
#include "core/audit/Detectors.h"
#include "core/audit/Explanations.h"
#include "core/audit/Finding.h"
#include "core/audit/Mending.h"
#include "core/audit/RuleFindings.h"
#include "core/audit/SumCauses.h"

namespace juesuan
{

namespace
{

void explainSums(const Report &report, std::vector<Finding> &findings)
{
    static constexpr struct {
        const char *use;
        void (*explain)(const Report &, const Detector &, std::vector<Finding> &);
    } kExplainers[] = {{"counted_in", explainCountedIn}, {"wrong_line", explainWrongLine}};
    for (const auto &[use, explain] : kExplainers) {
        for (const Detector &detector : report.profile().detectors) {
            if (detector.use == QLatin1String(use))
                explain(report, detector, findings);
        }
    }
}

bool sharesFailure(const Finding &finding, const std::vector<Finding> &failures)
{
    return std::ranges::any_of(failures, [&finding](const Finding &failure) {
        return !failure.rounding &&
               std::ranges::find(failure.cells, finding.cells.front()) != failure.cells.end();
    });
}

void addDetected(const Report &report, std::vector<Finding> &findings)
{
    const std::vector<TypedCell> typed = typedCells(report);
    std::vector<Finding> detected = unreadableCells(report, typed);
    for (const Detector &detector : report.profile().detectors) {
        if (const DetectorFunction detect = findDetector(detector.use)) {
            for (Finding &found : detect({report, detector, typed}))
                detected.push_back(std::move(found));
        }
    }
    // A likely slip beside a rule that failed over the same cell has said its part as that finding's cause.
    std::erase_if(detected, [&findings](const Finding &finding) {
        return finding.cause && sharesFailure(finding, findings);
    });
    std::ranges::move(detected, std::back_inserter(findings));
}

} // namespace

std::vector<Finding> audit(const Report &report)
{
    std::vector<Finding> findings = ruleFindings(report);
    explainSums(report, findings);
    Mending(report, findings).run();
    addDetected(report, findings);
    gatherClusters(report, findings);
    for (Finding &finding : findings)
        readExplanation(report, finding);
    return findings;
}

} // namespace juesuan
