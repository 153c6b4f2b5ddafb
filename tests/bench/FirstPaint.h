#pragma once

#include <QString>

namespace juesuan::bench
{

/// A process of its own that shows a window and ends as soon as it is painted: what it takes from nothing to
/// the first picture. `what` is the path of a book, or "" for the floor, a window with an empty table.
[[noreturn]] void showWindow(int argc, char **argv, const QString &what);
inline constexpr char kShowWindow[] = "--show-window"; ///< the option that asks this program for it

} // namespace juesuan::bench
