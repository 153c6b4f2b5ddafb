#include "core/audit/Explain.h"

#include <gtest/gtest.h>

#include "core/report/Address.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

QStringList inputs(const Report &report, const QString &address)
{
    QStringList lines;
    for (const Trace::Input &input : explain(report, cellAt(report, address)).inputs)
        lines += QString::number(input.sign) + u' ' + addressOf(report, input.cell);
    return lines;
}

} // namespace

TEST(Explain, AComputedCellNamesItsInputsWithTheirSigns)
{
    const auto report = correctedAccount();
    EXPECT_EQ(inputs(*report, u"three_public[final].vehicles"_s),
              (QStringList{u"1 three_public[final].purchase"_s, u"1 three_public[final].running"_s}));
    EXPECT_EQ(explain(*report, cellAt(*report, u"three_public[final].vehicles"_s)).origin,
              CellOrigin::Computed);
}

TEST(Explain, AProposedCellNamesWhatProposesIt)
{
    const auto report = correctedAccount();
    const Trace trace = explain(*report, cellAt(*report, u"general_budget[2040501].staff"_s));
    EXPECT_EQ(trace.origin, CellOrigin::Proposed);
    EXPECT_NE(trace.formula, nullptr);
    EXPECT_EQ(inputs(*report, u"general_budget[2040501].staff"_s),
              QStringList{u"1 worksheet.general[2040501].staff"_s});
}

TEST(Explain, ATypedCellIsALeafThatSaysWhoUsesIt)
{
    const auto report = correctedAccount();
    const Trace trace = explain(*report, cellAt(*report, u"worksheet.public[final].training"_s));
    EXPECT_EQ(trace.origin, CellOrigin::Typed);
    EXPECT_TRUE(trace.inputs.empty());
    QStringList users;
    for (const CellKey &user : trace.users)
        users += addressOf(*report, user);
    EXPECT_EQ(users, QStringList{u"three_public[final].training"_s});
}

TEST(Explain, TheRulesThatReadACellAreNamed)
{
    const auto report = correctedAccount();
    const Trace trace = explain(*report, cellAt(*report, u"three_public[final].training"_s));
    EXPECT_NE(std::find(trace.checks.begin(), trace.checks.end(), u"X16-training"_s), trace.checks.end());
}
