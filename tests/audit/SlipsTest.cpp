#include "core/audit/Slips.h"

#include <gtest/gtest.h>

using namespace juesuan;

namespace
{

constexpr std::int64_t kStep = 10'000; // 0.01 万元

struct Row {
    std::int64_t wrong, wanted, tolerance; // in 0.01 万元
    const char *expected;                  // what it is told to be, "" = no slip
    std::int64_t shouldBe;
};

class SlipTable : public testing::TestWithParam<Row>
{
};

std::string nameOf(const std::optional<SlipGuess> &guess)
{
    if (!guess)
        return "";
    return guess->kind == Slip::Unit ? "unit" : guess->kind == Slip::Digit ? "digit" : "transposed";
}

} // namespace

TEST_P(SlipTable, NamesWhatTheHandDid)
{
    const Row &row = GetParam();
    const SlipRules rules{10'000, 50'000, {10, 100}};
    const auto guess = findSlip(row.wrong * kStep, row.wanted * kStep, row.tolerance * kStep, kStep, rules);
    ASSERT_EQ(nameOf(guess), row.expected);
    if (guess) {
        EXPECT_EQ(guess->shouldBe, row.shouldBe * kStep);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Slips, SlipTable,
    testing::Values(Row{264800000, 26480, 0, "unit", 26480}, // 2,648,000 for 264.80
                    Row{264800000, 26000, 0, "unit", 26000}, // within 5 %
                    Row{264800000, 20000, 0, "", 0},         // 13,240 times
                    Row{3, 29999, 0, "unit", 29999},         // 万元 taken for 元
                    Row{2648, 26480, 0, "digit", 26480},     // 26.48 for 264.80
                    Row{26480, 2648, 0, "digit", 2648}, Row{264800, 2648, 0, "digit", 2648},
                    Row{197164, 19164, 0, "digit", 19164}, // 1,971.64 for 191.64
                    Row{19164, 197164, 0, "digit", 197164},
                    Row{2648, 26481, 2, "digit", 26480}, // the sum is off by a rounding
                    Row{2648, 26485, 2, "", 0}, Row{12345, 13245, 0, "transposed", 13245},
                    Row{12345, 14325, 0, "", 0}, // not neighbours
                    Row{8811, 7980, 0, "", 0},   // 88.11 for 79.80: no slip
                    Row{235, 230, 0, "", 0},     // one digit replaced
                    Row{0, 26480, 0, "", 0}, Row{26480, 0, 0, "", 0}, Row{26480, 26480, 0, "", 0},
                    Row{26480, 26481, 1, "", 0}, Row{-2648, -26480, 0, "digit", -26480},
                    Row{-2648, 26480, 0, "", 0}));

TEST(Slips, LooksForNothingThatTheProfileDoesNotName)
{
    EXPECT_FALSE(findSlip(264800000 * kStep, 26480 * kStep, 0, kStep, {0, 0, {10, 100}}));
    EXPECT_FALSE(findSlip(197164 * kStep, 19164 * kStep, 0, kStep, {10'000, 50'000, {}}));
}

TEST(Slips, SaysNothingWhereTheSumLeavesTooManyAmountsOpen)
{
    EXPECT_FALSE(findSlip(197164 * kStep, 19160 * kStep, 20 * kStep, kStep, {10'000, 50'000, {10, 100}}));
}
