#include "core/audit/ScoreTrace.h"

#include "core/audit/ScoreGoals.h"

namespace juesuan
{

static bool endsWithRounding(const Formula &points)
{
    const formula::Node &node = *points.tree;
    return node.op == formula::Op::Call && (node.text == u"round" || node.text == u"floor");
}

static ScoreTrace traceOf(const CellKey &cell, const ScoreRun &run)
{
    ScoreTrace trace;
    trace.cell = cell;
    trace.rule = run.rule;
    for (std::size_t i = 0; i < run.rule->inputs.size(); ++i)
        trace.inputs.push_back(
            {&run.rule->inputs[i], run.cells[i], bool(run.isCell[i]), run.steps.inputs[i]});
    const calc::ScoreSteps &steps = run.steps;
    const bool isTruth =
        steps.none.kind == calc::Value::Kind::Truth || steps.none.kind == calc::Value::Kind::Number;
    trace.applies = !isTruth || steps.none.number.isZero();
    trace.value = steps.value;
    trace.unrounded = steps.unrounded;
    trace.points = steps.points;
    if (steps.points.kind == calc::Value::Kind::Number) {
        trace.tier = static_cast<int>(steps.conditions.size()) - 1;
        trace.isRounded = endsWithRounding(run.rule->tiers[steps.conditions.size() - 1].points);
    }
    return trace;
}

std::optional<CellKey> suggestionCell(const Report &report, const CellKey &cell)
{
    const Block &block = report.block(cell.block);
    const int column = block.column(block.columns[cell.column].suggestion);
    if (block.columns[cell.column].suggestion.isEmpty() || column < 0)
        return std::nullopt;
    CellKey out = cell;
    out.column = static_cast<std::uint16_t>(column);
    return out;
}

std::vector<ScoreTrace> scoreTraces(const Report &report, const CellKey &cell)
{
    CellKey asking = cell;
    std::vector<ScoreRun> runs = scoreRuns(report, cell);
    if (const auto suggestion = suggestionCell(report, cell); runs.empty() && suggestion) {
        asking = *suggestion;
        runs = scoreRuns(report, asking);
    }
    std::vector<ScoreTrace> traces;
    for (const ScoreRun &run : runs) {
        traces.push_back(traceOf(asking, run));
        findGoals(report, traces.back());
    }
    return traces;
}

} // namespace juesuan
