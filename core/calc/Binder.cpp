#include "core/calc/Binder.h"

#include <algorithm>
#include <map>

namespace juesuan
{

using namespace calc;

Binder::Binder(Grid &grid, const std::vector<InsertedRow> &inserted)
    : m_grid(grid), m_program(grid.program()), m_inserted(inserted)
{
}

void Binder::bind()
{
    m_grid.m_rows.clear();
    m_grid.m_lists.clear();
    m_grid.m_ownIds.clear();
    m_grid.m_ownCodes.clear();
    m_grid.m_blocks.assign(m_program.blocks.size(), {});
    for (const std::uint16_t block : m_program.listOrder)
        bindBlock(block);
    std::uint32_t cells = 0;
    std::size_t list = 0;
    std::map<std::uint16_t, std::size_t> lists;
    for (const std::uint16_t block : m_program.listOrder) {
        lists[block] = list;
        list += m_program.blocks[block].block->rows.size() + 1;
    }
    for (std::uint16_t b = 0; b < m_program.blocks.size(); ++b) {
        const BlockPlan &plan = m_program.blocks[b];
        Grid::BlockRows &rows = m_grid.m_blocks[b];
        if (plan.isFixed) {
            rows.rows = plan.fixedRows.data();
            rows.lists = plan.fixedLists.data();
            rows.count = static_cast<std::uint16_t>(plan.fixedRows.size());
        } else {
            rows.rows = m_grid.m_rows.data() + rows.firstRow;
            rows.lists = m_grid.m_lists.data() + lists[b];
        }
        rows.firstCell = cells;
        cells += static_cast<std::uint32_t>(rows.count * plan.columnOf.size());
    }
    bindKeys();
    m_grid.m_cells.assign(cells, {});
}

void Binder::bindBlock(std::uint16_t block)
{
    const BlockPlan &plan = m_program.blocks[block];
    const auto first = static_cast<std::uint32_t>(m_grid.m_rows.size());
    m_grid.m_blocks[block].firstRow = first;
    for (std::uint16_t list = 0; list < plan.block->rows.size(); ++list) {
        m_grid.m_lists.push_back(static_cast<std::uint16_t>(m_grid.m_rows.size() - first));
        switch (plan.block->rows[list].kind) {
        case RowKind::Fixed:
            addFixed(block, list);
            break;
        case RowKind::Free:
            addFree(block, list);
            break;
        case RowKind::Codes:
            bindList(block, list, first);
            break;
        }
    }
    const auto count = static_cast<std::uint16_t>(m_grid.m_rows.size() - first);
    m_grid.m_lists.push_back(count);
    m_grid.m_blocks[block].count = count;
}

void Binder::addFixed(std::uint16_t block, std::uint16_t list)
{
    const BlockPlan &plan = m_program.blocks[block];
    BoundRow row;
    row.rowClass = plan.classOf[list];
    row.key = plan.classes[row.rowClass].key;
    if (!plan.block->rows[list].code.isEmpty())
        row.code = m_program.findCode(plan.block->rows[list].code);
    m_grid.m_rows.push_back(row);
}

void Binder::addFree(std::uint16_t block, std::uint16_t list)
{
    for (const InsertedRow &inserted : m_inserted) {
        if (inserted.block != block || inserted.list != list)
            continue;
        BoundRow row;
        row.rowClass = m_program.blocks[block].classOf[list];
        row.inserted = 1;
        row.ownId = ownId(kNoCode, 1, inserted.id);
        m_grid.m_rows.push_back(row);
    }
}

std::uint16_t Binder::ownId(Code code, std::uint16_t ordinal, RowId id)
{
    const bool isKnown = code < m_program.codes.size() && ordinal == 1;
    if (isKnown && (id == 0 || id == m_program.codeRows[code]))
        return 0;
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
    auto &own = m_grid.m_ownCodes;
    const auto it = std::find(own.begin(), own.end(), code);
    const auto index = static_cast<Code>(it - own.begin());
    if (it == own.end())
        own.push_back(code);
    return static_cast<Code>(m_program.codes.size()) + index;
}

bool Binder::isBefore(Code a, Code b) const
{
    const std::size_t known = m_program.codes.size();
    return a < known && b < known ? a < b : m_grid.codeText(a) < m_grid.codeText(b);
}

Code Binder::parentOf(const CodeTree &tree, Code code)
{
    if (code < tree.parents.size())
        return tree.parents[code];
    const QString parent = tree.dictionary->parentOf(m_grid.codeText(code));
    return parent.isEmpty() ? kNoCode : intern(parent);
}

std::uint8_t Binder::levelOf(const CodeTree &tree, Code code) const
{
    return code < tree.levels.size()
               ? tree.levels[code]
               : static_cast<std::uint8_t>(tree.dictionary->levelOf(m_grid.codeText(code)));
}

/// In code order, each (code, ordinal) once, an inserted row before one that follows; gaps in the ordinals
/// closed.
void Binder::sort(std::vector<Wanted> &rows) const
{
    std::stable_sort(rows.begin(), rows.end(), [&](const Wanted &a, const Wanted &b) {
        if (a.code != b.code)
            return isBefore(a.code, b.code);
        return a.ordinal != b.ordinal ? a.ordinal < b.ordinal : a.inserted > b.inserted;
    });
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [](const Wanted &a, const Wanted &b) {
                               return a.code == b.code && a.ordinal == b.ordinal && b.inserted == 0;
                           }),
               rows.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isRepeated = i > 0 && rows[i - 1].code == rows[i].code;
        rows[i].ordinal = isRepeated ? static_cast<std::uint16_t>(rows[i - 1].ordinal + 1) : std::uint16_t{1};
    }
}

std::vector<Binder::Wanted> Binder::wanted(std::uint16_t block, std::uint16_t list)
{
    std::vector<Wanted> rows;
    for (const InsertedRow &inserted : m_inserted) {
        if (inserted.block == block && inserted.list == list)
            rows.push_back({intern(inserted.code), inserted.ordinal, inserted.ordinal, inserted.id});
    }
    addFollowed(block, list, rows);
    const BlockPlan &plan = m_program.blocks[block];
    if (plan.trees[list] && plan.block->rows[list].tree)
        addParents(*plan.trees[list], rows);
    sort(rows);
    return rows;
}

void Binder::addFollowed(std::uint16_t block, std::uint16_t list, std::vector<Wanted> &rows) const
{
    for (const std::uint16_t other : m_program.blocks[block].followed[list]) {
        const Grid::BlockRows &source = m_grid.m_blocks[other];
        for (std::uint32_t i = source.firstRow; i < source.firstRow + source.count; ++i) {
            const BoundRow &row = m_grid.m_rows[i];
            if (m_program.blocks[other].classes[row.rowClass].kind == RowClass::Kind::Leaf)
                rows.push_back({row.code, row.ordinal, 0, 0});
        }
    }
}

void Binder::addParents(const CodeTree &tree, std::vector<Wanted> &rows)
{
    const std::size_t count = rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        for (Code parent = parentOf(tree, rows[i].code); parent != kNoCode; parent = parentOf(tree, parent))
            rows.push_back({parent, 1, 0, 0});
    }
}

void Binder::bindList(std::uint16_t block, std::uint16_t list, std::uint32_t firstRow)
{
    const BlockPlan &plan = m_program.blocks[block];
    const CodeTree *tree = plan.trees[list];
    const auto begin = static_cast<std::uint32_t>(m_grid.m_rows.size());
    for (const Wanted &wanted : wanted(block, list)) {
        BoundRow row;
        row.code = wanted.code;
        row.rowClass = plan.classOf[list];
        row.ordinal = wanted.ordinal;
        row.inserted = wanted.inserted;
        row.ownId = ownId(wanted.code, wanted.ordinal, wanted.id);
        row.level = tree ? levelOf(*tree, wanted.code) : std::uint8_t{0};
        m_grid.m_rows.push_back(row);
    }
    if (tree && plan.block->rows[list].tree)
        setParents(firstRow, begin, *tree, static_cast<std::uint16_t>(plan.classOf[list] + 1));
}

void Binder::setParents(std::uint32_t first, std::uint32_t begin, const CodeTree &tree,
                        std::uint16_t parentClass)
{
    std::vector<BoundRow> &rows = m_grid.m_rows;
    std::uint32_t lastAt[256] = {};
    for (std::uint32_t i = begin; i < rows.size(); ++i) {
        BoundRow &row = rows[i];
        if (row.level == 0)
            continue;
        if (row.ordinal == 1)
            lastAt[row.level] = i;
        if (parentOf(tree, row.code) == kNoCode)
            continue;
        const std::uint32_t parent = lastAt[row.level - 1];
        row.parent = static_cast<std::uint16_t>(parent - first);
        rows[parent].rowClass = parentClass;
    }
}

void Binder::bindKeys()
{
    std::vector<std::uint16_t> keys = m_program.codeKeys;
    keys.resize(m_program.codes.size() + m_grid.m_ownCodes.size(), kNone);
    std::map<std::pair<Code, std::uint16_t>, std::uint16_t> repeated;
    std::uint16_t next = m_program.fixedKeys;
    for (const std::uint16_t block : m_program.listOrder) {
        const Grid::BlockRows &rows = m_grid.m_blocks[block];
        for (std::uint16_t i = 0; m_program.blocks[block].isJoined && i < rows.count; ++i) {
            BoundRow &row = m_grid.m_rows[rows.firstRow + i];
            const RowClass::Kind kind = m_program.blocks[block].classes[row.rowClass].kind;
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
    m_grid.m_keyRows.clear();
    for (std::uint16_t b = 0; b < m_program.blocks.size(); ++b) {
        if (!m_program.blocks[b].isJoined)
            continue;
        Grid::BlockRows &rows = m_grid.m_blocks[b];
        rows.firstKey = static_cast<std::uint32_t>(m_grid.m_keyRows.size());
        m_grid.m_keyRows.resize(m_grid.m_keyRows.size() + next, kNone);
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
            if (bound.isInserted())
                out.push_back({block, rowClass(block, i).list, rowId(block, i),
                               bound.code == kNoCode ? QString() : codeText(bound.code), bound.inserted});
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
    if (rowClass.kind != RowClass::Kind::Fixed)
        return m_program->codeRows[bound.code];
    const Block *info = m_program->blocks[block].block;
    return fixedRowId(info && rowClass.list < info->rows.size() ? info->rows[rowClass.list].id : QString());
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
    for (std::uint16_t i = 0; i < m_blocks[block].count; ++i) {
        const bool mayBe = row(block, i).ownId != 0 || rowClass(block, i).kind == RowClass::Kind::Fixed;
        if (mayBe && rowId(block, i) == id)
            return i;
    }
    return -1;
}

} // namespace juesuan
