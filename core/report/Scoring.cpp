#include "core/report/Scoring.h"

#include "core/calc/Scores.h"
#include "core/report/ReportState.h"

namespace juesuan
{

using calc::Expression;

static void findScores(const Expression &expression, std::vector<const Expression *> &out)
{
    if (expression.score)
        out.push_back(&expression);
    for (const Expression &arg : expression.args)
        findScores(arg, out);
}

namespace
{

/// A cell whose formula asks for scores.
struct Asking {
    std::optional<Location> at;
    std::vector<const Expression *> scores;

    Asking(const Report &report, const CellKey &cell) : at(locate(report, cell))
    {
        const calc::Operation *operation = at && at->hasSlot() ? report.grid().operation(at->ref) : nullptr;
        if (operation)
            findScores(operation->tree, scores);
    }
};

} // namespace

static std::vector<CellKey> cellsOf(const Report &report, const Expression &input, const calc::CellRef &at)
{
    std::vector<CellKey> cells;
    const Grid &grid = report.grid();
    calc::forEachSource(input, [&](const calc::Source &source) {
        grid.forEachCell(source, at.block, at.row, [&](const calc::CellRef &read) {
            if (grid.program().blocks[read.block].columnOf[read.column] >= 0)
                cells.push_back(keyOf(report, read));
        });
    });
    return cells;
}

std::vector<ScoreRun> scoreRuns(const Report &report, const CellKey &cell)
{
    std::vector<ScoreRun> runs;
    const Asking asking(report, cell);
    for (const Expression *score : asking.scores) {
        ScoreRun run;
        run.rule = score->score;
        const calc::CellRef &at = asking.at->ref;
        run.steps = calc::Evaluator(report.grid(), report.grid().texts()).steps(*score, at.block, at.row);
        const calc::ScoreParts parts(*score);
        for (std::size_t i = 0; i < parts.inputs(); ++i) {
            const Expression &input = parts.input(i);
            run.cells.push_back(cellsOf(report, input, at));
            run.isCell.push_back(input.kind == Expression::Kind::Cells && !input.source.isText &&
                                 run.cells.back().size() == 1);
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

calc::ScoreSteps scoreWith(const Report &report, const CellKey &cell, const ScoreRule &rule,
                           std::vector<calc::Value> inputs)
{
    const Asking asking(report, cell);
    for (const Expression *score : asking.scores) {
        if (score->score == &rule)
            return calc::Evaluator(report.grid(), report.grid().texts())
                .steps(*score, std::move(inputs), asking.at->ref.block, asking.at->ref.row);
    }
    return {};
}

} // namespace juesuan
