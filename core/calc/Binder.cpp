#include "core/calc/Binder.h"

#include <algorithm>
#include <array>
#include <map>

namespace juesuan
{

using namespace calc;

static constexpr std::uint8_t kDeepest = 15; ///< levels of codes

static bool isBeforeList(const InsertedRow &a, const InsertedRow &b)
{
    const auto listOf = [](const InsertedRow &row) { return std::uint32_t{row.block} << 16 | row.list; };
    return listOf(a) < listOf(b);
}

Binder::Binder(Grid &grid, const std::vector<InsertedRow> &inserted)
    : m_grid(grid), m_program(grid.program()), m_inserted(inserted)
{
    if (std::is_sorted(inserted.begin(), inserted.end(), isBeforeList))
        return;
    m_sorted = inserted;
    std::stable_sort(m_sorted.begin(), m_sorted.end(), isBeforeList);
}

std::pair<Binder::Inserted, Binder::Inserted> Binder::insertedInto(std::uint16_t block,
                                                                   std::uint16_t list) const
{
    const std::vector<InsertedRow> &rows = m_sorted.empty() ? m_inserted : m_sorted;
    InsertedRow key;
    key.block = block;
    key.list = list;
    return std::equal_range(rows.begin(), rows.end(), key, isBeforeList);
}

void Binder::bind()
{
    m_grid.m_ownIds.clear();
    m_grid.m_ownCodes.clear();
    m_grid.m_blocks.assign(m_program.blocks.size(), {});
    m_grid.m_lists.assign(m_program.listCount, 0);
    m_rows.reserve(m_inserted.size() * 4 + 64);
    for (const std::uint16_t block : m_program.listOrder)
        bindBlock(block);
    m_grid.m_rows.assign(m_rows.begin(), m_rows.end());
    m_grid.m_rows.shrink_to_fit();
    placeBlocks();
    bindKeys();
}

void Binder::placeBlocks()
{
    std::uint32_t cells = 0;
    for (std::uint16_t b = 0; b < m_program.blocks.size(); ++b) {
        const BlockPlan &plan = m_program.blocks[b];
        Grid::BlockRows &rows = m_grid.m_blocks[b];
        if (plan.isFixed) {
            rows.rows = plan.fixedRows.data();
            rows.lists = plan.fixedLists.data();
            rows.count = static_cast<std::uint16_t>(plan.fixedRows.size());
        } else {
            rows.rows = m_grid.m_rows.data() + rows.firstRow;
            rows.lists = m_grid.m_lists.data() + plan.firstList;
        }
        rows.stride = plan.stride();
        rows.firstCell = cells;
        cells += std::uint32_t{rows.count} * rows.stride;
    }
    m_grid.m_cells.assign(cells, {});
    m_grid.m_cells.shrink_to_fit();
}

void Binder::bindBlock(std::uint16_t block)
{
    const BlockPlan &plan = m_program.blocks[block];
    const auto first = static_cast<std::uint32_t>(m_rows.size());
    std::uint16_t *const lists = m_grid.m_lists.data() + plan.firstList;
    m_grid.m_blocks[block].firstRow = first;
    const auto count = static_cast<std::uint16_t>(plan.block->rows.size());
    for (std::uint16_t list = 0; list < count; ++list) {
        lists[list] = static_cast<std::uint16_t>(m_rows.size() - first);
        switch (plan.block->rows[list].kind) {
        case RowKind::Fixed:
            addFixed(block, list);
            break;
        case RowKind::Free:
            addFree(block, list);
            break;
        case RowKind::Codes:
            addCodes(block, list);
            break;
        }
    }
    lists[count] = static_cast<std::uint16_t>(m_rows.size() - first);
    m_grid.m_blocks[block].count = lists[count];
}

void Binder::addFixed(std::uint16_t block, std::uint16_t list)
{
    const BlockPlan &plan = m_program.blocks[block];
    BoundRow row;
    row.rowClass = plan.classOf[list];
    row.key = plan.classes[row.rowClass].key;
    if (!plan.block->rows[list].code.isEmpty())
        row.code = m_program.findCode(plan.block->rows[list].code);
    m_rows.push_back(row);
}

void Binder::addFree(std::uint16_t block, std::uint16_t list)
{
    const auto [begin, end] = insertedInto(block, list);
    for (auto inserted = begin; inserted != end; ++inserted) {
        BoundRow row;
        row.rowClass = m_program.blocks[block].classOf[list];
        row.inserted = 1;
        row.ownId = ownId(kNoCode, 1, inserted->id);
        m_rows.push_back(row);
    }
}

std::uint16_t Binder::keepId(Code code, std::uint16_t ordinal, RowId id)
{
    if (id == 0) {
        QString name = m_grid.codeText(code);
        if (ordinal > 1)
            name += u'~' + QString::number(ordinal);
        id = derivedRowId(name);
    }
    m_grid.m_ownIds.push_back(id);
    return static_cast<std::uint16_t>(m_grid.m_ownIds.size());
}

Code Binder::intern(const QString &code)
{
    const Code known = m_program.findCode(code);
    if (known != kNoCode)
        return known;
    const auto next = static_cast<Code>(m_program.codes.size() + m_grid.m_ownCodes.size());
    if (const auto own = m_ownCodes.constFind(code); own != m_ownCodes.constEnd())
        return *own;
    m_grid.m_ownCodes.push_back(code);
    m_ownCodes.insert(code, next);
    return next;
}

// --- the rows of one list of codes

bool Binder::isBefore(const Wanted &a, const Wanted &b) const
{
    if (a.code == b.code)
        return a.ordinal != b.ordinal ? a.ordinal < b.ordinal : a.inserted > b.inserted;
    const std::size_t known = m_program.codes.size();
    return a.code < known && b.code < known ? a.code < b.code
                                            : m_grid.codeText(a.code) < m_grid.codeText(b.code);
}

void Binder::addFollowed(std::uint16_t block, std::uint16_t list)
{
    for (const std::uint16_t other : m_program.blocks[block].followed[list]) {
        const Grid::BlockRows &source = m_grid.m_blocks[other];
        for (std::uint32_t i = source.firstRow; i < source.firstRow + source.count; ++i) {
            const BoundRow &row = m_rows[i];
            if (m_program.blocks[other].classes[row.rowClass].kind == RowClass::Kind::Leaf)
                m_wanted.push_back({row.code, row.ordinal, 0, 0});
        }
    }
}

/// What the list should have but for parents: in code order, each (code, ordinal) once, an inserted row
/// rather than one that follows.
void Binder::collect(std::uint16_t block, std::uint16_t list)
{
    m_wanted.clear();
    const auto [begin, end] = insertedInto(block, list);
    bool isInOrder = m_program.blocks[block].followed[list].empty();
    for (auto inserted = begin; inserted != end; ++inserted) {
        const Code code = inserted->code != kNoCode ? inserted->code : intern(inserted->ownCode);
        isInOrder =
            isInOrder && code < m_program.codes.size() && (m_wanted.empty() || m_wanted.back().code < code);
        m_wanted.push_back({code, inserted->ordinal, inserted->ordinal, inserted->id});
    }
    if (isInOrder) // each known code once: as most lists come
        return;
    addFollowed(block, list);
    const auto isLess = [&](const Wanted &a, const Wanted &b) { return isBefore(a, b); };
    if (!std::is_sorted(m_wanted.begin(), m_wanted.end(), isLess))
        std::stable_sort(m_wanted.begin(), m_wanted.end(), isLess);
    m_wanted.erase(std::unique(m_wanted.begin(), m_wanted.end(),
                               [](const Wanted &a, const Wanted &b) {
                                   return a.code == b.code && a.ordinal == b.ordinal && b.inserted == 0;
                               }),
                   m_wanted.end());
}

/// Appends rows in code order, and before the first child of a parent that is not there, the parent.
class Binder::List
{
public:
    List(Binder &binder, const BlockPlan &plan, std::uint16_t list, std::uint32_t blockBegin)
        : m_binder(binder), m_tree(plan.trees[list]), m_leaf(plan.classOf[list]), m_begin(blockBegin),
          m_hasParents(m_tree && plan.block->rows[list].tree)
    {
        m_codes.fill(kNoCode);
    }

    void add(const Wanted &wanted)
    {
        BoundRow row;
        row.code = wanted.code;
        row.inserted = wanted.inserted;
        row.level = levelOf(wanted.code);
        row.ordinal =
            m_last == wanted.code ? static_cast<std::uint16_t>(m_lastOrdinal + 1) : std::uint16_t{1};
        row.ownId = m_binder.ownId(wanted.code, row.ordinal, wanted.id);
        m_last = row.code;
        m_lastOrdinal = row.ordinal;
        append(row);
    }

private:
    void append(BoundRow row)
    {
        row.rowClass = m_leaf;
        if (m_hasParents && row.level > 1)
            row.parent = ensureParent(row);
        if (row.ordinal == 1) {
            m_codes[row.level] = row.code;
            m_rowsAt[row.level] = static_cast<std::uint32_t>(m_binder.m_rows.size());
        }
        m_binder.m_rows.push_back(row);
    }

    std::uint16_t ensureParent(const BoundRow &child)
    {
        const Code parent = parentOf(child.code);
        if (parent == kNoCode)
            return kNone;
        const auto level = static_cast<std::uint8_t>(child.level - 1);
        if (m_codes[level] != parent) {
            BoundRow row;
            row.code = parent;
            row.level = level;
            row.ownId = m_binder.ownId(parent, 1, 0);
            append(row);
        }
        m_binder.m_rows[m_rowsAt[level]].rowClass = static_cast<std::uint16_t>(m_leaf + 1);
        return static_cast<std::uint16_t>(m_rowsAt[level] - m_begin);
    }

    Code parentOf(Code code)
    {
        if (code < m_tree->parents.size())
            return m_tree->parents[code];
        const QString parent = m_tree->dictionary->parentOf(m_binder.m_grid.codeText(code));
        return parent.isEmpty() ? kNoCode : m_binder.intern(parent);
    }

    std::uint8_t levelOf(Code code) const
    {
        if (!m_tree)
            return 0;
        const int level = code < m_tree->levels.size()
                              ? m_tree->levels[code]
                              : m_tree->dictionary->levelOf(m_binder.m_grid.codeText(code));
        return level > kDeepest ? std::uint8_t{0} : static_cast<std::uint8_t>(level);
    }

    Binder &m_binder;
    const CodeTree *m_tree;
    std::uint16_t m_leaf;
    std::uint32_t m_begin;
    bool m_hasParents;
    Code m_last = kNoCode;
    std::uint16_t m_lastOrdinal = 0;
    std::array<Code, kDeepest + 1> m_codes;
    std::array<std::uint32_t, kDeepest + 1> m_rowsAt{};
};

void Binder::addCodes(std::uint16_t block, std::uint16_t list)
{
    collect(block, list);
    List rows(*this, m_program.blocks[block], list, m_grid.m_blocks[block].firstRow);
    for (const Wanted &wanted : m_wanted)
        rows.add(wanted);
}

/// Every (code, ordinal) gets a key, fixed rows have theirs, and each joined block a table from keys to rows.
void Binder::bindKeys()
{
    std::vector<std::uint16_t> keys = m_program.codeKeys;
    keys.resize(m_program.codes.size() + m_grid.m_ownCodes.size(), kNone);
    std::map<std::pair<Code, std::uint16_t>, std::uint16_t> repeated;
    std::uint16_t next = m_program.fixedKeys;
    std::size_t joined = 0;
    for (std::uint16_t b = 0; b < m_program.blocks.size(); ++b) {
        joined += m_program.blocks[b].isJoined;
        if (!m_program.blocks[b].isJoined || m_program.blocks[b].isFixed)
            continue;
        const Grid::BlockRows &rows = m_grid.m_blocks[b];
        for (std::uint16_t i = 0; i < rows.count; ++i) {
            BoundRow &row = m_grid.m_rows[rows.firstRow + i];
            const RowClass::Kind kind = m_program.blocks[b].classes[row.rowClass].kind;
            if (kind != RowClass::Kind::Leaf && kind != RowClass::Kind::Parent)
                continue;
            std::uint16_t &key = row.ordinal == 1
                                     ? keys[row.code]
                                     : repeated.try_emplace({row.code, row.ordinal}, kNone).first->second;
            if (key == kNone)
                key = next++;
            row.key = key;
        }
    }
    m_grid.m_keyRows.assign(joined * next, kNone);
    std::uint32_t first = 0;
    for (std::uint16_t b = 0; b < m_program.blocks.size(); ++b) {
        if (!m_program.blocks[b].isJoined)
            continue;
        Grid::BlockRows &rows = m_grid.m_blocks[b];
        rows.firstKey = first;
        first += next;
        for (std::uint16_t i = 0; i < rows.count; ++i) {
            if (rows.rows[i].key != kNone)
                m_grid.m_keyRows[rows.firstKey + rows.rows[i].key] = i;
        }
    }
}

// --- rows of a bound grid

void Grid::bind(const std::vector<InsertedRow> &inserted)
{
    Binder(*this, inserted).bind();
    m_stated.clear();
    m_failing = 0;
}

std::vector<InsertedRow> Grid::inserted() const
{
    std::vector<InsertedRow> out;
    for (std::uint16_t block = 0; block < m_blocks.size(); ++block) {
        for (std::uint16_t i = 0; i < m_blocks[block].count; ++i) {
            const BoundRow &bound = row(block, i);
            if (!bound.isInserted())
                continue;
            const bool isOwn = bound.code != kNoCode && bound.code >= m_program->codes.size();
            out.push_back({block, rowClass(block, i).list, bound.inserted, isOwn ? kNoCode : bound.code,
                           rowId(block, i), isOwn ? codeText(bound.code) : QString()});
        }
    }
    return out;
}

QString Grid::codeText(Code code) const
{
    const std::size_t known = m_program->codes.size();
    return code < known ? m_program->codes[code] : m_ownCodes[code - known];
}

RowId Grid::rowId(std::uint16_t block, std::uint16_t index) const
{
    const BoundRow &bound = row(block, index);
    if (bound.ownId != 0)
        return m_ownIds[bound.ownId - 1u];
    const RowClass &rowClass = m_program->blocks[block].classes[bound.rowClass];
    return rowClass.kind == RowClass::Kind::Fixed ? rowClass.id : m_program->codeRows[bound.code];
}

std::uint16_t Grid::findCode(std::uint16_t block, Code code, std::uint16_t ordinal) const
{
    const BlockPlan &plan = m_program->blocks[block];
    const BlockRows &rows = m_blocks[block];
    for (std::size_t list = 0; list < plan.trees.size(); ++list) {
        if (!plan.trees[list])
            continue;
        const BoundRow *begin = rows.rows + rows.lists[list], *end = rows.rows + rows.lists[list + 1];
        const BoundRow *found = end;
        if (m_ownCodes.empty())
            found =
                std::lower_bound(begin, end, code, [](const BoundRow &row, Code c) { return row.code < c; });
        else
            found = std::find_if(begin, end, [&](const BoundRow &row) { return row.code == code; });
        for (; found != end && found->code == code; ++found) {
            if (found->ordinal == ordinal)
                return static_cast<std::uint16_t>(found - rows.rows);
        }
    }
    return kNone;
}

int Grid::rowIndex(std::uint16_t block, RowId id) const
{
    if (const Code code = m_program->codeOfRow(id); code != kNoCode) {
        const std::uint16_t found = findCode(block, code, 1);
        if (found != kNone && row(block, found).ownId == 0)
            return found;
    }
    for (const RowClass &rowClass : m_program->blocks[block].classes) {
        if (rowClass.id == id && rowClass.kind == RowClass::Kind::Fixed)
            return m_blocks[block].lists[rowClass.list];
    }
    for (std::uint16_t i = 0; !m_ownIds.empty() && i < m_blocks[block].count; ++i) {
        const std::uint16_t own = row(block, i).ownId;
        if (own != 0 && m_ownIds[own - 1u] == id)
            return i;
    }
    return -1;
}

} // namespace juesuan
