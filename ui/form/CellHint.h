#pragma once

#include <QString>

#include "ui/form/FindingMarks.h"
#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

/// What the status line adds to a cell's name: how its text was understood, what is offered for it, that it
/// was approved, and the keys that go with all this. "" where there is nothing to say.
/// `text` is what stands in the cell, or what is being typed.
QString cellHint(const SheetModel &model, const FindingMarks &marks, const SheetCell &cell,
                 const QString &text);

} // namespace juesuan::ui
