#include "core/calc/Grid.h"

#include <algorithm>

#include "core/calc/Evaluator.h"
#include "core/calc/Stated.h"

namespace juesuan
{

using namespace calc;

Grid::Grid(std::shared_ptr<const Program> program, const Texts &texts)
    : m_program(std::move(program)), m_texts(&texts)
{
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
    const Program::Table &table = m_program->tables[ref.block];
    return table.nodes[std::size_t{m_blocks[ref.block].rows[ref.row].rowClass} * table.stride + ref.column];
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

template <class Visit> void Grid::forEachSlot(Visit &&visit) const
{
    std::size_t at = 0;
    for (std::uint16_t block = 0; block < m_blocks.size(); ++block) {
        for (std::uint16_t row = 0; row < m_blocks[block].count; ++row) {
            for (std::uint16_t column = 0; column < m_blocks[block].stride; ++column)
                visit(CellRef{block, row, column}, at++);
        }
    }
}

void Grid::recompute(std::vector<CellRef> &changed)
{
    const std::vector<Cell> before = m_cells;
    recompute();
    forEachSlot([&](const CellRef &ref, std::size_t at) {
        if (m_cells[at] != before[at])
            changed.push_back(ref);
    });
}

// --- binding anew

void Grid::rebind(const std::vector<InsertedRow> &inserted, std::vector<CellRef> &changed)
{
    Grid old(m_program, *m_texts);
    std::swap(old, *this);
    m_instances = old.m_instances;
    bind(inserted);
    finish(carry(old), changed);
}

void Grid::rebind(std::shared_ptr<const Program> program, const Instances &instances,
                  const std::vector<InsertedRow> &inserted, const std::function<void()> &restore,
                  std::vector<CellRef> &changed)
{
    Grid old(m_program, *m_texts);
    std::swap(old, *this);
    setCopies(std::move(program), instances);
    bind(inserted);
    const Carried carried = carry(old);
    restore();
    finish(carried, changed);
}

static QHash<RowId, int> rowsOf(const Grid &grid, std::uint16_t block)
{
    QHash<RowId, int> rows;
    rows.reserve(grid.rowCount(block));
    for (int row = grid.rowCount(block) - 1; row >= 0; --row) // of two with one id, the first
        rows.insert(grid.rowId(block, static_cast<std::uint16_t>(row)), row);
    return rows;
}

/// Copies what is typed in rows that stay, and remembers what all their cells held.
Grid::Carried Grid::carry(const Grid &old)
{
    Carried carried{std::vector<Cell>(m_cells.size()), std::vector<bool>(m_cells.size(), true)};
    for (std::uint16_t block = 0; block < m_blocks.size(); ++block) {
        const bool isChecks = block == m_program->checkBlock();
        const std::uint16_t from =
            isChecks ? old.m_program->checkBlock() : old.blockOf(sourceOf(block), instanceOf(block));
        if (from == kNone || (isChecks && m_program != old.m_program))
            continue;
        const bool isFixed = m_program->blocks[block].isFixed;
        const QHash<RowId, int> rows = isFixed ? QHash<RowId, int>() : rowsOf(*this, block);
        for (std::uint16_t row = 0; row < old.rowCount(from); ++row) {
            const int to = isFixed ? row : rows.value(old.rowId(from, row), -1);
            if (to >= 0)
                carryRow(old, {from, row, 0}, {block, static_cast<std::uint16_t>(to), 0}, carried);
        }
    }
    forEachSlot([&](const CellRef &ref, std::size_t at) {
        const Cell &before = carried.before[at];
        const std::uint32_t node = before.isTyped() ? nodeAt(ref) : kNoNode;
        if (before.isTyped() && (node == kNoNode || !m_program->nodes[node].isCheck))
            m_cells[at] = before;
    });
    return carried;
}

void Grid::carryRow(const Grid &old, const CellRef &from, const CellRef &to, Carried &carried) const
{
    const BlockPlan &plan = m_program->blocks[to.block];
    const BlockPlan &oldPlan = old.m_program->blocks[from.block];
    const std::size_t first = old.slot(from), at = slot(to);
    for (std::size_t i = 0; i < oldPlan.columnOf.size(); ++i) {
        std::size_t column = i;
        if (&plan != &oldPlan) {
            if (oldPlan.columnOf[i] < 0)
                continue;
            column = plan.slotOf[static_cast<std::size_t>(oldPlan.columnOf[i])];
        }
        if (column == kNone)
            continue;
        carried.before[at + column] = old.m_cells[first + i];
        carried.isNew[at + column] = false;
    }
}

void Grid::finish(const Carried &carried, std::vector<CellRef> &changed)
{
    recompute();
    forEachSlot([&](const CellRef &ref, std::size_t at) {
        if (carried.isNew[at] || m_cells[at] != carried.before[at])
            changed.push_back(ref);
    });
}

// --- copies of forms

Copies calc::copiesOf(const Instances &instances)
{
    Copies copies;
    copies.reserve(instances.size());
    for (const auto &ids : instances)
        copies.push_back(static_cast<std::uint16_t>(ids.size()));
    return copies;
}

void Grid::setCopies(std::shared_ptr<const Program> program, const Instances &instances)
{
    m_program = std::move(program);
    m_instances.clear();
    if (instances.empty())
        return;
    for (const BlockPlan &plan : m_program->blocks)
        m_instances.push_back(plan.formIndex < 0
                                  ? std::uint16_t{0}
                                  : instances[static_cast<std::size_t>(plan.formIndex)][plan.instance]);
}

std::uint16_t Grid::findBlock(std::uint16_t source, std::uint16_t instance) const
{
    const std::uint16_t copies = m_program->copiesOf(m_program->blocks[source].formIndex);
    for (std::uint16_t copy = 0; copy < copies; ++copy) {
        const std::uint16_t block = m_program->copyOf(source, copy);
        if (m_instances[block] == instance)
            return block;
    }
    return kNone;
}

// --- one change

bool Grid::isStatedWrong(std::size_t slot) const
{
    if (m_stated.empty())
        return false;
    const auto it = m_stated.find(static_cast<std::uint32_t>(slot));
    return it != m_stated.end() &&
           compare(Comparison::Equal, contradiction(*m_program, refOf(slot), m_cells[slot], it->second)) ==
               Outcome::Fails;
}

void Grid::set(const CellRef &ref, const Cell &typed, std::vector<CellRef> &changed)
{
    const std::size_t at = slot(ref);
    const std::uint32_t node = nodeAt(ref);
    m_failing -= isStatedWrong(at);
    Cell after = typed;
    if (!typed.isTyped()) {
        const auto stated = m_stated.find(static_cast<std::uint32_t>(at));
        after = stated != m_stated.end() ? stated->second : computed(ref);
        if (stated != m_stated.end())
            m_stated.erase(stated);
    } else if (node != kNoNode && !m_program->nodes[node].ignoresTyped && !m_cells[at].isTyped()) {
        m_stated[static_cast<std::uint32_t>(at)] = m_cells[at];
    }
    replace(ref, after, changed);
    m_failing += isStatedWrong(at);
    settle(changed);
}

/// Tells the counters of the block's form that a cell got or lost something other than zero.
void Grid::count(const CellRef &ref, const Cell &before, const Cell &after)
{
    const int more = int{after.isFilledOtherThanZero()} - int{before.isFilledOtherThanZero()};
    if (more == 0)
        return;
    const Cell difference{more, more > 0 ? Cell::kOneFilled : std::uint64_t{0} - Cell::kOneFilled};
    for (const std::uint16_t counter : m_program->blocks[ref.block].counters)
        push(m_program->tables.back().nodes[counter], 0, difference);
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
    push(ref, difference);
    if (ref.column < m_program->tables[ref.block].counted)
        count(ref, before, after);
}

/// What is pending is few cells most of the time, and the next ones are pushed last, so that a sorted array
/// beats a heap. Several differences for one cell become one.
void Grid::push(std::uint32_t node, std::uint16_t row, const Cell &difference)
{
    const Node &target = m_program->nodes[node];
    const std::uint64_t depth = target.isOfParents ? 0xFF - m_blocks[target.block].rows[row].level : 0;
    const std::uint64_t key = std::uint64_t{node} << 32 | depth << 16 | row;
    std::size_t at = m_pending.size();
    while (at > 0 && m_pending[at - 1].key < key)
        --at;
    if (at > 0 && m_pending[at - 1].key == key) {
        Cell &sum = m_pending[at - 1].difference;
        sum.amount = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum.amount) +
                                               static_cast<std::uint64_t>(difference.amount));
        sum.tallies += difference.tallies;
        return;
    }
    m_pending.push_back({key, difference});
    for (std::size_t i = m_pending.size() - 1; i > at; --i)
        std::swap(m_pending[i], m_pending[i - 1]);
}

void Grid::push(const CellRef &ref, const Cell &difference)
{
    const Cell negative{
        static_cast<std::int64_t>(std::uint64_t{0} - static_cast<std::uint64_t>(difference.amount)),
        difference.tallies};
    forEachReader(ref, [&](const Use &use, std::uint32_t node, std::uint16_t row) {
        push(node, row, use.sign > 0 ? difference : use.sign < 0 ? negative : Cell{});
    });
}

void Grid::settle(std::vector<CellRef> &changed)
{
    while (!m_pending.empty()) {
        const Pending next = m_pending.back();
        m_pending.pop_back();
        settleNode(next, changed);
    }
}

/// What a formula gives at a typed cell changed: the value stays.
void Grid::settleTyped(const Node &node, const CellRef &ref, const Cell &difference,
                       std::vector<CellRef> &changed)
{
    if (node.ignoresTyped)
        return;
    const std::size_t at = slot(ref);
    m_failing -= isStatedWrong(at);
    Cell &computed = m_stated[static_cast<std::uint32_t>(at)];
    if (node.isSummed)
        add(computed, difference);
    else
        computed = evaluate(node, ref.row);
    m_failing += isStatedWrong(at);
    changed.push_back(ref);
}

void Grid::settleNode(const Pending &next, std::vector<CellRef> &changed)
{
    const Node &node = m_program->nodes[next.key >> 32];
    const CellRef ref{node.block, static_cast<std::uint16_t>(next.key), node.column};
    if (node.isSummed && next.difference == Cell{})
        return;
    Cell &before = m_cells[slot(ref)];
    if (!node.isCheck && before.isTyped())
        return settleTyped(node, ref, next.difference, changed);
    Cell after = before;
    if (node.isSummed)
        add(after, next.difference);
    else
        after = evaluate(node, ref.row);
    if (!node.isCheck)
        return replace(ref, after, changed);
    if (node.isSummed)
        after.mark(static_cast<std::uint8_t>(compare(node.comparison, after)));
    m_failing -= before.outcome() == Outcome::Fails;
    m_failing += after.outcome() == Outcome::Fails;
    before = after; // nothing reads a check
}

std::size_t Grid::memory() const
{
    return sizeof(*this) + m_instances.capacity() * 2 + m_blocks.capacity() * sizeof(BlockRows) +
           m_rows.capacity() * sizeof(BoundRow) + m_lists.capacity() * 2 + m_keyRows.capacity() * 2 +
           m_ownIds.capacity() * sizeof(RowId) + m_ownCodes.capacity() * sizeof(QString) +
           m_cells.capacity() * sizeof(Cell) + m_pending.capacity() * sizeof(Pending) + m_stated.size() * 48 +
           m_stated.bucket_count() * 8;
}

} // namespace juesuan
