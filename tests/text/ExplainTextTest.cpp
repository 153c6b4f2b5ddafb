#include "tests/text/Chinese.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

using ExplainText = Chinese;

TEST_F(ExplainText, GoesDownToWhatWasTyped)
{
    const auto report = correctedAccount();
    const QStringList lines = text::explanation(*report, cellAt(*report, u"three_public[final].total"_s));
    EXPECT_EQ(lines.join(u'\n'),
              u"公开07表 决算数 一般公共预算财政拨款安排的“三公”经费小计 ＝ 26.90 万元（计算）\n"
              "  ＋ 决算数 因公出国（境）费用 ＝ 0.00 万元（推出）\n"
              "    决算底稿 “三公”经费、会议费、培训费 决算数 因公出国（境）费用 ＝ 0.00 万元（录入）\n"
              "  ＋ 决算数 公务接待费 ＝ 0.50 万元（推出）\n"
              "    决算底稿 “三公”经费、会议费、培训费 决算数 公务接待费 ＝ 0.50 万元（录入）\n"
              "  ＋ 决算数 公务用车购置及运行维护费小计 ＝ 26.40 万元（计算）\n"
              "    ＋ 决算数 公务用车购置费 ＝ 20.40 万元（推出）\n"
              "      决算底稿 “三公”经费、会议费、培训费 决算数 公务用车购置费 ＝ 20.40 万元（录入）\n"
              "    ＋ 决算数 公务用车运行维护费 ＝ 6.00 万元（推出）\n"
              "      决算底稿 “三公”经费、会议费、培训费 决算数 公务用车运行维护费 ＝ 6.00 万元（录入）"_s);
}

TEST_F(ExplainText, ShowsWhatAStatedCellWouldCompute)
{
    const auto report = correctedAccount();
    write(*report, u"three_public[final].vehicles=26.00"_s);
    const QStringList lines =
        text::explanation(*report, cellAt(*report, u"three_public[final].vehicles"_s), 1);
    EXPECT_EQ(lines.join(u'\n'), u"公开07表 决算数 公务用车购置及运行维护费小计 ＝ 26.00 万元（填列）\n"
                                 "  计算值：26.40 万元\n"
                                 "  ＋ 决算数 公务用车购置费 ＝ 20.40 万元（推出）\n"
                                 "  ＋ 决算数 公务用车运行维护费 ＝ 6.00 万元（推出）"_s);
}

TEST_F(ExplainText, StopsAtTheDepthAskedFor)
{
    const auto report = correctedAccount();
    EXPECT_EQ(text::explanation(*report, cellAt(*report, u"summary[expenditure_sum].spend"_s), 0).size(), 1);
    EXPECT_GT(text::explanation(*report, cellAt(*report, u"summary[expenditure_sum].spend"_s)).size(), 30);
}

TEST_F(ExplainText, SaysWhoUsesACellAndWhatChecksIt)
{
    const auto report = correctedAccount();
    EXPECT_EQ(text::usage(*report, cellAt(*report, u"three_public[final].running"_s)).join(u'\n'),
              u"用于：公开07表 决算数 公务用车购置及运行维护费小计\n"
              "审核：决算数与预算数各栏完全相同，可能照抄\n"
              "审核：公务用车运行维护费决算数不大于预算数\n"
              "审核：公开07表的公务用车运行维护费不少于公开06表的同一项"_s);
}

TEST_F(ExplainText, NamesOrigins)
{
    EXPECT_EQ(text::originName(CellOrigin::Typed), u"录入"_s);
    EXPECT_EQ(text::originName(CellOrigin::Computed), u"计算"_s);
    EXPECT_EQ(text::originName(CellOrigin::Proposed), u"推出"_s);
    EXPECT_EQ(text::originName(CellOrigin::Stated), u"填列"_s);
    EXPECT_EQ(text::originName(CellOrigin::Blank), u"未填"_s);
    EXPECT_EQ(text::originName(CellOrigin::Closed), u"不填"_s);
}

TEST_F(ExplainText, ShowsValuesAsPrinted)
{
    const auto report = correctedAccount();
    const auto shown = [&](const QString &address) {
        return text::shownValue(*report, cellAt(*report, address));
    };
    EXPECT_EQ(shown(u"expenditure[total].total"_s), u"2,517.58"_s);
    EXPECT_EQ(shown(u"income[total].total"_s), u"2517.58"_s);
    EXPECT_EQ(shown(u"summary[201].spend"_s), u""_s);
    EXPECT_EQ(shown(u"income[2040501].name"_s), u"行政运行"_s);
}

} // namespace juesuan::test
