#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <gtest/gtest.h>

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

QString withoutBlanks(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'\f')
            result += c;
    }
    return result;
}

/// What a page says, in the order it is drawn: row by row, merged cells with the first of their rows.
QString saidBy(const Sheet &sheet, const paper::Page &page)
{
    QString text;
    std::vector<bool> drawn(sheet.cells().size(), false);
    for (const paper::PlacedRow &placed : page.rows) {
        for (const bool merged : {false, true}) {
            for (std::size_t i = 0; i < sheet.cells().size(); ++i) {
                const SheetCell &cell = sheet.cells()[i];
                const bool here = placed.row >= cell.row && placed.row < cell.row + cell.rowSpan;
                if (!cell.printed || !here || drawn[i] || merged != (cell.rowSpan > 1))
                    continue;
                drawn[i] = true;
                text += sheet.text(cell);
            }
        }
    }
    return withoutBlanks(text);
}

bool isCut(const paper::PlacedRow &row)
{
    return row.lines >= 0 || row.firstLine > 0;
}

/// Whether the pages hold a text: whole on one of them, or with its end on the next.
bool hold(const QStringList &pages, const QString &text)
{
    for (qsizetype page = 0; page < pages.size(); ++page) {
        if (pages[page].contains(text))
            return true;
        for (qsizetype cut = 1; page + 1 < pages.size() && cut < text.size(); ++cut)
            if (pages[page].contains(text.first(cut)) && pages[page + 1].contains(text.mid(cut)))
                return true;
    }
    return text.isEmpty();
}

class Pdf : public testing::Test
{
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("form.pdf")); }
    Sheets allForms(const Report &report) const
    {
        Sheets sheets;
        for (int i = 0; i < static_cast<int>(report.profile().forms.size()); ++i)
            sheets.push_back(std::make_shared<Sheet>(report, i));
        return sheets;
    }
    QString textOfPage(int page) const
    {
        return QString::fromUtf8(
            output(QStringLiteral("pdftotext"),
                   {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                    QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page),
                    path(), QStringLiteral("-")}));
    }
    const QTemporaryDir m_folder;
};

} // namespace

TEST_F(Pdf, HasATextLayerEqualToWhatWasWritten)
{
    if (!hasTool(QStringLiteral("pdftotext")))
        GTEST_SKIP() << "pdftotext is not installed";
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    ASSERT_TRUE(report->apply(report->setSetting(QStringLiteral("unit"), QStringLiteral("𠮷林市人民法院"))));
    write(*report, QStringLiteral("general_budget[2040501].remark=𠮷野家𪚥"));
    for (const auto &sheet : allForms(*report)) {
        const paper::Document document({sheet});
        ASSERT_TRUE(paper::writePdf(document, path(), sheet->title()));
        for (int i = 0; i < document.pageCount(); ++i) {
            const auto &rows = document.page(i).rows;
            if (std::any_of(rows.begin(), rows.end(), isCut))
                continue; // see below
            QString said = saidBy(*sheet, document.page(i));
            if (document.pageCount() > 1)
                said += QStringLiteral("Page%1of%2").arg(i + 1).arg(document.pageCount());
            EXPECT_EQ(withoutBlanks(textOfPage(i + 1)), said)
                << sheet->title().toStdString() << " page " << i + 1;
        }
    }
}

TEST_F(Pdf, LosesNothingWhereARowIsBrokenAndPrintsNoWorkingCells)
{
    if (!hasTool(QStringLiteral("pdftotext")))
        GTEST_SKIP() << "pdftotext is not installed";
    const auto report = emptyAccount();
    const QString form = QStringLiteral("department_evaluation");
    const auto sheet = std::make_shared<Sheet>(*report, report->profile().form(form));
    const paper::Document document({sheet});
    ASSERT_GT(document.pageCount(), 1);
    ASSERT_TRUE(paper::writePdf(document, path(), sheet->title()));
    QStringList pages;
    for (int i = 0; i < document.pageCount(); ++i)
        pages << withoutBlanks(textOfPage(i + 1));
    for (const SheetCell &cell : sheet->cells()) {
        const QString text = withoutBlanks(sheet->text(cell));
        const bool telling = cell.role != SheetRole::Body && text.size() > 5;
        EXPECT_TRUE(!cell.printed || hold(pages, text)) << text.toStdString();
        EXPECT_FALSE(!cell.printed && telling && pages.join(u' ').contains(text)) << text.toStdString();
    }
}

TEST_F(Pdf, PrintsHundredsOfCharactersInFullAndRepeatsWhatTheirRowBelongsTo)
{
    if (!hasTool(QStringLiteral("pdftotext")))
        GTEST_SKIP() << "pdftotext is not installed";
    const auto report = sampleAccount(QStringLiteral("pingtang-2024"));
    const QString form = QStringLiteral("department_evaluation");
    const auto numbered = [](int sentences) {
        QString text;
        for (int i = 1; i <= sentences; ++i)
            text += QStringLiteral("第%1条，说明原因并提出措施。").arg(i);
        return text;
    };
    const QString reason = numbered(60);
    const QString conclusion = numbered(80);
    write(*report, form + QStringLiteral(".indicators[quality/1].reason=") + reason);
    write(*report, form + QStringLiteral(".end.conclusion=") + conclusion);
    const auto sheet = std::make_shared<Sheet>(*report, report->profile().form(form));
    const paper::Document document({sheet});
    ASSERT_TRUE(paper::writePdf(document, path(), sheet->title()));
    QString all;
    int outputs = 0;
    for (int i = 0; i < document.pageCount(); ++i) {
        const QString page = withoutBlanks(textOfPage(i + 1));
        outputs += page.contains(QStringLiteral("产出指标")) ? 1 : 0;
        all += page;
    }
    qsizetype found = 0;
    for (int i = 1; i <= 60; ++i)
        found += all.count(QStringLiteral("第%1条，").arg(i));
    EXPECT_LE(found, 2 * 60);                        // in the reason and in the conclusion, nothing twice
    EXPECT_GE(found, 2 * 60 - document.pageCount()); // but for what the end of a page goes through
    EXPECT_TRUE(all.contains(QStringLiteral("第80条")));
    EXPECT_GE(outputs, 2); // the group goes on, and says so
}

TEST_F(Pdf, EmbedsItsFonts)
{
    if (!hasTool(QStringLiteral("pdffonts")))
        GTEST_SKIP() << "pdffonts is not installed";
    const auto report = correctedAccount();
    ASSERT_TRUE(paper::writePdf(paper::Document(allForms(*report)), path(), QStringLiteral("决算")));
    const QList<QByteArray> lines = output(QStringLiteral("pdffonts"), {path()}).trimmed().split('\n');
    ASSERT_GT(lines.size(), 2);
    for (qsizetype i = 2; i < lines.size(); ++i) {
        const QByteArrayList words = lines[i].simplified().split(' ');
        EXPECT_EQ(words[words.size() - 5], "yes") << lines[i].toStdString(); // emb
        EXPECT_EQ(words[words.size() - 3], "yes") << lines[i].toStdString(); // uni
        EXPECT_FALSE(lines[i].contains("Type 3")) << lines[i].toStdString();
    }
}

TEST_F(Pdf, IsWellFormed)
{
    if (!hasTool(QStringLiteral("qpdf")))
        GTEST_SKIP() << "qpdf is not installed";
    const auto report = correctedAccount();
    ASSERT_TRUE(paper::writePdf(paper::Document(allForms(*report)), path(), QStringLiteral("决算")));
    int code = -1;
    output(QStringLiteral("qpdf"), {QStringLiteral("--check"), path()}, &code);
    EXPECT_EQ(code, 0);
}

TEST_F(Pdf, TellsItsTitleAndNobodysName)
{
    if (!hasTool(QStringLiteral("pdfinfo")))
        GTEST_SKIP() << "pdfinfo is not installed";
    const auto report = correctedAccount();
    const Sheets sheets = {
        std::make_shared<Sheet>(*report, report->profile().form(QStringLiteral("summary")))};
    ASSERT_TRUE(paper::writePdf(paper::Document(sheets), path(), QStringLiteral("收入支出决算总表")));
    const QByteArray info = output(QStringLiteral("pdfinfo"), {path()});
    EXPECT_TRUE(info.contains("收入支出决算总表")) << info.toStdString();
    EXPECT_FALSE(info.contains("Author")) << info.toStdString();
    EXPECT_TRUE(info.contains("595.276 x 841.89 pts (A4)")) << info.toStdString();
}

TEST_F(Pdf, StopsWhenAskedTo)
{
    const auto report = correctedAccount();
    const paper::Document document(allForms(*report));
    int asked = 0;
    const Result<void> written = paper::writePdf(document, path(), QString(), [&](int done, int total) {
        EXPECT_EQ(total, document.pageCount());
        EXPECT_EQ(done, asked);
        return ++asked < 3;
    });
    EXPECT_FALSE(written);
    EXPECT_EQ(asked, 3);
    EXPECT_FALSE(QFile::exists(path()));
}

TEST_F(Pdf, LeavesNoHalfFileOnAFullDisk)
{
    const auto report = correctedAccount();
    const paper::Document document(allForms(*report));
    EXPECT_FALSE(
        onFullDisk(20'000, [&] { return paper::writePdf(document, path(), QString()).has_value(); }));
    EXPECT_TRUE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}
