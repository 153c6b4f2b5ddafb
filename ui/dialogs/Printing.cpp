#include "ui/dialogs/Printing.h"

#include <QCoreApplication>
#include <QImage>
#include <QMessageBox>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

namespace juesuan::ui
{
namespace
{

constexpr int kDotsPerInch = 300; // hairlines and small type are clean at this, and a page stays small
constexpr double kPointsPerInch = 72;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(juesuan::ui::Printing)
};

void setPaper(QPrinter &printer, const paper::Document &document, int page)
{
    const QSizeF size(document.pageWidth(page), document.pageHeight(page));
    const bool wide = size.width() > size.height();
    printer.setPageSize(
        QPageSize(wide ? size.transposed() : size, QPageSize::Point, QString(), QPageSize::FuzzyMatch));
    printer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
}

/// What the person chose in the dialog.
std::vector<int> chosenPages(const paper::Document &document, const QPrinter &printer, int current)
{
    const bool all = printer.printRange() == QPrinter::AllPages || printer.fromPage() < 1;
    std::vector<int> pages;
    for (int page = 0; page < document.pageCount(); ++page) {
        const bool wanted = printer.printRange() == QPrinter::Selection
                                ? document.page(page).sheet == current
                                : all || (page + 1 >= printer.fromPage() && page + 1 <= printer.toPage());
        if (wanted)
            pages.push_back(page);
    }
    return pages;
}

} // namespace

bool printPages(const paper::Document &document, QPrinter &printer, const std::vector<int> &pages,
                const std::function<bool(int done)> &goesOn)
{
    QPainter painter;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!goesOn(static_cast<int>(i))) {
            printer.abort();
            return false;
        }
        setPaper(printer, document, pages[i]);
        if (i == 0 ? !painter.begin(&printer) : !printer.newPage())
            return false;
        int width = 0, height = 0;
        const auto bytes = document.render(pages[i], kDotsPerInch / kPointsPerInch, &width, &height);
        // As large as the paper, whatever resolution the printer has chosen for itself.
        painter.drawImage(QRect(0, 0, printer.width(), printer.height()),
                          QImage(bytes.data(), width, height, width * 4, QImage::Format_RGB32));
    }
    return true;
}

void printDocument(const paper::Document &document, const QString &title, int current, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setResolution(kDotsPerInch);
    printer.setDocName(title);
    setPaper(printer, document, 0);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, document.pageCount());
    dialog.setOption(QAbstractPrintDialog::PrintSelection);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::vector<int> pages = chosenPages(document, printer, current);
    QProgressDialog progress(Words::tr("Printing…"), Words::tr("Cancel"), 0, static_cast<int>(pages.size()),
                             parent);
    progress.setWindowModality(Qt::WindowModal);
    const bool printed = printPages(document, printer, pages, [&progress](int done) {
        progress.setValue(done);
        return !progress.wasCanceled();
    });
    const bool cancelled = progress.wasCanceled();
    progress.reset();
    if (!printed && !cancelled)
        QMessageBox::information(parent, Words::tr("Print"),
                                 Words::tr("The printer did not take the pages. Nothing else was changed."));
}

} // namespace juesuan::ui
