#include "ui/panels/QuietTree.h"

#include <QHeaderView>

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
