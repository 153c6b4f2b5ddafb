#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsItem>

namespace juesuan::ui
{

/// One line of text at its baseline. In PDF as outlines: Qt's PDF writer gives CJK text a wrong text layer
/// (Kangxi radicals for common characters), and none is better than a wrong one.
void drawChartText(QPainter &painter, const QPointF &baseline, const QString &text, const QFont &font,
                   const QColor &colour);

/// The same as part of a scene; its position is the top left corner of the line.
class ChartText : public QGraphicsItem
{
public:
    ChartText(QString text, const QFont &font, const QColor &colour);
    QRectF boundingRect() const override { return m_rect; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    QString m_text;
    QFont m_font;
    QColor m_colour;
    double m_ascent;
    QRectF m_rect;
};

} // namespace juesuan::ui
