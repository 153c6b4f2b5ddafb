#include <gtest/gtest.h>

#include "core/calc/Cell.h"

using namespace juesuan::calc;

static Cell difference(std::int64_t amount, std::uint64_t roundings)
{
    return {amount, Cell::kOneFilled + roundings};
}

TEST(Cell, AddsAmountsAndTalliesAtOnce)
{
    Cell sum;
    add(sum, Cell::value(5, true));
    add(sum, Cell::value(7, false));
    add(sum, Cell::error());
    EXPECT_EQ(sum.amount, 12);
    EXPECT_EQ(sum.roundings(), 1);
    EXPECT_EQ(sum.filled(), 2);
    EXPECT_EQ(sum.unreadable(), 1);
}

TEST(Cell, TakesAmountsAwayButNeverTallies)
{
    Cell sum = Cell::value(5, true);
    add(sum, Cell::value(7, true), -1);
    EXPECT_EQ(sum.amount, -2);
    EXPECT_EQ(sum.roundings(), 2);
}

TEST(Cell, ADifferenceBetweenTwoStatesLeadsFromOneToTheOther)
{
    const Cell before = Cell::value(1'000, true), after = Cell::error();
    Cell sum = Cell::value(50, true);
    add(sum, before);
    add(sum, after - before);
    EXPECT_EQ(sum.amount, 50);
    EXPECT_EQ(sum.roundings(), 1);
    EXPECT_EQ(sum.filled(), 1);
    EXPECT_EQ(sum.unreadable(), 1);
}

TEST(Cell, KeepsItsMarkWhenSomethingIsAdded)
{
    Cell cell = Cell::value(1, false);
    cell.mark(static_cast<std::uint8_t>(Typed::Value));
    add(cell, Cell::error());
    EXPECT_EQ(cell.typed(), Typed::Value);
    EXPECT_EQ(cell.unreadable(), 1);
    cell.mark(0);
    EXPECT_FALSE(cell.isTyped());
}

TEST(Compare, ToleratesWhatRoundingsExplainAndNothingElse)
{
    EXPECT_EQ(compare(Comparison::Equal, difference(0, 0)), Outcome::Holds);
    EXPECT_EQ(compare(Comparison::Equal, difference(1, 0)), Outcome::Fails);
    EXPECT_EQ(compare(Comparison::Equal, difference(10'000, 3)), Outcome::Rounding);
    EXPECT_EQ(compare(Comparison::Equal, difference(-10'000, 3)), Outcome::Rounding);
    EXPECT_EQ(compare(Comparison::Equal, difference(10'001, 3)), Outcome::Fails);
    EXPECT_EQ(compare(Comparison::Equal, difference(10'000, 2)), Outcome::Fails);
}

TEST(Compare, ToleratesInequalitiesOnTheirWrongSideOnly)
{
    EXPECT_EQ(compare(Comparison::GreaterEqual, difference(5'000'000, 0)), Outcome::Holds);
    EXPECT_EQ(compare(Comparison::GreaterEqual, difference(-10'000, 3)), Outcome::Rounding);
    EXPECT_EQ(compare(Comparison::GreaterEqual, difference(-10'000, 0)), Outcome::Fails);
    EXPECT_EQ(compare(Comparison::LessEqual, difference(10'000, 3)), Outcome::Rounding);
    EXPECT_EQ(compare(Comparison::Less, difference(0, 0)), Outcome::Fails);
    EXPECT_EQ(compare(Comparison::Greater, difference(1, 0)), Outcome::Holds);
    EXPECT_EQ(compare(Comparison::NotEqual, difference(0, 9)), Outcome::Fails);
}

TEST(Compare, SaysNothingWhereNothingIsFilledOrAnInputIsUnreadable)
{
    EXPECT_EQ(compare(Comparison::Equal, {}), Outcome::NotApplicable);
    EXPECT_EQ(compare(Comparison::Equal, {7, Cell::kOneFilled + Cell::kOneUnreadable}),
              Outcome::NotApplicable);
}
