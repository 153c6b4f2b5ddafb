#include "core/num/AmountText.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/PrintTo.h"

using namespace juesuan;

namespace
{

constexpr MoneyUnit kYuan = MoneyUnit::Yuan;
constexpr MoneyUnit kWan = MoneyUnit::Wan;

struct Good {
    const char *name;
    const char *text;
    MoneyUnit unit;
    std::int64_t fen;
    bool rounded;
};

void PrintTo(const Good &row, std::ostream *out)
{
    *out << row.text;
}

class ReadAmount : public testing::TestWithParam<Good>
{
};

TEST_P(ReadAmount, GivesTheFen)
{
    const Good &row = GetParam();
    const Result<Amount> amount = parseAmount(QString::fromUtf8(row.text), row.unit);
    ASSERT_TRUE(amount) << plainText(amount.error()).toStdString();
    EXPECT_EQ(amount->money.fen(), row.fen);
    EXPECT_EQ(amount->rounded, row.rounded);
}

constexpr Good kGood[] = {
    {"WholeYuan", "5", kYuan, 500, false},
    {"WholeWan", "5", kWan, 5'000'000, true},
    {"Zero", "0", kWan, 0, true},
    {"ZeroYuan", "0.00", kYuan, 0, false},
    {"TwoDecimalsWanAreRounded", "26.48", kWan, 26'480'000, true},
    {"OneDecimalWanIsRounded", "26.4", kWan, 26'400'000, true},
    {"ThreeDecimalsWanAreNot", "26.480", kWan, 26'480'000, false},
    {"SixDecimalsWanAreTheFen", "26.480013", kWan, 26'480'013, false},
    {"TwoDecimalsYuan", "1234.56", kYuan, 123'456, false},
    {"Thousands", "1,234.50", kYuan, 123'450, false},
    {"Millions", "1,234,567.89", kYuan, 123'456'789, false},
    {"FullWidthComma", "1，234.50", kYuan, 123'450, false},
    {"FullWidthDigits", "２６．４８", kWan, 26'480'000, true},
    {"FullWidthWan", "２６．４８万元", kYuan, 26'480'000, true},
    {"WanAfterYuanCell", "26.48万元", kYuan, 26'480'000, true},
    {"YuanInWanCell", "264800元", kWan, 26'480'000, false},
    {"YuanInWanCellWithFen", "264800.13元", kWan, 26'480'013, false},
    {"Wan", "26.48万", kYuan, 26'480'000, true},
    {"Yi", "1.5亿元", kYuan, 15'000'000'000, false},
    {"YiShort", "1.5亿", kWan, 15'000'000'000, false},
    {"YiToTheFen", "0.0000000001亿元", kYuan, 1, false},
    {"BlankBeforeUnit", "26.48 万元", kYuan, 26'480'000, true},
    {"Blanks", "  26.48\t", kWan, 26'480'000, true},
    {"NoBreakSpaces", "\u00a026.48\u00a0", kWan, 26'480'000, true},
    {"IdeographicSpace", "\u300026.48", kWan, 26'480'000, true},
    {"ByteOrderMark", "\ufeff26.48", kWan, 26'480'000, true},
    {"Minus", "-5", kWan, -5'000'000, true},
    {"MinusSign", "−5", kWan, -5'000'000, true},
    {"EnDash", "–5", kWan, -5'000'000, true},
    {"FullWidthMinus", "－５", kWan, -5'000'000, true},
    {"MinusAndBlank", "- 5", kWan, -5'000'000, true},
    {"Plus", "+5", kWan, 5'000'000, true},
    {"FullWidthPlus", "＋5", kWan, 5'000'000, true},
    {"Brackets", "(5)", kWan, -5'000'000, true},
    {"FullWidthBrackets", "（5）", kWan, -5'000'000, true},
    {"MixedBrackets", "（1,234.50)", kYuan, -123'450, false},
    {"BracketsUnitInside", "(5万元)", kYuan, -5'000'000, true},
    {"BracketsUnitBehind", "(5)万元", kYuan, -5'000'000, true},
    {"YuanSign", "¥12.3", kYuan, 1'230, false},
    {"FullWidthYuanSign", "￥12.3元", kWan, 1'230, false},
    {"MinusYuanSign", "-¥12.3", kYuan, -1'230, false},
    {"YuanSignMinus", "¥-12.3", kYuan, -1'230, false},
    {"BracketsYuanSign", "(¥12.3)", kYuan, -1'230, false},
    {"LeadingPoint", ".5", kYuan, 50, false},
    {"TrailingPoint", "5.", kYuan, 500, false},
    {"LeadingZeros", "000005", kYuan, 500, false},
    {"MinusZero", "-0", kYuan, 0, false},
    {"Largest", "10000000000000", kYuan, 1'000'000'000'000'000, false},
    {"LargestWan", "1000000000", kWan, 1'000'000'000'000'000, true},
    {"LargestYi", "100000亿元", kWan, 1'000'000'000'000'000, false},
    {"LargestNegative", "-10000000000000", kYuan, -1'000'000'000'000'000, false},
};

INSTANTIATE_TEST_SUITE_P(Table, ReadAmount, testing::ValuesIn(kGood),
                         [](const auto &test) { return std::string(test.param.name); });

struct Bad {
    const char *name;
    const char *text;
    MoneyUnit unit;
    const char *message;
};

void PrintTo(const Bad &row, std::ostream *out)
{
    *out << row.text;
}

class RefuseAmount : public testing::TestWithParam<Bad>
{
};

TEST_P(RefuseAmount, SaysWhy)
{
    const Bad &row = GetParam();
    const Result<Amount> amount = parseAmount(QString::fromUtf8(row.text), row.unit);
    ASSERT_FALSE(amount);
    EXPECT_EQ(plainText(amount.error()), QString::fromUtf8(row.message));
}

constexpr Bad kBad[] = {
    {"Nothing", "", kWan, "No amount is given."},
    {"OnlyBlanks", " \t　", kWan, "No amount is given."},
    {"Words", "无", kWan, "“无” is not an amount: “无” does not belong there."},
    {"WordsBehind", "5个", kWan, "“5个” is not an amount: “个” does not belong there."},
    {"RareCharacter", "𠮷", kWan, "“𠮷” is not an amount: “𠮷” does not belong there."},
    {"Dash", "—", kWan, "“—” is not an amount: it has no digits."},
    {"OnlySign", "-", kWan, "“-” is not an amount: it has no digits."},
    {"OnlyUnit", "万元", kWan, "“万元” is not an amount: it has no digits."},
    {"OnlyPoint", ".", kWan, "“.” is not an amount: it has no digits."},
    {"Exponent", "1e5", kWan, "“1e5” is not an amount: “e” does not belong there."},
    {"Percent", "5%", kWan, "“5%” is not an amount: “%” does not belong there."},
    {"BlankInside", "12 345", kYuan, "“12 345” is not an amount: “3” does not belong there."},
    {"OtherUnit", "5千元", kYuan, "“5千元” is not an amount: “千” does not belong there."},
    {"TwoUnits", "5万元元", kYuan, "“5万元元” is not an amount: “元” does not belong there."},
    {"TwoSigns", "--5", kYuan, "“--5” is not an amount: “-” does not belong there."},
    {"PlusMinus", "+-5", kYuan, "“+-5” is not an amount: “-” does not belong there."},
    {"TrailingMinus", "5-", kYuan, "“5-” is not an amount: “-” does not belong there."},
    {"OpenBracket", "(5", kYuan, "“(5” is not an amount: a bracket is opened but not closed."},
    {"OnlyClosed", "5)", kYuan, "“5)” is not an amount: “)” does not belong there."},
    {"TwiceNegative", "(-5)", kYuan, "“(-5)” is negative twice: by its brackets and by its sign."},
    {"EuropeanDecimals", "1.234,5", kYuan,
     "“1.234,5” can be read in two ways: commas may only part groups of three digits before the decimal "
     "point."},
    {"CommaDecimals", "1,5", kYuan,
     "“1,5” can be read in two ways: commas may only part groups of three digits before the decimal point."},
    {"ShortGroup", "1,23,456", kYuan,
     "“1,23,456” can be read in two ways: commas may only part groups of three digits before the decimal "
     "point."},
    {"LongFirstGroup", "1234,567", kYuan,
     "“1234,567” can be read in two ways: commas may only part groups of three digits before the decimal "
     "point."},
    {"LeadingComma", ",123", kYuan,
     "“,123” can be read in two ways: commas may only part groups of three digits before the decimal point."},
    {"TrailingComma", "123,", kYuan,
     "“123,” can be read in two ways: commas may only part groups of three digits before the decimal point."},
    {"TwoPoints", "1.2.3", kYuan, "“1.2.3” has more than one decimal point."},
    {"BeyondTheFenYuan", "12.345", kYuan,
     "“12.345” goes beyond the fen: an amount in 元 has at most 2 decimals."},
    {"BeyondTheFenWan", "1.2345678", kWan,
     "“1.2345678” goes beyond the fen: an amount in 万元 has at most 6 decimals."},
    {"BeyondTheFenYi", "1.00000000001亿元", kWan,
     "“1.00000000001亿元” goes beyond the fen: an amount in 亿元 has at most 10 decimals."},
    {"TooLarge", "10000000000000.01", kYuan,
     "“10000000000000.01” is too large: the largest amount is 10 万亿元 (10,000,000,000,000 元)."},
    {"TooLargeWan", "1000000001", kWan,
     "“1000000001” is too large: the largest amount is 10 万亿元 (10,000,000,000,000 元)."},
    {"FarTooLarge", "99999999999999999999999999999999", kWan,
     "“99999999999999999999999999999999” is too large: the largest amount is 10 万亿元 (10,000,000,000,000 "
     "元)."},
};

INSTANTIATE_TEST_SUITE_P(Table, RefuseAmount, testing::ValuesIn(kBad),
                         [](const auto &test) { return std::string(test.param.name); });

TEST(ParseAmount, TellsThePlaceOfTheCharacter)
{
    const Result<Amount> amount = parseAmount(u" 12x4", kYuan);
    ASSERT_FALSE(amount);
    EXPECT_EQ(amount.error().where.column, 4);
}

QString shown(std::int64_t fen, MoneyUnit unit, int decimals, bool thousands = true,
              ZeroStyle zero = ZeroStyle::ZeroWithDecimals)
{
    return formatAmount(Money::fromFen(fen), {unit, decimals, thousands, zero});
}

TEST(FormatAmount, RoundsHalfAwayFromZero)
{
    EXPECT_EQ(shown(1'234'995'000, kWan, 2), QStringLiteral("1,235.00"));
    EXPECT_EQ(shown(1'234'994'999, kWan, 2), QStringLiteral("1,234.99"));
    EXPECT_EQ(shown(-1'234'995'000, kWan, 2), QStringLiteral("-1,235.00"));
    EXPECT_EQ(shown(150, kYuan, 0), QStringLiteral("2"));
    EXPECT_EQ(shown(-149, kYuan, 0), QStringLiteral("-1"));
}

TEST(FormatAmount, PartsThousandsOnlyWhenAsked)
{
    EXPECT_EQ(shown(123'456'789, kYuan, 2), QStringLiteral("1,234,567.89"));
    EXPECT_EQ(shown(123'456'789, kYuan, 2, false), QStringLiteral("1234567.89"));
    EXPECT_EQ(shown(99'900, kYuan, 2), QStringLiteral("999.00"));
    EXPECT_EQ(shown(-100'000, kYuan, 2), QStringLiteral("-1,000.00"));
}

TEST(FormatAmount, PrintsZeroAsTheFormWants)
{
    EXPECT_EQ(shown(0, kWan, 2, true, ZeroStyle::Zero), QStringLiteral("0"));
    EXPECT_EQ(shown(0, kWan, 2, true, ZeroStyle::ZeroWithDecimals), QStringLiteral("0.00"));
    EXPECT_EQ(shown(0, kWan, 2, true, ZeroStyle::Dash), QStringLiteral("—"));
    EXPECT_EQ(shown(0, kWan, 2, true, ZeroStyle::Blank), QString());
}

TEST(FormatAmount, AmountTooSmallToShowHasNoSignAndIsNotBlank)
{
    EXPECT_EQ(shown(4'999, kWan, 2, true, ZeroStyle::Blank), QStringLiteral("0.00"));
    EXPECT_EQ(shown(-4'999, kWan, 2), QStringLiteral("0.00"));
    EXPECT_EQ(shown(-5'000, kWan, 2), QStringLiteral("-0.01"));
}

TEST(FormatAmount, FillsDecimalsBeyondTheFen)
{
    EXPECT_EQ(shown(123, kYuan, 4), QStringLiteral("1.2300"));
    EXPECT_EQ(shown(1, kWan, 6), QStringLiteral("0.000001"));
}

TEST(FormatAmount, HoldsTheLargestAmounts)
{
    EXPECT_EQ(shown(std::numeric_limits<std::int64_t>::max(), kYuan, 2),
              QStringLiteral("92,233,720,368,547,758.07"));
    EXPECT_EQ(shown(std::numeric_limits<std::int64_t>::min(), kYuan, 2),
              QStringLiteral("-92,233,720,368,547,758.08"));
}

TEST(ExactAmount, LeavesOutWhatSaysNothing)
{
    EXPECT_EQ(exactAmount(Money::fromFen(0), kWan), QStringLiteral("0"));
    EXPECT_EQ(exactAmount(Money::fromFen(26'480'000), kWan), QStringLiteral("26.48"));
    EXPECT_EQ(exactAmount(Money::fromFen(-26'480'013), kWan), QStringLiteral("-26.480013"));
    EXPECT_EQ(exactAmount(Money::fromFen(123'450), kYuan), QStringLiteral("1234.5"));
    EXPECT_EQ(exactAmount(Money::fromFen(100'000), kYuan), QStringLiteral("1000"));
}

TEST(ExactAmount, ReadsBackToTheSameFen)
{
    std::mt19937_64 random(20'191'121);
    std::uniform_int_distribution<std::int64_t> digits(1, 15);
    for (int i = 0; i < 100'000; ++i) {
        std::int64_t limit = 1;
        for (std::int64_t d = digits(random); d > 0; --d)
            limit *= 10;
        const std::int64_t fen = std::uniform_int_distribution<std::int64_t>(-limit, limit)(random);
        const MoneyUnit unit = i % 2 == 0 ? kWan : kYuan;
        const QString text = exactAmount(Money::fromFen(fen), unit);
        const Result<Amount> back = parseAmount(text, unit);
        ASSERT_TRUE(back) << text.toStdString();
        ASSERT_EQ(back->money.fen(), fen) << text.toStdString();
    }
}

TEST(FormatAmount, PrintedAmountIsWithinHalfAStep)
{
    std::mt19937_64 random(7);
    std::uniform_int_distribution<std::int64_t> any(-Money::kLargestFen, Money::kLargestFen);
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t fen = any(random);
        const Result<Amount> back = parseAmount(shown(fen, kWan, 2), kWan);
        ASSERT_TRUE(back);
        ASSERT_LE(std::abs(back->money.fen() - fen), 5'000);
    }
}

} // namespace
