#pragma once

class QApplication;

namespace juesuan::ui
{

enum class Theme { System, Light, Dark };

/// Sets style, palette and font of the whole program; may be called again at any time.
void applyTheme(QApplication &application, Theme theme);

} // namespace juesuan::ui
