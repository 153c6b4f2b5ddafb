#include "core/sheet/CellText.h"

#include <QDate>
#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"

using namespace juesuan;

TEST(CellText, PrintsNumbersWithTheDecimalsTheyNeed)
{
    EXPECT_EQ(formatNumber(10'000'000, 2), QStringLiteral("10"));
    EXPECT_EQ(formatNumber(9'700'000, 2), QStringLiteral("9.7"));
    EXPECT_EQ(formatNumber(22'505'000, 2), QStringLiteral("22.51"));
    EXPECT_EQ(formatNumber(-22'505'000, 2), QStringLiteral("-22.51"));
    EXPECT_EQ(formatNumber(4'999, 2), QStringLiteral("0"));
    EXPECT_EQ(formatNumber(123, 6), QStringLiteral("0.000123"));
    EXPECT_EQ(formatNumber(0, 2), QStringLiteral("0"));
}

TEST(CellText, PrintsRatiosAsPercentagesOfTwoDecimals)
{
    EXPECT_EQ(formatPercent(970'219), QStringLiteral("97.02%"));
    EXPECT_EQ(formatPercent(1'000'000), QStringLiteral("100.00%"));
    EXPECT_EQ(formatPercent(50), QStringLiteral("0.01%"));
    EXPECT_EQ(formatPercent(-50), QStringLiteral("-0.01%"));
}

TEST(CellText, PrintsDatesTheChineseWay)
{
    EXPECT_EQ(formatDate(QDate(2025, 1, 5)), QStringLiteral("2025年1月5日"));
}
