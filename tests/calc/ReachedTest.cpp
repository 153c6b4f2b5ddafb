#include "core/calc/Reached.h"

#include <gtest/gtest.h>

using namespace juesuan;
using namespace juesuan::calc;

namespace
{

constexpr std::int64_t kNothing = -1;

struct Pair {
    const char *target;
    const char *actual;
    std::int64_t numerator; ///< kNothing = there is no answer
    std::int64_t denominator = 1;
};

class ReachedPairs : public testing::TestWithParam<Pair>
{
};

TEST_P(ReachedPairs, GiveTheExactFraction)
{
    const Pair &one = GetParam();
    const auto read = [](const char *text) {
        return Measure{parseQuantity(QString::fromUtf8(text)), std::nullopt};
    };
    const auto fraction = reached(read(one.target), read(one.actual));
    if (one.numerator == kNothing) {
        EXPECT_FALSE(fraction);
        return;
    }
    ASSERT_TRUE(fraction);
    EXPECT_TRUE(fraction->minus(*Fraction::of(one.numerator, one.denominator))->isZero());
}

INSTANTIATE_TEST_SUITE_P(AtLeast, ReachedPairs,
                         testing::Values(Pair{"≥4000件", "4000件", 1}, Pair{"≥4000件", "4001件", 1},
                                         Pair{"≥4000件", "3999件", 3999, 4000}, Pair{"≥3件", "1件", 1, 3},
                                         Pair{">3件", "3件", 1}, Pair{">3件", "2件", 2, 3},
                                         Pair{"≥3件", "0", 0}, Pair{"≥3件", "-1", 0}, Pair{"≥0", "0", 1},
                                         Pair{"≥0", "5", 1}, Pair{"≥0", "-1", 0},
                                         Pair{"≥-5%", "0%", kNothing}, Pair{"100%", "120%", 1},
                                         Pair{"4000件", "2000件", 1, 2}));
INSTANTIATE_TEST_SUITE_P(AtMost, ReachedPairs,
                         testing::Values(Pair{"≤10天", "10天", 1}, Pair{"≤10天", "0天", 1},
                                         Pair{"≤10天", "12天", 5, 6}, Pair{"<3月", "3月", 1},
                                         Pair{"<3月", "4月", 3, 4}, Pair{"<3月", "3个月", 1},
                                         Pair{"≥100人", "50名", 1, 2}, Pair{"≥90%", "0", 0},
                                         Pair{"≤0", "0", 1}, Pair{"≤0", "1", 0},
                                         Pair{"≤10", "-1", kNothing}));
INSTANTIATE_TEST_SUITE_P(Equal, ReachedPairs,
                         testing::Values(Pair{"＝2个", "2个", 1}, Pair{"＝2个", "3个", 2, 3},
                                         Pair{"＝2个", "1个", 1, 2}, Pair{"＝0", "0", 1}, Pair{"＝0", "1", 0},
                                         Pair{"＝2", "0", 0},
                                         Pair{"＝1291.46万元", "1995.01万元", 129146, 199501}));
INSTANTIATE_TEST_SUITE_P(Units, ReachedPairs,
                         testing::Values(Pair{"≤100万元", "1000000元", 1}, Pair{"≥1万元", "5000元", 1, 2},
                                         Pair{"≥95%", "95", 1}, Pair{"≥95", "95%", 1},
                                         Pair{"≥100万元", "50", 1, 2}, Pair{"≥10万", "50000", 1, 2},
                                         Pair{"≥3件", "3个", kNothing}, Pair{"≤3月", "90天", kNothing},
                                         Pair{"≥90%", "0.95", kNothing}, Pair{"≥0.9", "95%", kNothing},
                                         Pair{"≥90%", "1", kNothing}));
INSTANTIATE_TEST_SUITE_P(
    Dates, ReachedPairs,
    testing::Values(Pair{"2024年12月31日", "2024年12月31日", 1}, Pair{"2024年12月底前", "20241230", 1},
                    Pair{"2024年12月底前", "2025-01-01", 0}, Pair{"≥2024-06-01", "2024-05-31", 0},
                    Pair{"≥2024-06-01", "2024-06-01", 1}, Pair{"2024年12月31日", "3", kNothing}));
INSTANTIATE_TEST_SUITE_P(Words, ReachedPairs,
                         testing::Values(Pair{"优秀", "优秀", kNothing}, Pair{"≥3件", "", kNothing},
                                         Pair{"", "3件", kNothing}, Pair{"≥3件", "达成预期指标", kNothing}));

TEST(Reached, AComputedNumberIsTakenAsItIs)
{
    const Measure target{parseQuantity(u"≥95%"), std::nullopt};
    const Measure rate{{}, Fraction::of(97, 100)};
    EXPECT_TRUE(reached(target, rate)->minus(Fraction(1))->isZero());
    const Measure money{{}, Fraction(500'000)};
    EXPECT_TRUE(
        reached({parseQuantity(u"≥100万元"), std::nullopt}, money)->minus(*Fraction::of(1, 2))->isZero());
}

} // namespace
