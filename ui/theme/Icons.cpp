#include "ui/theme/Icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/theme/Colours.h"

namespace juesuan::ui
{

namespace
{

/// Draws the SVG afresh in the colour the palette has at that moment, so that icons follow the theme.
class StrokeIcon : public QIconEngine
{
public:
    StrokeIcon(QByteArray svg, IconColour colour) : m_svg(std::move(svg)), m_colour(colour) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour(mode).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new StrokeIcon(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Colours &colours = Colours::of(palette);
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (mode == QIcon::Selected)
            return colours.onAccent;
        switch (m_colour) {
        case IconColour::Accent:
            return colours.accent;
        case IconColour::Error:
            return colours.error;
        case IconColour::Warning:
            return colours.warning;
        case IconColour::Good:
            return colours.good;
        case IconColour::Soft:
            return colours.inkSoft;
        case IconColour::Text:
            break;
        }
        return colours.ink;
    }

    QByteArray m_svg;
    IconColour m_colour;
};

} // namespace

QIcon icon(const QString &name)
{
    return icon(name, IconColour::Text);
}

QIcon icon(const QString &name, IconColour colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new StrokeIcon(file.readAll(), colour));
}

} // namespace juesuan::ui
