#pragma once

#include "core/intake/Heads.h"

namespace juesuan::intake
{

/// Whether a row of the source can be one of a form: it begins with a code, or with the title of one of the
/// form's rows and has a figure.
bool isBodyRow(const Report &report, int form, const Grid &grid, int row);

/// Finds the rows of `match` from its first figures on and adds them; what has figures and is not recognised
/// gets a note.
void matchRows(const Report &report, const Grid &grid, FormMatch &match);

} // namespace juesuan::intake
