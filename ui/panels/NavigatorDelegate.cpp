#include "ui/panels/NavigatorDelegate.h"

#include <QPainter>
#include <QTreeView>

#include "ui/panels/NavigatorModel.h"
#include "ui/panels/Severities.h"
#include "ui/panels/WrappedText.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr int kYearHeight = 28;
constexpr int kFormPadding = 4;
constexpr int kTitleLines = 2;
constexpr int kStateWidth = 48;
constexpr int kGroupHeight = 32;
constexpr int kNumberWidth = 24;
constexpr int kMarkSize = 8;

void drawState(QPainter &painter, const QRect &rect, const QModelIndex &index, const Colours &colours)
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
        return;
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
}

bool isCopy(const QModelIndex &index)
{
    return index.data(NavigatorModel::KindRole).toInt() == static_cast<int>(NavigatorModel::Kind::Copy);
}

/// Where a form's title stands: beside its number, with room for the state at the right.
QRect titleRect(const QRect &rect, const QModelIndex &index, const QFontMetrics &metrics)
{
    const QString number = index.data(NavigatorModel::NumberRole).toString();
    const int left = isCopy(index)      ? kNumberWidth + kSmall
                     : number.isEmpty() ? 0
                                        : qMax(kNumberWidth, metrics.horizontalAdvance(number) + kSmall);
    return rect.adjusted(left, kFormPadding, -kStateWidth, -kFormPadding);
}

void drawForm(QPainter &painter, const QRect &rect, const QModelIndex &index, const Colours &colours)
{
    drawState(painter, rect, index, colours);
    const QRect title = titleRect(rect, index, painter.fontMetrics());
    const QFont font = painter.font();
    WrappedText(index.data(NavigatorModel::NumberRole).toString(), font, kNumberWidth, 1)
        .draw(painter, {rect.left(), title.top()}, colours.inkSoft);
    WrappedText(index.data().toString(), font, title.width(), kTitleLines)
        .draw(painter, title.topLeft(), colours.ink);
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
    } else if (option.state & QStyle::State_MouseOver && index.flags() & Qt::ItemIsSelectable) {
        painter->fillRect(option.rect, colours.computedGround);
    }
    painter->setFont(option.font);
    const QRect rect = option.rect.adjusted(kHair, 0, 0, 0);
    if (kind == NavigatorModel::Kind::Form || kind == NavigatorModel::Kind::Copy) {
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

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = static_cast<NavigatorModel::Kind>(index.data(NavigatorModel::KindRole).toInt());
    if (kind != NavigatorModel::Kind::Form && kind != NavigatorModel::Kind::Copy)
        return {0, kind == NavigatorModel::Kind::Year || kind == NavigatorModel::Kind::Overview
                       ? kYearHeight
                       : kGroupHeight};
    int width = option.rect.width();
    if (const auto *view = qobject_cast<const QTreeView *>(option.widget)) {
        width = view->viewport()->width();
        for (QModelIndex at = index; at.isValid(); at = at.parent())
            width -= view->indentation();
    }
    const QRect title = titleRect({kHair, 0, width - kHair, kYearHeight}, index, option.fontMetrics);
    return {0, WrappedText(index.data().toString(), option.font, title.width(), kTitleLines).height() +
                   2 * kFormPadding};
}

} // namespace juesuan::ui
