#include <QDate>
#include <gtest/gtest.h>

#include "core/exchange/NumberText.h"

using namespace juesuan;
using namespace juesuan::exchange;

TEST(NumberText, ReadsNumbersInMillionths)
{
    EXPECT_EQ(*parseNumber(QStringLiteral("9.7")), 9'700'000);
    EXPECT_EQ(*parseNumber(QStringLiteral("－３")), -3'000'000);
    EXPECT_EQ(*parseNumber(QStringLiteral(" 1,234 ")), 1'234'000'000);
    EXPECT_EQ(*parseNumber(QStringLiteral(".5")), 500'000);
    EXPECT_EQ(*parseNumber(QStringLiteral("12%")), 120'000);
}

TEST(NumberText, KeepsPercentagesAsRatios)
{
    EXPECT_EQ(*parsePercent(QStringLiteral("97.02")), 970'200);
    EXPECT_EQ(*parsePercent(QStringLiteral("97.02%")), 970'200);
    EXPECT_EQ(*parsePercent(QStringLiteral("100％")), 1'000'000);
}

TEST(NumberText, RefusesWhatIsNoNumber)
{
    for (const char *text : {"", "abc", "1.2.3", "1,23", "--1", "1e5", "0.1234567", "9999999999", "一"})
        EXPECT_FALSE(parseNumber(QString::fromUtf8(text))) << text;
}

TEST(NumberText, ReadsThreeFormsOfADate)
{
    const QDate day(2024, 12, 31);
    for (const char *text : {"20241231", "2024年12月31日", "2024-12-31", "2024/12/31", "２０２４－１２－３１",
                             "2024 年 12 月 31 日"})
        EXPECT_EQ(*parseDate(QString::fromUtf8(text)), day) << text;
    EXPECT_EQ(*parseDate(QStringLiteral("2024年3月5日")), QDate(2024, 3, 5));
}

TEST(NumberText, RefusesDaysThatAreNone)
{
    for (const char *text : {"20240230", "2024-13-01", "2024年", "今天", "12-31-2024"})
        EXPECT_FALSE(parseDate(QString::fromUtf8(text))) << text;
}
