#pragma once

#include <QTreeView>

namespace juesuan::ui
{

/// A tree as the panels want it: no frame, no head, a quiet selection, small chevrons beside the first line.
class QuietTree : public QTreeView
{
    Q_OBJECT
public:
    explicit QuietTree(QWidget *parent = nullptr);
    /// Rows whose height depends on their width, and on being the current one, are measured anew.
    void setWrapping(bool wrapping);
    /// Without chevrons what is folded opens with a double click or the arrow keys.
    void setChevrons(bool shown) { m_chevrons = shown; }

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &options,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool m_wrapping = false;
    bool m_chevrons = true;
};

} // namespace juesuan::ui
