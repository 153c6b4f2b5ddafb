#include "core/audit/SumCauses.h"

#include <gtest/gtest.h>

#include "core/report/Address.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

Cause causeAt(const Report &report, const QString &rule, const QString &address)
{
    const std::vector<Finding> findings = audit(report);
    const Finding *found = find(findings, report, rule, address);
    EXPECT_NE(found, nullptr) << address.toStdString();
    return found ? found->cause : Cause();
}

} // namespace

TEST(SumCauses, TrainingCountedIntoThePublicExpenses)
{
    const auto report = correctedAccount();
    write(*report, u"three_public[final].total=28.90"_s);
    const Cause cause = causeAt(*report, u"stated"_s, u"three_public[final].total"_s);
    ASSERT_EQ(cause.kind, Cause::Kind::CountedIn);
    EXPECT_EQ(addressOf(*report, *cause.other), u"three_public[final].training"_s);
    EXPECT_EQ(cause.shouldBe, 26'900'000);
}

TEST(SumCauses, AnotherDifferenceIsNotBlamedOnTraining)
{
    const auto report = correctedAccount();
    write(*report, u"three_public[final].total=28.80"_s);
    EXPECT_NE(causeAt(*report, u"stated"_s, u"three_public[final].total"_s).kind, Cause::Kind::CountedIn);
}

TEST(SumCauses, AChildLeftOutOfItsParent)
{
    const auto report = correctedAccount();
    write(*report, u"general_budget[20405].project=772.80"_s); // without 2040502's 420.73
    const Cause cause = causeAt(*report, u"stated"_s, u"general_budget[20405].project"_s);
    ASSERT_EQ(cause.kind, Cause::Kind::LeftOut);
    EXPECT_EQ(addressOf(*report, *cause.other), u"general_budget[2040502].project"_s);
}

TEST(SumCauses, TwoChildrenOfTheSameAmountLeaveItOpen)
{
    const auto report = correctedAccount();
    write(*report,
          {u"worksheet.general[2040506].project=420.73"_s, u"worksheet.general[2040506].income=420.73"_s,
           u"general_budget[20405].project=685.53"_s});
    EXPECT_NE(causeAt(*report, u"stated"_s, u"general_budget[20405].project"_s).kind, Cause::Kind::LeftOut);
}

TEST(SumCauses, LinesBookedOnANeighbour)
{
    const auto report = correctedAccount();
    write(*report, {u"summary[204].spend=2431.30"_s, u"summary[208].spend="_s});
    const Cause missing = causeAt(*report, u"stated"_s, u"summary[208].spend"_s);
    ASSERT_EQ(missing.kind, Cause::Kind::WrongLine);
    EXPECT_EQ(addressOf(*report, *missing.cell), u"summary[204].spend"_s);
    EXPECT_EQ(addressOf(*report, *missing.other), u"summary[208].spend"_s);
    const Cause more = causeAt(*report, u"stated"_s, u"summary[204].spend"_s);
    EXPECT_EQ(more.kind, Cause::Kind::WrongLine);
}

TEST(SumCauses, LinesThatDoNotMakeUpForEachOtherAreNotMixedUp)
{
    const auto report = correctedAccount();
    write(*report, {u"summary[204].spend=2440.00"_s, u"summary[208].spend="_s});
    EXPECT_NE(causeAt(*report, u"stated"_s, u"summary[208].spend"_s).kind, Cause::Kind::WrongLine);
}
