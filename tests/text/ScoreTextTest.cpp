#include <QFile>

#include "core/text/ScoreText.h"
#include "tests/text/Chinese.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

namespace
{

class ScoreText : public Chinese
{
protected:
    /// The evaluation form of a shipped sample.
    static std::unique_ptr<Report> sample(const QString &profile, const QString &name)
    {
        auto report = std::make_unique<Report>(shippedProfile(profile));
        QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/samples/%1.sample").arg(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QStringList cells;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(u"department_evaluation"))
                cells += line;
        }
        write(*report, cells);
        return report;
    }
    static std::unique_ptr<Report> pingtang() { return sample(u"gz-2024"_s, u"pingtang-2024"_s); }

    static QStringList lines(const Report &report, const QString &address)
    {
        QStringList out;
        for (const ScoreTrace &trace : scoreTraces(report, cellAt(report, address)))
            out += text::scoreExplanation(report, trace);
        return out;
    }
};

} // namespace

TEST_F(ScoreText, TellsARateStepByStep)
{
    const auto report = pingtang();
    const QStringList told = lines(*report, u"department_evaluation.funds[total].score"_s);
    const QStringList expected = {u"全年预算数（A）：20,562,571.01 元"_s,
                                  u"全年执行数（B）：19,950,191.18 元"_s,
                                  u"预算执行率 ＝ 全年执行数（B） ÷ 全年预算数（A） ≈97.02%"_s,
                                  u"预算执行率 ≥ 100%：不符合"_s,
                                  u"舍入前 ≈9.702187，舍入后 9.7"_s,
                                  u"全年执行数（B）达到 20,562,571.01 元，可得 10 分。"_s};
    for (const QString &line : expected)
        EXPECT_TRUE(told.contains(line)) << line.toStdString() << "\nin\n" << told.join(u'\n').toStdString();
}

TEST_F(ScoreText, QuotesTargetAndActualValue)
{
    const auto report = pingtang();
    const QStringList told = lines(*report, u"department_evaluation.indicators[cost/1].score"_s);
    const QStringList expected = {
        u"完成值与指标值之比：≈64.73%（年度指标值(A)“＝1291.46万元”，实际完成值(B)“1995.01万元”）"_s,
        u"完成比例 ＝ 档内完成比例已填写时为档内完成比例，否则为完成值与指标值之比 ≈64.73%"_s,
        u"实际完成值(B)达到 ＝ 1291.46 万元，可得 5 分。"_s};
    for (const QString &line : expected)
        EXPECT_TRUE(told.contains(line)) << line.toStdString() << "\nin\n" << told.join(u'\n').toStdString();
}

TEST_F(ScoreText, SaysWhatTheTiersBeforeAskedFor)
{
    const auto report = sample(u"sn-2019"_s, u"binzhou-2019"_s);
    const QStringList told = lines(*report, u"department_evaluation.indicators[f1].score"_s);
    EXPECT_TRUE(told.contains(u"预算完成率 ＝ 100%：不符合"_s)) << told.join(u'\n').toStdString();
    EXPECT_TRUE(told.contains(u"预算完成率 ≥ 95%：符合，得 9 分"_s)) << told.join(u'\n').toStdString();
}

TEST_F(ScoreText, SaysWhyNothingIsScored)
{
    const Report report(shippedProfile(u"gz-2024"_s));
    const QStringList told = lines(report, u"department_evaluation.funds[total].score"_s);
    EXPECT_TRUE(told.contains(u"不评分，因为：全年预算数（A） ＝ 0"_s)) << told.join(u'\n').toStdString();
}

TEST_F(ScoreText, NamesTheGradeAndTheNext)
{
    const auto report = pingtang();
    const int form = report->profile().form(u"department_evaluation"_s);
    EXPECT_EQ(text::gradeInWords(scoreBoard(*report, form)), u"优"_s);
    write(*report, u"department_evaluation.indicators[social/1].score=15"_s);
    EXPECT_EQ(text::gradeInWords(scoreBoard(*report, form)), u"良，再得 3.3 分为优"_s);
}

TEST_F(ScoreText, SaysWhatDetectorsOfEvaluationsFound)
{
    const auto report = pingtang();
    write(*report, {u"department_evaluation.indicators[quantity/1].weight=7"_s,
                    u"department_evaluation.end.conclusion=等级为良。"_s});
    EXPECT_EQ(sentenceAt(*report, u"points:department_evaluation.output"_s,
                         u"department_evaluation.indicators[quantity/1].weight"_s),
              u"部门整体支出绩效自评表：“产出指标(50分)”下面各项分值合计 52，应为 50。"_s);
    EXPECT_EQ(sentenceAt(*report, u"grade_word"_s, u"department_evaluation.end.conclusion"_s),
              u"部门整体支出绩效自评表 绩效结论：文字写的是“良”，总分 91.7 属于“优”。"_s);
    EXPECT_EQ(
        sentenceAt(*report, u"subtotals"_s, u"department_evaluation.indicators[cost/1].actual"_s),
        u"部门整体支出绩效自评表 成本指标 基本支出小计 实际完成值(B)：写的是 1995.01万元，下面各项相加是 "
        "1394.25万元。"_s);
}

} // namespace juesuan::test
