#include <gtest/gtest.h>

#include "core/table/Table.h"

namespace juesuan::table
{
namespace
{

Table read(const char *html)
{
    const Result<Table> table = readHtml(QString::fromUtf8(html), QStringLiteral("clipboard"));
    EXPECT_TRUE(table) << (table ? "" : plainText(table.error()).toStdString());
    return table ? *table : Table();
}

TEST(Html, ReadsCellsAsTheyAreShown)
{
    const Table table =
        read("<html><head><style>td{}</style></head><body><table><tr><td>行政&amp;运行<br>二</td>"
             "<td x=1>1,127.96</td></tr><tr><th>&#20013;&#x6587;</th><td>&nbsp;</td></tr></table>");
    EXPECT_EQ(table.at(0, 0).text, QStringLiteral("行政&运行 二"));
    EXPECT_EQ(table.at(0, 1).text, QStringLiteral("1,127.96"));
    EXPECT_EQ(table.at(1, 0).text, QStringLiteral("中文"));
    EXPECT_EQ(table.at(1, 1).kind, Cell::Kind::Blank);
}

TEST(Html, PutsCellsBesideThoseThatReachDown)
{
    const Table table = read("<table><tr><td rowspan=2 colspan=\"2\">项目</td><td>合计</td></tr>"
                             "<tr><td>小计</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>");
    EXPECT_EQ(table.spans, (std::vector<Span>{{0, 0, 2, 2}}));
    EXPECT_EQ(table.at(0, 2).text, QStringLiteral("合计"));
    EXPECT_EQ(table.at(1, 2).text, QStringLiteral("小计"));
    EXPECT_EQ(table.at(2, 2).text, QStringLiteral("3"));
}

TEST(Html, WithoutATableIsRefused)
{
    EXPECT_FALSE(readHtml(QStringLiteral("<p>1,2</p>"), QStringLiteral("clipboard")));
}

TEST(Html, NeverHangsOnBrokenMarkup)
{
    for (const char *html :
         {"<table", "<table><td rowspan=999999999 colspan=9999999999>", "<table><tr><td>&#;&#x;&",
          "<table><tr><td><table><td>", "<!--<table>", "<table></table></table><table><td>1"})
        (void)readHtml(QString::fromUtf8(html), QStringLiteral("clipboard"));
}

} // namespace
} // namespace juesuan::table
