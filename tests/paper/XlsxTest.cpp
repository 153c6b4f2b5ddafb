#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>
#include <gtest/gtest.h>

#include "core/base/TextLines.h"
#include "core/paper/Paper.h"
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
    void needs(const char *tool) const
    {
        if (!hasTool(QString::fromLatin1(tool)))
            GTEST_SKIP() << tool << " is not installed";
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
        needs("soffice");
        if (IsSkipped())
            return;
        convert();
        for (const auto &sheet : sheets) {
            std::vector<TextLine> lines = shown(*sheet);
            lines.resize(
                static_cast<std::size_t>(sheet->rowCount())); // blank rows at the end are not written
            for (const SheetCell &cell : sheet->cells())
                EXPECT_EQ(lines[static_cast<std::size_t>(cell.row)].cells.value(cell.column),
                          cell.printed ? sheet->text(cell) : QString())
                    << sheet->title().toStdString() << " row " << cell.row << " column " << cell.column;
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
    needs("unzip");
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

INSTANTIATE_TEST_SUITE_P(Samples, XlsxOfSample, testing::Values("binzhou-2019", "binzhou-2019-corrected"),
                         [](const auto &each) {
                             return std::string(each.param).size() > 12 ? "Corrected" : "Published";
                         });

TEST_F(Xlsx, HasLiveFormulasWhereTheyGiveTheValue)
{
    needs("unzip");
    const auto report = correctedAccount();
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    const QString income = part("xl/worksheets/sheet5.xml");
    const QString expenditure = part("xl/worksheets/sheet6.xml");
    EXPECT_TRUE(income.contains(QStringLiteral("<f>SUM("))) << income.toStdString();
    EXPECT_TRUE(expenditure.contains(QStringLiteral("<f>SUM(D9:H9)</f>"))) << expenditure.toStdString();
    EXPECT_TRUE(expenditure.contains(QStringLiteral("<f>SUM(C9:C12)</f>")));
    EXPECT_TRUE(expenditure.contains(QStringLiteral("<f>'决算底稿'!E")));
}

TEST_F(Xlsx, KeepsStatedCellsAsConstants)
{
    needs("unzip");
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
    needs("unzip");
    const auto report = correctedAccount();
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), true));
    for (const char *name :
         {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet6.xml", "xl/worksheets/sheet8.xml"})
        EXPECT_FALSE(part(name).contains(QStringLiteral("<f>"))) << name;
}

TEST_F(Xlsx, NamesNobodyAndNoFolder)
{
    needs("unzip");
    const auto report = correctedAccount();
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    EXPECT_TRUE(part("docProps/core.xml").contains(QStringLiteral("<dc:creator></dc:creator>")));
    for (const char *name : {"docProps/core.xml", "docProps/app.xml", "xl/workbook.xml"})
        EXPECT_FALSE(part(name).contains(m_folder.path())) << name;
}

TEST_F(Xlsx, KeepsTextThatLooksLikeAFormulaAsText)
{
    needs("unzip");
    const auto report = correctedAccount();
    write(*report, QStringLiteral("catalogue[summary].reason==1+1"));
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    EXPECT_TRUE(part("xl/sharedStrings.xml").contains(QStringLiteral("<t>=1+1</t>")));
    EXPECT_FALSE(part("xl/worksheets/sheet3.xml").contains(QStringLiteral("1+1")));
}

TEST_F(Xlsx, WritesAmountsToTheFen)
{
    needs("unzip");
    const auto report = correctedAccount();
    write(*report, QStringLiteral("expenditure[2040501].remit=11279645.07元"));
    ASSERT_TRUE(paper::writeXlsx(sheetsOf(*report), path(), false));
    EXPECT_TRUE(part("xl/worksheets/sheet6.xml").contains(QStringLiteral("<v>1127.964507</v>")));
}

TEST_F(Xlsx, GivesEveryWorksheetAName)
{
    needs("unzip");
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
