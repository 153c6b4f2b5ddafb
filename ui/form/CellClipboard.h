#pragma once

#include <QMimeData>
#include <memory>

#include "ui/form/BlockEdit.h"

namespace juesuan::ui
{

/// The selected cells as text and as an HTML table, as shown; and exact, with their unit, for this program.
/// `heads`: the column heads above them come along.
std::unique_ptr<QMimeData> copyCells(const SheetModel &model, const GridSpan &selection, bool heads);

/// What the clipboard offers as a block of texts: our own exact cells first, else tab separated text.
TextBlock blockFrom(const QMimeData &mime);

} // namespace juesuan::ui
