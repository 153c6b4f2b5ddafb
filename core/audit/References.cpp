#include "core/audit/References.h"

#include <algorithm>

namespace juesuan
{

namespace
{

using formula::Node;
using formula::Op;
using formula::Reference;

/// Blocks a reference may mean: the named one, else the row's own block, else the form's unnamed lists.
std::vector<int> blocksOf(const Report &report, const Reference &reference, const CellKey &at)
{
    const int home = report.formOf(at.block);
    const int form = reference.form.isEmpty() ? home : report.profile().form(reference.form);
    std::vector<int> found;
    if (form < 0)
        return found;
    const std::vector<Block> &blocks = report.form(form).blocks;
    if (form == home && reference.block.isEmpty())
        found.push_back(at.block);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const int index = report.blockIndex(form, static_cast<int>(i));
        const bool wanted =
            reference.block.isEmpty() ? blocks[i].id.isEmpty() : blocks[i].id == reference.block;
        if (wanted && (found.empty() || found.front() != index))
            found.push_back(index);
    }
    return found;
}

/// The copy of a form that is meant: the one named, the one at hand, else the first; none if it is not there.
std::optional<std::uint16_t> instanceOf(const Report &report, const Reference &reference, const CellKey &at)
{
    const int home = report.formOf(at.block);
    const int form = reference.form.isEmpty() ? home : report.profile().form(reference.form);
    if (form < 0 || (form == home && reference.instance == 0))
        return at.instance;
    const std::vector<std::uint16_t> &ids = report.instances(form);
    const auto ordinal = static_cast<std::size_t>(std::max(0, reference.instance - 1));
    return ordinal < ids.size() ? std::optional(ids[ordinal]) : std::nullopt;
}

const ReportRow *firstRow(const Report &report, int block, std::uint16_t instance)
{
    const std::vector<ReportRow> &rows = report.rows(block, instance);
    return rows.empty() ? nullptr : &rows.front();
}

struct RowName {
    QString id;
    int ordinal = 1;
};

RowName rowName(const Report &report, const Reference &reference, const CellKey &at)
{
    if (reference.hasRow && reference.row != u"row")
        return {reference.row, std::max(1, reference.ordinal)};
    if (report.rowIndex(at.block, at.row, at.instance) < 0)
        return {}; // the form as a whole
    const ReportRow &row = rowOf(report, at);
    if (!row.code.isEmpty())
        return {row.code, row.ordinal};
    const std::vector<Row> &lists = report.block(at.block).rows;
    return {row.list < lists.size() ? lists[row.list].id : QString(), 1};
}

/// Index of a group of the block, -1 if it has none of that name.
int groupIndex(const Block &block, const QString &name)
{
    for (std::size_t i = 0; i < block.groups.size(); ++i) {
        if (block.groups[i].id == name)
            return static_cast<int>(i);
    }
    return -1;
}

/// Whether `row` counts in sum(group): fixed rows inside it, the roots of a tree of codes, all other rows.
bool isMember(const Block &block, const ReportRow &row, const QString &group)
{
    const Row &layout = block.rows[row.list];
    if (layout.tree && row.parent >= 0)
        return false;
    if (layout.kind != RowKind::Fixed && layout.id == group)
        return true;
    const int index = groupIndex(block, group);
    return index >= 0 && std::find(layout.groups.begin(), layout.groups.end(), index) != layout.groups.end();
}

void append(Side &side, Side more, int sign)
{
    side.linear = side.linear && more.linear;
    for (Term &term : more.terms)
        side.terms.push_back({term.cell, term.sign * sign});
}

Side sumOf(const Report &report, const Node &call, const CellKey &at)
{
    Side side;
    for (const auto &arg : call.args) {
        const bool group = arg->op == Op::Ref && !arg->ref.hasRow && arg->ref.form.isEmpty();
        const std::vector<CellKey> cells =
            group ? resolveGroup(report, arg->ref, at) : std::vector<CellKey>();
        for (const CellKey &cell : cells)
            side.terms.push_back({cell, 1});
        if (cells.empty())
            append(side, readSide(report, *arg, at), 1);
    }
    return side;
}

} // namespace

const ReportRow &rowOf(const Report &report, const CellKey &cell)
{
    const int index = report.rowIndex(cell.block, cell.row, cell.instance);
    return report.rows(cell.block, cell.instance)[static_cast<std::size_t>(index)];
}

const Row &layoutOf(const Report &report, const CellKey &cell)
{
    return report.block(cell.block).rows[rowOf(report, cell).list];
}

std::optional<CellKey> resolve(const Report &report, const Reference &reference, const CellKey &at)
{
    if (reference.form == u"report")
        return std::nullopt;
    const Block &home = report.block(at.block);
    const bool atHand = reference.column.isEmpty();
    if (atHand && at.column >= home.columns.size())
        return std::nullopt;
    const QString column = atHand ? home.columns[at.column].id : reference.column;
    const std::optional<std::uint16_t> instance = instanceOf(report, reference, at);
    if (!instance)
        return std::nullopt;
    const RowName name = rowName(report, reference, at);
    for (const int block : blocksOf(report, reference, at)) {
        const int index = report.block(block).column(column);
        if (index < 0)
            continue;
        const bool isSameRow = block == at.block && !reference.hasRow && !name.id.isEmpty();
        const bool isField = report.block(block).fields && !reference.hasRow;
        const ReportRow *row = isSameRow ? &rowOf(report, at)
                               : isField ? firstRow(report, block, *instance)
                                         : report.findRow(block, name.id, name.ordinal, *instance);
        if (row)
            return CellKey{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(index), *instance,
                           row->id};
    }
    return std::nullopt;
}

std::vector<CellKey> resolveGroup(const Report &report, const Reference &group, const CellKey &at)
{
    std::vector<CellKey> cells;
    if (at.column >= report.block(at.block).columns.size())
        return cells;
    const Block &block = report.block(at.block);
    const std::vector<ReportRow> &rows = report.rows(at.block, at.instance);
    const int here = report.rowIndex(at.block, at.row, at.instance);
    for (const ReportRow &row : rows) {
        const bool member =
            group.column == u"children" ? row.parent == here : isMember(block, row, group.column);
        if (member && row.id != at.row)
            cells.push_back({at.block, at.column, at.instance, row.id});
    }
    return cells;
}

Side readSide(const Report &report, const Node &node, const CellKey &at)
{
    Side side;
    switch (node.op) {
    case Op::Number:
        side.linear = node.numerator == 0; // a constant is no cell; only zero may be left out
        break;
    case Op::Text:
        side.linear = false;
        break;
    case Op::Ref:
        if (const std::optional<CellKey> cell = resolve(report, node.ref, at))
            side.terms.push_back({*cell, 1});
        break;
    case Op::Add:
    case Op::Subtract:
        append(side, readSide(report, *node.args[0], at), 1);
        append(side, readSide(report, *node.args[1], at), node.op == Op::Add ? 1 : -1);
        break;
    case Op::Negate:
        append(side, readSide(report, *node.args[0], at), -1);
        break;
    case Op::Call:
        if (node.text == u"sum")
            return sumOf(report, node, at);
        [[fallthrough]];
    default:
        for (const auto &arg : node.args)
            append(side, readSide(report, *arg, at), 1);
        side.linear = false;
    }
    return side;
}

} // namespace juesuan
