#pragma once

#include <QStyledItemDelegate>

namespace juesuan::ui
{

/// A line of the palette: icon, title, and at the right where it is.
class JumpDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int DetailRole = Qt::UserRole + 1;
    static constexpr int kHeight = 32;
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, kHeight}; }
};

} // namespace juesuan::ui
