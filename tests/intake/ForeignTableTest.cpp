#include <gtest/gtest.h>

#include "core/intake/Match.h"
#include "tests/support/Accounts.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

/// A table as somebody else laid it out, one line of CSV for each row.
table::Table tableOf(const char *csv)
{
    const auto table = table::readText(QByteArray(csv), QStringLiteral("table.csv"));
    EXPECT_TRUE(table);
    return table ? *table : table::Table();
}

std::unique_ptr<Report> account(const char *profile)
{
    auto report = std::make_unique<Report>(shippedProfile(QString::fromLatin1(profile)));
    for (const auto &[key, value] :
         {std::pair("unit", "某局"), std::pair("year", "2023"), std::pair("entry", "wan")})
        EXPECT_TRUE(report->apply(report->setSetting(QString::fromLatin1(key), QString::fromUtf8(value))));
    return report;
}

/// Reads one table as printed; gives what was not recognised.
QStringList read(Report &report, const table::Table &table)
{
    const std::vector<table::Table> tables{table};
    QStringList notes;
    auto matches = intake::match(report, tables);
    EXPECT_FALSE(matches.empty());
    for (intake::FormMatch &match : matches) {
        const auto lines = intake::linesOf(report, table, match);
        for (const Error &note : match.notes)
            notes += plainText(note);
        const auto result =
            exchange::readLines(report, lines, QStringLiteral("table.csv"), exchange::ImportMode::Stated);
        EXPECT_TRUE(result) << (result ? std::string() : plainText(result.error()).toStdString());
        if (result)
            EXPECT_TRUE(report.apply(result->edit));
    }
    return notes;
}

std::string shown(const Report &report, const char *address)
{
    const CellKey cell = cellAt(report, QString::fromLatin1(address));
    const Sheet sheet(report, report.formOf(cell.block));
    const SheetCell *found = sheet.find(cell);
    return found ? sheet.text(*found).toStdString() : "not shown";
}

TEST(ForeignTable, WithSplitCodesAndTheTotalLast)
{
    auto report = account("cn-2023");
    const QStringList notes = read(
        *report, tableOf("支出决算表,,,,,,,,,\n"
                         ",,,,,,,,,公开03表\n"
                         "部门：某局,,,,,,,,,金额单位：万元\n"
                         "项目,,,,本年支出合计,基本支出,项目支出,上缴上级支出,经营支出,对附属单位补助支出\n"
                         "类,款,项,科目名称,,,,,,\n"
                         ",,,栏次,1,2,3,4,5,6\n"
                         "205,,,教育支出,300.5,200,100.5,,,\n"
                         "205,02,,普通教育,300.5,200,100.5,,,\n"
                         "205,02,02,小学教育,300.5,200,100.5,,,\n"
                         ",,,合计,300.5,200,100.5,,,\n"));
    EXPECT_EQ(notes, QStringList());
    EXPECT_EQ(shown(*report, "expenditure[2050202].basic"), "200.00");
    EXPECT_EQ(shown(*report, "expenditure[205].project"), "100.50");
    EXPECT_EQ(shown(*report, "expenditure[total].total"), "300.50");
}

TEST(ForeignTable, InYuanWithCodesBeforeTheNames)
{
    auto report = account("cn-2023");
    read(*report,
         tableOf("一般公共预算财政拨款支出决算表,,,\n单位：元,,,\n科目,本年支出,,\n,小计,基本支出,项目支出\n"
                 "合计,\"1,234,567.89\",1000000,234567.89\n204公共安全支出,1234567.89,1000000,234567.89\n"
                 "20405 法院,1234567.89,1000000,234567.89\n2040501 行政运行,1234567.89,1000000,234567.89\n"));
    EXPECT_EQ(shown(*report, "general_budget[2040501].basic"), "100.00");
    EXPECT_EQ(shown(*report, "general_budget[total].project"), "23.46");
    const TypedValue value =
        report->typed(cellAt(*report, QStringLiteral("general_budget[2040501].project")));
    EXPECT_EQ(std::get<Amount>(value), (Amount{Money::fromFen(23456789), false}));
}

TEST(ForeignTable, WithListsBesideEachOther)
{
    auto report = account("cn-2023");
    read(*report,
         tableOf("收入支出决算总表,,,,,\n收入,,,支出,,\n项目,行次,决算数,项目,行次,决算数\n栏次,,1,栏次,,2\n"
                 "一、一般公共预算财政拨款收入,1,500,一、一般公共服务支出,32,20\n"
                 "二、政府性基金预算财政拨款收入,2,,四、公共安全支出,35,480\n"
                 "本年收入合计,27,500,本年支出合计,58,500\n总计,31,500,总计,62,500\n"));
    EXPECT_EQ(shown(*report, "summary[general].income"), "500.00");
    EXPECT_EQ(shown(*report, "summary[201].spend"), "20.00");
    EXPECT_EQ(shown(*report, "summary[204].spend"), "480.00");
    EXPECT_EQ(shown(*report, "summary[income_sum].income"), "500.00");
    EXPECT_EQ(shown(*report, "summary[expenditure_sum].spend"), "500.00");
}

TEST(ForeignTable, FoldedIntoColumnsInAnotherOrder)
{
    auto report = account("cn-2023");
    read(*report,
         tableOf("财政拨款“三公”经费支出决算表,,,,,,,,,,,\n预算数,,,,,,决算数,,,,,\n"
                 "合计,因公出国（境）费,公务接待费,公务用车购置及运行维护费,,,合计,因公出国（境）费,"
                 "公务接待费,公务用车购置及运行维护费,,\n"
                 ",,,小计,公务用车购置费,公务用车运行维护费,,,,小计,公务用车购置费,公务用车运行维护费\n"
                 "30,1,2,27,20,7,28,0,1.5,26.5,20,6.5\n"));
    EXPECT_EQ(shown(*report, "three_public[budget].reception"), "2.00");
    EXPECT_EQ(shown(*report, "three_public[budget].purchase"), "20.00");
    EXPECT_EQ(shown(*report, "three_public[final].running"), "6.50");
    EXPECT_EQ(shown(*report, "three_public[final].total"), "28.00");
}

TEST(ForeignTable, TellsWhichTablesItDidNotTake)
{
    auto report = account("sn-2019");
    std::vector<table::Table> tables{
        tableOf(
            "支出决算表,,,,,,,\n,,,,,,,公开03表\n项目,,本年支出合计,基本支出,项目支出,上缴上级支出,经营支出,"
            "对附属单位补助支出\n科目编码,科目名称,,,,,,\n,合计,90,60,30,,,\n204,公共安全支出,90,60,30,,,\n"),
        tableOf("部门整体支出绩效自评表\n一级指标,二级指标\n"), tableOf("随手记的\n一,二\n"),
        tableOf("隐藏\n")};
    for (std::size_t i = 0; i < tables.size(); ++i)
        tables[i].name = QStringLiteral("页%1").arg(i + 1);
    tables[3].isHidden = true;
    const auto matches = intake::match(*report, tables);
    ASSERT_EQ(matches.size(), 1U);
    const std::vector<Error> left = intake::leftOut(*report, tables, matches);
    ASSERT_EQ(left.size(), 2U);
    EXPECT_TRUE(plainText(left[0]).contains(QStringLiteral("“页2”"))) << plainText(left[0]).toStdString();
    EXPECT_TRUE(plainText(left[0]).contains(QStringLiteral("绩效"))) << plainText(left[0]).toStdString();
    EXPECT_TRUE(plainText(left[1]).contains(QStringLiteral("“页3”"))) << plainText(left[1]).toStdString();
}

TEST(ForeignTable, TellsWhatItDidNotRecognise)
{
    auto report = account("cn-2023");
    const QStringList notes =
        read(*report, tableOf("国有资本经营预算财政拨款支出决算表,,,,\n项目,,本年支出,,\n科目编码,科目名称,"
                              "合计,基本支出,项目支出\n"
                              ",合计,10,,10\n223,国有资本经营预算支出,10,,10\n,其中：某项,3,,3\n"));
    EXPECT_EQ(notes, QStringList{
                         QStringLiteral("Row 6 “其中：某项” was not recognised; its figures are left out.")});
}

} // namespace
