#include "ui/charts/ChartText.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace juesuan::ui
{

void drawChartText(QPainter &painter, const QPointF &baseline, const QString &text, const QFont &font,
                   const QColor &colour)
{
    if (painter.paintEngine()->type() == QPaintEngine::Pdf) {
        QPainterPath outlines;
        outlines.addText(baseline, font, text);
        painter.fillPath(outlines, colour);
        return;
    }
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(baseline, text);
}

ChartText::ChartText(QString text, const QFont &font, const QColor &colour)
    : m_text(std::move(text)), m_font(font), m_colour(colour)
{
    const QFontMetricsF metrics(font);
    m_ascent = metrics.ascent();
    m_rect = QRectF(0, 0, std::ceil(metrics.horizontalAdvance(m_text)) + 1, std::ceil(metrics.height()));
}

void ChartText::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    drawChartText(*painter, {0, m_ascent}, m_text, m_font, m_colour);
}

} // namespace juesuan::ui
