#include <QFile>
#include <QPrinter>
#include <QRegularExpression>

#include "WindowFixture.h"
#include "ui/dialogs/Printing.h"

namespace juesuan::ui
{
namespace
{

class PrintingTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        openSample();
        std::vector<std::shared_ptr<const Sheet>> sheets;
        for (const char *form : {"summary", "expenditure"})
            sheets.push_back(
                std::make_shared<Sheet>(report(), report().profile().form(QString::fromUtf8(form))));
        m_document = std::make_shared<paper::Document>(std::move(sheets));
        m_printer.setOutputFormat(QPrinter::PdfFormat); // a printer's job ends as a PDF too
        m_printer.setOutputFileName(path("job.pdf"));
    }
    /// Width and height of each page, in points.
    QList<QSizeF> paperOfJob() const
    {
        QFile file(path("job.pdf"));
        QList<QSizeF> sizes;
        if (!file.open(QIODevice::ReadOnly))
            return sizes;
        static const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)"));
        for (auto it = box.globalMatch(QString::fromLatin1(file.readAll())); it.hasNext();) {
            const auto match = it.next();
            sizes << QSizeF(match.captured(1).toDouble(), match.captured(2).toDouble());
        }
        return sizes;
    }

    std::shared_ptr<const paper::Document> m_document;
    QPrinter m_printer{QPrinter::HighResolution};
};

TEST_F(PrintingTest, EveryPageGoesToPaperOfItsOwnSizeAndOrientation)
{
    std::vector<int> pages;
    for (int page = 0; page < m_document->pageCount(); ++page)
        pages.push_back(page);
    ASSERT_TRUE(printPages(*m_document, m_printer, pages, [](int) { return true; }));
    const QList<QSizeF> sizes = paperOfJob();
    ASSERT_EQ(sizes.size(), m_document->pageCount());
    for (int page = 0; page < m_document->pageCount(); ++page) {
        EXPECT_NEAR(sizes[page].width(), m_document->pageWidth(page), 1);
        EXPECT_NEAR(sizes[page].height(), m_document->pageHeight(page), 1);
    }
}

TEST_F(PrintingTest, OnlyThePagesAskedForArePrintedAndAJobCanBeGivenUp)
{
    ASSERT_TRUE(printPages(*m_document, m_printer, {m_document->pageCount() - 1}, [](int) { return true; }));
    EXPECT_EQ(paperOfJob().size(), 1);
    EXPECT_FALSE(printPages(*m_document, m_printer, {0}, [](int) { return false; }));
}

TEST_F(PrintingTest, APrinterThatCannotBeWrittenToIsNoSuccess)
{
    m_printer.setOutputFileName(path("no-such-folder/job.pdf"));
    EXPECT_FALSE(printPages(*m_document, m_printer, {0}, [](int) { return true; }));
}

} // namespace
} // namespace juesuan::ui
