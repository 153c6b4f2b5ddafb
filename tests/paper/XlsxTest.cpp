#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

#include "core/base/TextLines.h"
#include "core/paper/Paper.h"
#include "core/paper/XlsxRows.h"
#include "tests/paper/Tool.h"
#include "tests/support/Accounts.h"
#include "tests/support/FullDisk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

using Sheets = std::vector<std::shared_ptr<const Sheet>>;

Sheets sheetsOf(const Report &report)
{
    Sheets sheets;
    for (int i = 0; i < static_cast<int>(report.profile().forms.size()); ++i)
        sheets.push_back(std::make_shared<Sheet>(report, i));
    return sheets;
}

class Xlsx : public testing::Test
{
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("book.xlsx")); }
    QString part(const char *name) const
    {
        return QString::fromUtf8(
            output(QStringLiteral("unzip"), {QStringLiteral("-p"), path(), QString::fromLatin1(name)}));
    }
    void SetUp() override
    {
        ASSERT_TRUE(hasTool(QStringLiteral("unzip"))) << "unzip is missing; tests/run installs it";
    }
    const QTemporaryDir m_folder;
};

/// LibreOffice recalculates every workbook it opens, and writes each worksheet as it shows it.
class XlsxRecalculated : public Xlsx
{
protected:
    void convert() const
    {
        const QString home = m_folder.filePath(QStringLiteral("home"));
        ASSERT_TRUE(QDir().mkpath(home + QStringLiteral("/user")));
        QFile settings(home + QStringLiteral("/user/registrymodifications.xcu"));
        ASSERT_TRUE(settings.open(QIODevice::WriteOnly));
        settings.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>)");
        settings.close();
        output(
            QStringLiteral("soffice"),
            {QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(home).toString(),
             QStringLiteral("--headless"), QStringLiteral("--convert-to"),
             QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"),
             QStringLiteral("--outdir"), m_folder.path(), path()});
    }
    std::vector<TextLine> shown(const Sheet &sheet) const
    {
        QFile file(m_folder.filePath(QStringLiteral("book-%1.csv").arg(sheet.name())));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
        const auto lines = readCsv(file.readAll(), file.fileName());
        EXPECT_TRUE(lines);
        return lines ? *lines : std::vector<TextLine>();
    }
    /// Writes the report and compares what every cell shows after recalculating.
    void expectSame(const Report &report) const
    {
        const Sheets sheets = sheetsOf(report);
        ASSERT_TRUE(paper::writeXlsx(sheets, path(), false));
        ASSERT_TRUE(hasTool(QStringLiteral("soffice"))) << "soffice is missing; tests/run installs it";
        convert();
        for (const auto &sheet : sheets) {
            const paper::XlsxRows rows(*sheet);
            std::vector<TextLine> lines = shown(*sheet);
            // Blank rows at the end are not written, working cells below the page neither.
            lines.resize(static_cast<std::size_t>(rows.at(sheet->printedRows()) + 1));
            for (const SheetCell &cell : sheet->cells()) {
                const int row = rows.at(std::min(cell.row, sheet->printedRows()));
                EXPECT_EQ(lines[static_cast<std::size_t>(row)].cells.value(cell.column),
                          cell.printed ? sheet->text(cell) : QString())
                    << sheet->title().toStdString() << " row " << cell.row << " column " << cell.column;
            }
        }
    }
};

class XlsxOfSample : public XlsxRecalculated, public testing::WithParamInterface<const char *>
{
};

} // namespace

TEST_P(XlsxOfSample, ShowsWhatTheFormsShow)
{
    expectSame(*sampleAccount(QString::fromLatin1(GetParam())));
}

TEST_F(XlsxRecalculated, RatesAndScoresAreLiveAndShowWhatTheFormShows)
{
    for (const char *spent : {"83.33", "100", "0.01", "66.66", "29.995", "0"}) {
        Report report(shippedProfile(QStringLiteral("cn-project")));
        write(report,
              {QStringLiteral("project_evaluation.funds[current].budget=90"),
               QStringLiteral("project_evaluation.funds[carried].budget=10"),
               QStringLiteral("project_evaluation.funds[current].spent=") + QString::fromLatin1(spent)});
        expectSame(report);
        const QString xml = part("xl/worksheets/sheet1.xml");
        EXPECT_EQ(xml.count(QStringLiteral("<f>IFERROR(")), 3) << spent << '\n' << xml.toStdString();
        EXPECT_FALSE(xml.contains(QStringLiteral("<f>10</f>"))); // what reads nothing is a constant
    }
}

TEST_F(XlsxRecalculated, TextHigherThanARowMayBeTakesSeveralAndFormulasBelowStillRead)
{
    const auto report = sampleAccount(QStringLiteral("pingtang-2024"));
    const QString form = QStringLiteral("department_evaluation");
    write(*report, form + QStringLiteral(".goals[year].expected=") +
                       QStringLiteral("合理安排预算资金，按进度执行。").repeated(80));
    const Sheet sheet(*report, report->profile().form(form));
    const paper::XlsxRows rows(sheet);
    ASSERT_GT(rows.at(sheet.printedRows()), sheet.printedRows());
    for (int row = 0; row < sheet.printedRows(); ++row)
        EXPECT_LE(rows.height(row) / (rows.at(row + 1) - rows.at(row)), 409) << row;
    expectSame(*report);
}

INSTANTIATE_TEST_SUITE_P(Samples, XlsxOfSample, testing::Values("binzhou-2019", "binzhou-2019-corrected"),
                         [](const auto &each) {
                             return std::string(each.param).size() > 12 ? "Corrected" : "Published";
                         });

TEST_F(Xlsx, HasLiveFormulasWhereTheyGiveTheValue)
{
    const auto report = correctedAccount();
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    const QString income = part("xl/worksheets/sheet5.xml");
    const QString expenditure = part("xl/worksheets/sheet6.xml");
    EXPECT_TRUE(income.contains(QStringLiteral("<f>SUM("))) << income.toStdString();
    EXPECT_TRUE(expenditure.contains(QStringLiteral("<f>SUM(D9:H9)</f>"))) << expenditure.toStdString();
    EXPECT_TRUE(expenditure.contains(QStringLiteral("<f>SUM(C9:C12)</f>")));
    EXPECT_TRUE(expenditure.contains(QStringLiteral("<f>'决算底稿'!E")));
}

TEST_F(Xlsx, GivesEveryRowTheHeightOfItsText)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    for (const auto &sheet : sheetsOf(*report)) {
        const paper::XlsxRows rows(*sheet);
        for (const SheetCell &cell : sheet->cells()) {
            if (!cell.printed || !cell.ruled || isNumeric(cell.kind))
                continue;
            double room = 0;
            for (int i = cell.column; i < cell.column + cell.columnSpan; ++i)
                room += sheet->widths()[static_cast<std::size_t>(i)];
            const double perLine = std::max(1.0, std::floor((room - 1) / 3.7)); // of 宋体 at 10.5 points
            double height = 0;
            for (int row = cell.row; row < cell.row + cell.rowSpan; ++row)
                height += rows.height(row);
            double lines = 0;
            for (const QString &line : sheet->text(cell).split(u'\n')) {
                double width = 0;
                for (const QChar c : line)
                    width += c.unicode() < 0x2000 ? 0.5 : 1;
                lines += std::max(1.0, std::ceil(width / perLine));
            }
            EXPECT_GE(height, lines * 13.5) << sheet->text(cell).toStdString();
        }
    }
}

TEST_F(Xlsx, LeavesRowsOfCodesAndAmountsAsTheyAre)
{
    const auto report = correctedAccount();
    const Sheet sheet(*report, report->profile().form(QStringLiteral("expenditure")));
    const paper::XlsxRows rows(sheet);
    int codes = 0;
    for (const SheetCell &cell : sheet.cells()) {
        if (cell.printed && sheet.text(cell) == QStringLiteral("2040501")) {
            EXPECT_EQ(rows.height(cell.row), paper::XlsxRows::kUsualHeight);
            ++codes;
        }
    }
    EXPECT_EQ(codes, 1);
}

TEST_F(Xlsx, RepeatsTheHeadsOfTheTallestBlockOnEveryPage)
{
    const auto report = sampleAccount(QStringLiteral("pingtang-2024"));
    const auto sheet =
        std::make_shared<Sheet>(*report, report->profile().form(QStringLiteral("department_evaluation")));
    ASSERT_TRUE(paper::writeXlsx({sheet}, path(), false));
    const paper::XlsxRows rows(*sheet);
    const auto cell = std::find_if(sheet->cells().begin(), sheet->cells().end(), [](const SheetCell &each) {
        return each.fixed == QStringLiteral("三级指标");
    });
    ASSERT_NE(cell, sheet->cells().end());
    const QString row = QString::number(rows.at(cell->row) + 1);
    const QString workbook = part("xl/workbook.xml");
    EXPECT_TRUE(workbook.contains(QStringLiteral("!$%1:$%1</definedName>").arg(row)))
        << workbook.toStdString();
}

TEST_F(Xlsx, StandsNarrowTitlesUprightAsOnPaper)
{
    const auto report = sampleAccount(QStringLiteral("pingtang-2024"));
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    EXPECT_TRUE(part("xl/styles.xml").contains(QStringLiteral("textRotation=\"255\"")));
    const auto settlement = correctedAccount();
    ASSERT_TRUE(paper::writeXlsx(
        {std::make_shared<Sheet>(*settlement, settlement->profile().form(QStringLiteral("summary")))}, path(),
        false));
    EXPECT_FALSE(part("xl/styles.xml").contains(QStringLiteral("textRotation")));
}

TEST_F(Xlsx, KeepsStatedCellsAsConstants)
{
    const auto report = correctedAccount();
    write(*report, QStringLiteral("three_public[final].total=28.9"));
    const Sheets sheets = {
        std::make_shared<Sheet>(*report, report->profile().form(QStringLiteral("three_public")))};
    ASSERT_TRUE(paper::writeXlsx(sheets, path(), false));
    const QString xml = part("xl/worksheets/sheet1.xml");
    const qsizetype cell = xml.indexOf(QStringLiteral("r=\"B9\""));
    ASSERT_GT(cell, 0);
    EXPECT_FALSE(xml.mid(cell, 60).contains(QStringLiteral("<f>"))) << xml.mid(cell, 60).toStdString();
    EXPECT_TRUE(xml.mid(cell, 60).contains(QStringLiteral("<v>28.9</v>"))) << xml.mid(cell, 60).toStdString();
}

TEST_F(Xlsx, WritesThePublicationCopyWithoutFormulas)
{
    const auto report = correctedAccount();
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), true));
    for (const char *name :
         {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet6.xml", "xl/worksheets/sheet8.xml"})
        EXPECT_FALSE(part(name).contains(QStringLiteral("<f>"))) << name;
}

TEST_F(Xlsx, NamesNobodyAndNoFolder)
{
    const auto report = correctedAccount();
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    EXPECT_TRUE(part("docProps/core.xml").contains(QStringLiteral("<dc:creator></dc:creator>")));
    for (const char *name : {"docProps/core.xml", "docProps/app.xml", "xl/workbook.xml"})
        EXPECT_FALSE(part(name).contains(m_folder.path())) << name;
}

TEST_F(Xlsx, KeepsTextThatLooksLikeAFormulaAsText)
{
    const auto report = correctedAccount();
    write(*report, QStringLiteral("catalogue[summary].reason==1+1"));
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    EXPECT_TRUE(part("xl/sharedStrings.xml").contains(QStringLiteral("<t>=1+1</t>")));
    EXPECT_FALSE(part("xl/worksheets/sheet3.xml").contains(QStringLiteral("1+1")));
}

TEST_F(Xlsx, WritesAmountsToTheFen)
{
    const auto report = correctedAccount();
    write(*report, QStringLiteral("expenditure[2040501].remit=11279645.07元"));
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    EXPECT_TRUE(part("xl/worksheets/sheet6.xml").contains(QStringLiteral("<v>1127.964507</v>")));
}

TEST_F(Xlsx, GivesEveryWorksheetAName)
{
    const auto report = correctedAccount();
    const int form = report->profile().form(QStringLiteral("summary"));
    const Sheets twice = {std::make_shared<Sheet>(*report, form), std::make_shared<Sheet>(*report, form)};
    ASSERT_TRUE(paper::writeXlsx(twice, path(), false));
    const QString workbook = part("xl/workbook.xml");
    EXPECT_TRUE(workbook.contains(QStringLiteral("name=\"公开01表\""))) << workbook.toStdString();
    EXPECT_TRUE(workbook.contains(QStringLiteral("name=\"公开01表 (2)\""))) << workbook.toStdString();
}

TEST_F(Xlsx, LeavesNoHalfFileOnAFullDisk)
{
    const auto report = correctedAccount();
    const Sheets sheets = sheetsOf(*report);
    EXPECT_FALSE(onFullDisk(8'192, [&] { return paper::writeXlsx(sheets, path(), false).has_value(); }));
    EXPECT_TRUE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}
