#include <gtest/gtest.h>

#include "tests/report/Desk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using juesuan::test::Desk;

TEST(Address, IsWrittenAsItIsRead)
{
    for (const char *text :
         {"expenditure[2040501].basic", "project_evaluation#2.indicators[quantity/1].actual",
          "general_budget[2049901~2].total", "summary.header.dept", "worksheet.fund[total].income"}) {
        const Result<Address> address = parseAddress(QString::fromUtf8(text));
        ASSERT_TRUE(address) << text;
        EXPECT_EQ(toString(*address), QString::fromUtf8(text));
    }
}

TEST(Address, RefusesWhatIsNone)
{
    for (const char *text :
         {"", "expenditure", "[201].basic", "a[b.c", "a[b]", "a#0[b].c", "a[b~0].c", "a b[c].d", "a[].b"})
        EXPECT_FALSE(parseAddress(QString::fromUtf8(text))) << text;
}

TEST(Address, OfEveryCellLeadsBackToIt)
{
    Desk desk(test::shippedProfile());
    desk.insert("expenditure", "2040501", 2);
    desk.insert("basic_expenditure", "30101");
    for (int block = 0; block < desk.report->grid().program().checkBlock(); ++block) {
        for (const ReportRow &row : desk.report->rows(block)) {
            for (std::size_t column = 0; column < desk.report->block(block).columns.size(); ++column) {
                if (desk.report->block(block).columns[column].id.isEmpty())
                    continue;
                const CellKey cell{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column), 0,
                                   row.id};
                const QString text = addressOf(*desk.report, cell);
                const Result<CellKey> found = resolve(*desk.report, *parseAddress(text));
                ASSERT_TRUE(found) << text.toStdString();
                EXPECT_EQ(*found, cell) << text.toStdString();
            }
        }
    }
}

TEST(Address, ThatDoesNotResolveSaysWhatThereIs)
{
    const Desk desk(test::smallProfile());
    const auto error = [&](const char *text) {
        return resolve(*desk.report, *parseAddress(QString::fromUtf8(text))).error();
    };
    EXPECT_TRUE(error("nothing[total].basic").args.value(1).contains(QStringLiteral("spend")));
    EXPECT_TRUE(error("spend[total].nothing").args.value(1).contains(QStringLiteral("basic")));
    EXPECT_TRUE(error("spend[2010101].basic").args.value(2).contains(QStringLiteral("total")));
    EXPECT_TRUE(error("contents.nothing[x].blank").args.value(2).contains(QStringLiteral("header")));
}

TEST(CellTitle, SaysFormCodeNameAndColumn)
{
    Desk desk(test::shippedProfile());
    desk.insert("expenditure", "2040501");
    EXPECT_EQ(cellTitle(*desk.report, desk.key("expenditure[2040501].basic")),
              QStringLiteral("公开03表 2040501 行政运行 · 基本支出"));
    EXPECT_EQ(cellTitle(*desk.report, desk.key("expenditure[total].basic")),
              QStringLiteral("公开03表 合计 · 基本支出"));
}
