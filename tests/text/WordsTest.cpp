#include "core/text/Words.h"

#include "tests/text/Chinese.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

using WordsText = Chinese;

namespace
{

QString place(const Report &report, const QString &address)
{
    return text::placeWords(report, cellAt(report, address));
}

} // namespace

TEST_F(WordsText, NameACellAsItsFormDoes)
{
    const auto report = correctedAccount();
    EXPECT_EQ(place(*report, u"expenditure[2040501].basic"_s), u"公开03表 2040501 行政运行 基本支出"_s);
    EXPECT_EQ(place(*report, u"three_public[final].running"_s), u"公开07表 决算数 公务用车运行维护费"_s);
    EXPECT_EQ(place(*report, u"summary[204].spend"_s), u"公开01表 公共安全支出"_s);
    EXPECT_EQ(place(*report, u"worksheet.general[2040501].staff"_s),
              u"决算底稿 一般公共预算财政拨款 2040501 行政运行 基本支出：人员经费"_s);
    EXPECT_EQ(place(*report, u"summary.header.dept"_s), u"公开01表 编制部门"_s);
}

TEST_F(WordsText, PutTheHeadBeforeATitleThatSaysNothingAlone)
{
    const auto report = correctedAccount();
    EXPECT_EQ(place(*report, u"three_public[final].vehicles"_s),
              u"公开07表 决算数 公务用车购置及运行维护费小计"_s);
    EXPECT_EQ(place(*report, u"general_budget[total].basic"_s), u"公开05表 合计 基本支出小计"_s);
    EXPECT_EQ(place(*report, u"expenditure[total].total"_s), u"公开03表 合计 合计"_s);
}

TEST_F(WordsText, TellLinesOfTheSameTitleApart)
{
    const auto report = correctedAccount();
    EXPECT_EQ(place(*report, u"fiscal_summary[opening_general].income"_s),
              u"公开04表 年初财政拨款结转和结余中的一般公共预算财政拨款"_s);
    EXPECT_EQ(place(*report, u"fiscal_summary[general].income"_s), u"公开04表 一般公共预算财政拨款"_s);
}

TEST_F(WordsText, NeverRoundAnAmount)
{
    const auto report = correctedAccount();
    const CellKey cell = cellAt(*report, u"expenditure[total].total"_s);
    EXPECT_EQ(text::amountWords(*report, cell, 25'175'800'000), u"25,175.80 万元"_s);
    EXPECT_EQ(text::amountWords(*report, cell, 12'345), u"0.012345 万元"_s);
    EXPECT_EQ(text::amountWords(*report, cell, -2'000'000), u"-2.00 万元"_s);
}

TEST_F(WordsText, TakeTheSpacingOutOfTitles)
{
    EXPECT_EQ(text::plainTitle(u"项　目"_s), u"项目"_s);
    EXPECT_EQ(text::plainTitle(u"“三公”经费\n及会议费"_s), u"“三公”经费及会议费"_s);
    EXPECT_EQ(text::plainTitle(u"Total of all："_s), u"Total of all"_s);
}

} // namespace juesuan::test
