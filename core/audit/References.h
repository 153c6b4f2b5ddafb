#pragma once

#include <optional>
#include <vector>

#include "core/audit/Finding.h"
#include "core/formula/Ast.h"

/// What a formula of the profile reads, as cells of one report.
namespace juesuan
{

/// The cell `reference` means at the cell `at` (its row and column are the ones at hand); none when the row
/// is not there, or when it is a setting of the report.
std::optional<CellKey> resolve(const Report &report, const formula::Reference &reference, const CellKey &at);

/// The cells of sum(children), sum(group) or sum(block) in the column at hand.
std::vector<CellKey> resolveGroup(const Report &report, const formula::Reference &group, const CellKey &at);

/// The cells `node` reads. `linear`: its value is the signed sum of them.
Side readSide(const Report &report, const formula::Node &node, const CellKey &at);

/// The row of a cell, and what the profile says about it. The cell must exist.
const ReportRow &rowOf(const Report &report, const CellKey &cell);
const Row &layoutOf(const Report &report, const CellKey &cell);

} // namespace juesuan
