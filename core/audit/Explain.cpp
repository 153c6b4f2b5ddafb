#include "core/audit/Explain.h"

#include "core/report/Verdicts.h"

namespace juesuan
{

Trace explain(const Report &report, const CellKey &cell)
{
    Trace trace;
    trace.cell = cell;
    trace.origin = report.origin(cell);
    trace.formula = report.formula(cell);
    if (!trace.formula)
        trace.formula = report.proposal(cell);
    Dependencies neighbours = dependencies(report, cell);
    for (const Dependencies::Input &input : neighbours.inputs)
        trace.inputs.push_back({input.cell, input.sign});
    trace.users = std::move(neighbours.users);
    trace.checks = std::move(neighbours.checks);
    return trace;
}

} // namespace juesuan
