#include "ui/panels/NavigatorDelegate.h"

#include <QPainter>

#include "ui/panels/NavigatorModel.h"
#include "ui/panels/Severities.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr int kFormHeight = 28;
constexpr int kGroupHeight = 32;
constexpr int kNumberWidth = 24;
constexpr int kMarkSize = 8;

/// Draws what stands at the right end and returns how much room it took.
int drawState(QPainter &painter, const QRect &rect, const QModelIndex &index, const Colours &colours)
{
    const int errors = index.data(NavigatorModel::ErrorsRole).toInt();
    const int warnings = index.data(NavigatorModel::WarningsRole).toInt();
    if (errors || warnings) {
        const QString count = QString::number(errors ? errors : warnings);
        const int width = painter.fontMetrics().horizontalAdvance(count);
        const QRect text(rect.right() - width - kSmall + 1, rect.top(), width, rect.height());
        painter.setPen(errors ? colours.error : colours.warning);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, count);
        const QRect mark(text.left() - kHair - kIconSize, rect.center().y() - kIconSize / 2 + 1, kIconSize,
                         kIconSize);
        severityIcon(errors ? Severity::Error : Severity::Warning).paint(&painter, mark);
        return rect.right() - mark.left() + kHair;
    }
    const auto state = static_cast<FormState>(index.data(NavigatorModel::StateRole).toInt());
    const QRect mark(rect.right() - kSmall - kIconSize + 1, rect.center().y() - kIconSize / 2 + 1, kIconSize,
                     kIconSize);
    if (state == FormState::Complete) {
        icon(QStringLiteral("ok"), IconColour::Good).paint(&painter, mark);
    } else { // a ring; half filled when begun
        const QRectF ring(mark.center().x() - kMarkSize / 2 + 0.5, mark.center().y() - kMarkSize / 2 + 0.5,
                          kMarkSize, kMarkSize);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.inkSoft, 1.2));
        painter.drawEllipse(ring);
        painter.setBrush(colours.inkSoft);
        if (state == FormState::Started)
            painter.drawPie(ring, -90 * 16, 180 * 16);
    }
    return rect.right() - mark.left() + kHair;
}

void drawForm(QPainter &painter, QRect rect, const QModelIndex &index, const Colours &colours)
{
    rect.setRight(rect.right() - drawState(painter, rect, index, colours));
    const QString number = index.data(NavigatorModel::NumberRole).toString();
    if (!number.isEmpty()) {
        painter.setPen(colours.inkSoft);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, number);
        rect.setLeft(rect.left() +
                     qMax(kNumberWidth, painter.fontMetrics().horizontalAdvance(number) + kSmall));
    }
    painter.setPen(colours.ink);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

} // namespace

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const auto kind = static_cast<NavigatorModel::Kind>(index.data(NavigatorModel::KindRole).toInt());
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colours.selection);
        painter->fillRect(QRect(0, option.rect.top(), 3, option.rect.height()), colours.accent);
    } else if (option.state & QStyle::State_MouseOver && kind != NavigatorModel::Kind::Group) {
        painter->fillRect(option.rect, colours.computedGround);
    }
    painter->setFont(option.font);
    const QRect rect = option.rect.adjusted(kHair, 0, 0, 0);
    if (kind == NavigatorModel::Kind::Form) {
        drawForm(*painter, rect, index, colours);
    } else {
        QFont font = kind == NavigatorModel::Kind::Unit ? headingFont() : option.font;
        painter->setFont(font);
        painter->setPen(kind == NavigatorModel::Kind::Group ? colours.inkSoft : colours.ink);
        const Qt::Alignment place = kind == NavigatorModel::Kind::Group ? Qt::AlignBottom : Qt::AlignVCenter;
        painter->drawText(
            rect.adjusted(0, 0, -kSmall, -kHair), static_cast<int>(Qt::AlignLeft | place),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    }
    painter->restore();
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto kind = static_cast<NavigatorModel::Kind>(index.data(NavigatorModel::KindRole).toInt());
    return {0, kind == NavigatorModel::Kind::Form || kind == NavigatorModel::Kind::Year ? kFormHeight
                                                                                        : kGroupHeight};
}

} // namespace juesuan::ui
