#pragma once

#include <QStyledItemDelegate>

namespace juesuan::ui
{

/// Draws a finding: the sign of its severity, a short title, the sentence and what a person wrote about it.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace juesuan::ui
