#pragma once

/// Distances in pixels, on a grid of four.
namespace juesuan::ui
{

constexpr int kHair = 4;
constexpr int kSmall = 8;
constexpr int kMedium = 12;
constexpr int kLarge = 16;
constexpr int kHuge = 24;
constexpr int kRowHeight = 24; ///< of a sheet at 100 %, and of lists
constexpr int kIconSize = 16;

} // namespace juesuan::ui
