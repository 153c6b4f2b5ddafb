#include "ui/theme/Colours.h"

namespace juesuan::ui
{

const Colours &Colours::light()
{
    static const Colours set{
        .dark = false,
        .desk = QColor(0xE7E9EC),
        .chrome = QColor(0xF5F6F7),
        .paper = QColor(0xFFFFFF),
        .ink = QColor(0x1D2126),
        .inkSoft = QColor(0x5C636D),
        .hairline = QColor(0xD3D7DC),
        .rule = QColor(0x6B727C),
        .headGround = QColor(0xF7F8F9),
        .computedGround = QColor(0xF3F5F8),
        .closedGround = QColor(0xEEF0F2),
        .hatch = QColor(0xD6DADF),
        .accent = QColor(0x1F5FBF),
        .onAccent = QColor(0xFFFFFF),
        .selection = QColor(0xDFEAFA),
        .error = QColor(0xB3261E),
        .warning = QColor(0x8F5F00),
        .good = QColor(0x1B7340),
        .shadow = QColor(0, 0, 0, 26),
    };
    return set;
}

const Colours &Colours::darkSet()
{
    static const Colours set{
        .dark = true,
        .desk = QColor(0x131517),
        .chrome = QColor(0x1A1D20),
        .paper = QColor(0x202327),
        .ink = QColor(0xE4E7EA),
        .inkSoft = QColor(0xA4ABB4),
        .hairline = QColor(0x393E44),
        .rule = QColor(0x868E98),
        .headGround = QColor(0x25292D),
        .computedGround = QColor(0x272B31),
        .closedGround = QColor(0x2A2E33),
        .hatch = QColor(0x3C4249),
        .accent = QColor(0x82AEF5),
        .onAccent = QColor(0x10151C),
        .selection = QColor(0x273A57),
        .error = QColor(0xF2938B),
        .warning = QColor(0xE2B44A),
        .good = QColor(0x78CE98),
        .shadow = QColor(0, 0, 0, 110),
    };
    return set;
}

const Colours &Colours::of(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkSet() : light();
}

} // namespace juesuan::ui
