#include "ui/charts/ChartFiles.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSvgGenerator>

#include "core/base/FileWriter.h"
#include "ui/charts/ChartPicture.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr double kWidth = 640; ///< of one chart on its own
constexpr double kPixelsPerInch = 96;
constexpr double kPointsPerInch = 72;
constexpr int kSharpness = 2;
constexpr double kMargin = kLarge;

QByteArray png(const ChartDrawing &drawing)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pictureOf(drawing).save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(const ChartDrawing &drawing)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(drawing.title);
    generator.setResolution(static_cast<int>(kPixelsPerInch));
    const QRectF page(QPointF(), drawing.pages.front());
    generator.setSize(page.size().toSize());
    generator.setViewBox(page);
    QPainter painter(&generator);
    painter.fillRect(page, Qt::white);
    drawing.paint(painter, 0, page);
    painter.end();
    return bytes;
}

QPageSize pageSize(const QSizeF &pixels)
{
    return QPageSize(pixels * kPointsPerInch / kPixelsPerInch, QPageSize::Point, QString(),
                     QPageSize::ExactMatch);
}

QByteArray pdf(const ChartDrawing &drawing)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(drawing.title);
    writer.setPageMargins({});
    writer.setPageSize(pageSize(drawing.pages.front()));
    QPainter painter(&writer);
    for (std::size_t page = 0; page < drawing.pages.size(); ++page) {
        if (page > 0) {
            writer.setPageSize(pageSize(drawing.pages[page]));
            writer.newPage();
        }
        drawing.paint(painter, page, QRectF(0, 0, writer.width(), writer.height()));
    }
    painter.end();
    return bytes;
}

} // namespace

ChartDrawing drawingOf(const ChartSheet &sheet)
{
    const auto picture =
        std::make_shared<ChartPicture>(sheet.data, ChartLook::forPaper(), kWidth - 2 * kMargin, sheet.form);
    const QSizeF page(kWidth, picture->size().height() + 2 * kMargin);
    return {sheet.data.title, {page}, [picture, page](QPainter &painter, std::size_t, const QRectF &target) {
                const double scale = target.width() / page.width();
                const double margin = kMargin * scale;
                picture->paint(painter, target.adjusted(margin, margin, -margin, -margin));
            }};
}

QImage pictureOf(const ChartDrawing &drawing)
{
    const QSize size = (drawing.pages.front() * kSharpness).toSize();
    QImage image(size, QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(kPixelsPerInch * kSharpness / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawing.paint(painter, 0, QRectF(QPointF(), size));
    return image;
}

Result<void> saveDrawing(const ChartDrawing &drawing, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"png")
        return writeWholeFile(path, png(drawing));
    if (ending == u"svg")
        return writeWholeFile(path, svg(drawing));
    if (ending == u"pdf")
        return writeWholeFile(path, pdf(drawing));
    return Error{
        QT_TRANSLATE_NOOP("Error", "A chart is saved as .png, .svg or .pdf, not as “.%1”."), {ending}, {}};
}

void printDrawing(const ChartDrawing &drawing, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(drawing.title);
    const auto count = static_cast<int>(drawing.pages.size());
    printer.setFromTo(1, count);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, count);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? printer.toPage() : count;
    QPainter painter(&printer);
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        const auto index = static_cast<std::size_t>(page - 1);
        // As wide as the paper, and smaller where that would be too high.
        const QSizeF paper(printer.pageRect(QPrinter::DevicePixel).size());
        drawing.paint(painter, index,
                      QRectF(QPointF(), drawing.pages[index].scaled(paper, Qt::KeepAspectRatio)));
    }
}

} // namespace juesuan::ui
