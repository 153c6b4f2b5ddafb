#include <QFile>

#include "core/exchange/IndicatorImport.h"
#include "tests/text/Chinese.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

using FindingText = Chinese;

namespace
{

QString expectedSentences()
{
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/text/binzhou-2019.sentences"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace

TEST_F(FindingText, SaysWhatIsWrongWithThePublishedAccount)
{
    const auto report = sampleAccount(u"binzhou-2019"_s);
    QStringList sentences;
    for (const Finding &finding : audit(*report))
        sentences += text::severityName(finding.severity) + u'｜' + text::sentence(finding, *report);
    EXPECT_EQ(sentences.join(u'\n'), expectedSentences());
}

TEST_F(FindingText, NeverShowsARuleIdOrAnAddress)
{
    const auto report = sampleAccount(u"binzhou-2019"_s);
    for (const Finding &finding : audit(*report)) {
        const QString words = text::sentence(finding, *report) + text::shortTitle(finding, *report);
        EXPECT_FALSE(words.contains(u'[') || words.contains(u"general_budget") || words.contains(u"%1"))
            << words.toStdString();
        EXPECT_TRUE(text::sentence(finding, *report).endsWith(u'。')) << words.toStdString();
        EXPECT_FALSE(finding.check && words.contains(finding.check->id)) << words.toStdString();
    }
}

TEST_F(FindingText, NamesBothSidesOfACheckBetweenForms)
{
    const auto report = correctedAccount();
    write(*report, u"general_budget[total].staff=925.00"_s);
    EXPECT_EQ(sentenceAt(*report, u"X10-staff"_s, {}),
              u"公开05表 合计：人员经费 925.00 万元，公开06表 人员经费 925.17 万元，"
              "相差 0.17 万元。925.00 万元若采用计算值 925.16 万元，这里和另外几处就都相符。"_s);
}

TEST_F(FindingText, NamesWhatTwoSidesHaveInCommonOnce)
{
    const auto report = correctedAccount();
    write(*report, u"worksheet.public[final].running=7.00"_s);
    EXPECT_EQ(sentenceAt(*report, u"T07-2-running"_s, {}),
              u"公开07表 公务用车运行维护费：决算数 7.00 万元，预算数 6.00 万元，"
              "多 1.00 万元。"_s);
}

TEST_F(FindingText, SaysBlankWhereNothingIsPrinted)
{
    const auto report = correctedAccount();
    write(*report, u"summary[208].spend="_s);
    EXPECT_EQ(sentenceAt(*report, u"stated"_s, {}),
              u"公开01表：社会保障和就业支出 空白，"
              "公开03表 208 社会保障和就业支出 合计 80.81 万元，"
              "少 80.81 万元。填上 80.81 万元，这里和另外几处就都相符。"_s);
}

TEST_F(FindingText, TellsRoundingApart)
{
    const auto report = correctedAccount();
    write(*report, u"general_budget[total].total=2517.59"_s);
    EXPECT_EQ(sentenceAt(*report, u"stated"_s, {}),
              u"公开05表 合计：本年支出合计 2,517.59 万元，各行相加 2,517.58 万元，"
              "相差 0.01 万元，在四舍五入允许的 0.05 万元之内。"_s);
}

TEST_F(FindingText, NamesALongRuleByItsTitle)
{
    const auto report = correctedAccount();
    write(*report, u"worksheet.other[2040501].other=5.00"_s);
    EXPECT_EQ(sentenceAt(*report, u"X15"_s, {}),
              u"公开03表：不符合“财政拨款以外的支出等于财政拨款以外的收入加上动用的结转结余，"
              "减去结余分配”。前者 0.00 万元，后者 5.00 万元，相差 5.00 万元。"_s);
}

TEST_F(FindingText, SaysThatARuleDoesNotHoldAndBothSides)
{
    Report report(shippedProfile(u"gz-2024"_s));
    const QString row = u"department_evaluation.indicators[cost/1]."_s;
    write(report, {u"department_evaluation.funds[staff].initial=2200000"_s, row + u"name=人员类项目支出"_s,
                   row + u"target=＝219.99万元"_s});
    const QString both = sentenceAt(report, u"dept-K09-target"_s, {});
    EXPECT_TRUE(both.contains(u"不符合“"_s)) << both.toStdString();
    EXPECT_TRUE(both.endsWith(u"”。前者 2,199,900.00 元，后者 2,200,000.00 元，相差 100.00 元。"_s))
        << both.toStdString();
    const QString blank = sentenceAt(report, u"dept-K10-actual"_s, {});
    EXPECT_TRUE(blank.contains(u"：不符合“"_s) && blank.endsWith(u"”。"_s)) << blank.toStdString();
}

TEST_F(FindingText, DoesNotDenyATitleThatNamesTheFault)
{
    const auto report = correctedAccount();
    for (const QString &column :
         {u"abroad"_s, u"reception"_s, u"purchase"_s, u"running"_s, u"meeting"_s, u"training"_s, u"total"_s})
        write(*report, {u"three_public[final]."_s + column + u"=1.00"_s,
                        u"three_public[budget]."_s + column + u"=1.00"_s});
    EXPECT_EQ(sentenceAt(*report, u"T07-1"_s, {}), u"公开07表：决算数与预算数各栏完全相同，可能照抄。"_s);
}

/// An import that differs from what is typed: the two texts are quoted.
TEST_F(FindingText, QuotesTheTextsOfAnApprovedRowThatDiffers)
{
    Report report(shippedProfile(u"gz-2024"_s));
    const QString row = u"department_evaluation.indicators[quantity/1]."_s;
    write(report, {row + u"name=结案数"_s, row + u"target=≥3000件"_s});
    const auto table = exchange::indicatorTable(exchange::pastedLines(
        u"一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t结案数\t≥4000件\n"_s));
    ASSERT_TRUE(table);
    const auto taken = exchange::importIndicators(report, exchange::indicatorForms(report).front(), *table);
    ASSERT_TRUE(taken && report.apply(taken->edit));
    const QString words = sentenceAt(report, u"dept-approved-target"_s, {});
    EXPECT_TRUE(words.contains(u"与批复目标不一致"_s) && words.contains(u"“≥3000件”"_s) &&
                words.contains(u"“≥4000件”"_s))
        << words.toStdString();
}

TEST_F(FindingText, NamesSeverities)
{
    EXPECT_EQ(text::severityName(Severity::Error), u"错误"_s);
    EXPECT_EQ(text::severityName(Severity::Warning), u"提醒"_s);
    EXPECT_EQ(text::severityName(Severity::Information), u"提示"_s);
}

} // namespace juesuan::test
