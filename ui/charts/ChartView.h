#pragma once

#include <QGraphicsView>
#include <memory>

#include "ui/charts/ChartPicture.h"

namespace juesuan::ui
{

/// A chart that can be pointed at: a tool tip with exact values, a click or Enter goes to the cell, the arrow
/// keys walk the items.
class ChartView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setPicture(std::unique_ptr<ChartPicture> picture);
    ChartPicture *picture() const { return m_picture.get(); }
    int currentItem() const { return m_current; }
    /// What is said about a place of the picture; "" where there is nothing to say.
    QString tipAt(const QPointF &at) const;

signals:
    void cellChosen(const juesuan::CellKey &cell);
    void formChosen(int form); ///< of an empty chart

protected:
    bool viewportEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(const ChartPicture::Hit &hit);
    void setCurrent(int item);
    std::unique_ptr<ChartPicture> m_picture;
    int m_current = -1; ///< under the pointer, or walked to
};

} // namespace juesuan::ui
