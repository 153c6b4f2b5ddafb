#include "core/audit/References.h"

#include <gtest/gtest.h>

#include "core/report/Address.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

/// "+income[204].fiscal -…" of a formula read at a cell.
QString readAt(const Report &report, const QString &formula, const QString &address)
{
    const auto tree = formula::parse(formula);
    EXPECT_TRUE(tree) << formula.toStdString();
    const Side side = readSide(report, **tree, cellAt(report, address));
    QStringList terms;
    for (const Term &term : side.terms)
        terms += QString(term.sign > 0 ? u'+' : u'-') + addressOf(report, term.cell);
    return side.linear ? terms.join(u' ') : QString(u"not linear: " + terms.join(u' '));
}

} // namespace

TEST(References, ABareNameIsTheColumnInTheRowAtHand)
{
    const auto report = correctedAccount();
    EXPECT_EQ(readAt(*report, u"basic + project - remit"_s, u"expenditure[2040501].total"_s),
              u"+expenditure[2040501].basic +expenditure[2040501].project -expenditure[2040501].remit"_s);
}

TEST(References, TheRowAtHandJoinsOtherFormsByCode)
{
    const auto report = correctedAccount();
    EXPECT_EQ(readAt(*report, u"general_budget[row].total + government_fund[row].spend"_s,
                     u"income[2040599].fiscal"_s),
              u"+general_budget[2040599].total"_s);
    EXPECT_EQ(readAt(*report, u"general_budget[row].total"_s, u"income[total].fiscal"_s),
              u"+general_budget[total].total"_s);
    EXPECT_EQ(readAt(*report, u"expenditure[row].total"_s, u"summary[204].spend"_s),
              u"+expenditure[204].total"_s);
}

TEST(References, RowsWithoutAColumnMeanTheColumnAtHand)
{
    const auto report = correctedAccount();
    EXPECT_EQ(readAt(*report, u"[income_total] + [opening]"_s, u"fiscal_summary[income_sum].income"_s),
              u"+fiscal_summary[income_total].income +fiscal_summary[opening].income"_s);
}

TEST(References, SumsOverChildrenAndGroupsAreTheirRows)
{
    const auto report = correctedAccount();
    EXPECT_EQ(readAt(*report, u"sum(children)"_s, u"general_budget[204].project"_s),
              u"+general_budget[20405].project +general_budget[20499].project"_s);
    EXPECT_EQ(readAt(*report, u"sum(codes)"_s, u"basic_expenditure[total].staff"_s),
              u"+basic_expenditure[301].staff +basic_expenditure[302].staff +basic_expenditure[303].staff"_s);
    EXPECT_EQ(
        readAt(*report, u"sum(sources)"_s, u"fiscal_summary[income_total].income"_s),
        u"+fiscal_summary[general].income +fiscal_summary[fund].income +fiscal_summary[state].income"_s);
}

TEST(References, WhatIsNoPlainSumSaysSo)
{
    const auto report = correctedAccount();
    EXPECT_EQ(readAt(*report, u"basic / project"_s, u"expenditure[2040501].total"_s),
              u"not linear: +expenditure[2040501].basic +expenditure[2040501].project"_s);
    EXPECT_EQ(readAt(*report, u"basic + 5"_s, u"expenditure[2040501].total"_s),
              u"not linear: +expenditure[2040501].basic"_s);
    EXPECT_EQ(readAt(*report, u"report.unit"_s, u"expenditure[2040501].total"_s), u""_s);
}
