#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;
class QPoint;

namespace juesuan::ui
{

/// A text broken into lines of a given width; what goes past the last allowed line ends in an ellipsis.
class WrappedText
{
public:
    WrappedText(const QString &text, const QFont &font, int width, int mostLines);

    int height() const { return m_height; }
    void draw(QPainter &painter, const QPoint &topLeft, const QColor &colour) const;

private:
    QFont m_font;
    QStringList m_lines;
    int m_lineHeight = 0;
    int m_ascent = 0;
    int m_height = 0;
};

} // namespace juesuan::ui
