#pragma once

#include "ui/charts/ChartFiles.h"

namespace juesuan::ui
{

/// The whole overview for paper and files: charts in two columns under their headings. `pageHeight` 0 makes
/// one page as long as need be.
ChartDrawing overviewDrawing(const QString &title, const std::vector<ChartSheet> &sheets, double pageHeight);

/// Height that makes the pages A4 portrait.
double a4PageHeight();

} // namespace juesuan::ui
