#include "core/calc/Scores.h"

#include <gtest/gtest.h>

#include "core/calc/Evaluator.h"
#include "tests/calc/Sketch.h"

using namespace juesuan;
using namespace juesuan::calc;
using juesuan::test::formulaOf;
using juesuan::test::sketch;
using juesuan::test::SketchGrid;

namespace
{

ScoreRule rule(const char *none, const char *value,
               const std::vector<std::pair<const char *, const char *>> &tiers)
{
    ScoreRule out;
    out.id = QStringLiteral("s");
    out.inputs = {{QStringLiteral("a"), {}, formulaOf(QStringLiteral("[a].v"))},
                  {QStringLiteral("b"), {}, formulaOf(QStringLiteral("[b].v"))}};
    if (*none)
        out.none = formulaOf(QString::fromUtf8(none));
    out.value = formulaOf(QString::fromUtf8(value));
    for (const auto &[when, points] : tiers)
        out.tiers.push_back(
            {*when ? formulaOf(QString::fromUtf8(when)) : Formula(), formulaOf(QString::fromUtf8(points))});
    return out;
}

SketchGrid over(const ScoreRule &score, const char *formula = "score(s)")
{
    return SketchGrid(sketch({{QStringLiteral("a"), {}},
                              {QStringLiteral("b"), {}},
                              {QStringLiteral("x"), QString::fromUtf8(formula)}},
                             {}, {score}));
}

/// 预算完成率: the tiers of a printed standard, by the letter.
ScoreRule completion()
{
    return rule("a == 0 and b == 0", "b / a",
                {{"value == 100%", "10"},
                 {"value >= 95%", "9"},
                 {"value >= 90%", "8"},
                 {"value >= 85%", "7"},
                 {"value >= 80%", "6"},
                 {"value >= 70%", "4"},
                 {"", "0"}});
}

/// 预算调整率: 0.1 point for each further 0.1 percentage point above 5 %.
ScoreRule adjustment()
{
    return rule("", "abs(b) / a",
                {{"value <= 5%", "5"}, {"", "max(0, 5 - 0.1 * floor((value - 5%) / 0.1%))"}});
}

struct Case {
    ScoreRule (*rule)();
    std::int64_t a, b; ///< fen
    std::int64_t hundredths;
};

class Scores : public testing::TestWithParam<Case>
{
};

TEST_P(Scores, GiveTheTierThatHolds)
{
    const Case &one = GetParam();
    SketchGrid sheet = over(one.rule());
    sheet.set("a", one.a);
    sheet.set("b", one.b);
    EXPECT_EQ(sheet.amount("x"), one.hundredths);
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")).filled(), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Completion, Scores,
    testing::Values(Case{completion, 100'00, 100'00, 10'00}, Case{completion, 100'00, 100'01, 9'00},
                    Case{completion, 100'00, 99'99, 9'00}, Case{completion, 100'00, 95'00, 9'00},
                    Case{completion, 100'00, 94'99, 8'00}, Case{completion, 100'00, 90'00, 8'00},
                    Case{completion, 100'00, 89'99, 7'00}, Case{completion, 100'00, 85'00, 7'00},
                    Case{completion, 100'00, 84'99, 6'00}, Case{completion, 100'00, 80'00, 6'00},
                    Case{completion, 100'00, 79'99, 4'00}, Case{completion, 100'00, 70'00, 4'00},
                    Case{completion, 100'00, 69'99, 0}, Case{completion, 100'00, 0, 0},
                    Case{completion, 129'177, 251'759, 9'00},
                    // 95 % of an odd amount, met and missed by one fen: 949 999.05 fen
                    Case{completion, 999'999, 950'000, 9'00}, Case{completion, 999'999, 949'999, 8'00}));
INSTANTIATE_TEST_SUITE_P(
    Adjustment, Scores,
    testing::Values(Case{adjustment, 100'000, 5'000, 5'00}, Case{adjustment, 100'000, 5'050, 5'00},
                    Case{adjustment, 100'000, 5'100, 4'90}, Case{adjustment, 100'000, 7'340, 2'70},
                    Case{adjustment, 100'000, 10'000, 0}, Case{adjustment, 100'000, 50'000, 0},
                    Case{adjustment, 100'000, -5'100, 4'90}));

TEST(Score, IsNothingWhereTheRuleSaysSo)
{
    SketchGrid sheet = over(completion());
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")), Cell{});
    sheet.set("a", 0);
    sheet.set("b", 0);
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")), Cell{});
}

TEST(Score, IsNothingWhereItsValueIs)
{
    SketchGrid sheet = over(completion());
    sheet.set("a", 0);
    sheet.set("b", 5'00); // a division by nothing: a check of the profile tells it
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")), Cell{});
    SketchGrid missing = over(completion());
    missing.set("a", 100'00); // spent is not filled in yet, which is not 0
    EXPECT_EQ(missing.grid.cell(missing.at("x")), Cell{});
}

TEST(Score, FollowsEachEdit)
{
    SketchGrid sheet = over(completion());
    sheet.set("a", 100'00);
    sheet.set("b", 95'00);
    EXPECT_EQ(sheet.amount("x"), 9'00);
    const std::vector<CellRef> changed = sheet.set("b", 100'00);
    EXPECT_EQ(sheet.amount("x"), 10'00);
    EXPECT_NE(std::find(changed.begin(), changed.end(), sheet.at("x")), changed.end());
    sheet.set("a", Cell{}, Typed::Nothing);
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")), Cell{});
}

TEST(Score, AnUnreadableInputMakesAnError)
{
    SketchGrid sheet = over(completion());
    sheet.set("a", 100'00);
    sheet.set("b", Cell::error(), Typed::Unreadable);
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")).unreadable(), 1);
}

TEST(Score, MayStandInsideAFormula)
{
    SketchGrid sheet = over(completion(), "score(s) + 1");
    sheet.set("a", 100'00);
    sheet.set("b", 100'00);
    EXPECT_EQ(sheet.amount("x"), 11'00);
}

TEST(Score, KeepsItsRuleAndItsSteps)
{
    SketchGrid sheet = over(adjustment());
    sheet.set("a", 100'000);
    sheet.set("b", 7'340);
    const Operation *operation = sheet.grid.operation(sheet.at("x"));
    ASSERT_TRUE(operation);
    const Expression *score = findScore(operation->tree);
    ASSERT_TRUE(score);
    EXPECT_EQ(score->score->id, QStringLiteral("s"));
    const ScoreSteps steps = Evaluator(sheet.grid, sheet.grid.texts()).steps(*score, 0, sheet.at("x").row);
    ASSERT_EQ(steps.inputs.size(), 2U);
    EXPECT_EQ(steps.value.number.inSteps(10'000, Fraction::Rounding::Down), 734);
    EXPECT_EQ(steps.conditions.size(), 2U);
    EXPECT_EQ(steps.points.number.inSteps(100, Fraction::Rounding::Down), 270);
}

TEST(Score, ComparesExactlyInsideAToleratingCheckToo)
{
    ScoreRule one = completion();
    const ProfilePtr profile =
        sketch({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}, {QStringLiteral("x"), {}}},
               {{QStringLiteral("c"), QStringLiteral("[x].v == score(s)")}}, {one});
    SketchGrid sheet(profile);
    Cell rounded = Cell::value(100'00'00, true);
    sheet.set("a", rounded, Typed::Value);
    sheet.set("b", Cell::value(94'99'99, true), Typed::Value);
    sheet.set("x", 8'00);
    EXPECT_EQ(sheet.grid.failing(), 0U);
    sheet.set("x", 9'00);
    EXPECT_EQ(sheet.grid.failing(), 1U);
}

TEST(TextFunctions, ReadNumbersOutOfTexts)
{
    const std::pair<const char *, std::int64_t> cases[] = {
        {"amount('＝1072.64万元')", 1'072'640'000},
        {"quantity('≥4000件')", 4'000'00},
        {"quantity('95%')", 95},
        {"reached('≥4000件', '3000件')", 75},
        {"if(contains('部分达成', '未', '部分'), 1, 2)", 1'00},
        {"if(contains('达成', '未', '部分'), 1, 2)", 2'00},
        {"if(empty(''), 1, 2)", 1'00}};
    for (const auto &[formula, fen] : cases) {
        SketchGrid sheet(sketch({{QStringLiteral("x"), QString::fromUtf8(formula)}}));
        EXPECT_EQ(sheet.amount("x"), fen) << formula;
    }
    for (const char *formula :
         {"amount('4000件')", "amount('无')", "quantity('优秀')", "reached('优秀', '3')"}) {
        SketchGrid sheet(sketch({{QStringLiteral("x"), QString::fromUtf8(formula)}}));
        EXPECT_EQ(sheet.grid.cell(sheet.at("x")), Cell{}) << formula;
    }
}

TEST(Checks, CompareQuotientsOfMoneyExactly)
{
    const ProfilePtr profile = sketch({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}},
                                      {{QStringLiteral("c"), QStringLiteral("[b].v / [a].v <= 130%")}});
    SketchGrid sheet(profile);
    sheet.set("a", 100'000);
    sheet.set("b", 130'000);
    EXPECT_EQ(sheet.grid.failing(), 0U);
    sheet.set("b", 130'100);
    EXPECT_EQ(sheet.grid.failing(), 1U);
}

} // namespace
