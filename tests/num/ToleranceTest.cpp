#include <gtest/gtest.h>

#include "core/num/Tolerance.h"

using namespace juesuan;

TEST(Tolerance, IsHalfTheRoundingsInStepsOfAHundredthWan)
{
    EXPECT_EQ(tolerance(0).fen(), 0);
    EXPECT_EQ(tolerance(1).fen(), 0);
    EXPECT_EQ(tolerance(2).fen(), 0);       // one addend and its total
    EXPECT_EQ(tolerance(3).fen(), 10'000);  // two addends and their total: 0.01 万元
    EXPECT_EQ(tolerance(19).fen(), 90'000); // 18 addends: 0.09 万元
}
