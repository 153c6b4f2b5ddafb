#include <algorithm>
#include <array>

#include "core/calc/Evaluator.h"
#include "core/calc/Grid.h"

/// Computing everything from scratch: the program's steps, one after the other, over dense rows of cells.
namespace juesuan
{

using namespace calc;

Cell Grid::countFilled(const Node &node) const
{
    Cell count;
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        const BlockPlan &plan = m_program->blocks[b];
        if (std::find(plan.counters.begin(), plan.counters.end(), node.column) == plan.counters.end())
            continue;
        for (std::uint16_t row = 0; row < m_blocks[b].count; ++row) {
            for (std::uint16_t column = 0; column < plan.values; ++column) {
                if (cell({static_cast<std::uint16_t>(b), row, column}).isFilledOtherThanZero())
                    add(count, {1, Cell::kOneFilled});
            }
        }
    }
    return count;
}

Cell Grid::evaluate(const Node &node, std::uint16_t row) const
{
    const Operation &operation = m_program->operations[node.operation];
    if (operation.role == Operation::Role::Counter)
        return countFilled(node);
    if (!operation.isLinear)
        return Evaluator(*this, *m_texts).evaluate(operation, node.block, row);
    Cell sum;
    for (const Term &term : operation.terms)
        forEachCell(term.source, node.block, row, [&](const CellRef &ref) {
            add(sum, {cell(ref).amount, cell(ref).sums()}, term.sign);
        });
    if (operation.isCheck())
        sum.mark(static_cast<std::uint8_t>(compare(operation.comparison, sum)));
    return sum;
}

void Grid::state(std::size_t slot, const Cell &computed)
{
    m_stated[static_cast<std::uint32_t>(slot)] = computed;
    m_failing += isStatedWrong(slot);
}

void Grid::store(const Operation &operation, std::size_t slot, const Cell &computed)
{
    Cell &cell = m_cells[slot];
    if (operation.isCheck()) {
        cell = computed;
        m_failing += computed.outcome() == Outcome::Fails;
    } else if (!cell.isTyped()) {
        cell = computed;
    } else if (!operation.isProposal && operation.role != Operation::Role::Text) {
        state(slot, computed);
    }
}

/// The rows a step computes, the last first: children come before their parents.
template <class Row> void Grid::forEachRow(const Step &step, Row &&row) const
{
    const BlockRows &rows = m_blocks[step.block];
    if (step.isOfFixedRows) {
        const std::vector<RowClass> &classes = m_program->blocks[step.block].classes;
        for (std::uint32_t node = step.firstNode; node < step.endNode; ++node)
            row(rows.lists[classes[m_program->nodes[node].rowClass].list]);
        return;
    }
    for (std::uint16_t i = rows.count; i-- > 0;) {
        if (step.applies[rows.rows[i].rowClass])
            row(i);
    }
}

void Grid::runEvaluated(const Step &step)
{
    const Operation &operation = m_program->operations[step.operation];
    const Node node{step.block, 0, operation.column, step.operation};
    forEachRow(step, [&](std::uint16_t row) {
        store(operation, slot({step.block, row, operation.column}), evaluate(node, row));
    });
}

namespace
{

/// A term with its cells found as far as they are the same for all rows.
struct BoundTerm {
    const Cell *cells = nullptr;           ///< of row 0, or the one cell
    std::size_t stride = 0;                ///< from row to row; 0 = one cell for all
    const std::uint16_t *joined = nullptr; ///< by key
    int sign = 1;
};

/// Sums of raw tallies: what was typed is masked away only at the end, since it sits above all that is added.
void addRaw(Cell &sum, const Cell &cell, int sign)
{
    const auto amount = static_cast<std::uint64_t>(cell.amount);
    sum.amount = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum.amount) +
                                           (sign < 0 ? std::uint64_t{0} - amount : amount));
    sum.tallies += cell.tallies;
}

constexpr std::size_t kMostTerms = 32;
using BoundTerms = std::array<BoundTerm, kMostTerms>;

Cell sumOf(const BoundTerms &terms, std::size_t count, std::uint16_t row, std::uint16_t key)
{
    Cell sum;
    for (std::size_t i = 0; i < count; ++i) {
        const BoundTerm &term = terms[i];
        std::size_t from = row;
        if (term.joined) {
            from = key == kNone ? kNone : term.joined[key];
            if (from == kNone)
                continue;
        }
        addRaw(sum, term.cells[from * term.stride], term.sign);
    }
    sum.tallies &= Cell::kSums;
    return sum;
}

} // namespace

void Grid::runSums(const Step &step)
{
    static const Cell kBlank;
    const Operation &operation = m_program->operations[step.operation];
    if (operation.terms.size() > kMostTerms)
        return runEvaluated(step);
    BoundTerms terms;
    std::size_t count = 0;
    for (const Term &term : operation.terms) {
        const Source &source = term.source;
        const BlockRows &from = m_blocks[source.block];
        BoundTerm &bound = terms[count++];
        bound = {m_cells.data() + from.firstCell + source.column, from.stride, nullptr, term.sign};
        switch (source.kind) {
        case Source::Kind::SameRow:
            break;
        case Source::Kind::JoinedRow:
            bound.joined = m_keyRows.data() + from.firstKey;
            break;
        case Source::Kind::FixedRow:
        case Source::Kind::CodeRow:
            bound.cells = &kBlank;
            bound.stride = 0;
            forEachCell(source, step.block, 0, [&](const CellRef &ref) { bound.cells = &cell(ref); });
            break;
        default:
            return runEvaluated(step);
        }
    }
    const BlockRows &rows = m_blocks[step.block];
    const bool isCheck = operation.isCheck();
    forEachRow(step, [&](std::uint16_t row) {
        Cell sum = sumOf(terms, count, row, rows.rows[row].key);
        if (isCheck)
            sum.mark(static_cast<std::uint8_t>(compare(operation.comparison, sum)));
        store(operation, rows.firstCell + std::size_t{row} * rows.stride + operation.column, sum);
    });
}

/// Walks a list from its end: when a parent is reached, its children have been added up. `open[n]` holds the
/// sums of the rows met so far whose parent is of level n, `open[0]` of those without a parent.
void Grid::runTree(const Step &step)
{
    static constexpr std::size_t kMostColumns = 16, kLevels = 9;
    using Sums = std::array<Cell, kMostColumns>;
    const BlockRows &rows = m_blocks[step.block];
    const BlockPlan &plan = m_program->blocks[step.block];
    const auto parentClass = static_cast<std::uint16_t>(plan.classOf[step.list] + 1);
    const auto put = [&](std::uint16_t row, std::uint16_t column, const Cell &sum) {
        const std::size_t at = rows.firstCell + std::size_t{row} * rows.stride + column;
        if (m_cells[at].isTyped())
            state(at, {sum.amount, sum.sums()});
        else
            m_cells[at] = {sum.amount, sum.sums()};
    };
    for (std::size_t first = 0; first < step.columns.size(); first += kMostColumns) {
        const std::size_t count = std::min(kMostColumns, step.columns.size() - first);
        const Step::TreeColumn *const columns = step.columns.data() + first;
        std::array<Sums, kLevels> open{};
        for (std::uint16_t i = rows.lists[step.list + 1]; i-- > rows.lists[step.list];) {
            const BoundRow &row = rows.rows[i];
            const Cell *const line = m_cells.data() + rows.firstCell + std::size_t{i} * rows.stride;
            if (row.rowClass == parentClass) {
                for (std::size_t c = 0; c < count; ++c) {
                    if (columns[c].hasParents)
                        put(i, columns[c].column, open[row.level][c]);
                    open[row.level][c] = {};
                }
            }
            Sums &sums = open[row.parent == kNone ? 0u : row.level - 1u];
            for (std::size_t c = 0; c < count; ++c)
                addRaw(sums[c], line[columns[c].column], 1);
        }
        for (std::size_t c = 0; c < count; ++c) {
            if (columns[c].total != kNone)
                put(rows.lists[plan.classes[columns[c].total].list], columns[c].column, open[0][c]);
        }
    }
}

void Grid::recompute()
{
    m_failing = 0;
    for (const Step &step : m_program->steps) {
        switch (step.kind) {
        case Step::Kind::Tree:
            runTree(step);
            break;
        case Step::Kind::Sums:
            runSums(step);
            break;
        case Step::Kind::Evaluated:
            runEvaluated(step);
            break;
        }
    }
}

} // namespace juesuan
