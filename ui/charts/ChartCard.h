#pragma once

#include <QFrame>

#include "core/chart/ChartData.h"
#include "ui/charts/ChartFiles.h"

class QToolButton;

namespace juesuan::ui
{

class ChartView;

/// A chart on paper of its own, with what can be done about it.
class ChartCard : public QFrame
{
    Q_OBJECT
public:
    explicit ChartCard(QWidget *parent = nullptr);

    void setSheet(const ChartSheet &sheet);
    const ChartSheet &sheet() const { return m_sheet; } ///< whole, whatever is folded on screen
    /// Lays the chart out for a width; gives the height it takes.
    int setWidth(int width);
    ChartView &view() { return *m_view; }
    void showAll(bool all);
    bool isFolded() const;

signals:
    void cellChosen(const juesuan::CellKey &cell);
    void formChosen(int form);
    void heightChanged();
    void saveRequested();
    void printRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void draw();
    void openMenu(const QPoint &at);
    void copyPicture();
    ChartSheet m_sheet;
    bool m_all = false;
    int m_width = 0;
    ChartView *m_view;
    QToolButton *m_more;
};

} // namespace juesuan::ui
