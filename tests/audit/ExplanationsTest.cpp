#include <gtest/gtest.h>

#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto kRule = "T07-2-running";

Finding overBudget(const Report &report)
{
    const std::vector<Finding> findings = audit(report);
    const Finding *found = find(findings, report, QString::fromLatin1(kRule), {});
    EXPECT_NE(found, nullptr);
    return found ? *found : Finding();
}

std::unique_ptr<Report> accountOverBudget()
{
    auto report = correctedAccount();
    write(*report, u"worksheet.public[final].running=7.00"_s);
    return report;
}

} // namespace

TEST(Explanations, AreKeptUnderTheFindingsKey)
{
    const auto report = accountOverBudget();
    const Finding finding = overBudget(*report);
    EXPECT_EQ(finding.explanation, u""_s);
    EXPECT_FALSE(finding.explanationStale);
    ASSERT_TRUE(report->apply(report->explain(finding.key, explanationFor(finding, u" 新增执勤任务 "_s))));
    EXPECT_EQ(overBudget(*report).explanation, u"新增执勤任务"_s);
    EXPECT_FALSE(overBudget(*report).explanationStale);
}

TEST(Explanations, AreStaleOnceTheNumbersChange)
{
    const auto report = accountOverBudget();
    const Finding finding = overBudget(*report);
    ASSERT_TRUE(report->apply(report->explain(finding.key, explanationFor(finding, u"新增执勤任务"_s))));
    write(*report, u"worksheet.public[final].running=8.00"_s);
    EXPECT_EQ(overBudget(*report).key, finding.key);
    EXPECT_EQ(overBudget(*report).explanation, u"新增执勤任务"_s);
    EXPECT_TRUE(overBudget(*report).explanationStale);
    write(*report, u"worksheet.public[final].running=7.00"_s);
    EXPECT_FALSE(overBudget(*report).explanationStale);
}

TEST(Explanations, OfNothingTakeTheStoredOneBack)
{
    EXPECT_EQ(explanationFor(Finding(), u"  "_s), u""_s);
    EXPECT_EQ(explanationText(explanationFor(Finding(), u"说明"_s)), u"说明"_s);
    EXPECT_EQ(explanationText(u""_s), u""_s);
}
