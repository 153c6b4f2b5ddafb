#include <gtest/gtest.h>

#include "core/chart/ChartData.h"
#include "core/profile/ProfileReader.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

ProfilePtr evaluationProfile()
{
    static const ProfilePtr profile = [] {
        const ProfileReading reading =
            readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/chart/evaluation"));
        for (const Error &error : reading.errors)
            ADD_FAILURE() << plainText(error).toStdString();
        return reading.profile;
    }();
    return profile;
}

const Chart &chartOf(const Report &report, const char *id)
{
    for (const auto &chart : report.profile().charts) {
        if (chart->id == QLatin1String(id))
            return *chart;
    }
    ADD_FAILURE() << "no chart " << id;
    static const Chart none;
    return none;
}

chart::Data dataOf(const Report &report, const char *id, std::uint16_t copy = 0)
{
    return chart::dataOf(report, chartOf(report, id), copy);
}

/// "title value value", one line an item; what is not filled in is a dash, what is in error a cross.
QStringList lines(const chart::Data &data)
{
    QStringList out;
    for (const chart::Item &item : data.items) {
        QStringList words{item.title};
        for (const chart::Value &value : item.values) {
            words += value.isFilled()                            ? chart::shownText(data, value.amount)
                     : value.state == chart::Value::State::Error ? QStringLiteral("x")
                                                                 : QStringLiteral("-");
        }
        out += words.join(u' ');
    }
    return out;
}

} // namespace

class EvaluationCharts : public testing::Test
{
protected:
    EvaluationCharts() : m_report(evaluationProfile()) {}
    void fill(const QStringList &cells)
    {
        for (const QString &cell : cells)
            write(m_report, QStringLiteral("project_evaluation.") + cell);
    }
    void fillScores()
    {
        fill({QStringLiteral("indicators[cases].weight=20"), QStringLiteral("indicators[cases].score=19.5"),
              QStringLiteral("indicators[visits].weight=10"), QStringLiteral("indicators[visits].score=7"),
              QStringLiteral("indicators[appeals].weight=20"), QStringLiteral("indicators[appeals].score=20"),
              QStringLiteral("indicators[trust].weight=30"), QStringLiteral("funds[total].weight=10"),
              QStringLiteral("funds[total].score=9.8")});
    }
    Report m_report;
};

TEST_F(EvaluationCharts, AddUpWeightsAndScoresByOutermostGroupBehindTheItemsNamedOneByOne)
{
    fillScores();
    EXPECT_EQ(lines(dataOf(m_report, "scores")),
              (QStringList{QStringLiteral("预算执行 10 9.8"), QStringLiteral("产出指标 50 46.5"),
                           QStringLiteral("效益指标 30 -")}));
}

TEST_F(EvaluationCharts, AddUpByInnermostGroupWhenAskedTo)
{
    fillScores();
    EXPECT_EQ(lines(dataOf(m_report, "finer")),
              (QStringList{QStringLiteral("数量指标 26.5"), QStringLiteral("质量指标 20"),
                           QStringLiteral("社会效益指标 -")}));
}

TEST_F(EvaluationCharts, RankWhatIsLostAndCountWhatIsNot)
{
    fillScores();
    const chart::Data data = dataOf(m_report, "lost");
    EXPECT_EQ(lines(data), (QStringList{QStringLiteral("公信力 30"), QStringLiteral("走访数 3"),
                                        QStringLiteral("办案数 0.5")}))
        << "公信力 has no score: totals have it as zero";
    EXPECT_EQ(data.blanks, 1) << "nothing is lost with 上诉率";
    EXPECT_EQ(chart::exactText(data, *chart::total(data)), QStringLiteral("33.5 分"));
}

TEST_F(EvaluationCharts, LoseNothingWhileNothingIsScored)
{
    fill({QStringLiteral("indicators[cases].weight=20"), QStringLiteral("indicators[visits].weight=10")});
    EXPECT_TRUE(dataOf(m_report, "lost").isEmpty());
}

TEST_F(EvaluationCharts, LeadFromALossToTheScore)
{
    fillScores();
    EXPECT_EQ(dataOf(m_report, "lost").items[1].values.front().cell,
              cellAt(m_report, QStringLiteral("project_evaluation.indicators[visits].score")));
}

TEST_F(EvaluationCharts, DivideExactly)
{
    fill({QStringLiteral("funds[fiscal].budget=3"), QStringLiteral("funds[fiscal].spent=1"),
          QStringLiteral("funds[carried].budget=0"), QStringLiteral("funds[carried].spent=5")});
    const chart::Data data = dataOf(m_report, "rates");
    EXPECT_EQ(lines(data), (QStringList{QStringLiteral("资金总额 200%"), QStringLiteral("财政拨款 33.33%"),
                                        QStringLiteral("上年结转资金 -"), QStringLiteral("其他资金 -")}));
    const auto third = calc::Fraction::of(1, 3);
    EXPECT_TRUE(data.items[1].values[0].amount.minus(*third)->isZero());
    EXPECT_EQ(data.unit, QStringLiteral("%"));
}

TEST_F(EvaluationCharts, ShowTheCopyAskedForAndCompareAll)
{
    const int form = m_report.profile().form(QStringLiteral("project_evaluation"));
    ASSERT_TRUE(m_report.apply(m_report.addInstance(form)));
    const std::uint16_t second = m_report.instances(form).back();
    fill({QStringLiteral("funds[fiscal].budget=100"), QStringLiteral("funds[fiscal].spent=50")});
    write(m_report, QStringLiteral("project_evaluation#2.funds[other].budget=100"));
    write(m_report, QStringLiteral("project_evaluation#2.funds[other].spent=80"));
    EXPECT_EQ(lines(dataOf(m_report, "rates")).value(1), QStringLiteral("财政拨款 50%"));
    EXPECT_EQ(lines(dataOf(m_report, "rates", second)).value(3), QStringLiteral("其他资金 80%"));
    const chart::Data all = dataOf(m_report, "projects");
    ASSERT_EQ(all.items.size(), 2U);
    EXPECT_EQ(chart::shownText(all, all.items[0].values[0].amount), QStringLiteral("50%"));
    EXPECT_EQ(chart::shownText(all, all.items[1].values[0].amount), QStringLiteral("80%"));
    EXPECT_EQ(all.items[1].values[0].cell->instance, second);
}

TEST_F(EvaluationCharts, ShareOutAWholeButNotWhereAPartIsNegative)
{
    fill({QStringLiteral("funds[fiscal].budget=300"), QStringLiteral("funds[carried].budget=100")});
    chart::Data data = dataOf(m_report, "sources");
    EXPECT_EQ(lines(data),
              (QStringList{QStringLiteral("财政拨款 300.00"), QStringLiteral("上年结转资金 100.00")}));
    EXPECT_EQ(chart::percentText(*chart::part(data, data.items[0]), 1), QStringLiteral("75%"));
    fill({QStringLiteral("funds[other].budget=-1")});
    data = dataOf(m_report, "sources");
    EXPECT_EQ(chart::part(data, data.items[0]), std::nullopt);
}

TEST_F(EvaluationCharts, SayThatNothingIsFilledIn)
{
    for (const auto &chart : m_report.profile().charts)
        EXPECT_TRUE(chart::dataOf(m_report, *chart).isEmpty()) << chart->id.toStdString();
    EXPECT_EQ(dataOf(m_report, "lost").blanks, 0) << "that all is blank is said once";
}

TEST(ChartLimit, FoldsTheSmallestIntoOneThatSaysHowManyTheyAre)
{
    chart::Data data;
    data.kind = ChartKind::Share;
    data.unit = QStringLiteral("元");
    data.money = true;
    data.series += QStringLiteral("金额");
    for (int i = 40; i > 0; --i)
        data.items.push_back({QString::number(i), {{chart::Value::State::Filled, calc::Fraction(i), {}}}});
    const chart::Data folded = chart::limited(data, 12);
    ASSERT_EQ(folded.items.size(), 12U);
    EXPECT_EQ(folded.items.back().restOf, 29);
    EXPECT_EQ(chart::exactText(folded, folded.items.back().values.front().amount), QStringLiteral("4.35 元"));
    EXPECT_TRUE(chart::total(folded)->minus(*chart::total(data))->isZero()) << "nothing is lost";
    EXPECT_EQ(chart::limited(data, 40), data);
    data.kind = ChartKind::Bars;
    EXPECT_EQ(chart::limited(data, 12), data) << "only what is ordered by size has smallest ones";
}

TEST(ChartText, RoundsWhatIsShownAndKeepsWhatIsExact)
{
    chart::Data data;
    data.money = true;
    data.unit = QStringLiteral("万元");
    const calc::Fraction amount(12'345'678'901);
    EXPECT_EQ(chart::shownText(data, amount), QStringLiteral("12,345.68"));
    EXPECT_EQ(chart::exactText(data, amount), QStringLiteral("12,345.678901 万元"));
    data.unit = QStringLiteral("元");
    EXPECT_EQ(chart::exactText(data, amount), QStringLiteral("123,456,789.01 元"));
}

TEST(PublishedCharts, ShowWhereThePointsOfTheGuizhouSampleWent)
{
    const auto report = sampleAccount(QStringLiteral("pingtang-2024"));
    EXPECT_EQ(lines(dataOf(*report, "department_scores")),
              (QStringList{QStringLiteral("预算执行 10 9.7"), QStringLiteral("产出指标 50 42"),
                           QStringLiteral("效益指标 30 30"), QStringLiteral("满意度指标 10 10")}));
    const QStringList lost = lines(dataOf(*report, "department_lost"));
    EXPECT_EQ(lost.first(), QStringLiteral("基本支出小计 5"));
    EXPECT_EQ(lost.last(), QStringLiteral("预算执行 0.3"));
    EXPECT_EQ(chart::exactText(dataOf(*report, "department_lost"),
                               *chart::total(dataOf(*report, "department_lost"))),
              QStringLiteral("8.3 分"));
    EXPECT_EQ(lines(dataOf(*report, "department_execution")).first(), QStringLiteral("资金总额 97.02%"));
}

TEST(PublishedCharts, ShowTheCopyOfTheShaanxiFormThatIsChosen)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    const int form = report->profile().form(QStringLiteral("department_evaluation"));
    const std::uint16_t second = report->instances(form).at(1);
    EXPECT_EQ(lines(dataOf(*report, "department_scores")),
              (QStringList{QStringLiteral("投入 25 12"), QStringLiteral("过程 15 15"),
                           QStringLiteral("效果 60 62")}));
    EXPECT_EQ(lines(dataOf(*report, "department_scores", second)),
              (QStringList{QStringLiteral("投入 25 13"), QStringLiteral("过程 15 15"),
                           QStringLiteral("效果 60 60")}));
}

// --- the accounts, as published

TEST(AccountCharts, ShowTheSampleAsPublished)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    EXPECT_EQ(
        lines(dataOf(*report, "expenditure_by_function")),
        (QStringList{QStringLiteral("公共安全支出 2,350.49"), QStringLiteral("社会保障和就业支出 80.81"),
                     QStringLiteral("住房保障支出 56.08"), QStringLiteral("卫生健康支出 30.20")}));
    EXPECT_EQ(lines(dataOf(*report, "basic_and_project")),
              (QStringList{QStringLiteral("基本支出 1,295.06"), QStringLiteral("项目支出 1,222.53")}));
    const chart::Data income = dataOf(*report, "income_by_source");
    EXPECT_EQ(lines(income), QStringList{QStringLiteral("一般公共预算财政拨款 2,517.59")});
    EXPECT_EQ(income.blanks, 7);
    EXPECT_EQ(lines(dataOf(*report, "three_public")).value(3),
              QStringLiteral("公务用车运行维护费 6.00 17.75"));
}

TEST(AccountCharts, LeadToTheCellTheyShow)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    const chart::Data data = dataOf(*report, "three_public");
    EXPECT_EQ(data.items[3].values[1].cell, cellAt(*report, QStringLiteral("three_public[final].running")));
    EXPECT_EQ(dataOf(*report, "expenditure_by_function").items[0].values[0].cell,
              cellAt(*report, QStringLiteral("expenditure[204].total")));
}

TEST(AccountCharts, FollowAnEdit)
{
    const auto report = correctedAccount();
    const chart::Data before = dataOf(*report, "basic_and_project");
    write(*report, QStringLiteral("expenditure[2040501].basic=2000"));
    EXPECT_FALSE(dataOf(*report, "basic_and_project") == before);
}
