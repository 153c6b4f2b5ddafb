#include "core/report/Verdicts.h"

#include <algorithm>

#include "core/calc/Evaluator.h"
#include "core/calc/Stated.h"
#include "core/report/ReportState.h"

namespace juesuan
{

using calc::Cell;
using calc::CellRef;
using calc::Operation;

static QString ruleId(const calc::Program &program, const Operation &operation)
{
    if (operation.check)
        return operation.check->id;
    const calc::BlockPlan &plan = program.blocks[operation.block];
    const auto &columns = plan.block->columns;
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const Column &one) { return &one.formula == operation.formula; });
    return QStringLiteral("columns:") + plan.form->id + u'.' +
           (column == columns.end() ? QString() : column->id);
}

namespace
{

/// Makes the verdicts of one report out of the cells of its checks.
class VerdictMaker
{
public:
    explicit VerdictMaker(const Report &report) : m_report(report), m_grid(report.grid()) {}

    void addRules(std::vector<Verdict> &out) const
    {
        const calc::Program &program = m_grid.program();
        for (std::uint16_t block = 0; block < program.blocks.size(); ++block) {
            const calc::BlockPlan &plan = program.blocks[block];
            for (std::uint16_t slot = plan.values; slot < plan.columnOf.size(); ++slot) {
                for (std::uint16_t row = 0; plan.columnOf[slot] < 0 && row < m_grid.rowCount(block); ++row)
                    addRule({block, row, slot}, out);
            }
        }
    }

    void addStated(std::vector<Verdict> &out) const
    {
        const std::size_t first = out.size();
        m_grid.forEachStated([&](const CellRef &ref, const Cell &computed) {
            const Cell &typed = m_grid.cell(ref);
            const Cell difference = calc::contradiction(m_grid.program(), ref, typed, computed);
            const Outcome outcome = compare(calc::Comparison::Equal, difference);
            if (outcome != Outcome::Fails && outcome != Outcome::Rounding)
                return;
            const Operation &operation = *m_grid.operation(ref);
            Verdict verdict = common(operation, ref, difference, outcome);
            verdict.kind = Verdict::Kind::Stated;
            verdict.rule = QStringLiteral("stated");
            verdict.comparison = true;
            verdict.left = toNumber(typed);
            verdict.right = toNumber(computed);
            verdict.cells.insert(verdict.cells.begin(), keyOf(m_report, ref));
            out.push_back(std::move(verdict));
        });
        std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                  [&](const Verdict &a, const Verdict &b) { return place(a) < place(b); });
    }

private:
    std::tuple<int, int, int> place(const Verdict &verdict) const
    {
        return {m_grid.blockOf(static_cast<std::uint16_t>(verdict.block), verdict.instance),
                m_report.rowIndex(verdict.block, verdict.row, verdict.instance),
                verdict.cells.front().column};
    }

    void addRule(const CellRef &ref, std::vector<Verdict> &out) const
    {
        const Operation *operation = m_grid.operation(ref);
        if (!operation || !operation->isCheck())
            return;
        const Cell &cell = m_grid.cell(ref);
        if (cell.outcome() != Outcome::Fails && cell.outcome() != Outcome::Rounding)
            return;
        Verdict verdict = common(*operation, ref, cell, cell.outcome());
        verdict.kind = operation->check ? Verdict::Kind::Rule : Verdict::Kind::Column;
        verdict.check = operation->check;
        verdict.rule = ruleId(m_grid.program(), *operation);
        verdict.comparison = operation->isComparison;
        if (operation->isComparison)
            setSides(*operation, ref, verdict);
        if (ref.block == m_grid.program().checkBlock())
            verdict.block = -1;
        if (!verdict.cells.empty() && (!operation->check || operation->check->each.isEmpty())) {
            verdict.form = m_report.formOf(verdict.cells.front().block);
            verdict.instance = verdict.cells.front().instance;
        }
        if (operation->form >= 0 && m_report.form(operation->form).many && verdict.block < 0) {
            verdict.form = operation->form;
            verdict.instance = m_report.instances(operation->form)[operation->instance];
        }
        out.push_back(std::move(verdict));
    }

    Verdict common(const Operation &operation, const CellRef &ref, const Cell &difference,
                   Outcome outcome) const
    {
        Verdict verdict;
        verdict.outcome = outcome;
        verdict.formula = operation.formula;
        verdict.form = m_grid.program().blocks[ref.block].formIndex;
        verdict.block = m_grid.sourceOf(ref.block);
        verdict.instance = m_grid.instanceOf(ref.block);
        verdict.row = m_grid.rowId(ref.block, ref.row);
        verdict.isMoney = operation.isMoney;
        verdict.difference = difference.amount;
        verdict.roundings = difference.roundings();
        verdict.tolerance = tolerance(verdict.roundings).fen();
        calc::forEachSource(operation.tree, [&](const calc::Source &source) {
            m_grid.forEachCell(source, ref.block, ref.row, [&](const CellRef &read) {
                if (m_grid.program().blocks[read.block].columnOf[read.column] < 0)
                    return;
                const CellKey key = keyOf(m_report, read);
                if (std::find(verdict.cells.begin(), verdict.cells.end(), key) == verdict.cells.end())
                    verdict.cells.push_back(key);
            });
        });
        return verdict;
    }

    void setSides(const Operation &operation, const CellRef &ref, Verdict &verdict) const
    {
        calc::Evaluator evaluator(m_grid, m_grid.texts());
        const auto [left, right] = evaluator.sides(operation, ref.block, ref.row);
        verdict.left = toNumber(left);
        verdict.right = toNumber(right);
    }

    const Report &m_report;
    const Grid &m_grid;
};

} // namespace

std::vector<Verdict> verdicts(const Report &report)
{
    std::vector<Verdict> out;
    const VerdictMaker maker(report);
    maker.addRules(out);
    maker.addStated(out);
    std::stable_sort(out.begin(), out.end(),
                     [](const Verdict &a, const Verdict &b) { return a.form < b.form; });
    return out;
}

std::size_t failingCount(const Report &report)
{
    return report.grid().failing();
}

static void addInputs(const Report &report, const Operation &operation, const CellRef &ref, Dependencies &out)
{
    const Grid &grid = report.grid();
    const auto add = [&](const calc::Source &source, int sign) {
        grid.forEachCell(source, ref.block, ref.row, [&](const CellRef &read) {
            if (grid.program().blocks[read.block].columnOf[read.column] >= 0)
                out.inputs.push_back({keyOf(report, read), sign});
        });
    };
    if (operation.isLinear) {
        for (const calc::Term &term : operation.terms)
            add(term.source, term.sign);
    } else {
        calc::forEachSource(operation.tree, [&](const calc::Source &source) { add(source, 0); });
    }
}

std::vector<Dependencies::Input> inputsOf(const Report &report, const CellKey &cell)
{
    Dependencies out;
    const auto at = locate(report, cell);
    const Operation *operation = at && at->hasSlot() ? report.grid().operation(at->ref) : nullptr;
    if (operation)
        addInputs(report, *operation, at->ref, out);
    return std::move(out.inputs);
}

/// Whether the rule of a check reads a cell, and not only the condition under which it applies: a text that
/// shows that a form was begun is not what the check is about.
static bool isInRule(const Grid &grid, const Operation &check, std::uint16_t block, std::uint16_t row,
                     const CellRef &cell)
{
    bool found = false;
    calc::forEachSource(check.tree, [&](const calc::Source &source) {
        grid.forEachCell(source, block, row, [&](const CellRef &read) { found = found || read == cell; });
    });
    return found;
}

Dependencies dependencies(const Report &report, const CellKey &cell)
{
    Dependencies out;
    const auto at = locate(report, cell);
    if (!at || !at->hasSlot())
        return out;
    const Grid &grid = report.grid();
    if (const Operation *operation = grid.operation(at->ref))
        addInputs(report, *operation, at->ref, out);
    grid.forEachReader(at->ref, [&](const calc::Use &use, std::uint32_t index, std::uint16_t row) {
        const calc::Node &node = grid.program().nodes[index];
        const Operation &reader = grid.program().operations[use.operation];
        if (reader.isCheck()) {
            const QString id = ruleId(grid.program(), reader);
            if (std::find(out.checks.begin(), out.checks.end(), id) != out.checks.end())
                return;
            if (at->isNumber() || isInRule(grid, reader, node.block, row, at->ref))
                out.checks.push_back(id);
        } else if (grid.program().blocks[node.block].columnOf[node.column] >= 0) {
            out.users.push_back(keyOf(report, {node.block, row, node.column}));
        }
    });
    return out;
}

} // namespace juesuan
