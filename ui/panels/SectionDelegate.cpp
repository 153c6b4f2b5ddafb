#include "ui/panels/SectionDelegate.h"

#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(kRowHeight);
    return size;
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
