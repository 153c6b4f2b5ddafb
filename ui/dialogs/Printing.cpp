#include "ui/dialogs/Printing.h"

#include <QImage>
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

void setPaper(QPrinter &printer, const paper::Document &document, int page)
{
    const QSizeF size(document.pageWidth(page), document.pageHeight(page));
    const bool wide = size.width() > size.height();
    printer.setPageSize(
        QPageSize(wide ? size.transposed() : size, QPageSize::Point, QString(), QPageSize::FuzzyMatch));
    printer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
}

} // namespace

void printDocument(const paper::Document &document, const QString &title, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setResolution(kDotsPerInch);
    printer.setDocName(title);
    printer.setFromTo(1, document.pageCount());
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, document.pageCount());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? printer.toPage() : document.pageCount();
    QProgressDialog progress(QPrintDialog::tr("Printing…"), QPrintDialog::tr("Cancel"), first, last, parent);
    progress.setWindowModality(Qt::WindowModal);
    setPaper(printer, document, first);
    QPainter painter(&printer);
    for (int page = first; page < last && !progress.wasCanceled(); ++page) {
        progress.setValue(page);
        if (page > first) {
            setPaper(printer, document, page);
            printer.newPage();
        }
        int width = 0, height = 0;
        const auto bytes = document.render(page, kDotsPerInch / kPointsPerInch, &width, &height);
        painter.drawImage(0, 0, QImage(bytes.data(), width, height, width * 4, QImage::Format_RGB32));
    }
    if (progress.wasCanceled())
        printer.abort();
    progress.setValue(last);
}

} // namespace juesuan::ui
