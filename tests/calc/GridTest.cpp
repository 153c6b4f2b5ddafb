#include <gtest/gtest.h>

#include <random>

#include "core/profile/ProfileReader.h"
#include "tests/calc/Sketch.h"

using namespace juesuan;
using namespace juesuan::calc;
using juesuan::test::sketch;
using juesuan::test::SketchGrid;

static ProfilePtr diamond()
{
    // a and b are typed; sum and rest meet again in both
    return sketch({{QStringLiteral("a"), {}},
                   {QStringLiteral("b"), {}},
                   {QStringLiteral("sum"), QStringLiteral("[a] + [b]")},
                   {QStringLiteral("rest"), QStringLiteral("[sum] - [a]")},
                   {QStringLiteral("both"), QStringLiteral("[sum] + [rest]")}},
                  {{QStringLiteral("C"), QStringLiteral("[rest].v == [b].v")},
                   {QStringLiteral("D"), QStringLiteral("max([a].v, [b].v) <= [sum].v")}});
}

TEST(Grid, PushesAChangeToEverythingThatReadsIt)
{
    SketchGrid one(diamond());
    one.set("a", 10);
    one.set("b", 3);
    EXPECT_EQ(one.amount("sum"), 13);
    EXPECT_EQ(one.amount("rest"), 3);
    EXPECT_EQ(one.amount("both"), 16);
    EXPECT_EQ(one.grid.failing(), 0u);
    one.set("a", -10);
    EXPECT_EQ(one.amount("sum"), -7);
    EXPECT_EQ(one.grid.failing(), 1u); // the larger one is more than the sum
}

TEST(Grid, ListsEachChangedCellOnce)
{
    SketchGrid one(diamond());
    const std::vector<CellRef> changed = one.set("b", 3);
    for (const char *row : {"b", "sum", "rest", "both"})
        EXPECT_EQ(std::count(changed.begin(), changed.end(), one.at(row)), 1) << row;
}

TEST(Grid, StopsWhereNothingChanges)
{
    SketchGrid one(diamond());
    one.set("a", 10);
    const std::vector<CellRef> changed = one.set("a", 25);
    EXPECT_EQ(std::count(changed.begin(), changed.end(), one.at("rest")), 0); // 15 more and 15 less
    EXPECT_EQ(std::count(changed.begin(), changed.end(), one.at("both")), 1);
}

TEST(Grid, StopsAtWhatIsStatedAndKeepsWhatTheFormulaGives)
{
    SketchGrid one(diamond());
    one.set("a", 10);
    one.set("sum", 99);
    EXPECT_TRUE(one.grid.isStated(one.at("sum")));
    EXPECT_EQ(one.amount("rest"), 89);
    EXPECT_EQ(one.grid.failing(), 2u); // stated, and C
    one.set("b", 89);
    EXPECT_EQ(one.amount("rest"), 89);
    EXPECT_EQ(one.grid.computed(one.at("sum")).amount, 99);
    EXPECT_EQ(one.grid.failing(), 0u);
    one.set("sum", {}, Typed::Nothing);
    EXPECT_EQ(one.amount("sum"), 99);
    EXPECT_FALSE(one.grid.isStated(one.at("sum")));
}

TEST(Grid, ASumWithoutAFilledInputIsAbsentAndOneWithAnUnreadableInputIsAnError)
{
    SketchGrid one(diamond());
    EXPECT_EQ(one.grid.cell(one.at("sum")).filled(), 0);
    one.set("a", {}, Typed::Empty);
    EXPECT_EQ(one.grid.cell(one.at("sum")).filled(), 0);
    one.set("a", 0);
    EXPECT_EQ(one.grid.cell(one.at("sum")).filled(), 1);
    one.set("b", Cell::error(), Typed::Unreadable);
    EXPECT_EQ(one.grid.cell(one.at("both")).unreadable(), 2); // once through each way
    one.set("b", 1);
    EXPECT_EQ(one.grid.cell(one.at("both")).unreadable(), 0);
}

TEST(Grid, CountsRoundingsThroughFormulas)
{
    SketchGrid one(diamond());
    one.set("a", Cell::value(10'000, true), Typed::Value);
    one.set("b", Cell::value(20'000, true), Typed::Value);
    EXPECT_EQ(one.grid.cell(one.at("sum")).roundings(), 2);
    EXPECT_EQ(one.grid.cell(one.at("rest")).roundings(), 3);
    EXPECT_EQ(one.grid.cell(one.at("both")).roundings(), 5);
}

/// All values after random typing, incrementally and from scratch.
static bool agreesWithRecomputing(SketchGrid &one)
{
    std::mt19937 random(1);
    static const char *const kRows[] = {"a", "b", "sum", "rest"};
    const auto values = [&] {
        std::vector<Cell> cells;
        for (std::uint16_t block = 0; block < one.grid.program().blocks.size(); ++block) {
            for (std::uint16_t row = 0; row < one.grid.rowCount(block); ++row) {
                for (std::uint16_t slot = 0; slot < one.grid.program().blocks[block].stride(); ++slot)
                    cells.push_back(one.grid.cell({block, row, slot}));
            }
        }
        cells.push_back({static_cast<std::int64_t>(one.grid.failing()), 0});
        return cells;
    };
    for (int i = 0; i < 60; ++i) {
        const char *row = kRows[random() % 4];
        if (random() % 3 == 0)
            one.set(row, {}, Typed::Nothing);
        else
            one.set(row, static_cast<std::int64_t>(random() % 50) - 20);
        const std::vector<Cell> incremental = values();
        one.grid.recompute();
        if (incremental != values())
            return false;
    }
    return true;
}

TEST(Grid, IsTheSameAfterEditsAndFromScratch)
{
    SketchGrid one(diamond());
    EXPECT_TRUE(agreesWithRecomputing(one));
}

TEST(Grid, ASkippedDependencyIsCaughtByComparingWithRecomputing)
{
    const ProfilePtr profile = diamond();
    const std::size_t uses = Program(*profile).uses.size();
    EXPECT_GE(uses, 9u);
    for (std::size_t skipped = 0; skipped < uses; ++skipped) {
        auto program = std::make_shared<Program>(*profile);
        program->uses[skipped].code = 0; // only for rows with that code: for none
        SketchGrid one(profile, program);
        EXPECT_FALSE(agreesWithRecomputing(one)) << "use " << skipped;
    }
}

TEST(Grid, AcceptsACycleWithoutHanging)
{
    SketchGrid one(sketch({{QStringLiteral("a"), QStringLiteral("[b] + [c]")},
                           {QStringLiteral("b"), QStringLiteral("[a]")},
                           {QStringLiteral("c"), {}}}));
    EXPECT_GE(one.grid.program().nodes.size(), 2u);
}
