#include "ui/panels/QuietTree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/theme/Colours.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kChevron = 12;
constexpr int kFirstLine = kSmall + 2;
} // namespace

QuietTree::QuietTree(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIndentation(kLarge);
    connect(this, &QTreeView::clicked, this, &QuietTree::chosen);
}

void QuietTree::showWhole(const QModelIndex &index)
{
    setCurrentIndex(index);
    doItemsLayout(); // the current one shows more of itself, the one before it less
    scrollTo(index);
    const QRect card = visualRect(index); // scrollTo() is a pixel short
    const int below = card.bottom() - viewport()->rect().bottom();
    if (below > 0 && card.height() <= viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + below);
}

void QuietTree::setCurrentQuietly(const QModelIndex &index)
{
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    setAutoScroll(scrolls);
}

void QuietTree::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        emit chosen(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void QuietTree::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    viewport()->update();
}

void QuietTree::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

void QuietTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(Colours::of(palette()).accent);
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

void QuietTree::setWrapping(bool wrapping)
{
    m_wrapping = wrapping;
    setUniformRowHeights(!wrapping);
}

void QuietTree::drawRow(QPainter *painter, const QStyleOptionViewItem &options,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem quiet = options;
    quiet.palette.setColor(QPalette::Highlight, Colours::of(palette()).selection);
    QTreeView::drawRow(painter, quiet, index);
}

void QuietTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!m_chevrons || !model()->hasChildren(index))
        return;
    const int offset = m_wrapping ? kFirstLine : (rect.height() - kChevron) / 2;
    const QRect mark(rect.right() - (indentation() + kChevron) / 2, rect.top() + offset, kChevron, kChevron);
    icon(isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
         IconColour::Soft)
        .paint(painter, mark);
}

void QuietTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (m_wrapping)
        scheduleDelayedItemsLayout();
}

void QuietTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (m_wrapping)
        executeDelayedItemsLayout();
    QTreeView::currentChanged(current, previous);
    if (m_wrapping)
        scheduleDelayedItemsLayout();
}

} // namespace juesuan::ui
