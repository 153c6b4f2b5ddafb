#include "tests/text/Chinese.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

using FormulaText = Chinese;

namespace
{

QString words(const QString &address)
{
    static const auto report = correctedAccount();
    return text::formulaInWords(*report, cellAt(*report, address));
}

} // namespace

TEST_F(FormulaText, NamesColumnsOfTheSameRow)
{
    EXPECT_EQ(words(u"expenditure[2040501].total"_s),
              u"基本支出 ＋ 项目支出 ＋ 上缴上级支出 ＋ 经营支出 ＋ 对附属单位补助支出"_s);
}

TEST_F(FormulaText, NamesRowsOfTheSameColumn)
{
    EXPECT_EQ(words(u"fiscal_summary[income_sum].income"_s), u"本年收入合计 ＋ 年初财政拨款结转和结余"_s);
    EXPECT_EQ(words(u"general_budget[204].project"_s), u"下级科目之和"_s);
    EXPECT_EQ(words(u"general_budget[total].project"_s), u"各类级科目之和"_s);
    EXPECT_EQ(words(u"fiscal_summary[income_total].income"_s), u"以上各行之和"_s);
}

TEST_F(FormulaText, NamesOtherForms)
{
    EXPECT_EQ(words(u"summary[204].spend"_s), u"公开03表 204 公共安全支出 合计"_s);
    EXPECT_EQ(words(u"fiscal_summary[fund].income"_s), u"公开08表 合计 本年收入"_s);
    EXPECT_EQ(words(u"general_budget[2040501].staff"_s),
              u"决算底稿 一般公共预算财政拨款 基本支出：人员经费"_s);
}

TEST_F(FormulaText, SaysNothingOfATypedCell)
{
    EXPECT_EQ(words(u"worksheet.general[2040501].staff"_s), u""_s);
}

TEST_F(FormulaText, TurnsFunctionsIntoWords)
{
    EXPECT_EQ(words(u"catalogue[income].blank"_s), u"公开02表是空表时为“是”，否则为“否”"_s);
    EXPECT_EQ(words(u"summary.header.dept"_s), u"本账的单位"_s);
}

} // namespace juesuan::test
