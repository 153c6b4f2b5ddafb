#include "ui/charts/ChartView.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/charts/ChartTexts.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

ChartView::ChartView(QWidget *parent) : QGraphicsView(parent)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setInteractive(false); // what is pointed at is ours to say
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

ChartView::~ChartView()
{
    setScene(nullptr);
}

void ChartView::setPicture(std::unique_ptr<ChartPicture> picture)
{
    setScene(nullptr);
    m_picture = std::move(picture);
    const auto count = static_cast<int>(m_picture->data().items.size());
    if (m_current >= count)
        m_current = -1;
    setScene(&m_picture->scene());
    const QSize size = m_picture->size().toSize();
    setFixedSize(size);
    setAccessibleName(m_picture->data().title);
    setAccessibleDescription(charttexts::spoken(m_picture->data()));
}

void ChartView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Colours &colours = Colours::of(palette());
    painter->fillRect(rect, colours.paper);
    if (!m_picture)
        return;
    const QRectF current = m_picture->itemRect(m_current);
    if (current.isEmpty())
        return;
    painter->fillRect(current, colours.selection);
    if (hasFocus()) {
        painter->setPen(colours.accent);
        painter->drawRect(current.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ChartView::setCurrent(int item)
{
    if (item == m_current)
        return;
    m_current = item;
    viewport()->update();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_picture)
        return;
    const QPointF at = mapToScene(event->position().toPoint());
    const ChartPicture::Hit hit = m_picture->hit(at);
    setCurrent(hit.item);
    viewport()->setCursor(m_picture->cell(hit) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QString ChartView::tipAt(const QPointF &at) const
{
    const ChartPicture::Hit hit = m_picture->hit(at);
    if (hit.item >= 0)
        return charttexts::tip(m_picture->data(),
                               m_picture->data().items[static_cast<std::size_t>(hit.item)]);
    const auto &labels = m_picture->labels();
    const auto label = std::ranges::find_if(
        labels, [&](const ChartLabel &one) { return one.isElided() && one.rect.contains(at); });
    return label == labels.end() ? QString() : label->whole;
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_picture)
        return QGraphicsView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPointF at = mapToScene(help->pos());
    const QRectF item = m_picture->itemRect(m_picture->hit(at).item);
    QToolTip::showText(help->globalPos(), tipAt(at), viewport(), mapFromScene(item).boundingRect());
    return true;
}

void ChartView::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        setCurrent(-1);
    QGraphicsView::leaveEvent(event);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_picture)
        choose(m_picture->hit(mapToScene(event->position().toPoint())));
}

void ChartView::choose(const ChartPicture::Hit &hit)
{
    if (const std::optional<CellKey> cell = m_picture->cell(hit))
        emit cellChosen(*cell);
    else if (m_picture->data().isEmpty() && m_picture->data().form >= 0)
        emit formChosen(m_picture->data().form);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int count = m_picture ? static_cast<int>(m_picture->data().items.size()) : 0;
    switch (event->key()) {
    case Qt::Key_Down:
        if (m_current + 1 < count)
            return setCurrent(m_current + 1);
        break;
    case Qt::Key_Up:
        if (m_current > 0)
            return setCurrent(m_current - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_picture)
            return choose({m_current, 0});
        break;
    default:
        break;
    }
    event->ignore(); // the page scrolls
}

/// The page scrolls, not the chart.
void ChartView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason && m_picture && !m_picture->data().isEmpty())
        setCurrent(0);
    viewport()->update();
    QGraphicsView::focusInEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    QGraphicsView::focusOutEvent(event);
}

} // namespace juesuan::ui
