#include <gtest/gtest.h>

#include "core/intake/Wording.h"

namespace juesuan::intake
{
namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

TEST(Wording, LeavesOutNumberingAndPunctuation)
{
    EXPECT_EQ(bare(u("1、一般公共预算财政拨款")), u("一般公共预算财政拨款"));
    EXPECT_EQ(bare(u("一、一般公共服务支出")), u("一般公共服务支出"));
    EXPECT_EQ(bare(u("十 二、农林水支出")), u("农林水支出"));
    EXPECT_EQ(bare(u("（二）项目　支出")), u("项目支出"));
    EXPECT_EQ(bare(u("其中：教育收费")), u("教育收费"));
    EXPECT_EQ(bare(u("“三公”经费（小计）")), u("三公经费小计"));
    EXPECT_EQ(bare(u("一般公共服务支出")), u("一般公共服务支出"));
}

TEST(Wording, ComparesTitles)
{
    EXPECT_EQ(likeness(u("决算数"), u("决算数")), 100);
    EXPECT_GE(likeness(u("收入决算总表"), u("收入决算表")), 60);
    EXPECT_LT(likeness(u("收入决算表"), u("支出决算表")), 75);
    EXPECT_EQ(likeness(u(""), u("")), 0);
}

TEST(Wording, FindsCodes)
{
    EXPECT_EQ(leadingCode(u("2040501 行政运行")), u("2040501"));
    EXPECT_EQ(leadingCode(u("２０４０５")), u("20405"));
    EXPECT_EQ(leadingCode(u("2517.59")), u(""));
    EXPECT_EQ(leadingCode(u("12")), u(""));
    EXPECT_EQ(leadingCode(u("2040")), u(""));
}

TEST(Wording, TakesOffWhatBinaryFractionsAdd)
{
    EXPECT_EQ(withoutNoise(u("3704.190000000001")), u("3704.19"));
    EXPECT_EQ(withoutNoise(u("2517.5899999999997")), u("2517.59"));
    EXPECT_EQ(withoutNoise(u("0.1")), u("0.1"));
    EXPECT_EQ(withoutNoise(u("-1.5E-2")), u("-0.015"));
    EXPECT_EQ(withoutNoise(u("1e3")), u("1000"));
    EXPECT_EQ(withoutNoise(u("999999999999999.9")), u("1000000000000000"));
    EXPECT_EQ(withoutNoise(u("000")), u("0"));
    EXPECT_EQ(withoutNoise(u("n/a")), u("n/a"));
    EXPECT_EQ(withoutNoise(u("1e999")), u("1e999"));
}

TEST(Wording, RoundsAndShiftsExactly)
{
    EXPECT_EQ(roundedTo(u("1.0000005"), 6), u("1.000001"));
    EXPECT_EQ(roundedTo(u("0.0049"), 2), u("0"));
    EXPECT_EQ(roundedTo(u("-0.005"), 2), u("-0.01"));
    EXPECT_EQ(timesHundred(u("0.9702")), u("97.02"));
    EXPECT_EQ(timesHundred(u("1")), u("100"));
}

TEST(Wording, KnowsFigures)
{
    for (const char *text : {"1,234.50", "-3", "１２", "97%", "0.00"})
        EXPECT_TRUE(looksNumeric(u(text))) << text;
    for (const char *text : {"", "—", "1、", "a1", "2024年", "1.2.3"})
        EXPECT_FALSE(looksNumeric(u(text))) << text;
}

} // namespace
} // namespace juesuan::intake
