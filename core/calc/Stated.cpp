#include "core/calc/Stated.h"

namespace juesuan::calc
{

Cell contradiction(const Program &program, const CellRef &ref, const Cell &typed, const Cell &computed)
{
    constexpr std::int64_t kHalfHundredthPercent = 50; // millionths
    Cell difference = typed - computed;
    difference.tallies = typed.sums() + computed.sums();
    const BlockPlan &plan = program.blocks[ref.block];
    const int column = plan.columnOf[ref.column];
    const bool isPercent =
        column >= 0 && plan.block->columns[static_cast<std::size_t>(column)].kind == ColumnKind::Percent;
    if (isPercent && difference.amount <= kHalfHundredthPercent &&
        difference.amount >= -kHalfHundredthPercent)
        difference.amount = 0;
    return difference;
}

} // namespace juesuan::calc
