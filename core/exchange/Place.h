#pragma once

#include "core/base/Result.h"
#include "core/report/Address.h"

namespace juesuan::exchange
{

/// Makes what an address names and the report does not have yet: the next copy of a form of which there may
/// be many, the next row of a free list (`[quantity/3]`), the row of a code. It is applied to `report` at
/// once and added to `made`; where nothing of the kind fits nothing is made, and resolve() says why. An
/// address without a column is about any row of its block.
Result<void> makePlace(Report &report, const Address &address, Edit &made);

/// The cell at an address, made if it can be.
Result<CellKey> findOrMake(Report &report, const Address &address, Edit &made);

/// The id of the copy that an address counts; -1 if there are fewer.
int copyId(const Report &report, const Address &address);

} // namespace juesuan::exchange
