#include "ui/dialogs/PageView.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr double kPixelsPerPoint = 96.0 / 72.0; // at 100 %
constexpr int kSmallest = 25, kLargest = 400;
constexpr int kImagesKept = 24;
constexpr int kWheelStep = 10;
} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent), m_images(kImagesKept)
{
    setFrameShape(QFrame::NoFrame);
    verticalScrollBar()->setSingleStep(kHuge);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (const int page = currentPage(); page != m_lastPage)
            emit currentPageChanged(m_lastPage = page);
    });
}

void PageView::setDocument(std::shared_ptr<const paper::Document> document)
{
    m_document = std::move(document);
    m_fits ? fitWidth() : layOut();
}

int PageView::zoom() const
{
    return static_cast<int>(std::lround(m_scale / kPixelsPerPoint * 100));
}

void PageView::setZoom(int percent)
{
    m_fits = false;
    m_scale = std::clamp(percent, kSmallest, kLargest) * kPixelsPerPoint / 100;
    layOut();
}

void PageView::fitWidth()
{
    m_fits = true;
    double widest = 1;
    for (int page = 0; m_document && page < m_document->pageCount(); ++page)
        widest = std::max(widest, m_document->pageWidth(page));
    m_scale = std::max(0.2, (viewport()->width() - 2 * kHuge) / widest);
    layOut();
}

void PageView::layOut()
{
    m_images.clear();
    m_places.clear();
    const int pages = m_document ? m_document->pageCount() : 0;
    const int page = m_lastPage;
    int widest = 0, y = kHuge;
    for (int i = 0; i < pages; ++i) {
        const QSize size(static_cast<int>(std::lround(m_document->pageWidth(i) * m_scale)),
                         static_cast<int>(std::lround(m_document->pageHeight(i) * m_scale)));
        m_places.emplace_back(QPoint(0, y), size);
        widest = std::max(widest, size.width());
        y += size.height() + kHuge;
    }
    for (QRect &place : m_places)
        place.moveLeft(
            std::max(kHuge, (std::max(viewport()->width(), widest + 2 * kHuge) - place.width()) / 2));
    horizontalScrollBar()->setRange(0, std::max(0, widest + 2 * kHuge - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, y - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    if (page >= 0)
        showPage(page);
    viewport()->update();
    emit zoomChanged(zoom());
}

QRect PageView::pageRect(int page) const
{
    return m_places[static_cast<std::size_t>(page)].translated(-horizontalScrollBar()->value(),
                                                               -verticalScrollBar()->value());
}

int PageView::currentPage() const
{
    const int line = verticalScrollBar()->value() + viewport()->height() / 3;
    for (int page = 0; page < static_cast<int>(m_places.size()); ++page) {
        if (m_places[static_cast<std::size_t>(page)].bottom() >= line)
            return page;
    }
    return static_cast<int>(m_places.size()) - 1;
}

void PageView::showPage(int page)
{
    if (page >= 0 && page < static_cast<int>(m_places.size()))
        verticalScrollBar()->setValue(m_places[static_cast<std::size_t>(page)].top() - kHuge);
}

const QImage &PageView::image(int page)
{
    if (const QImage *known = m_images.object(page))
        return *known;
    const double ratio = devicePixelRatioF();
    int width = 0, height = 0;
    const std::vector<std::uint8_t> bytes = m_document->render(page, m_scale * ratio, &width, &height);
    auto *made = new QImage(QImage(bytes.data(), width, height, width * 4, QImage::Format_RGB32).copy());
    made->setDevicePixelRatio(ratio);
    m_images.insert(page, made);
    return *made;
}

void PageView::paintEvent(QPaintEvent *event)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours.desk);
    for (int page = 0; page < static_cast<int>(m_places.size()); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(event->rect()))
            continue;
        painter.fillRect(rect.adjusted(2, 2, 3, 3), colours.shadow);
        painter.drawImage(rect.topLeft(), image(page));
        painter.setPen(colours.hairline);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent *)
{
    m_fits ? fitWidth() : layOut();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        setZoom(zoom() + (event->angleDelta().y() > 0 ? kWheelStep : -kWheelStep));
    else
        QAbstractScrollArea::wheelEvent(event);
}

} // namespace juesuan::ui
