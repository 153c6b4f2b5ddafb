#include "core/audit/Clusters.h"

#include <QSet>
#include <gtest/gtest.h>

#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

Finding findingAt(const Report &report, const QStringList &addresses, Severity severity = Severity::Error)
{
    Finding finding;
    finding.rule = addresses.join(u'+');
    finding.severity = severity;
    for (const QString &address : addresses)
        finding.cells.push_back(cellAt(report, address));
    finding.form = report.formOf(finding.cells.front().block);
    return finding;
}

} // namespace

TEST(Clusters, FindingsThatShareACellStandTogether)
{
    const auto report = correctedAccount();
    std::vector<Finding> findings{
        findingAt(*report, {u"income[2040501].fiscal"_s}),
        findingAt(*report, {u"expenditure[2040501].basic"_s}),
        findingAt(*report, {u"general_budget[2040501].staff"_s, u"income[2040501].fiscal"_s}),
    };
    gatherClusters(*report, findings);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].cluster, findings[1].cluster);
    EXPECT_EQ(findings[1].rule, u"general_budget[2040501].staff+income[2040501].fiscal"_s);
    EXPECT_NE(findings[1].cluster, findings[2].cluster);
}

TEST(Clusters, TheGravestLeads)
{
    const auto report = correctedAccount();
    std::vector<Finding> findings{
        findingAt(*report, {u"income[2040501].fiscal"_s}, Severity::Warning),
        findingAt(*report, {u"income[2040501].fiscal"_s, u"income[2040502].fiscal"_s}),
    };
    gatherClusters(*report, findings);
    EXPECT_EQ(findings.front().severity, Severity::Error);
}

TEST(Clusters, ACauseJoinsWhatItBringsAbout)
{
    const auto report = correctedAccount();
    std::vector<Finding> findings{findingAt(*report, {u"income[2040501].fiscal"_s}),
                                  findingAt(*report, {u"expenditure[2040501].basic"_s})};
    findings[1].cause.kind = Cause::Kind::Consequence;
    findings[1].cause.cell = cellAt(*report, u"income[2040501].fiscal"_s);
    gatherClusters(*report, findings);
    EXPECT_EQ(findings[0].cluster, findings[1].cluster);
}

TEST(Clusters, RoundingDifferencesAndBlankCellsJoinNothing)
{
    const auto report = correctedAccount();
    std::vector<Finding> findings{
        findingAt(*report, {u"income[2040501].fiscal"_s, u"income[2040501].other"_s}),
        findingAt(*report, {u"income[2040502].fiscal"_s, u"income[2040501].other"_s}),
        findingAt(*report, {u"income[2040501].fiscal"_s}),
    };
    findings[2].rounding = true;
    gatherClusters(*report, findings);
    const QSet<int> clusters{findings[0].cluster, findings[1].cluster, findings[2].cluster};
    EXPECT_EQ(clusters.size(), 3);
}
