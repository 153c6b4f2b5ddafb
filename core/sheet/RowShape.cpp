#include "core/sheet/RowShape.h"

#include <algorithm>

namespace juesuan
{

namespace
{

/// Whether the formula adds up rows of the form at hand.
bool addsRows(const formula::Node &node)
{
    if (node.op == formula::Op::Ref)
        return node.ref.hasRow && node.ref.form.isEmpty() && node.ref.row != QStringLiteral("row");
    if (node.op == formula::Op::Call && node.text == QStringLiteral("sum"))
        return true;
    return std::any_of(node.args.begin(), node.args.end(), [](const auto &arg) { return addsRows(*arg); });
}

/// A formula that only names one row takes its value over and adds nothing.
bool isSum(const Formula &formula)
{
    return formula && formula.tree->op != formula::Op::Ref && addsRows(*formula.tree);
}

bool addsRows(const RowFormulas &formulas)
{
    if (formulas.all)
        return isSum(formulas.all);
    return std::any_of(formulas.byColumn.begin(), formulas.byColumn.end(), isSum);
}

} // namespace

int groupColumns(const Block &block)
{
    int count = 0;
    while (count < static_cast<int>(block.columns.size()) &&
           block.columns[static_cast<std::size_t>(count)].kind == ColumnKind::Group)
        ++count;
    return count;
}

ColumnRange titleColumns(const Block &block, const Row &row)
{
    const auto &columns = block.columns;
    const auto firstOf = [&columns](auto test) {
        return static_cast<int>(std::find_if(columns.begin(), columns.end(), test) - columns.begin());
    };
    const int taken = std::min(groupColumns(block), static_cast<int>(row.groups.size()));
    const int title = firstOf([](const Column &column) { return column.kind == ColumnKind::Title; });
    if (title < static_cast<int>(columns.size()))
        return {row.groups.empty() && title == groupColumns(block) ? 0 : title, title + 1};
    if (row.kind != RowKind::Fixed || row.title.isEmpty())
        return {};
    const int sequence = firstOf([](const Column &column) { return column.kind != ColumnKind::Sequence; });
    const int number = firstOf([](const Column &column) { return isNumeric(column.kind); });
    return {std::max(taken, sequence), number};
}

bool isTotal(const Block &block, int list)
{
    const auto &rows = block.rows;
    const Row &row = rows[static_cast<std::size_t>(list)];
    if (row.kind != RowKind::Fixed || !addsRows(row.formula))
        return false;
    // 年初结转和结余 adds up the two lines below it: a heading of its parts, no total of the table.
    const bool partsFollow = static_cast<std::size_t>(list) + 1 < rows.size() &&
                             rows[static_cast<std::size_t>(list) + 1].groups.size() > row.groups.size();
    return list == 0 || !partsFollow;
}

int depthOf(const std::vector<HeadNode> &nodes)
{
    int depth = 0;
    for (const HeadNode &node : nodes)
        depth = std::max(depth, 1 + depthOf(node.children));
    return depth;
}

int spanOf(const Block &block, const HeadNode &node)
{
    if (node.children.empty())
        return node.column < 0 ? 0 : block.columns[static_cast<std::size_t>(node.column)].span;
    int span = 0;
    for (const HeadNode &child : node.children)
        span += spanOf(block, child);
    return span;
}

SheetAlign alignOf(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Money:
    case ColumnKind::Percent:
    case ColumnKind::Number:
        return SheetAlign::Right;
    case ColumnKind::Title:
    case ColumnKind::Code:
    case ColumnKind::Name:
    case ColumnKind::Text:
        return SheetAlign::Left;
    default:
        return SheetAlign::Centre;
    }
}

} // namespace juesuan
