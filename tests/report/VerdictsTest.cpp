#include "core/report/Verdicts.h"

#include <gtest/gtest.h>

#include "tests/report/Desk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using juesuan::test::Desk;

static const Verdict *find(const std::vector<Verdict> &all, const char *rule)
{
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const Verdict &one) { return one.rule == QLatin1String(rule); });
    return it == all.end() ? nullptr : &*it;
}

TEST(Verdicts, HaveBothSidesAndTheCellsTheyRead)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 300);
    desk.fen("lines[general].income", 100);
    const std::vector<Verdict> all = verdicts(*desk.report);
    const Verdict *balance = find(all, "L1");
    ASSERT_NE(balance, nullptr);
    EXPECT_EQ(balance->outcome, Outcome::Fails);
    EXPECT_EQ(balance->left.amount, 100);
    EXPECT_EQ(balance->right.amount, 300);
    EXPECT_EQ(balance->difference, -200);
    EXPECT_EQ(balance->cells, (std::vector<CellKey>{desk.key("lines[income_total].income"),
                                                    desk.key("lines[spent_total].spent")}));
    EXPECT_EQ(balance->form, desk.report->profile().form(QStringLiteral("lines")));
    EXPECT_EQ(balance->block, -1);
    EXPECT_EQ(failingCount(*desk.report),
              static_cast<std::size_t>(std::count_if(
                  all.begin(), all.end(), [](const Verdict &one) { return one.outcome == Outcome::Fails; })));
}

TEST(Verdicts, OfRowsSayWhichRow)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].project", 300);
    desk.fen("lines[fund].income", 300);
    EXPECT_EQ(
        desk.rules(Outcome::Fails),
        (QStringList{QStringLiteral("S1[total]"), QStringLiteral("S1[201]"), QStringLiteral("S1[20101]"),
                     QStringLiteral("S1[2010101]"), QStringLiteral("C1[rates]")}));
}

TEST(Verdicts, OfAColumnWhereTheRowsFormulaGivesTheValue)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 300);
    desk.fen("lines[general].income", 300);
    EXPECT_EQ(desk.rules(Outcome::Fails), QStringList(QStringLiteral("C1[rates]")));
    desk.fen("spend[201].basic", 250);
    const std::vector<Verdict> all = verdicts(*desk.report);
    const Verdict *column = find(all, "columns:spend.total");
    ASSERT_NE(column, nullptr);
    EXPECT_EQ(column->kind, Verdict::Kind::Column);
    EXPECT_EQ(column->left.amount, 300);  // the sum of the children
    EXPECT_EQ(column->right.amount, 250); // basic and project
    EXPECT_EQ(column->formula->text, QStringLiteral("basic + project"));
    EXPECT_TRUE(desk.rules(Outcome::Fails).contains(QStringLiteral("stated[201]")));
}

TEST(Verdicts, OfDifferencesInsideTheToleranceAreRoundings)
{
    Desk desk(test::smallProfile());
    desk.wan("base[2010101].basic", 100);
    desk.wan("base[2010102].basic", 100);
    desk.wan("base[20101].basic", 201);
    EXPECT_EQ(desk.rules(Outcome::Rounding), QStringList(QStringLiteral("stated[20101]")));
    EXPECT_EQ(verdicts(*desk.report).front().tolerance, 10'000);
    desk.wan("base[20101].basic", 202);
    EXPECT_TRUE(desk.rules(Outcome::Fails).contains(QStringLiteral("stated[20101]")));
}

TEST(Verdicts, AskOnlyWhereTheConditionHolds)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 300);
    desk.fen("lines[fund].income", 300);
    EXPECT_EQ(find(verdicts(*desk.report), "L2"), nullptr);
    desk.fen("lines[general].income", 1);
    desk.fen("lines[fund].income", 299);
    EXPECT_NE(find(verdicts(*desk.report), "L2"), nullptr);
}

TEST(Verdicts, ReadTextsToo)
{
    Desk desk(test::smallProfile());
    EXPECT_TRUE(desk.rules(Outcome::Fails).contains(QStringLiteral("C1[spend]")));
    desk.set("contents[spend].reason", QStringLiteral("nothing to tell"));
    EXPECT_FALSE(desk.rules(Outcome::Fails).contains(QStringLiteral("C1[spend]")));
    desk.set("contents[spend].reason", Absent{});
    desk.fen("base[2010101].basic", 1);
    EXPECT_EQ(desk.text("contents[spend].blank"), QStringLiteral("no"));
    EXPECT_FALSE(desk.rules(Outcome::Fails).contains(QStringLiteral("C1[spend]")));
}

TEST(Dependencies, AreInputsWithTheirSignsUsersAndChecks)
{
    Desk desk(test::smallProfile());
    desk.insert("base", "2010101");
    const Dependencies total = dependencies(*desk.report, desk.key("spend[2010101].total"));
    ASSERT_EQ(total.inputs.size(), 2u);
    EXPECT_EQ(total.inputs[0].cell, desk.key("spend[2010101].basic"));
    EXPECT_EQ(total.inputs[0].sign, 1);
    EXPECT_NE(std::find(total.users.begin(), total.users.end(), desk.key("spend[20101].total")),
              total.users.end());
    const Dependencies basic = dependencies(*desk.report, desk.key("spend[2010101].basic"));
    EXPECT_EQ(basic.inputs.front().cell, desk.key("base[2010101].basic"));
    EXPECT_EQ(basic.checks, std::vector<QString>{QStringLiteral("S1")});
    const Dependencies rate = dependencies(*desk.report, desk.key("rates[a].rate"));
    EXPECT_EQ(rate.inputs.front().sign, 0);
}
