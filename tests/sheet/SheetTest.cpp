#include "core/sheet/Sheet.h"

#include <QElapsedTimer>
#include <gtest/gtest.h>

#include "tests/sheet/Drawing.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

QString textAt(const Report &report, const QString &form, const QString &address)
{
    const auto sheet = sheetOf(report, form);
    const SheetCell *cell = sheet->find(cellAt(report, address));
    return cell ? sheet->text(*cell) : QStringLiteral("not there");
}

} // namespace

TEST(Sheet, AlignsTheTailsOfListsBesideEachOther)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    const auto sheet = sheetOf(*report, QStringLiteral("fiscal_summary"));
    EXPECT_EQ(draw(*sheet, sheet->notesBegin() - 6, sheet->notesBegin()),
              QStringLiteral(". | . | 22、其他支出 | . | . | .\n"
                             "本年收入合计 | 2517.59 | 本年支出合计 | 2517.59 | 2517.59 | .\n"
                             "年初财政拨款结转和结余 | . | 年末财政拨款结转和结余 | . | . | .\n"
                             " 一般公共预算财政拨款 | 2517.59 | . | . | . | .\n"
                             " 政府性基金预算财政拨款 | . | . | . | . | .\n"
                             "收入总计 | 2517.59 | 支出总计 | 2517.59 | 2517.59 | ."));
}

TEST(Sheet, PadsTheShorterListWithRuledBlanks)
{
    const auto report = emptyAccount();
    const auto sheet = sheetOf(*report, QStringLiteral("summary"));
    const SheetCell *blank = sheet->at(sheet->headEnd() + 10, 0);
    ASSERT_NE(blank, nullptr);
    EXPECT_EQ(blank->role, SheetRole::Filler);
    EXPECT_TRUE(blank->ruled);
    EXPECT_FALSE(blank->cell);
    EXPECT_EQ(blank->list, -1);
}

TEST(Sheet, KeepsABlankLineWhereCodesMayBeTyped)
{
    const auto report = emptyAccount();
    const auto sheet = sheetOf(*report, QStringLiteral("expenditure"));
    const SheetCell *blank = sheet->at(sheet->headEnd() + 1, 0);
    ASSERT_NE(blank, nullptr);
    EXPECT_EQ(blank->role, SheetRole::Filler);
    EXPECT_EQ(blank->kind, ColumnKind::Code);
    EXPECT_EQ(report->block(blank->block).rows[static_cast<std::size_t>(blank->list)].kind, RowKind::Codes);
}

TEST(Sheet, IndentsNamesByTheLevelOfTheirCode)
{
    const auto report = correctedAccount();
    const auto sheet = sheetOf(*report, QStringLiteral("expenditure"));
    EXPECT_EQ(sheet->find(cellAt(*report, QStringLiteral("expenditure[204].name")))->indent, 0);
    EXPECT_EQ(sheet->find(cellAt(*report, QStringLiteral("expenditure[2040501].name")))->indent, 2);
}

TEST(Sheet, MarksTotals)
{
    const auto report = correctedAccount();
    const auto role = [&](const char *form, const char *address) {
        return sheetOf(*report, QString::fromLatin1(form))
            ->find(cellAt(*report, QString::fromLatin1(address)))
            ->role;
    };
    EXPECT_EQ(role("expenditure", "expenditure[total].basic"), SheetRole::Total);
    EXPECT_EQ(role("summary", "summary[income_sum].income"), SheetRole::Total);
    EXPECT_EQ(role("fiscal_summary", "fiscal_summary[opening].income"), SheetRole::Body); // heads its parts
    EXPECT_EQ(role("expenditure", "expenditure[204].basic"), SheetRole::Body);
}

TEST(Sheet, PrintsAmountsAsTheFormAsks)
{
    const auto report = emptyAccount();
    write(*report, QStringLiteral("expenditure[2040501].basic=11279645000.00元"));
    EXPECT_EQ(textAt(*report, QStringLiteral("expenditure"), QStringLiteral("expenditure[2040501].basic")),
              QStringLiteral("1,127,964.50"));
    write(*report, QStringLiteral("expenditure[2040501].project=50元"));
    EXPECT_EQ(textAt(*report, QStringLiteral("expenditure"), QStringLiteral("expenditure[2040501].project")),
              QStringLiteral("0.01")); // half away from zero
    write(*report, QStringLiteral("expenditure[2040501].project=-50元"));
    EXPECT_EQ(textAt(*report, QStringLiteral("expenditure"), QStringLiteral("expenditure[2040501].project")),
              QStringLiteral("-0.01"));
    write(*report, QStringLiteral("income[2040501].superior=0"));
    EXPECT_EQ(textAt(*report, QStringLiteral("income"), QStringLiteral("income[2040501].superior")),
              QStringLiteral("0"));
}

TEST(Sheet, PrintsBlankForAbsentAndForStatedToBeEmpty)
{
    const auto report = correctedAccount();
    EXPECT_EQ(
        textAt(*report, QStringLiteral("government_fund"), QStringLiteral("government_fund[total].income")),
        QString());
    write(*report, QStringLiteral("summary[208].spend="));
    EXPECT_EQ(textAt(*report, QStringLiteral("summary"), QStringLiteral("summary[208].spend")), QString());
}

TEST(Sheet, PrintsUnreadableTextAsItCameAndNoSumOverIt)
{
    const auto report = correctedAccount();
    const CellKey cell = cellAt(*report, QStringLiteral("expenditure[2040501].remit"));
    ASSERT_TRUE(report->apply(report->set(cell, Unreadable{QStringLiteral("约5万")})));
    EXPECT_EQ(textAt(*report, QStringLiteral("expenditure"), QStringLiteral("expenditure[2040501].remit")),
              QStringLiteral("约5万"));
    EXPECT_EQ(textAt(*report, QStringLiteral("expenditure"), QStringLiteral("expenditure[total].remit")),
              QStringLiteral("？"));
}

TEST(Sheet, PutsTheUnitIntoTheHeaderLine)
{
    const auto report = correctedAccount();
    const auto sheet = sheetOf(*report, QStringLiteral("expenditure"));
    const SheetCell *dept = sheet->find(cellAt(*report, QStringLiteral("expenditure.header.dept")));
    ASSERT_NE(dept, nullptr);
    EXPECT_EQ(dept->role, SheetRole::HeaderLine);
    EXPECT_FALSE(dept->ruled);
    EXPECT_EQ(dept->fixed, QStringLiteral("编制部门："));
    EXPECT_EQ(sheet->text(*dept), QStringLiteral("编制部门：彬州市人民法院"));
}

TEST(Sheet, RepeatsTheHeadOfItsOneBlock)
{
    const auto report = correctedAccount();
    const auto sheet = sheetOf(*report, QStringLiteral("expenditure"));
    const Sheet::RowRange head = sheet->headOf(sheet->headEnd() + 5);
    EXPECT_EQ(head.begin, sheet->headBegin());
    EXPECT_EQ(head.end, sheet->headEnd());
    EXPECT_EQ(sheet->headOf(sheet->notesBegin()).end, 0);
    EXPECT_EQ(sheet->frozenColumns(), 2);
}

TEST(Sheet, OfSeveralBlocksKeepsNoHeadInViewButRepeatsEachItsOwn)
{
    const auto report = correctedAccount();
    const auto sheet = sheetOf(*report, QStringLiteral("worksheet"));
    EXPECT_EQ(sheet->headBegin(), sheet->headEnd());
    EXPECT_EQ(sheet->frozenColumns(), 0);
    const SheetCell *fund = sheet->find(cellAt(*report, QStringLiteral("worksheet.fund[total].income")));
    ASSERT_NE(fund, nullptr);
    const Sheet::RowRange head = sheet->headOf(fund->row);
    EXPECT_EQ(sheet->at(head.begin, 0)->fixed, QStringLiteral("政府性基金预算财政拨款"));
    EXPECT_EQ(head.end, fund->row);
}

TEST(Sheet, NamesItselfByNumberOrTitle)
{
    const auto report = emptyAccount();
    EXPECT_EQ(sheetOf(*report, QStringLiteral("three_public"))->name(), QStringLiteral("公开07表"));
    EXPECT_EQ(sheetOf(*report, QStringLiteral("three_public"))->title(),
              QStringLiteral("一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表"));
    EXPECT_EQ(sheetOf(*report, QStringLiteral("worksheet"))->name(), QStringLiteral("决算底稿"));
}
