#include "core/exchange/IndicatorTable.h"

#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::exchange;
using namespace Qt::StringLiterals;

namespace
{

std::optional<IndicatorTable> pasted(const QString &text)
{
    return indicatorTable(pastedLines(text));
}

} // namespace

TEST(IndicatorTable, TakesItsColumnsInAnyOrderAndUnderOtherNames)
{
    const auto table = pasted(u"权重\t计量单位\t目标值\t性质\t指标名称\t二级指标\t一级指标\n"
                              u"5\t件\t4000\t≥\t结案数\t数量指标\t产出指标\n"_s);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->indicators.size(), 1U);
    const ApprovedIndicator &one = table->indicators.front();
    EXPECT_EQ(one.line, 2);
    EXPECT_EQ(one.first, u"产出指标"_s);
    EXPECT_EQ(one.second, u"数量指标"_s);
    EXPECT_EQ(one.name, u"结案数"_s);
    EXPECT_EQ(one.target, u"≥4000件"_s);
    EXPECT_EQ(one.weight, u"5"_s);
    EXPECT_TRUE(table->ignored.isEmpty());
}

TEST(IndicatorTable, FindsItsHeadsBelowTitlesAndBesideRemarksInBrackets)
{
    const auto table = pasted(u"2024年部门整体支出绩效目标表\n\n"
                              u"一级 指标\t二级指标\t三级指标\t指标值（A）\t分值(权重)\t备注\n"
                              u"产出指标\t数量指标\t结案数\t≥4000件\t5\t略\n"_s);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->indicators.front().line, 4);
    EXPECT_EQ(table->indicators.front().target, u"≥4000件"_s);
    EXPECT_EQ(table->ignored, QStringList{u"备注"_s});
}

TEST(IndicatorTable, FillsInWhatAMergedCellCovers)
{
    const auto table = pasted(u"一级指标\t二级指标\t三级指标\t指标值\n"
                              u"产出指标\t数量指标\t甲\t1\n"
                              u"\t\t乙\t2\n"
                              u"\t质量指标\t丙\t3\n"
                              u"效益指标\t\t丁\t4\n"_s);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->indicators.size(), 4U);
    EXPECT_EQ(table->indicators[1].second, u"数量指标"_s);
    EXPECT_EQ(table->indicators[2].first, u"产出指标"_s);
    EXPECT_EQ(table->indicators[3].first, u"效益指标"_s);
    EXPECT_EQ(table->indicators[3].second, QString()) << "the merged cell does not reach into another group";
}

TEST(IndicatorTable, IsNotSeenInOtherTables)
{
    EXPECT_FALSE(pasted(u"row\ttitle\tname 三级指标\tweight 分值\nx[a/1]\t\t甲\t5\n"_s));
    EXPECT_FALSE(pasted(u"三级指标\t指标值\n甲\t5\n"_s)) << "nothing says which group";
    EXPECT_FALSE(pasted(u"一级指标\t二级指标\t三级指标\n产出\t数量\t甲\n"_s)) << "nothing was approved";
    EXPECT_FALSE(pasted(u"1,127.96\t420.73\n"_s));
    EXPECT_FALSE(pasted(QString()));
}

TEST(IndicatorTable, JoinsNatureValueAndUnitOnce)
{
    EXPECT_EQ(targetText(u"≥"_s, u"4000"_s, u"件"_s), u"≥4000件"_s);
    EXPECT_EQ(targetText(u">="_s, u"4000"_s, u"件"_s), u"≥4000件"_s);
    EXPECT_EQ(targetText(u"不超过"_s, u"3"_s, u"月"_s), u"≤3月"_s);
    EXPECT_EQ(targetText(u"="_s, u"1072.64"_s, u"万元"_s), u"＝1072.64万元"_s);
    EXPECT_EQ(targetText(u"<"_s, u"3"_s, u"月"_s), u"<3月"_s);
    EXPECT_EQ(targetText(u"≥"_s, u"≥90%"_s, u"%"_s), u"≥90%"_s);
    EXPECT_EQ(targetText(u"定性"_s, u"优秀"_s, u"无"_s), u"优秀"_s);
    EXPECT_EQ(targetText(QString(), u"2024年12月31日"_s, u"/"_s), u"2024年12月31日"_s);
    EXPECT_EQ(targetText(u"≥"_s, QString(), u"件"_s), QString());
}
