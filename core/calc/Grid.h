#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/calc/Program.h"

namespace juesuan
{

namespace calc
{

/// A row that a person put into a list.
struct InsertedRow {
    std::uint16_t block = 0;
    std::uint16_t list = 0;
    std::uint8_t ordinal = 1; ///< among the rows with that code, followed ones included; gaps are closed
    Code code = kNoCode;      ///< if the program knows it
    RowId id = 0;
    QString ownCode; ///< else; a free row has no code
    bool operator==(const InsertedRow &) const = default;
};

/// Ids of the copies of each form in their order; empty = one of each, with the id 0.
using Instances = std::vector<std::vector<std::uint16_t>>;
Copies copiesOf(const Instances &instances);

/// What formulas read that is no number.
class Texts
{
public:
    virtual ~Texts() = default;
    virtual QString text(std::uint16_t block, std::uint16_t row, int column) const = 0;
    virtual QString setting(const QString &key) const = 0;
};

struct CellRef {
    std::uint16_t block = 0;
    std::uint16_t row = 0;
    std::uint16_t column = 0; ///< slot
    bool operator==(const CellRef &) const = default;
};

} // namespace calc

/// The rows of one report bound to its profile's Program, and the values of all numeric cells and checks.
/// A change is pushed along the program's uses in the order of its nodes, as a difference; it stops at typed
/// cells and where nothing changes.
class Grid
{
public:
    /// Has no rows before bind().
    Grid(std::shared_ptr<const calc::Program> program, const calc::Texts &texts);

    const calc::Program &program() const { return *m_program; }
    const calc::Texts &texts() const { return *m_texts; }

    // --- copies of forms
    /// Before bind(): another program, for so many copies of each form.
    void setCopies(std::shared_ptr<const calc::Program> program, const calc::Instances &instances);
    /// The program's block that holds a profile's block of a copy; kNone if there is no such copy.
    std::uint16_t blockOf(std::uint16_t source, std::uint16_t instance) const
    {
        if (m_instances.empty())
            return instance == 0 ? source : calc::kNone;
        return findBlock(source, instance);
    }
    /// The other way round.
    std::uint16_t sourceOf(std::uint16_t block) const
    {
        return m_instances.empty() ? block : m_program->blocks[block].source;
    }
    std::uint16_t instanceOf(std::uint16_t block) const
    {
        return m_instances.empty() ? std::uint16_t{0} : m_instances[block];
    }

    // --- rows
    /// Binds the rows anew: the fixed ones, the inserted ones, and what follows from them. All cells are
    /// blank after.
    void bind(const std::vector<calc::InsertedRow> &inserted);
    /// The same, but keeps what is typed in rows that stay, calculates, and appends every cell that came or
    /// changed.
    void rebind(const std::vector<calc::InsertedRow> &inserted, std::vector<calc::CellRef> &changed);
    /// The same with other copies of forms. `restore` places what is typed into texts that only formulas of
    /// the new program read.
    void rebind(std::shared_ptr<const calc::Program> program, const calc::Instances &instances,
                const std::vector<calc::InsertedRow> &inserted, const std::function<void()> &restore,
                std::vector<calc::CellRef> &changed);
    std::vector<calc::InsertedRow> inserted() const;
    std::uint16_t rowCount(std::uint16_t block) const { return m_blocks[block].count; }
    const calc::BoundRow &row(std::uint16_t block, std::uint16_t row) const
    {
        return m_blocks[block].rows[row];
    }
    RowId rowId(std::uint16_t block, std::uint16_t row) const;
    int rowIndex(std::uint16_t block, RowId id) const;
    QString codeText(calc::Code code) const;
    std::uint16_t findCode(std::uint16_t block, calc::Code code, std::uint16_t ordinal) const;
    const calc::RowClass &rowClass(std::uint16_t block, std::uint16_t row) const
    {
        return m_program->blocks[block].classes[m_blocks[block].rows[row].rowClass];
    }

    // --- cells
    const calc::Cell &cell(const calc::CellRef &ref) const { return m_cells[slot(ref)]; }
    calc::Cell computed(const calc::CellRef &ref) const;
    /// What computes or proposes a cell; null if nothing does.
    const calc::Operation *operation(const calc::CellRef &ref) const;
    bool isStated(const calc::CellRef &ref) const;

    // --- changes
    /// Types a value (marked with what it is) or, with Typed::Nothing, takes it back. Appends every cell that
    /// changed to `changed`.
    void set(const calc::CellRef &ref, const calc::Cell &typed, std::vector<calc::CellRef> &changed);
    /// Types a value without calculating; recompute() must follow.
    void place(const calc::CellRef &ref, const calc::Cell &typed) { m_cells[slot(ref)] = typed; }
    /// Computes everything from what is typed. If `next` is to be recomputed next, it is fetched from memory
    /// on the way.
    void recompute(const Grid *next = nullptr);
    /// The same, and appends every cell that changed.
    void recompute(std::vector<calc::CellRef> &changed);

    /// Rules that fail, stated cells that contradict their formula included.
    std::size_t failing() const { return m_failing; }

    /// Visits the cells a source stands for, seen from a row: visit(CellRef).
    template <class Visit>
    void forEachCell(const calc::Source &source, std::uint16_t block, std::uint16_t row, Visit &&visit) const;
    /// Visits the readers of a cell: visit(const Use &, node, row).
    template <class Visit> void forEachReader(const calc::CellRef &ref, Visit &&visit) const;
    /// Visits stated cells with what their formulas give: visit(CellRef, Cell), in no order.
    template <class Visit> void forEachStated(Visit &&visit) const;

    std::size_t memory() const;

private:
    friend class Binder;
    struct BlockRows {
        const calc::BoundRow *rows = nullptr;
        const std::uint16_t *lists = nullptr; ///< first row of each entry of Block::rows; one more at the end
        std::uint32_t firstRow = 0;           ///< in m_rows, of blocks that have lists
        std::uint32_t firstCell = 0;
        std::uint32_t firstKey = 0; ///< in m_keyRows, of joined blocks
        std::uint16_t count = 0;
        std::uint16_t stride = 0;
    };
    struct Pending {
        std::uint64_t key = 0; ///< node | deepest rows first | row
        calc::Cell difference;
    };
    std::size_t slot(const calc::CellRef &ref) const
    {
        const BlockRows &rows = m_blocks[ref.block];
        return rows.firstCell + std::size_t{ref.row} * rows.stride + ref.column;
    }
    calc::CellRef refOf(std::size_t slot) const;
    std::uint16_t findBlock(std::uint16_t source, std::uint16_t instance) const;
    /// What the cells of another binding of the same report held.
    struct Carried {
        std::vector<calc::Cell> before; ///< by slot
        std::vector<bool> isNew;
    };
    Carried carry(const Grid &old);
    void carryRow(const Grid &old, const calc::CellRef &from, const calc::CellRef &to,
                  Carried &carried) const;
    void finish(const Carried &carried, std::vector<calc::CellRef> &changed);
    template <class Visit> void forEachSlot(Visit &&visit) const;
    template <class At> void forEachRowOf(const calc::Source &source, At &&at) const;
    template <class Visit> void visitRows(const calc::Use &use, Visit &visit) const;
    template <class Visit>
    void visitJoined(const calc::CellRef &ref, const calc::Use &use, Visit &visit) const;
    std::uint32_t nodeAt(const calc::CellRef &ref) const;
    std::uint16_t joined(std::uint16_t block, std::uint16_t row, std::uint16_t other) const;
    std::uint16_t listEnd(std::uint16_t block, std::uint16_t row) const;
    calc::Cell evaluate(const calc::Node &node, std::uint16_t row) const;
    calc::Cell countFilled(const calc::Node &node) const;
    template <class Row> void forEachRow(const calc::Step &step, Row &&row) const;
    void runTree(const calc::Step &step);
    void runSums(const calc::Step &step);
    template <class Sum> void runRows(const calc::Step &step, Sum &&sum);
    void runEvaluated(const calc::Step &step);
    void store(const calc::Operation &operation, std::size_t slot, const calc::Cell &computed);
    void state(std::size_t slot, const calc::Cell &computed);
    void count(const calc::CellRef &ref, const calc::Cell &before, const calc::Cell &after);
    void replace(const calc::CellRef &ref, const calc::Cell &after, std::vector<calc::CellRef> &changed);
    void push(const calc::CellRef &ref, const calc::Cell &difference);
    void push(std::uint32_t node, std::uint16_t row, const calc::Cell &difference);
    void settle(std::vector<calc::CellRef> &changed);
    void settleNode(const Pending &next, std::vector<calc::CellRef> &changed);
    void settleTyped(const calc::Node &node, const calc::CellRef &ref, const calc::Cell &difference,
                     std::vector<calc::CellRef> &changed);
    bool isStatedWrong(std::size_t slot) const;

    std::shared_ptr<const calc::Program> m_program;
    const calc::Texts *m_texts;
    std::vector<std::uint16_t> m_instances; ///< of each block the id of its copy; empty = 0 for all
    std::vector<BlockRows> m_blocks;
    std::vector<calc::BoundRow> m_rows;
    std::vector<std::uint16_t> m_lists;
    std::vector<std::uint16_t> m_keyRows;
    std::vector<RowId> m_ownIds;
    std::vector<QString> m_ownCodes;
    std::vector<calc::Cell> m_cells;
    std::unordered_map<std::uint32_t, calc::Cell> m_stated; ///< by slot: what the formula gives
    std::vector<Pending> m_pending;                         ///< sorted, the next node last
    std::size_t m_failing = 0;
};

template <class Visit>
void Grid::forEachCell(const calc::Source &source, std::uint16_t block, std::uint16_t row,
                       Visit &&visit) const
{
    using Kind = calc::Source::Kind;
    const BlockRows &rows = m_blocks[source.block];
    const auto at = [&](std::uint16_t index) { visit(calc::CellRef{source.block, index, source.column}); };
    switch (source.kind) {
    case Kind::SameRow:
        return at(row);
    case Kind::FixedRow:
        return at(rows.lists[m_program->blocks[source.block].classes[source.rowClass].list]);
    case Kind::CodeRow:
        if (const std::uint16_t found = findCode(source.block, source.code, source.ordinal);
            found != calc::kNone)
            at(found);
        return;
    case Kind::JoinedRow:
        if (const std::uint16_t found = joined(block, row, source.block); found != calc::kNone)
            at(found);
        return;
    case Kind::Children: {
        const std::uint16_t end = listEnd(block, row);
        const std::uint8_t level = rows.rows[row].level;
        for (std::uint16_t i = row + 1; i < end; ++i) {
            if (rows.rows[i].parent == row)
                at(i);
            else if (rows.rows[i].level != 0 && rows.rows[i].level <= level &&
                     rows.rows[i].code != rows.rows[row].code)
                return;
        }
        return;
    }
    case Kind::Rows:
        forEachRowOf(source, at);
        return;
    case Kind::None:
    case Kind::Setting:
        return;
    }
}

/// The rows of the lists that the classes of a source belong to: a source names all classes of a list or
/// none.
template <class At> void Grid::forEachRowOf(const calc::Source &source, At &&at) const
{
    const BlockRows &rows = m_blocks[source.block];
    const std::vector<calc::RowClass> &classes = m_program->blocks[source.block].classes;
    int last = -1;
    for (const std::uint16_t rowClass : source.classes) {
        const std::uint16_t list = classes[rowClass].list;
        if (list == last)
            continue;
        last = list;
        for (std::uint16_t i = rows.lists[list]; i < rows.lists[list + 1]; ++i) {
            if (!source.rootsOnly || rows.rows[i].parent == calc::kNone)
                at(i);
        }
    }
}

template <class Visit> void Grid::forEachReader(const calc::CellRef &ref, Visit &&visit) const
{
    const calc::Program::Table &table = m_program->tables[ref.block];
    const calc::BoundRow &row = m_blocks[ref.block].rows[ref.row];
    const std::size_t at = std::size_t{row.rowClass} * table.stride + ref.column;
    for (std::uint32_t i = table.uses[at]; i < table.uses[at + 1]; ++i) {
        const calc::Use &use = m_program->uses[i];
        if (use.rootsOnly && row.parent != calc::kNone)
            continue;
        if (use.code != calc::kNoCode && (use.code != row.code || use.ordinal != row.ordinal))
            continue;
        switch (use.how) {
        case calc::Use::How::SameRow:
            visit(use, use.node, ref.row);
            break;
        case calc::Use::How::Parent:
            if (row.parent != calc::kNone)
                visit(use, use.node, row.parent);
            break;
        case calc::Use::How::FixedRow:
        case calc::Use::How::EveryRow:
            visitRows(use, visit);
            break;
        case calc::Use::How::Joined:
            visitJoined(ref, use, visit);
            break;
        }
    }
}

template <class Visit> void Grid::visitRows(const calc::Use &use, Visit &visit) const
{
    const calc::Node &node = m_program->nodes[use.node];
    const BlockRows &rows = m_blocks[node.block];
    const std::uint16_t list = m_program->blocks[node.block].classes[node.rowClass].list;
    if (use.how == calc::Use::How::FixedRow)
        return visit(use, use.node, rows.lists[list]);
    for (std::uint16_t i = rows.lists[list + 1]; i-- > rows.lists[list];) { // the last first: see push()
        if (rows.rows[i].rowClass == node.rowClass)
            visit(use, use.node, i);
    }
}

template <class Visit>
void Grid::visitJoined(const calc::CellRef &ref, const calc::Use &use, Visit &visit) const
{
    const std::uint16_t found = joined(ref.block, ref.row, use.block);
    if (found == calc::kNone)
        return;
    const calc::Program::Table &table = m_program->tables[use.block];
    const std::uint32_t node =
        table.nodes[std::size_t{m_blocks[use.block].rows[found].rowClass} * table.stride + use.column];
    if (node != calc::kNoNode && m_program->nodes[node].operation == use.operation)
        visit(use, node, found);
}

template <class Visit> void Grid::forEachStated(Visit &&visit) const
{
    for (const auto &[slot, computed] : m_stated)
        visit(refOf(slot), computed);
}

} // namespace juesuan
