#pragma once

#include <QStyledItemDelegate>

namespace juesuan::ui
{

/// Draws a line of the navigator: a form's number and title, and at the right how it stands.
class NavigatorDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace juesuan::ui
