#include <QStringEncoder>
#include <gtest/gtest.h>

#include "core/table/Table.h"

namespace juesuan::table
{
namespace
{

Table read(const QByteArray &bytes)
{
    const Result<Table> table = readText(bytes, QStringLiteral("a.csv"));
    EXPECT_TRUE(table) << (table ? "" : plainText(table.error()).toStdString());
    return table ? *table : Table();
}

class TextEncoding : public testing::TestWithParam<const char *>
{
};

TEST_P(TextEncoding, IsToldByTheBytes)
{
    QStringEncoder encoder(GetParam());
    ASSERT_TRUE(encoder.isValid());
    const QByteArray mark =
        QByteArray(GetParam()).startsWith("UTF-16") ? QByteArray("\xFF\xFE") : QByteArray();
    const QByteArray text = encoder.encode(QStringLiteral("科目,决算数\n行政运行,1127.96\n"));
    const Table table = read((mark.isEmpty() || text.startsWith(mark) ? QByteArray() : mark) + text);
    EXPECT_EQ(table.at(0, 1).text, QStringLiteral("决算数"));
    EXPECT_EQ(table.at(1, 0).text, QStringLiteral("行政运行"));
    EXPECT_EQ(table.rows.size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(All, TextEncoding, testing::Values("UTF-8", "UTF-16LE", "GB18030"));

TEST(Text, ReadsQuotesSeparatorsAndLineBreaks)
{
    const Table table = read("a;\"b;\"\"c\"\"\";\r\n\"two\nlines\";d\"e\"\r\n");
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.at(0, 1).text, QStringLiteral("b;\"c\""));
    EXPECT_EQ(table.at(1, 0).text, QStringLiteral("two\nlines"));
    EXPECT_EQ(table.at(1, 1).text, QStringLiteral("d\"e\""));
}

TEST(Text, KeepsCommasInsideTabbedAmounts)
{
    const Table table = read("科目\t金额\n行政运行\t1,127.96\n");
    EXPECT_EQ(table.at(1, 1).text, QStringLiteral("1,127.96"));
}

TEST(Text, IsRefusedBeyondItsLimits)
{
    Limits small;
    small.columns = 3;
    EXPECT_FALSE(readText("1,2,3,4\n", QStringLiteral("a.csv"), small));
    small = {};
    small.file = 4;
    EXPECT_FALSE(readText("12345", QStringLiteral("a.csv"), small));
    EXPECT_FALSE(readText(QByteArray("a\0b", 3), QStringLiteral("a.bin")));
}

} // namespace
} // namespace juesuan::table
