#pragma once

#include <QFont>

/// The faces of the program. Simplified Chinese families are named one by one: the fallback that
/// fontconfig picks by itself may be the Japanese cut of the same family.
namespace juesuan::ui
{

/// The window's sans, 9.75 point (13 pixels at 96 dpi).
QFont windowFont();
/// A line of panels that stands above others: one step larger, demi-bold.
QFont headingFont();
/// The sheet's body at a zoom of 1: a sans, because its figures all have one width
/// (the serif of the same family has narrower ones and sevens).
QFont sheetFont(double zoom);
/// The sheet's title: the serif of printed forms, bold.
QFont titleFont(double zoom);

} // namespace juesuan::ui
