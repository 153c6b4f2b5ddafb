#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

/// Approved indicators, as a budget has them, into an evaluation form.
class IndicatorCommands : public Commands
{
protected:
    void SetUp() override
    {
        const Ran made = juesuan(u"new book.juesuan --profile gz-2024 --unit 甲 --year 2024"_s);
        ASSERT_EQ(made.exit, 0) << made.err.toStdString();
        write(u"indicators.csv"_s, "\xef\xbb\xbf一级指标,二级指标,三级指标,指标性质,指标值,度量单位,分值\r\n"
                                   "产出指标,数量指标,结案数,≥,4000,件,5\r\n"
                                   ",,受理数,≥,4500,件,5\r\n"
                                   "过程指标,管理指标,甲,≥,1,件,5\r\n");
    }
    Ran import(const QString &rest = {})
    {
        return juesuan(u"import book.juesuan indicators.csv --form department_evaluation --json "_s + rest);
    }
};

TEST_F(IndicatorCommands, ImportTellsWhatBecameOfEachLine)
{
    const Ran ran = import();
    ASSERT_EQ(ran.exit, 0) << ran.err.toStdString();
    const QJsonArray lines = ran.array().first()[u"lines"_s].toArray();
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0][u"fate"_s], u"added"_s);
    EXPECT_EQ(lines[1][u"target"_s], u"≥4500件"_s);
    EXPECT_EQ(lines[2][u"fate"_s], u"skipped"_s);
    EXPECT_TRUE(ran.err.contains(u"过程指标 › 管理指标"_s)) << ran.err.toStdString();
    EXPECT_EQ(cell(u"department_evaluation.indicators[quantity/2].target"_s)[u"shown"_s], u"≥4500件"_s);
}

TEST_F(IndicatorCommands, ADryRunWritesNothing)
{
    const Ran ran = import(u"--dry-run"_s);
    EXPECT_EQ(ran.exit, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.array().first()[u"rows"_s].toInt(), 2);
    EXPECT_EQ(juesuan(u"get book.juesuan department_evaluation.indicators[quantity/1].name"_s).exit, 2);
}

TEST_F(IndicatorCommands, TheFormMustBeClear)
{
    const Ran both = juesuan(u"import book.juesuan indicators.csv"_s);
    EXPECT_EQ(both.exit, 2);
    EXPECT_TRUE(both.err.contains(u"department_evaluation, project_evaluation"_s)) << both.err.toStdString();
    ASSERT_EQ(juesuan(u"set book.juesuan project_evaluation#2.head.project=乙"_s).exit, 0);
    EXPECT_EQ(juesuan(u"import book.juesuan indicators.csv --form project_evaluation"_s).exit, 2);
    EXPECT_EQ(juesuan(u"import book.juesuan indicators.csv --form project_evaluation#2"_s).exit, 0);
    EXPECT_EQ(cell(u"project_evaluation#2.indicators[quantity/1].name"_s)[u"shown"_s], u"结案数"_s);
}

TEST_F(IndicatorCommands, WhatWasApprovedIsChangedOnlyWithItsBasis)
{
    ASSERT_EQ(import().exit, 0);
    const QString row = u"department_evaluation.indicators[quantity/1]."_s;
    const Ran refused = juesuan(u"set book.juesuan "_s + row + u"target=≥3000件"_s);
    EXPECT_EQ(refused.exit, 2);
    EXPECT_TRUE(refused.err.contains(row + u"basis"_s)) << refused.err.toStdString();
    const Ran taken =
        juesuan(u"set book.juesuan "_s + row + u"target=≥3000件 "_s + row + u"basis=年中调减"_s);
    EXPECT_EQ(taken.exit, 0) << taken.err.toStdString();
    const QString findings = juesuan(u"audit book.juesuan --lang zh_CN"_s).out;
    EXPECT_TRUE(findings.contains(u"与批复目标不一致"_s)) << findings.toStdString();
    EXPECT_TRUE(findings.contains(u"“≥3000件”"_s) && findings.contains(u"“≥4000件”"_s))
        << findings.toStdString();
}

TEST_F(IndicatorCommands, TheFormsCsvBringsRowsAndCopiesAgain)
{
    ASSERT_EQ(import().exit, 0);
    ASSERT_EQ(juesuan(u"set book.juesuan department_evaluation#2.indicators[quality/1].name=结案率"_s).exit,
              0);
    ASSERT_EQ(juesuan(u"export book.juesuan t.csv --form department_evaluation"_s).exit, 0);
    ASSERT_EQ(juesuan(u"new other.juesuan --profile gz-2024 --unit 甲 --year 2024"_s).exit, 0);
    const Ran ran =
        juesuan(u"import other.juesuan t-department_evaluation.csv t-department_evaluation-2.csv"_s);
    ASSERT_EQ(ran.exit, 0) << ran.err.toStdString();
    const Ran got = juesuan(u"get other.juesuan --json department_evaluation.indicators[quantity/2].target "
                            "department_evaluation#2.indicators[quality/1].name"_s);
    ASSERT_EQ(got.exit, 0) << got.err.toStdString();
    EXPECT_EQ(got.array()[0][u"shown"_s], u"≥4500件"_s);
    EXPECT_EQ(got.array()[1][u"shown"_s], u"结案率"_s);
}

} // namespace juesuan::test
