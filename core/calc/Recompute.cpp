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
        for (const std::uint16_t list : step.fixedLists)
            row(rows.lists[list]);
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

/// A term with its cells found as far as they are the same for all rows. Not initialized: an array of these
/// is made for every step.
struct BoundTerm {
    const Cell *cells;           ///< of row 0, or the one cell
    std::size_t stride;          ///< from row to row; 0 = one cell for all
    const std::uint16_t *joined; ///< by key
    std::uint64_t negative;      ///< all bits set if it is subtracted
};

/// Sums of raw tallies: what was typed is masked away only at the end, since it sits above all that is added.
void addRaw(Cell &sum, const Cell &cell, std::uint64_t negative)
{
    const std::uint64_t amount = (static_cast<std::uint64_t>(cell.amount) ^ negative) - negative;
    sum.amount = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum.amount) + amount);
    sum.tallies += cell.tallies;
}

/// What is right already is left alone: most of it is, and memory that was not written need not be written
/// back.
void write(Cell &cell, const Cell &computed)
{
    if (cell != computed)
        cell = computed;
}

/// The terms of one sum. Most sums join no other block, and are told apart once for all rows.
class BoundSum
{
public:
    void add(const BoundTerm &term)
    {
        m_isJoined |= term.joined != nullptr;
        m_terms[m_count++] = term;
    }
    bool isJoined() const { return m_isJoined; }

    template <bool isJoined> Cell at(std::size_t row, std::uint16_t key) const
    {
        Cell sum;
        for (std::size_t i = 0; i < m_count; ++i) {
            const BoundTerm &term = m_terms[i];
            std::size_t from = row;
            if (isJoined && term.joined) {
                from = key == kNone ? kNone : term.joined[key];
                if (from == kNone)
                    continue;
            }
            addRaw(sum, term.cells[from * term.stride], term.negative);
        }
        sum.tallies &= Cell::kSums;
        return sum;
    }

private:
    std::array<BoundTerm, Step::kMostTerms> m_terms;
    std::size_t m_count = 0;
    bool m_isJoined = false;
};

} // namespace

void Grid::runSums(const Step &step)
{
    static const Cell kBlank;
    BoundSum sum;
    for (const Step::StepTerm &term : step.terms) {
        const BlockRows &from = m_blocks[term.block];
        BoundTerm bound{m_cells.data() + from.firstCell + term.column, from.stride, nullptr,
                        term.sign < 0 ? ~std::uint64_t{0} : 0};
        if (term.kind == Source::Kind::JoinedRow) {
            bound.joined = m_keyRows.data() + from.firstKey;
        } else if (term.kind != Source::Kind::SameRow) {
            const std::uint16_t row = term.kind == Source::Kind::FixedRow
                                          ? from.lists[term.list]
                                          : findCode(term.block, term.code, term.ordinal);
            bound.cells = row == kNone ? &kBlank : bound.cells + std::size_t{row} * from.stride;
            bound.stride = 0;
        }
        sum.add(bound);
    }
    const BoundRow *const rows = m_blocks[step.block].rows;
    if (sum.isJoined())
        runRows(step, [&](std::uint16_t row) { return sum.at<true>(row, rows[row].key); });
    else
        runRows(step, [&](std::uint16_t row) { return sum.at<false>(row, kNone); });
}

/// Writes what `sum` gives for each row of a step.
template <class Sum> void Grid::runRows(const Step &step, Sum &&sum)
{
    const BlockRows &rows = m_blocks[step.block];
    Cell *const cells = m_cells.data() + rows.firstCell + step.column;
    if (step.isCheck) {
        std::size_t failing = 0;
        forEachRow(step, [&](std::uint16_t row) {
            Cell difference = sum(row);
            const Outcome outcome = compare(step.comparison, difference);
            failing += outcome == Outcome::Fails;
            difference.mark(static_cast<std::uint8_t>(outcome));
            write(cells[std::size_t{row} * rows.stride], difference);
        });
        m_failing += failing;
        return;
    }
    forEachRow(step, [&](std::uint16_t row) {
        Cell &cell = cells[std::size_t{row} * rows.stride];
        if (!cell.isTyped())
            write(cell, sum(row));
        else if (!step.ignoresTyped)
            state(static_cast<std::size_t>(&cell - m_cells.data()), sum(row));
    });
}

/// Walks a list from its end: when a parent is reached, its children have been added up. `open[n]` holds the
/// sums of the rows met so far whose parent is of level n, `open[0]` of those without a parent.
void Grid::runTree(const Step &step)
{
    static constexpr std::size_t kMostColumns = 16, kLevels = 9;
    struct Sum { // not initialized, unlike Cell: most of them are never used
        std::uint64_t amount, tallies;
    };
    using Sums = std::array<Sum, kMostColumns>;
    const BlockRows &rows = m_blocks[step.block];
    const BlockPlan &plan = m_program->blocks[step.block];
    const auto parentClass = static_cast<std::uint16_t>(plan.classOf[step.list] + 1);
    const std::size_t levels = plan.trees[step.list]->dictionary->lengths().size() + 1;
    const auto put = [&](std::uint16_t row, std::uint16_t column, const Sum &sum) {
        const std::size_t at = rows.firstCell + std::size_t{row} * rows.stride + column;
        const Cell cell{static_cast<std::int64_t>(sum.amount), sum.tallies & Cell::kSums};
        if (m_cells[at].isTyped())
            state(at, cell);
        else
            write(m_cells[at], cell);
    };
    for (std::size_t first = 0; first < step.columns.size(); first += kMostColumns) {
        const std::size_t count = std::min(kMostColumns, step.columns.size() - first);
        const Step::TreeColumn *const columns = step.columns.data() + first;
        std::array<Sums, kLevels> open;
        for (std::size_t level = 0; level < levels; ++level)
            std::fill_n(open[level].begin(), count, Sum{0, 0});
        for (std::uint16_t i = rows.lists[step.list + 1]; i-- > rows.lists[step.list];) {
            const BoundRow &row = rows.rows[i];
            const Cell *const line = m_cells.data() + rows.firstCell + std::size_t{i} * rows.stride;
            if (row.rowClass == parentClass) {
                for (std::size_t c = 0; c < count; ++c) {
                    if (columns[c].hasParents)
                        put(i, columns[c].column, open[row.level][c]);
                    open[row.level][c] = {0, 0};
                }
            }
            Sums &sums = open[row.parent == kNone ? 0u : row.level - 1u];
            for (std::size_t c = 0; c < count; ++c) {
                const Cell &cell = line[columns[c].column];
                sums[c].amount += static_cast<std::uint64_t>(cell.amount);
                sums[c].tallies += cell.tallies;
            }
        }
        for (std::size_t c = 0; c < count; ++c) {
            if (columns[c].total != kNone)
                put(rows.lists[plan.classes[columns[c].total].list], columns[c].column, open[0][c]);
        }
    }
}

namespace
{

/// Fetches memory ahead, a few lines at a time, so that fetching and computing overlap.
class Fetcher
{
public:
    template <class Items> void add(const Items &items)
    {
        if (m_count == m_ranges.size() || items.empty())
            return;
        const char *const begin = reinterpret_cast<const char *>(items.data());
        m_ranges[m_count++] = {begin, begin + items.size() * sizeof(items[0])};
    }
    void fetch(int lines)
    {
        constexpr std::size_t kLine = 64;
        for (; lines > 0 && m_at < m_count; --lines) {
            __builtin_prefetch(m_ranges[m_at].first);
            m_ranges[m_at].first += kLine;
            m_at += m_ranges[m_at].first >= m_ranges[m_at].second;
        }
    }

private:
    std::array<std::pair<const char *, const char *>, 5> m_ranges{};
    std::size_t m_count = 0;
    std::size_t m_at = 0;
};

} // namespace

void Grid::recompute(const Grid *next)
{
    Fetcher ahead;
    if (next) {
        ahead.add(next->m_blocks);
        ahead.add(next->m_lists);
        ahead.add(next->m_rows);
        ahead.add(next->m_keyRows);
        ahead.add(next->m_cells);
    }
    const std::size_t lines = next ? next->memory() / 64 : 0;
    const int linesPerStep = static_cast<int>(lines / (m_program->steps.size() + 1)) + 1;
    m_failing = 0;
    for (const Step &step : m_program->steps) {
        ahead.fetch(linesPerStep);
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
