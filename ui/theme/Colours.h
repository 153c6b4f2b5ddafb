#pragma once

#include <QColor>
#include <QPalette>

namespace juesuan::ui
{

/// Every colour the program uses beyond QPalette: one accent, neutral greys, and red, amber and green
/// for findings only. Which set applies follows from a widget's palette, so a change of theme needs
/// no registry: QApplication::setPalette() reaches every widget, and each asks again when it paints.
struct Colours {
    bool dark = false;
    QColor desk;   ///< what the paper lies on
    QColor chrome; ///< window, panels, tool bars
    QColor paper;  ///< the sheet, lists, editors
    QColor ink;
    QColor inkSoft;  ///< secondary text; still 4.5:1 on paper and chrome
    QColor hairline; ///< rules between cells, separators
    QColor rule;     ///< stronger rules under heads and totals, the sheet's frame
    QColor headGround;
    QColor computedGround; ///< the faint ground of a computed cell
    QColor closedGround;
    QColor hatch; ///< lines over a closed cell
    QColor accent;
    QColor onAccent;  ///< text upon the accent
    QColor selection; ///< the ground of selected cells
    QColor error;
    QColor warning;
    QColor good;
    QColor shadow; ///< of the paper on the desk

    static const Colours &light();
    static const Colours &darkSet();
    /// The set that goes with a palette (a widget's own, or the application's).
    static const Colours &of(const QPalette &palette);
};

} // namespace juesuan::ui
