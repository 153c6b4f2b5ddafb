#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/profile/Chart.h"
#include "core/profile/ProfileReader.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;

namespace
{

struct Broken {
    const char *name;
    const char *replace;
    const char *by;
    const char *expect;
};

void PrintTo(const Broken &broken, std::ostream *out)
{
    *out << broken.name;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write(bytes);
}

/// The evaluation profile, its charts changed.
QStringList errorsWith(const QByteArray &replace, const QByteArray &by)
{
    const QString source = QStringLiteral(JUESUAN_SOURCE_DIR "/tests/chart/evaluation/");
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("evaluation/forms"));
    const QString target = folder.filePath(QStringLiteral("evaluation/"));
    for (const char *name : {"profile.json", "forms/project_evaluation.json"})
        put(target + QLatin1String(name), contents(source + QLatin1String(name)));
    QByteArray charts = contents(source + QStringLiteral("charts.json"));
    EXPECT_TRUE(charts.contains(replace)) << replace.toStdString();
    put(target + QStringLiteral("charts.json"), charts.replace(charts.indexOf(replace), replace.size(), by));
    QStringList out;
    for (const Error &error : readProfile(target.chopped(1)).errors)
        out += plainText(error);
    return out;
}

} // namespace

class BrokenChart : public testing::TestWithParam<Broken>
{
};

TEST_P(BrokenChart, IsToldWithItsPlace)
{
    const QStringList errors = errorsWith(GetParam().replace, GetParam().by);
    EXPECT_EQ(errors, QStringList{QString::fromUtf8(GetParam().expect)});
}

INSTANTIATE_TEST_SUITE_P(
    Charts, BrokenChart,
    testing::Values(
        Broken{"UnknownKey", R"("kind": "rate")", R"("colour": "red", "kind": "rate")",
               "evaluation/charts.json:12:40: Unknown key “colour”; allowed: id, title, section, kind, unit, "
               "rows, series, items."},
        Broken{"UnknownKind", R"("kind": "ranking")", R"("kind": "pie")",
               "evaluation/charts.json:9:46: “kind” cannot be “pie”; allowed: bars, ranking, share, rate."},
        Broken{"UnknownForm", R"({"of": "project_evaluation.funds", "group")",
               R"({"of": "projects", "group")",
               "evaluation/charts.json:20:19: “of” names a form or form.block; there is no “projects”; there "
               "are: project_evaluation.header, project_evaluation.funds, project_evaluation.indicators."},
        Broken{"UnknownColumn", R"("column": "score"}],)", R"("column": "points"}],)",
               "evaluation/charts.json:3:78: There is no column “points” here; there are: weight, score."},
        Broken{"UnknownRow", R"("except": ["sum"])", R"("except": ["total"])",
               "evaluation/charts.json:11:63: There is no row “total” here; there are: cases, visits, "
               "appeals, trust, sum."},
        Broken{"UnknownGroup", R"("group": "parts")", R"("group": "part")",
               "evaluation/charts.json:20:56: There is no group “part” here; there are: parts."},
        Broken{"UnknownCell", "funds[total].weight", "funds[totals].weight",
               "evaluation/charts.json:4:43: There is no row “totals” with this column in "
               "project_evaluation.funds; there are: total, fiscal, carried, other."},
        Broken{"NotACell", R"("project_evaluation.funds[total].weight")", R"("1 + 1")",
               "evaluation/charts.json:4:43: A chart names one cell here, such as income[total].fiscal."},
        Broken{
            "CellsDoNotMatchSeries", R"(, "project_evaluation.funds[total].score"])", "]",
            "evaluation/charts.json:4:41: There are 2 series, so “cells” should list as many; here are 1."},
        Broken{"RateWithoutQuotient", R"(, "over": "budget"}],)", "}],",
               "evaluation/charts.json:13:42: A rate needs “over”, or a column of percentages."},
        Broken{"QuotientWithoutRate", R"("minus": "score")", R"("over": "score")",
               "evaluation/charts.json:10:59: Only a chart of the kind “rate” has “over”."},
        Broken{"MoneyLessPoints", R"("column": "spent", "over": "budget")",
               R"("column": "spent", "over": "score")",
               "evaluation/charts.json:13:42: Money and other numbers do not go together here."},
        Broken{"UnitOfAnotherKind", R"("kind": "share", "unit": "元")", R"("kind": "share", "unit": "分")",
               "evaluation/charts.json:19:44: The unit “分” does not go with these numbers: money is shown "
               "in 元 or 万元, percentages in a chart of the kind “rate”."},
        Broken{"TwoSeriesInAShare", R"("series": [{"title": "全年预算数", "column": "budget"}])",
               R"("series": [{"title": "a", "column": "budget"}, {"title": "b", "column": "spent"}])",
               "evaluation/charts.json:19:14: This kind of chart has one series."},
        Broken{"GivenTwice", R"("id": "sources")", R"("id": "lost")",
               "evaluation/charts.json:18:3: “lost” is given twice in this list."}),
    [](const auto &broken) { return std::string(broken.param.name); });

TEST(ChartInheritance, ReplacesDropsAndAddsById)
{
    const QString source = QStringLiteral(JUESUAN_SOURCE_DIR "/tests/chart/evaluation");
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("evaluation/forms"));
    QDir(folder.path()).mkpath(QStringLiteral("child"));
    for (const char *name : {"/profile.json", "/charts.json", "/forms/project_evaluation.json"})
        put(folder.filePath(QStringLiteral("evaluation")) + QLatin1String(name),
            contents(source + QLatin1String(name)));
    put(folder.filePath(QStringLiteral("child/profile.json")),
        R"({"id": "child", "title": "子", "years": [2024, 2024], "inherits": ["evaluation"], "forms": []})");
    put(folder.filePath(QStringLiteral("child/charts.json")),
        R"({"charts": [{"id": "finer", "drop": true},
                       {"id": "sources", "title": "新", "kind": "share", "unit": "万元",
                        "series": [{"title": "数", "column": "spent"}], "rows": {"of": "project_evaluation.funds"}}]})");
    const ProfileReading reading = readProfile(folder.filePath(QStringLiteral("child")));
    ASSERT_TRUE(reading.profile) << plainText(reading.errors.front()).toStdString();
    QStringList ids;
    for (const auto &chart : reading.profile->charts)
        ids += chart->id;
    EXPECT_EQ(ids, (QStringList{QStringLiteral("scores"), QStringLiteral("lost"), QStringLiteral("rates"),
                                QStringLiteral("projects"), QStringLiteral("sources")}));
    EXPECT_EQ(reading.profile->charts.back()->title, QStringLiteral("新"));
    const ProfileReading again = readResolvedProfile(reading.profile->resolved);
    ASSERT_TRUE(again.profile);
    EXPECT_EQ(again.profile->charts.size(), ids.size()) << "a book embeds its charts";
}
