#include "core/calc/Grid.h"

#include <algorithm>

#include "core/calc/Evaluator.h"

namespace juesuan
{

using namespace calc;

Grid::Grid(std::shared_ptr<const Program> program, const Texts &texts)
    : m_program(std::move(program)), m_texts(&texts)
{
    bind({});
}

CellRef Grid::refOf(std::size_t slot) const
{
    const auto next =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), slot,
                         [](std::size_t s, const BlockRows &rows) { return s < rows.firstCell; });
    const auto block = static_cast<std::size_t>(next - m_blocks.begin()) - 1;
    const std::size_t stride = m_program->blocks[block].columnOf.size(),
                      at = slot - m_blocks[block].firstCell;
    return {static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(at / stride),
            static_cast<std::uint16_t>(at % stride)};
}

std::uint32_t Grid::nodeAt(const CellRef &ref) const
{
    const BlockPlan &plan = m_program->blocks[ref.block];
    return plan.nodes[plan.at(m_blocks[ref.block].rows[ref.row].rowClass, ref.column)];
}

std::uint16_t Grid::joined(std::uint16_t block, std::uint16_t row, std::uint16_t other) const
{
    const std::uint16_t key = m_blocks[block].rows[row].key;
    return key == kNone ? kNone : m_keyRows[m_blocks[other].firstKey + key];
}

std::uint16_t Grid::listEnd(std::uint16_t block, std::uint16_t row) const
{
    return m_blocks[block].lists[rowClass(block, row).list + 1];
}

const Operation *Grid::operation(const CellRef &ref) const
{
    const std::uint32_t node = nodeAt(ref);
    return node == kNoNode ? nullptr : &m_program->operations[m_program->nodes[node].operation];
}

bool Grid::isStated(const CellRef &ref) const
{
    const Operation *found = operation(ref);
    return found && !found->isProposal && !found->isCheck() && cell(ref).isTyped();
}

Cell Grid::computed(const CellRef &ref) const
{
    const std::uint32_t node = nodeAt(ref);
    return node == kNoNode ? Cell{} : evaluate(m_program->nodes[node], ref.row);
}

// --- from scratch

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

void Grid::recomputeRow(const Node &node, std::uint16_t row)
{
    const Operation &operation = m_program->operations[node.operation];
    const std::size_t at = slot({node.block, row, node.column});
    const bool isTyped = !operation.isCheck() && m_cells[at].isTyped();
    if (isTyped && (operation.isProposal || operation.role == Operation::Role::Text))
        return;
    const Cell computed = evaluate(node, row);
    if (isTyped) {
        m_stated[static_cast<std::uint32_t>(at)] = computed;
        m_failing += isStatedWrong(at);
    } else {
        m_cells[at] = computed;
        m_failing += operation.isCheck() && computed.outcome() == Outcome::Fails;
    }
}

void Grid::recompute()
{
    m_failing = 0;
    m_stated.clear();
    for (const Node &node : m_program->nodes) {
        const BlockRows &rows = m_blocks[node.block];
        const std::uint16_t list = m_program->blocks[node.block].classes[node.rowClass].list;
        for (std::uint16_t row = rows.lists[list + 1]; row-- > rows.lists[list];) { // children before parents
            if (rows.rows[row].rowClass == node.rowClass)
                recomputeRow(node, row);
        }
    }
}

void Grid::recompute(std::vector<CellRef> &changed)
{
    const std::vector<Cell> before = m_cells;
    recompute();
    for (std::size_t at = 0; at < m_cells.size(); ++at) {
        if (m_cells[at] != before[at])
            changed.push_back(refOf(at));
    }
}

void Grid::rebind(const std::vector<InsertedRow> &inserted, std::vector<CellRef> &changed)
{
    const std::vector<BlockRows> oldBlocks = m_blocks;
    const std::vector<Cell> oldCells = m_cells;
    std::vector<std::vector<RowId>> oldRows(m_blocks.size());
    for (const std::uint16_t block : m_program->listOrder) {
        for (std::uint16_t row = 0; row < rowCount(block); ++row)
            oldRows[block].push_back(rowId(block, row));
    }
    bind(inserted);
    std::vector<Cell> before(m_cells.size());
    std::vector<bool> isNew(m_cells.size(), true);
    for (std::uint16_t block = 0; block < m_blocks.size(); ++block) {
        const std::size_t stride = m_program->blocks[block].columnOf.size();
        for (std::uint16_t old = 0; old < oldBlocks[block].count; ++old) {
            const int row = oldRows[block].empty() ? old : rowIndex(block, oldRows[block][old]);
            if (row < 0)
                continue;
            const std::size_t from = oldBlocks[block].firstCell + old * stride;
            const std::size_t to = m_blocks[block].firstCell + static_cast<std::size_t>(row) * stride;
            std::copy_n(oldCells.begin() + static_cast<std::ptrdiff_t>(from), stride,
                        before.begin() + static_cast<std::ptrdiff_t>(to));
            std::fill_n(isNew.begin() + static_cast<std::ptrdiff_t>(to), stride, false);
        }
    }
    for (std::size_t at = 0; at < m_cells.size(); ++at) {
        const CellRef ref = refOf(at);
        const Operation *found = before[at].isTyped() ? operation(ref) : nullptr;
        if (before[at].isTyped() && !(found && found->isCheck()))
            m_cells[at] = before[at];
    }
    recompute();
    for (std::size_t at = 0; at < m_cells.size(); ++at) {
        if (isNew[at] || m_cells[at] != before[at])
            changed.push_back(refOf(at));
    }
}

// --- one change

static Cell contradiction(const Cell &typed, const Cell &computed)
{
    Cell difference = typed - computed;
    difference.tallies = typed.sums() + computed.sums();
    return difference;
}

bool Grid::isStatedWrong(std::size_t slot) const
{
    const auto it = m_stated.find(static_cast<std::uint32_t>(slot));
    return it != m_stated.end() &&
           compare(Comparison::Equal, contradiction(m_cells[slot], it->second)) == Outcome::Fails;
}

void Grid::set(const CellRef &ref, const Cell &typed, std::vector<CellRef> &changed)
{
    const std::size_t at = slot(ref);
    const std::uint32_t node = nodeAt(ref);
    const Operation *operation =
        node == kNoNode ? nullptr : &m_program->operations[m_program->nodes[node].operation];
    m_failing -= isStatedWrong(at);
    Cell after = typed;
    if (!typed.isTyped()) {
        const auto stated = m_stated.find(static_cast<std::uint32_t>(at));
        after = stated != m_stated.end() ? stated->second : computed(ref);
        if (stated != m_stated.end())
            m_stated.erase(stated);
    } else if (operation && operation->role == Operation::Role::Value && !operation->isProposal) {
        if (!m_cells[at].isTyped())
            m_stated[static_cast<std::uint32_t>(at)] = m_cells[at];
    }
    replace(ref, after, changed);
    m_failing += isStatedWrong(at);
    settle(changed);
}

void Grid::replace(const CellRef &ref, const Cell &after, std::vector<CellRef> &changed)
{
    Cell &cell = m_cells[slot(ref)];
    const Cell before = cell;
    if (before == after)
        return;
    cell = after;
    changed.push_back(ref);
    const Cell difference = after - before;
    if (difference == Cell{})
        return;
    push(ref, {difference.amount, difference.tallies});
    const BlockPlan &plan = m_program->blocks[ref.block];
    if (plan.counters.empty() || ref.column >= plan.values)
        return;
    const int more = int{after.isFilledOtherThanZero()} - int{before.isFilledOtherThanZero()};
    const BlockPlan &checks = m_program->blocks.back();
    for (const std::uint16_t counter : plan.counters) {
        if (more != 0)
            push(checks.nodes[counter], 0,
                 {more, more > 0 ? Cell::kOneFilled : std::uint64_t{0} - Cell::kOneFilled});
    }
}

void Grid::push(std::uint32_t node, std::uint16_t row, const Cell &difference)
{
    const std::uint64_t depth = 0xFF - m_blocks[m_program->nodes[node].block].rows[row].level;
    m_pending.push_back({std::uint64_t{node} << 32 | depth << 16 | row, difference});
    std::push_heap(m_pending.begin(), m_pending.end(),
                   [](const Pending &a, const Pending &b) { return a.key > b.key; });
}

void Grid::push(const CellRef &ref, const Cell &difference)
{
    forEachReader(ref, [&](const Use &use, std::uint32_t node, std::uint16_t row) {
        if (use.sign == 0)
            push(node, row, {});
        else
            push(node, row,
                 {use.sign < 0 ? static_cast<std::int64_t>(std::uint64_t{0} -
                                                           static_cast<std::uint64_t>(difference.amount))
                               : difference.amount,
                  difference.tallies});
    });
}

void Grid::settle(std::vector<CellRef> &changed)
{
    const auto later = [](const Pending &a, const Pending &b) { return a.key > b.key; };
    while (!m_pending.empty()) {
        Pending next = m_pending.front();
        std::pop_heap(m_pending.begin(), m_pending.end(), later);
        m_pending.pop_back();
        while (!m_pending.empty() && m_pending.front().key == next.key) {
            next.difference.amount =
                static_cast<std::int64_t>(static_cast<std::uint64_t>(next.difference.amount) +
                                          static_cast<std::uint64_t>(m_pending.front().difference.amount));
            next.difference.tallies += m_pending.front().difference.tallies;
            std::pop_heap(m_pending.begin(), m_pending.end(), later);
            m_pending.pop_back();
        }
        settleNode(static_cast<std::uint32_t>(next.key >> 32), static_cast<std::uint16_t>(next.key),
                   next.difference, changed);
    }
}

void Grid::settleNode(std::uint32_t index, std::uint16_t row, const Cell &difference,
                      std::vector<CellRef> &changed)
{
    const Node &node = m_program->nodes[index];
    const Operation &operation = m_program->operations[node.operation];
    const CellRef ref{node.block, row, node.column};
    const std::size_t at = slot(ref);
    const bool isSummed = operation.isLinear || operation.role == Operation::Role::Counter;
    if (isSummed && difference == Cell{})
        return;
    const Cell &before = m_cells[at];
    const bool isTyped = !operation.isCheck() && before.isTyped();
    if (isTyped && (operation.isProposal || operation.role == Operation::Role::Text))
        return;
    Cell after = before;
    if (isTyped)
        after = m_stated[static_cast<std::uint32_t>(at)];
    if (isSummed)
        add(after, difference);
    else
        after = evaluate(node, row);
    if (isTyped) {
        m_failing -= isStatedWrong(at);
        m_stated[static_cast<std::uint32_t>(at)] = after;
        m_failing += isStatedWrong(at);
        changed.push_back(ref); // the value stays, what the formula gives does not
        return;
    }
    if (operation.isCheck()) {
        if (operation.isLinear)
            after.mark(static_cast<std::uint8_t>(compare(operation.comparison, after)));
        m_failing -= before.outcome() == Outcome::Fails;
        m_failing += after.outcome() == Outcome::Fails;
    }
    replace(ref, after, changed);
}

std::size_t Grid::memory() const
{
    return sizeof(*this) + m_blocks.capacity() * sizeof(BlockRows) + m_rows.capacity() * sizeof(BoundRow) +
           m_lists.capacity() * 2 + m_keyRows.capacity() * 2 + m_ownIds.capacity() * sizeof(RowId) +
           m_ownCodes.capacity() * sizeof(QString) + m_cells.capacity() * sizeof(Cell) +
           m_pending.capacity() * sizeof(Pending) + m_stated.size() * 48 + m_stated.bucket_count() * 8;
}

} // namespace juesuan
