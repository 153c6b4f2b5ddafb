#pragma once

#include <QIcon>
#include <QString>

namespace juesuan::ui
{

/// An icon of the program's one family (resources/icons/NAME.svg, drawn in `currentColor`), in the colour
/// of the text around it whatever the theme, now and after a switch.
QIcon icon(const QString &name);

/// The same in a colour of its own, for what must be told apart (findings).
enum class IconColour { Text, Accent, Error, Warning, Good, Soft };
QIcon icon(const QString &name, IconColour colour);

} // namespace juesuan::ui
