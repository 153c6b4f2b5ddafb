#include "core/paper/Paper.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "core/paper/SheetLayout.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

std::shared_ptr<const Sheet> sheetOf(const Report &report, const char *form)
{
    return std::make_shared<Sheet>(report, report.profile().form(QString::fromLatin1(form)));
}

/// Every 项 of the classification, so that a form runs over several pages.
std::unique_ptr<Report> longAccount()
{
    auto report = emptyAccount();
    QStringList cells;
    for (const CodeEntry &entry : report->profile().dictionaries[QStringLiteral("functions")]->entries()) {
        if (entry.level == 3 && cells.size() < 120)
            cells += QStringLiteral("expenditure[%1].basic=12345.67").arg(entry.code);
    }
    write(*report, cells);
    return report;
}

} // namespace

TEST(Document, SetsEachFormOfTheAccountOnAsManyPagesAsTheOriginal)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    const std::pair<const char *, int> pages[] = {
        {"catalogue", 1},         {"summary", 1},        {"income", 1},
        {"expenditure", 1},       {"fiscal_summary", 2}, {"general_budget", 1},
        {"basic_expenditure", 1}, {"three_public", 1},   {"government_fund", 1}};
    for (const auto &[form, count] : pages)
        EXPECT_EQ(paper::Document({sheetOf(*report, form)}).pageCount(), count) << form;
}

TEST(Document, SetsTheEvaluationOfADepartmentOnTwoPages)
{
    const auto report = sampleAccount(QStringLiteral("pingtang-2024"));
    EXPECT_EQ(paper::Document({sheetOf(*report, "department_evaluation")}).pageCount(), 2);
    EXPECT_EQ(paper::Document({sheetOf(*report, "project_evaluation")}).pageCount(), 1);
}

TEST(Document, KeepsTheRowsOfAnEvaluationWhole)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    const paper::Document document({sheetOf(*report, "department_evaluation")});
    for (int i = 0; i < document.pageCount(); ++i) {
        for (const paper::PlacedRow &row : document.page(i).rows)
            EXPECT_TRUE(row.lines < 0 && row.firstLine == 0) << "page " << i + 1 << " row " << row.row;
    }
}

TEST(Document, CutsALongAmountWrittenAsTextRatherThanClippingIt)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    const QString form = QStringLiteral("department_evaluation");
    const paper::Fonts fonts;
    for (const char *amount : {"12917654.32元", "≥112917654321.32元", "￥12,917,654.32"}) {
        write(*report, form + QStringLiteral(".indicators[f1].target=") + QString::fromUtf8(amount));
        const auto sheet = sheetOf(*report, "department_evaluation");
        const paper::SheetLayout layout(sheet, fonts);
        bool found = false;
        for (std::size_t i = 0; i < sheet->cells().size(); ++i) {
            const SheetCell &cell = sheet->cells()[i];
            const paper::SetText &text = layout.setText(i);
            if (!text.text.contains(QString::fromUtf8(amount)))
                continue;
            found = true;
            const double room = layout.columnX(cell.column + cell.columnSpan) - layout.columnX(cell.column);
            for (int line = 0; line < text.lineCount; ++line)
                EXPECT_LE(layout.line(text.firstLine + line).width * text.size, room) << amount;
        }
        EXPECT_TRUE(found) << amount;
    }
}

TEST(Document, RepeatsTitleUnitAndHeadOnContinuationPages)
{
    const auto report = longAccount();
    const auto sheet = sheetOf(*report, "expenditure");
    const paper::Document document({sheet});
    ASSERT_GT(document.pageCount(), 3);
    for (int i = 0; i < document.pageCount(); ++i) {
        const paper::Page &page = document.page(i);
        EXPECT_EQ(page.number, i + 1);
        for (int row = 0; row < sheet->headEnd(); ++row)
            EXPECT_EQ(page.rows[static_cast<std::size_t>(row)].row, row);
    }
}

TEST(Document, KeepsEveryRowInsideTheMargins)
{
    const auto report = longAccount();
    const paper::Document document({sheetOf(*report, "expenditure"), sheetOf(*report, "worksheet")});
    for (int i = 0; i < document.pageCount(); ++i) {
        for (const paper::PlacedRow &row : document.page(i).rows)
            EXPECT_LE(row.y + row.height, document.pageHeight(i) - 20 * 72 / 25.4 + 0.01);
    }
}

TEST(Document, ClipsNoText)
{
    const auto report = longAccount();
    write(*report,
          {QStringLiteral("expenditure[2040501].project=99999999.99"),
           QStringLiteral("general_budget[2040501].remark=很长的备注，长得一行写不下，两行三行也写不下")});
    const paper::Fonts fonts;
    for (int form = 0; form < static_cast<int>(report->profile().forms.size()); ++form) {
        const auto sheet = std::make_shared<Sheet>(*report, form);
        const paper::SheetLayout layout(sheet, fonts);
        for (std::size_t i = 0; i < sheet->cells().size(); ++i) {
            const SheetCell &cell = sheet->cells()[i];
            if (!cell.printed)
                continue;
            const paper::SetText &text = layout.setText(i);
            const double room = layout.columnX(cell.column + cell.columnSpan) - layout.columnX(cell.column);
            for (int line = 0; cell.ruled && line < text.lineCount; ++line) {
                const double width =
                    static_cast<double>(layout.line(text.firstLine + line).width * text.size);
                EXPECT_LE(width, room) << sheet->text(cell).toStdString();
            }
        }
    }
}

TEST(Document, SetsAllAmountsOfAColumnInOneSize)
{
    const auto report = longAccount();
    write(*report, QStringLiteral("expenditure[2040501].project=999999999.99"));
    const paper::Fonts fonts;
    const auto sheet = sheetOf(*report, "expenditure");
    const paper::SheetLayout layout(sheet, fonts);
    float size = 0;
    for (std::size_t i = 0; i < sheet->cells().size(); ++i) {
        if (sheet->cells()[i].column != 4 || !sheet->cells()[i].cell || layout.setText(i).text.isEmpty())
            continue;
        if (size > 0) {
            EXPECT_EQ(layout.setText(i).size, size);
        }
        size = layout.setText(i).size;
    }
    EXPECT_LT(size, 10.5F);
}

TEST(Document, RendersAPageAsAPicture)
{
    const auto report = correctedAccount();
    const paper::Document document({sheetOf(*report, "summary")});
    int width = 0;
    int height = 0;
    const std::vector<std::uint8_t> pixels = document.render(0, 1, &width, &height);
    EXPECT_EQ(width, 596);
    EXPECT_EQ(height, 842);
    ASSERT_EQ(pixels.size(), static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    const auto dark =
        std::count_if(pixels.begin(), pixels.end(), [](std::uint8_t value) { return value < 64; });
    EXPECT_GT(dark, 5'000);
    EXPECT_LT(dark, static_cast<std::ptrdiff_t>(pixels.size()) / 4);
}

TEST(Document, StaysAsItWasMeasuredWhenTheReportChanges)
{
    const auto report = correctedAccount();
    const paper::Document document({sheetOf(*report, "expenditure")});
    int width = 0;
    int height = 0;
    const auto before = document.render(0, 0.5, &width, &height);
    write(*report, QStringLiteral("expenditure[2040501].basic=1"));
    EXPECT_EQ(document.render(0, 0.5, &width, &height), before);
}
