#include "ui/panels/WrappedText.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace juesuan::ui
{
namespace
{
constexpr double kLeading = 1.15; // Chinese text set solid is hard to read
} // namespace

WrappedText::WrappedText(const QString &text, const QFont &font, int width, int mostLines) : m_font(font)
{
    const QFontMetrics metrics(font);
    m_lineHeight = qRound(metrics.height() * kLeading);
    m_ascent = metrics.ascent() + (m_lineHeight - metrics.height()) / 2;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid() && m_lines.size() < mostLines;
             line = layout.createLine()) {
            line.setLineWidth(qMax(width, m_lineHeight));
            const bool last = m_lines.size() + 1 == mostLines;
            m_lines << (last ? metrics.elidedText(paragraph.mid(line.textStart()), Qt::ElideRight, width)
                             : paragraph.mid(line.textStart(), line.textLength()));
        }
        layout.endLayout();
    }
    m_height = static_cast<int>(m_lines.size()) * m_lineHeight;
}

void WrappedText::draw(QPainter &painter, const QPoint &topLeft, const QColor &colour) const
{
    painter.setFont(m_font);
    painter.setPen(colour);
    int baseline = topLeft.y() + m_ascent;
    for (const QString &line : m_lines) {
        painter.drawText(topLeft.x(), baseline, line);
        baseline += m_lineHeight;
    }
}

} // namespace juesuan::ui
