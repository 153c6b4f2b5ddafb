#pragma once

#include <QTreeView>

namespace juesuan::ui
{

/// A tree as the panels want it: no frame, no head, a quiet selection, small chevrons beside the first line,
/// and a line round it while the keyboard is in it.
class QuietTree : public QTreeView
{
    Q_OBJECT
public:
    explicit QuietTree(QWidget *parent = nullptr);
    /// Rows whose height depends on their width, and on being the current one, are measured anew.
    void setWrapping(bool wrapping);
    /// Without chevrons what is folded opens with a double click or the arrow keys.
    void setChevrons(bool shown) { m_chevrons = shown; }
    /// Makes it the current one and scrolls until all of it is seen, however tall being current makes it.
    void showWhole(const QModelIndex &index);
    /// Makes it the current one and leaves the view where it is.
    void setCurrentQuietly(const QModelIndex &index);

signals:
    /// A click on it, or Enter while it is the current one.
    void chosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
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
