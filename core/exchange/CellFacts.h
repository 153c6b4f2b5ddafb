#pragma once

#include <QString>

#include "core/report/Report.h"

/// How a cell is told to machines: the same words on the command line and in files.
namespace juesuan::exchange
{

/// "typed", "computed", …
QString originId(CellOrigin origin);

/// A number to its last digit: amounts in the block's unit, others as a plain decimal.
QString exactValue(const Report &report, const CellKey &cell, std::int64_t amount);
/// The same of a value that may not be there: "" then.
QString exactValue(const Report &report, const CellKey &cell, const CellNumber &number);

/// The first cell of a row that an address can name.
CellKey firstCell(const Report &report, int block, std::uint16_t instance, RowId row);

/// How the row of a cell stands in an address: an id, a code, a code and its count, a place in a free list
/// (`quantity/1`); "" where the block has but one row.
QString rowName(const Report &report, const CellKey &cell);

/// `project_evaluation`, or `project_evaluation#2` for the second copy of a form.
QString copyAddress(const Report &report, int form, std::uint16_t instance);

} // namespace juesuan::exchange
