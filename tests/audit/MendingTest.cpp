#include "core/audit/Mending.h"

#include <gtest/gtest.h>

#include "core/report/Address.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

const Finding *findingAt(const std::vector<Finding> &findings, const Report &report, const QString &address)
{
    return find(findings, report, u"stated"_s, address);
}

} // namespace

TEST(Mending, PutsTheSlipWhereTheOtherRulesSayItIs)
{
    const auto report = copiedAccount();
    write(*report, u"basic_expenditure[30102].total=1971.64"_s);
    const std::vector<Finding> findings = audit(*report);
    const Finding *found = findingAt(findings, *report, u"basic_expenditure[30102].total"_s);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->cause.kind, Cause::Kind::DigitSlip);
    EXPECT_EQ(addressOf(*report, *found->cause.cell), u"basic_expenditure[30102].total"_s);
    EXPECT_EQ(found->cause.shouldBe, 191'640'000);
}

TEST(Mending, NamesNoCellWhenEitherOfTwoCouldBeTheSlip)
{
    const auto report = correctedAccount();
    write(*report, u"worksheet.general[2040502].income=4207.30"_s); // its expenditure is 420.73
    const std::vector<Finding> findings = audit(*report);
    const Finding *found = find(findings, *report, u"X13-income"_s, u"income[2040502].fiscal"_s);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->cause.kind, Cause::Kind::DigitSlip);
    EXPECT_FALSE(found->cause.cell);
    EXPECT_EQ(found->cause.together, (std::vector{cellAt(*report, u"worksheet.general[2040502].income"_s),
                                                  cellAt(*report, u"worksheet.general[2040502].project"_s)}));
}

TEST(Mending, FindsAmountsTypedInYuanThatWereMeantInWan)
{
    const auto report = correctedAccount();
    const QString cell = u"worksheet.public[final].reception"_s;
    ASSERT_TRUE(report->apply(report->set(cellAt(*report, cell), Amount{Money::fromFen(50), false})));
    const std::vector<Finding> findings = audit(*report);
    const Finding *found = find(findings, *report, u"X16-reception"_s, u"three_public[final].reception"_s);
    ASSERT_NE(found, nullptr);
    ASSERT_EQ(found->cause.kind, Cause::Kind::UnitSlip);
    EXPECT_EQ(addressOf(*report, *found->cause.cell), cell);
    EXPECT_EQ(found->cause.shouldBe, 500'000);
}

TEST(Mending, OfTwoAmountsAUnitApartTheLargeOneIsTheSlip)
{
    const auto report = correctedAccount();
    write(*report, u"worksheet.general[2040502].income=4207300"_s);
    const std::vector<Finding> findings = audit(*report);
    const Finding *found = find(findings, *report, u"X13-income"_s, u"income[2040502].fiscal"_s);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->cause.kind, Cause::Kind::UnitSlip);
    EXPECT_EQ(found->cause.cell, cellAt(*report, u"worksheet.general[2040502].income"_s));
}

TEST(Mending, GuessesNothingFromADifferenceThatShowsNoSlip)
{
    const auto report = copiedAccount();
    write(*report, u"basic_expenditure[30207].total=2.35"_s);
    const std::vector<Finding> findings = audit(*report);
    const Finding *found = findingAt(findings, *report, u"basic_expenditure[30207].total"_s);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->cause.kind, Cause::Kind::None);
}

TEST(Mending, GuessesNothingInAnAccountThatIsNotFilledInYet)
{
    const auto report = emptyAccount();
    write(*report, {u"expenditure[2040501].basic=79.80"_s, u"expenditure[2040502].project=12.00"_s});
    for (const Finding &finding : audit(*report))
        EXPECT_EQ(finding.cause.kind, Cause::Kind::None) << finding.key.toStdString();
}

TEST(Mending, FindsAnAmountInTheColumnBesideItsOwn)
{
    const auto report = correctedAccount();
    write(*report, {u"worksheet.economic[30201].staff=15.86"_s, u"worksheet.economic[30201].running=0"_s});
    const std::vector<Finding> findings = audit(*report);
    const Finding *found = find(findings, *report, u"R06-staff"_s, {});
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->cause.kind, Cause::Kind::WrongLine);
    EXPECT_EQ(found->cause.cell, cellAt(*report, u"worksheet.economic[30201].staff"_s));
    EXPECT_EQ(found->cause.other, cellAt(*report, u"worksheet.economic[30201].running"_s));
}

TEST(Mending, NamesAnAmountThatMendsSeveralRulesAtOnce)
{
    const auto report = copiedAccount();
    write(*report, u"three_public[final].running=17.75"_s);
    const std::vector<Finding> findings = audit(*report);
    const Finding *found = findingAt(findings, *report, u"three_public[final].vehicles"_s);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->cause.kind, Cause::Kind::Matches);
    EXPECT_EQ(addressOf(*report, *found->cause.cell), u"three_public[final].running"_s);
    EXPECT_EQ(found->cause.shouldBe, 6'000'000);
}

TEST(Mending, LeavesTheReportItselfAlone)
{
    const auto report = sampleAccount(u"binzhou-2019"_s);
    const QByteArray before = report->image();
    (void)audit(*report);
    EXPECT_EQ(report->image(), before);
}
