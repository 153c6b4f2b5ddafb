#include "ui/charts/ChartLook.h"

#include "ui/theme/Colours.h"
#include "ui/theme/Fonts.h"

namespace juesuan::ui
{

namespace
{

constexpr double kPalestBar = 0.28; ///< how much of the accent is left
constexpr double kPalestSlice = 0.25;
constexpr int kSmallPixels = 12;
constexpr int kTitlePixels = 14;

QColor between(const QColor &from, const QColor &to, double part)
{
    const auto mix = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

ChartLook lookOf(const Colours &colours)
{
    ChartLook look;
    look.paper = colours.paper;
    look.ink = colours.ink;
    look.inkSoft = colours.inkSoft;
    look.hairline = colours.hairline;
    look.rule = colours.rule;
    look.warning = colours.warning;
    look.accent = colours.accent;
    look.edge = between(colours.paper, colours.accent, 0.65);
    look.body = windowFont();
    look.small = windowFont();
    look.small.setPixelSize(kSmallPixels);
    look.title = headingFont();
    look.title.setPixelSize(kTitlePixels);
    return look;
}

} // namespace

QColor ChartLook::bar(std::size_t i, std::size_t count) const
{
    const double step = count < 2 ? 0 : (1 - kPalestBar) / static_cast<double>(count - 1);
    return between(paper, accent, 1 - step * static_cast<double>(count - 1 - i));
}

QColor ChartLook::slice(std::size_t i, std::size_t count) const
{
    const double step = count < 2 ? 0 : (1 - kPalestSlice) / static_cast<double>(count - 1);
    return between(paper, accent, 1 - step * static_cast<double>(i));
}

ChartLook ChartLook::of(const QPalette &palette)
{
    return lookOf(Colours::of(palette));
}

ChartLook ChartLook::forPaper()
{
    return lookOf(Colours::light());
}

} // namespace juesuan::ui
