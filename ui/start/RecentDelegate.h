#pragma once

#include <QStyledItemDelegate>

namespace juesuan::ui
{

/// A recent book: unit and year, its file, and how many findings it had.
class RecentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace juesuan::ui
