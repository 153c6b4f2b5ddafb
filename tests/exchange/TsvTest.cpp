#include <gtest/gtest.h>

#include "core/exchange/Exchange.h"
#include "tests/support/PrintTo.h"

using namespace juesuan::exchange;

using Rows = std::vector<std::vector<QString>>;

struct TsvCase {
    const char *name;
    const char *text;
    Rows rows;
};

class TsvReading : public testing::TestWithParam<TsvCase>
{
};

TEST_P(TsvReading, GivesTheCellsASpreadsheetMeant)
{
    EXPECT_EQ(parseTsv(QString::fromUtf8(GetParam().text)), GetParam().rows);
}

INSTANTIATE_TEST_SUITE_P(
    , TsvReading,
    testing::Values(
        TsvCase{"Nothing", "", {}}, TsvCase{"OneCell", "1.00", {{QStringLiteral("1.00")}}},
        TsvCase{"LastLineBreakEndsTheLastLineOnly",
                "1\t2\n3\t4\n",
                {{QStringLiteral("1"), QStringLiteral("2")}, {QStringLiteral("3"), QStringLiteral("4")}}},
        TsvCase{"WindowsLineBreaks", "1\r\n2\r\n", {{QStringLiteral("1")}, {QStringLiteral("2")}}},
        TsvCase{"EmptyCellsAndLines",
                "\t\n\n1\t",
                {{QString(), QString()}, {QString()}, {QStringLiteral("1"), QString()}}},
        TsvCase{"QuotedCellOfTwoLines", "\"a\r\nb\"\tc\n", {{QStringLiteral("a\nb"), QStringLiteral("c")}}},
        TsvCase{"DoubledQuotes", "\"say \"\"no\"\"\"", {{QStringLiteral("say \"no\"")}}},
        TsvCase{"QuotationMarkInsideIsText", "5\" pipe", {{QStringLiteral("5\" pipe")}}},
        TsvCase{"QuotationMarkInFrontIsText",
                "\"两庭\"建设\t508",
                {{QStringLiteral("\"两庭\"建设"), QStringLiteral("508")}}},
        TsvCase{"LoneQuotationMarkIsText", "\"", {{QStringLiteral("\"")}}}),
    [](const auto &each) { return each.param.name; });

TEST(Tsv, ReadsBackWhatItWrote)
{
    const Rows rows = {{QStringLiteral("a\tb"), QStringLiteral("c\nd"), QString()},
                       {QStringLiteral("\"两庭\"建设"), QStringLiteral("1,234.50"), QStringLiteral("𠮷")}};
    EXPECT_EQ(parseTsv(toTsv(rows)), rows);
}
