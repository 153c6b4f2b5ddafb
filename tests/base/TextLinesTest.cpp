#include "core/base/TextLines.h"

#include <gtest/gtest.h>

#include <QSet>

#include "core/base/RandomId.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;

namespace
{

QString shown(const Result<std::vector<TextLine>> &lines)
{
    if (!lines)
        return plainText(lines.error());
    QStringList out;
    for (const TextLine &line : *lines)
        out += QString::number(line.line) + u':' + line.cells.join(u'|');
    return out.join(u' ');
}

QString tsv(const char *text)
{
    return shown(readTsv(QByteArray(text), QStringLiteral("f.tsv")));
}
QString csv(const char *text)
{
    return shown(readCsv(QByteArray(text), QStringLiteral("f.csv")));
}

TEST(ReadTsv, KeepsCellsAsTheyAreAndCountsLines)
{
    EXPECT_EQ(tsv("a\tb\n\n# note\n1\t \t\"x\"\r\n"), QStringLiteral("1:a|b 4:1| |\"x\""));
}

TEST(ReadTsv, SkipsAByteOrderMark)
{
    EXPECT_EQ(tsv("\xef\xbb\xbf"
                  "a\tb"),
              QStringLiteral("1:a|b"));
}

TEST(ReadTsv, RefusesOtherEncodings)
{
    EXPECT_EQ(tsv("\xb2\xca"), QStringLiteral("f.tsv: The file is not UTF-8; save it again in UTF-8."));
}

TEST(ReadCsv, ReadsQuotedCells)
{
    EXPECT_EQ(csv("a,\"b,c\",\"d\"\"e\"\r\n1,,\n"), QStringLiteral("1:a|b,c|d\"e 2:1||"));
}

TEST(ReadCsv, CountsTheLinesInsideQuotedCells)
{
    EXPECT_EQ(csv("\"a\nb\",c\nd,e"), QStringLiteral("1:a\nb|c 3:d|e"));
}

TEST(ReadCsv, LeavesOutEmptyLines)
{
    EXPECT_EQ(csv("a\n\n\r\nb\n"), QStringLiteral("1:a 4:b"));
}

TEST(ReadCsv, RefusesAQuoteThatIsNotClosed)
{
    EXPECT_EQ(csv("a\nb,\"c\nd"), QStringLiteral("f.csv:2: A quote is opened here and never closed."));
}

TEST(ReadCsv, RefusesTextBehindAQuote)
{
    EXPECT_EQ(csv("\"a\"b,c"),
              QStringLiteral("f.csv:1:1: Text follows a closing quote; a quote inside a cell is doubled."));
}

TEST(RandomId, IsSixteenLettersAndNeverTheSame)
{
    QSet<QString> seen;
    for (int i = 0; i < 10'000; ++i)
        seen.insert(randomId());
    EXPECT_EQ(seen.size(), 10'000);
    EXPECT_EQ(seen.begin()->size(), 16);
}

} // namespace
