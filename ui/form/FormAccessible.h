#pragma once

namespace juesuan::ui
{

class FormView;

/// Lets screen readers see a FormView as a table. Safe to call again.
void installFormAccessibility();
/// The cursor moved: the cell is what has the focus.
void announceCursor(FormView &view);

} // namespace juesuan::ui
