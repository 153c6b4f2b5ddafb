#include "core/num/Quantity.h"

#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"

using namespace juesuan;

namespace
{

struct Written {
    const char *text;
    const char *shown; ///< "" = a text
};

class Quantities : public testing::TestWithParam<Written>
{
};

TEST_P(Quantities, AreUnderstoodAsWritten)
{
    const Written &one = GetParam();
    EXPECT_EQ(shownQuantity(parseQuantity(QString::fromUtf8(one.text))).toStdString(), one.shown) << one.text;
}

INSTANTIATE_TEST_SUITE_P(
    Signs, Quantities,
    testing::Values(Written{"≥4000件", "≥ 4000 件"}, Written{">=4000件", "≥ 4000 件"},
                    Written{"＞＝4000件", "≥ 4000 件"}, Written{"》=4000件", "≥ 4000 件"},
                    Written{"≧ 4000 件", "≥ 4000 件"}, Written{"》95%", "＞ 95%"},
                    Written{"＞95％", "＞ 95%"}, Written{"《3天", "＜ 3 天"}, Written{"<3月", "＜ 3 月"},
                    Written{"≤１０天", "≤ 10 天"}, Written{"＝2个", "＝ 2 个"}, Written{"=2个", "＝ 2 个"},
                    Written{"＝1072.64万元", "＝ 1072.64 万元"}, Written{"100", "100"}, Written{"0", "0"},
                    Written{"-5%", "-5%"}, Written{"≥−5%", "≥ -5%"}, Written{"￥1,234.50元", "1234.50 元"}));

INSTANTIATE_TEST_SUITE_P(Words, Quantities,
                         testing::Values(Written{"不低于95%", "≥ 95%"}, Written{"不少于3次", "≥ 3 次"},
                                         Written{"大于等于90分", "≥ 90 分"}, Written{"95%以上", "≥ 95%"},
                                         Written{"95%（含）以上", "≥ 95%"}, Written{"不超过30天", "≤ 30 天"},
                                         Written{"控制在100万元以内", "≤ 100 万元"},
                                         Written{"30分钟以内", "≤ 30 分钟"},
                                         Written{"已完成4000件", "4000 件"}, Written{"超过95%", "＞ 95%"},
                                         Written{"低于5%", "＜ 5%"}, Written{"等于2个", "＝ 2 个"},
                                         Written{"达到95%。", "95%"}));

INSTANTIATE_TEST_SUITE_P(Units, Quantities,
                         testing::Values(Written{"1,234.5元", "1234.5 元"},
                                         Written{"１，２３４．５０元", "1234.50 元"},
                                         Written{"12台（套）", "12 台(套)"}, Written{"300元/人", "300 元/人"},
                                         Written{"50m2", "50 m2"}, Written{"50 m²", "50 m²"},
                                         Written{"25℃", "25 ℃"}, Written{"3万人次", "3 万人次"}));

INSTANTIATE_TEST_SUITE_P(
    Dates, Quantities,
    testing::Values(Written{"2024年12月31日", "2024-12-31"}, Written{"20241231", "2024-12-31"},
                    Written{"2024-12-31", "2024-12-31"}, Written{"2024/1/5", "2024-01-05"},
                    Written{"2024.1.5", "2024-01-05"}, Written{"2024年12月底前", "≤ 2024-12-31"},
                    Written{"2024年2月底前", "≤ 2024-02-29"}, Written{"2024年底前", "≤ 2024-12-31"},
                    Written{"2024年", "2024-12-31"}, Written{"≤2024年6月", "≤ 2024-06-30"},
                    Written{"２０２４年１２月３１日前", "≤ 2024-12-31"}));

INSTANTIATE_TEST_SUITE_P(Texts, Quantities,
                         testing::Values(Written{"", ""}, Written{"优秀", ""}, Written{"达成预期指标", ""},
                                         Written{"无", ""}, Written{"90%-95%", ""}, Written{"12月底前", ""},
                                         Written{"2024年13月", ""}, Written{"20241331", "20241331"},
                                         Written{"1,23", ""}, Written{"1.2.3", ""}, Written{"三个", ""},
                                         Written{"≥", ""}, Written{"%", ""}, Written{"第3批", ""},
                                         Written{"3次，未完成2次", ""}, Written{"1234567890123456", ""}));

TEST(Quantity, KeepsItsNumberExact)
{
    const Quantity quantity = parseQuantity(u"＝1072.64万元");
    EXPECT_EQ(quantity.kind, Quantity::Kind::Number);
    EXPECT_EQ(quantity.op, Quantity::Op::Equal);
    EXPECT_EQ(quantity.numerator, 107264);
    EXPECT_EQ(quantity.denominator, 100);
    EXPECT_EQ(quantity.unit, QStringLiteral("万元"));
}

TEST(Quantity, ComparesUnitsByTheirBase)
{
    EXPECT_EQ(baseUnit(QStringLiteral("万元")).factor, 10'000);
    EXPECT_EQ(baseUnit(QStringLiteral("亿元")).name, QStringLiteral("元"));
    EXPECT_TRUE(comparableUnits(QStringLiteral("万元"), QStringLiteral("元")));
    EXPECT_TRUE(comparableUnits(QStringLiteral("%"), QString()));
    EXPECT_FALSE(comparableUnits(QStringLiteral("件"), QStringLiteral("个")));
    EXPECT_FALSE(comparableUnits(QStringLiteral("天"), QStringLiteral("月")));
}

} // namespace
