#include "core/calc/Evaluator.h"

#include <gtest/gtest.h>

#include "tests/calc/Sketch.h"

using namespace juesuan;
using namespace juesuan::calc;
using juesuan::test::sketch;
using juesuan::test::SketchGrid;

/// A formula over rows a, b (typed) in the row `x`.
static SketchGrid over(const char *formula)
{
    return SketchGrid(sketch({{QStringLiteral("a"), {}},
                              {QStringLiteral("b"), {}},
                              {QStringLiteral("x"), QString::fromUtf8(formula)}}));
}

struct Case {
    const char *formula;
    std::int64_t a, b, result; ///< fen
};

class EvaluatorCases : public testing::TestWithParam<Case>
{
};

TEST_P(EvaluatorCases, GiveTheExpectedAmount)
{
    const Case &one = GetParam();
    SketchGrid sheet = over(one.formula);
    sheet.set("a", one.a);
    sheet.set("b", one.b);
    EXPECT_EQ(sheet.amount("x"), one.result) << one.formula;
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")).unreadable(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Formulas, EvaluatorCases,
    testing::Values(Case{"max([a], [b])", 100, 250, 250}, Case{"min([a], [b], 0)", 100, 250, 0},
                    Case{"abs([a] - [b])", 100, 250, 150}, Case{"if([a] > [b], [a], 3)", 100, 250, 300},
                    Case{"[a] * [b] / [b]", 12'345, 700, 12'345},
                    Case{"[a] * 5%", 1'010, 0, 51}, // 50.5 fen, half away from zero
                    Case{"round([a], 0)", 149, 0, 100}, Case{"floor([a] / 2)", 300, 0, 100},
                    Case{"-[a] + 2 * [b]", 100, 50, 0}, Case{"count([a], [b])", 1, 2, 200},
                    Case{"if([a] == 1 and not ([b] == 1), 1, 2)", 100, 100, 200},
                    Case{"if([a] == 1 or [b] == 7, 1, 2)", 100, 100, 100},
                    Case{"sum([a], [b]) * 1", 3, 4, 7}));

TEST(Evaluator, DividingByNothingGivesNothing)
{
    SketchGrid sheet = over("[a] / [b] * [a]");
    sheet.set("a", 100);
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")), Cell{});
    sheet.set("b", 0);
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")), Cell{});
}

TEST(Evaluator, AnUnreadableInputMakesAnErrorAndLeavesAgain)
{
    SketchGrid sheet = over("max([a], [b])");
    sheet.set("a", Cell::error(), Typed::Unreadable);
    EXPECT_EQ(sheet.grid.cell(sheet.at("x")).unreadable(), 1);
    sheet.set("a", 5);
    EXPECT_EQ(sheet.amount("x"), 5);
}

TEST(Evaluator, TellsAConditionThatDoesNotHoldFromARuleThatFails)
{
    auto profile =
        std::make_shared<Profile>(*sketch({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}},
                                          {{QStringLiteral("C"), QStringLiteral("[a].v == [b].v")}}));
    profile->forms[0].checks[0].when = test::formulaOf(QStringLiteral("[b].v > 0"));
    SketchGrid sheet(profile);
    sheet.set("a", 5);
    EXPECT_EQ(sheet.grid.failing(), 0u);
    sheet.set("b", 4);
    EXPECT_EQ(sheet.grid.failing(), 1u);
    sheet.set("b", -4);
    EXPECT_EQ(sheet.grid.failing(), 0u);
}

TEST(Evaluator, AllowsForRoundingsInRulesThatAreNoPlainComparison)
{
    SketchGrid sheet(
        sketch({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}, {QStringLiteral("c"), {}}},
               {{QStringLiteral("C"), QStringLiteral("[a].v + [b].v == [c].v or [a].v == -1")}}));
    sheet.set("a", Cell::value(10'000, true), Typed::Value);
    sheet.set("b", Cell::value(10'000, true), Typed::Value);
    sheet.set("c", Cell::value(30'000, true), Typed::Value);
    EXPECT_EQ(sheet.grid.failing(), 0u);
    sheet.set("c", Cell::value(40'000, true), Typed::Value);
    EXPECT_EQ(sheet.grid.failing(), 1u);
}
