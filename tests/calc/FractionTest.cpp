#include <gtest/gtest.h>

#include "core/calc/Fraction.h"

using juesuan::calc::Fraction;
using juesuan::calc::Int128;
using Rounding = Fraction::Rounding;

TEST(Fraction, KeepsThirdsExactly)
{
    const Fraction third = *Fraction::of(1, 3);
    const Fraction one = *third.plus(third)->plus(third);
    EXPECT_TRUE(one.minus(Fraction(1))->isZero());
}

TEST(Fraction, RoundsTheWayItIsTold)
{
    const Fraction value = *Fraction::of(-5, 2);
    EXPECT_EQ(value.inSteps(1, Rounding::Down), -3);
    EXPECT_EQ(value.inSteps(1, Rounding::TowardsZero), -2);
    EXPECT_EQ(value.inSteps(1, Rounding::HalfAway), -3);
    EXPECT_EQ(Fraction::of(7, 3)->inSteps(100, Rounding::HalfAway), 233);
}

TEST(Fraction, GivesNothingForZeroDivisorsAndWhatDoesNotFit)
{
    EXPECT_FALSE(Fraction::of(1, 0));
    EXPECT_FALSE(Fraction(5).over(Fraction(0)));
    const Fraction large = *Fraction::of(Int128{1} << 100, 3);
    EXPECT_FALSE(large.times(large));
    EXPECT_FALSE(large.inSteps(1, Rounding::HalfAway));
}
