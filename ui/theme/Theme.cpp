#include "ui/theme/Theme.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyle>
#include <QToolTip>

#include "ui/theme/Colours.h"
#include "ui/theme/Fonts.h"

namespace juesuan::ui
{

namespace
{

/// Fusion without pictures on the buttons of dialogs.
class PlainStyle : public QProxyStyle
{
public:
    static constexpr auto kName = "plain";
    PlainStyle() : QProxyStyle(QStringLiteral("fusion")) { setObjectName(QLatin1String(kName)); }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QColor mixed(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

QPalette paletteFrom(const Colours &colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.chrome);
    palette.setColor(QPalette::WindowText, colours.ink);
    palette.setColor(QPalette::Base, colours.paper);
    palette.setColor(QPalette::AlternateBase, colours.computedGround);
    palette.setColor(QPalette::Text, colours.ink);
    palette.setColor(QPalette::PlaceholderText, colours.inkSoft);
    palette.setColor(QPalette::Button, colours.chrome);
    palette.setColor(QPalette::ButtonText, colours.ink);
    palette.setColor(QPalette::BrightText, colours.onAccent);
    palette.setColor(QPalette::ToolTipBase, colours.paper);
    palette.setColor(QPalette::ToolTipText, colours.ink);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::Light, colours.paper);
    palette.setColor(QPalette::Midlight, mixed(colours.paper, colours.hairline));
    palette.setColor(QPalette::Mid, colours.hairline);
    palette.setColor(QPalette::Dark, mixed(colours.hairline, colours.rule));
    palette.setColor(QPalette::Shadow, colours.rule);
    const QColor disabled = mixed(colours.inkSoft, colours.chrome);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.hairline);
    return palette;
}

bool systemIsDark(QApplication &application)
{
    application.setPalette(QPalette()); // back to the platform's own
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

void applyTheme(QApplication &application, Theme theme)
{
    if (application.style()->objectName() != QLatin1String(PlainStyle::kName))
        QApplication::setStyle(new PlainStyle);
    const bool dark = theme == Theme::Dark || (theme == Theme::System && systemIsDark(application));
    const QPalette palette = paletteFrom(dark ? Colours::darkSet() : Colours::light());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QApplication::setFont(windowFont());
}

} // namespace juesuan::ui
