#include "ui/panels/SectionDelegate.h"

#include <QTreeView>

#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(kRowHeight);
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    if (!tree || !tree->wordWrap())
        return size;
    const bool spans = index.column() == 0 && tree->isFirstColumnSpanned(index.row(), index.parent());
    int width = (spans ? tree->viewport()->width() : tree->columnWidth(index.column())) - 2 * kHair;
    for (QModelIndex at = index; at.isValid() && index.column() == 0; at = at.parent())
        width -= tree->indentation();
    const QRect room(0, 0, qMax(width, kRowHeight), 1 << 12);
    const int height =
        option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data().toString()).height();
    return {size.width(), qMax(kRowHeight, height + kHair)};
}

void SectionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colours &colours = Colours::of(option->palette);
    option->palette.setColor(QPalette::Highlight, colours.selection);
    option->palette.setColor(QPalette::HighlightedText, colours.ink);
    if (index.data(m_role).toBool())
        option->palette.setColor(QPalette::Text, colours.inkSoft);
}

} // namespace juesuan::ui
