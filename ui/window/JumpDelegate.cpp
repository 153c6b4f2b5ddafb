#include "ui/window/JumpDelegate.h"

#include <QIcon>
#include <QPainter>

#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

void JumpDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? colours.selection : colours.paper);
    QRect rect = option.rect.adjusted(kSmall, 0, -kSmall, 0);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(rect.left(), rect.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize));
    rect.setLeft(rect.left() + kIconSize + kSmall);
    painter->setFont(option.font);
    const QFontMetrics metrics(option.font);
    const QString detail =
        metrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, rect.width() / 2);
    painter->setPen(colours.inkSoft);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, detail);
    rect.setRight(rect.right() - metrics.horizontalAdvance(detail) - kMedium);
    painter->setPen(colours.ink);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    painter->restore();
}

} // namespace juesuan::ui
