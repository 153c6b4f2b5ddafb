#include "core/base/Error.h"

#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"

using namespace juesuan;

TEST(FillTemplate, FillsInOnePass)
{
    EXPECT_EQ(fillTemplate(QStringLiteral("%1 is %2, not %1"), {QStringLiteral("%2"), QStringLiteral("x")}),
              QStringLiteral("%2 is x, not %2"));
}

TEST(FillTemplate, LeavesOtherPercentSignsAlone)
{
    EXPECT_EQ(fillTemplate(QStringLiteral("5% of %1%"), {QStringLiteral("10")}), QStringLiteral("5% of 10%"));
    EXPECT_EQ(fillTemplate(QStringLiteral("%3."), {}), QStringLiteral("."));
}

TEST(PlainText, PutsThePlaceInFront)
{
    EXPECT_EQ(plainText({"No %1.", {QStringLiteral("x")}, {QStringLiteral("a.json"), 3, 7}}),
              QStringLiteral("a.json:3:7: No x."));
    EXPECT_EQ(plainText({"No.", {}, {QStringLiteral("a.json"), 0, 0}}), QStringLiteral("a.json: No."));
    EXPECT_EQ(plainText({"No.", {}, {}}), QStringLiteral("No."));
}
