#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/form/CellTyping.h"
#include "ui/form/FormView.h"
#include "ui/form/SheetPainter.h"
#include "ui/theme/Metrics.h"

/// What of FormView is geometry and drawing: the paper on its desk, what scrolls and what stays in view.
namespace juesuan::ui
{

namespace
{

constexpr int kDesk = kLarge;       // around the paper
constexpr double kMostFrozen = 0.6; // of the viewport's width: no more may stay in view

} // namespace

// --- geometry

FormView::Frame FormView::frame() const
{
    Frame frame;
    const int margin = kDesk + m_layout.paperMargin();
    const int spare = viewport()->width() - m_layout.width() - 2 * margin;
    const int x =
        spare > 0 ? (viewport()->width() - m_layout.width()) / 2 : margin - horizontalScrollBar()->value();
    frame.origin = {x, margin - verticalScrollBar()->value()};
    if (!m_model)
        return frame;
    const int frozen = m_model->frozenColumns() > 0 ? m_layout.left(m_model->frozenColumns()) : 0;
    if (frozen > 0 && x < 0 && frozen < kMostFrozen * viewport()->width())
        frame.frozenWidth = frozen;
    frameHead(frame);
    return frame;
}

/// The head of the table at the viewport's top edge, as long as a row of that table stands whole below it:
/// with none it would look like the head of what follows.
void FormView::frameHead(Frame &frame) const
{
    if (m_layout.height() == 0 || frame.origin.y() >= 0)
        return;
    const int first = m_layout.rowAt(-frame.origin.y());
    const Sheet::RowRange head = m_model->headOf(first);
    if (head.end <= head.begin || frame.origin.y() + m_layout.top(head.begin) >= 0)
        return;
    const int height = m_layout.top(head.end) - m_layout.top(head.begin);
    if (height > viewport()->height() / 2)
        return;
    if (!hasRowBelow(head, height - frame.origin.y()))
        return;
    frame.head = head;
    frame.headHeight = height;
    frame.headTop = 0;
}

/// Whether a row of the table under a head begins at `y` or lower.
bool FormView::hasRowBelow(const Sheet::RowRange &head, int y) const
{
    int row = m_layout.rowAt(y);
    for (row += m_layout.top(row) < y ? 1 : 0; row < m_model->rowCount(); ++row) {
        const Sheet::RowRange here = m_model->headOf(row);
        if (here.begin != head.begin || here.end != head.end)
            return false;
        for (int column = 0; column < m_model->columnCount(); ++column)
            if (m_model->isCell(row, column))
                return true;
    }
    return false;
}

/// Later panes lie on earlier ones.
std::vector<SheetPane> FormView::panes(const Frame &frame) const
{
    const QRect all = viewport()->rect();
    const int lastRow = m_model->rowCount() - 1;
    const int lastColumn = m_model->columnCount() - 1;
    std::vector<SheetPane> panes{{all, frame.origin, 0, lastRow, 0, lastColumn}};
    const int firstFrozenRow = m_model->frozenRows().begin;
    const int lastFrozenRow = m_model->frozenRows().end - 1;
    if (frame.frozenWidth > 0) {
        const int top = frame.origin.y() + m_layout.top(firstFrozenRow);
        const int bottom = frame.origin.y() + m_layout.top(lastFrozenRow + 1);
        panes.push_back({QRect(0, top, frame.frozenWidth, bottom - top) & all,
                         {0, frame.origin.y()},
                         firstFrozenRow,
                         lastFrozenRow,
                         0,
                         m_model->frozenColumns() - 1});
    }
    if (frame.headHeight > 0) {
        const int y = frame.headTop - m_layout.top(frame.head.begin);
        panes.push_back({QRect(0, frame.headTop, all.width(), frame.headHeight) & all,
                         {frame.origin.x(), y},
                         frame.head.begin,
                         frame.head.end - 1,
                         0,
                         lastColumn});
        const bool frozen = frame.head.begin >= firstFrozenRow && frame.head.end <= lastFrozenRow + 1;
        if (frame.frozenWidth > 0 && frozen)
            panes.push_back({QRect(0, frame.headTop, frame.frozenWidth, frame.headHeight) & all,
                             {0, y},
                             frame.head.begin,
                             frame.head.end - 1,
                             0,
                             m_model->frozenColumns() - 1});
    }
    return panes;
}

QRect FormView::gridRect(int row, int column) const
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return {};
    const Frame now = frame();
    const GridSpan span = m_model->spanAt(row, column);
    QPoint origin = now.origin;
    const bool inTable = isFrozenRow(span.row);
    if (now.frozenWidth > 0 && inTable && span.lastColumn() < m_model->frozenColumns())
        origin.setX(0);
    if (now.headHeight > 0 && span.row >= now.head.begin && span.lastRow() < now.head.end)
        origin.setY(now.headTop - m_layout.top(now.head.begin));
    return m_layout.rect(span).translated(origin);
}

bool FormView::isFrozenRow(int row) const
{
    return row >= m_model->frozenRows().begin && row < m_model->frozenRows().end;
}

QRect FormView::cellRect(const CellKey &key) const
{
    const SheetCell *cell = m_model ? m_model->find(key) : nullptr;
    return cell ? gridRect(m_model->spanOf(*cell).row, cell->column) : QRect();
}

QRect FormView::cursorRect() const
{
    return m_cursor.isValid() ? gridRect(m_cursor.at().row, m_cursor.at().column) : QRect();
}

GridPos FormView::gridAt(QPoint point) const
{
    if (!m_model)
        return {-1, -1};
    const Frame now = frame();
    const auto parts = panes(now);
    for (auto pane = parts.rbegin(); pane != parts.rend(); ++pane) {
        if (!pane->clip.contains(point))
            continue;
        const QPoint inGrid = point - pane->origin;
        if (inGrid.x() < 0 || inGrid.x() >= m_layout.width() || inGrid.y() < 0 ||
            inGrid.y() >= m_layout.height())
            return {-1, -1};
        if (inGrid.x() >= m_layout.pageWidth() && m_layout.columnAt(inGrid.x()) < m_model->pageColumns())
            return {-1, -1}; // between the page and what stands right of it
        return {m_layout.rowAt(inGrid.y()), m_layout.columnAt(inGrid.x())};
    }
    return {-1, -1};
}

void FormView::updateScrollBars()
{
    const int margin = 2 * (kDesk + m_layout.paperMargin());
    const QSize view = viewport()->size();
    // A form made to fit does not scroll sideways because a rounded zoom is a few pixels too large.
    const int beyond = m_layout.width() + margin - view.width();
    horizontalScrollBar()->setRange(0, beyond > (m_fitsWidth ? kDesk : 0) ? beyond : 0);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() + margin - view.height()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setPageStep(std::max(24, view.height() - 48));
}

/// Scrolls no further than needed to see the cursor's cell beside what stays in view.
void FormView::ensureVisible()
{
    const GridPos at = m_cursor.at();
    const GridSpan span = m_model->spanAt(at.row, at.column);
    const QRect cell = m_layout.rect(span).translated(frame().origin);
    const bool frozen = isFrozenRow(span.row) && span.lastColumn() < m_model->frozenColumns();
    const bool beside = isFrozenRow(span.row) && m_model->frozenColumns() > 0;
    const int frozenWidth = beside ? m_layout.left(m_model->frozenColumns()) : 0;
    const Sheet::RowRange head = m_model->headOf(span.row);
    const bool inHead = span.row >= head.begin && span.row < head.end;
    const int top = inHead || head.end <= head.begin ? 0 : m_layout.top(head.end) - m_layout.top(head.begin);
    const int left = frozenWidth < kMostFrozen * viewport()->width() ? frozenWidth : 0;
    constexpr int kRoom = 4;
    if (cell.top() < top + kRoom)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cell.top() - top - kRoom);
    else if (cell.bottom() > viewport()->height() - kRoom)
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() +
            std::min(cell.bottom() - viewport()->height() + kRoom, cell.top() - top - kRoom));
    if (frozen)
        return;
    if (cell.left() < left + kRoom)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + cell.left() - left - kRoom);
    else if (cell.right() > viewport()->width() - kRoom)
        horizontalScrollBar()->setValue(
            horizontalScrollBar()->value() +
            std::min(cell.right() - viewport()->width() + kRoom, cell.left() - left - kRoom));
}

/// Who jumps wants to see what stands around: a cell that is not well in view comes into its middle third.
void FormView::bringToMiddle()
{
    const GridPos at = m_cursor.at();
    const GridSpan span = m_model->spanAt(at.row, at.column);
    const QRect cell = m_layout.rect(span).translated(frame().origin);
    const int height = viewport()->height();
    if (cell.top() >= height / 6 && cell.bottom() <= height - height / 4)
        return;
    const int wanted = std::max(height / 3, (height - cell.height()) / 2);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cell.top() - wanted);
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        followWidth();
    updateScrollBars();
    m_typing->follow();
}

void FormView::scrollContentsBy(int, int)
{
    viewport()->update();
    m_typing->follow();
}

/// What is not printed is shown beside the page where both are still of a good size, else the page alone.
int FormView::fittingZoom() const
{
    constexpr int kGood = 90;
    // As if the vertical scroll bar were there: whether it is depends on the zoom.
    const double wanted = width() - verticalScrollBar()->sizeHint().width() - 2 * kDesk;
    const auto zoomFor = [&](int width) {
        return int(m_zoom * wanted / (width + 2 * m_layout.paperMargin()));
    };
    const int all = zoomFor(m_layout.width());
    return all >= kGood ? all : zoomFor(m_layout.pageWidth());
}

// --- drawing

/// The paper and the slips of what is not printed, as far as `area` shows them.
void FormView::paintGrounds(QPainter &painter, const Frame &frame, const QRect &area) const
{
    const Colours &colours = Colours::of(palette());
    for (const QRect &slip : {m_layout.sideSlip(), m_layout.lowerSlip()})
        painter.fillRect(slip.translated(frame.origin) & area, colours.chrome);
    painter.fillRect(m_layout.paper().translated(frame.origin) & area, colours.paper);
}

void FormView::paintDesk(QPainter &painter, const Frame &frame) const
{
    const Colours &colours = Colours::of(palette());
    painter.fillRect(viewport()->rect(), colours.desk);
    if (!m_model)
        return;
    const QRect paper = m_layout.paper().translated(frame.origin);
    painter.fillRect(paper.translated(0, 2).adjusted(-1, 0, 1, 1), colours.shadow);
    paintGrounds(painter, frame, viewport()->rect());
    if (const QRect slip = m_layout.sideSlip().translated(frame.origin); slip.isValid()) {
        painter.setFont(m_layout.font(SheetRole::Body));
        painter.setPen(colours.inkSoft);
        painter.drawText(slip.left(), slip.top() - kHair - painter.fontMetrics().descent(),
                         m_model->caption());
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.hairline, 1));
    for (const QRect &slip : {m_layout.sideSlip(), m_layout.lowerSlip()})
        if (slip.isValid())
            painter.drawRect(slip.translated(frame.origin).adjusted(0, 0, -1, -1));
}

void FormView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    const Frame now = frame();
    paintDesk(painter, now);
    if (!m_model)
        return;
    const Colours &colours = Colours::of(palette());
    SheetMarks marks;
    marks.findings = &m_marks;
    if (m_cursor.isValid()) {
        marks.cursor = m_cursor.span();
        marks.selection = m_cursor.selection();
    }
    if (m_flash) {
        marks.flash = m_flash;
        marks.flashStrength = std::max(0.0, 1 - int(m_flashAge.elapsed()) / double(kFlashMilliseconds));
    }
    SheetPainter sheet(painter, *m_model, m_layout, colours, marks);
    sheet.setView(viewport()->width(), now.frozenWidth > 0 ? m_model->frozenColumns() : 0, now.origin.x());
    const auto parts = panes(now);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // Laid over what scrolls beneath; names that stay in view are paper wherever they stand.
        if (parts[i].lastColumn + 1 < m_model->columnCount())
            painter.fillRect(parts[i].clip, colours.paper);
        else if (i > 0)
            paintGrounds(painter, now, parts[i].clip);
        sheet.paint(parts[i]);
    }
    painter.setPen(colours.rule);
    if (now.frozenWidth > 0 && parts.size() > 1)
        painter.drawLine(parts[1].clip.topRight(), parts[1].clip.bottomRight());
}

} // namespace juesuan::ui
