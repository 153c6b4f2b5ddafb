#include "core/sheet/BandLayout.h"

#include <algorithm>

#include "core/sheet/CellText.h"
#include "core/sheet/RowShape.h"

namespace juesuan
{

namespace
{

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// Whether some column has a number on the line below the heads (栏次).
bool isNumbered(const Block &block)
{
    return std::any_of(block.columns.begin(), block.columns.end(),
                       [](const Column &column) { return !column.number.isEmpty(); });
}

/// Grid columns of the leaves on the page, or of those right of it.
int spanOfLeaves(const Block &block, bool printed)
{
    int span = 0;
    for (const Column &column : block.columns)
        span += column.printed == printed ? column.span : 0;
    return span;
}

int firstLeaf(const HeadNode &node)
{
    return node.children.empty() ? node.column : firstLeaf(node.children.front());
}

bool isFigure(QChar c)
{
    return c.isDigit();
}

} // namespace

BandLayout::BandLayout(SheetBuilder &builder, int row, const std::vector<int> &blocks) : m_builder(builder)
{
    int column = 0;
    int working = builder.columnCount();
    for (const int block : blocks) {
        const Block &data = builder.report().block(block);
        column += sideWidth(data);
        m_lists.push_back(collect(block, column, working));
        m_numbered = m_numbered || isNumbered(data);
        column += spanOfLeaves(data, true);
        working += spanOfLeaves(data, false);
    }
    align();
    m_bodyBegin = row + headDepth();
    addHeads(row);
    addBody();
    addSide(row);
}

/// The side title takes what the block's own columns leave of the page grid.
int BandLayout::sideWidth(const Block &block) const
{
    return block.side.isEmpty() ? 0 : std::max(m_builder.columnCount() - spanOfLeaves(block, true), 1);
}

BandLayout::List BandLayout::collect(int block, int firstColumn, int working) const
{
    List list;
    list.block = block;
    list.data = &m_builder.report().block(block);
    list.firstColumn = firstColumn;
    for (const Column &column : list.data->columns) {
        int &next = column.printed ? firstColumn : working;
        list.columns.push_back(next);
        next += column.span;
    }
    list.sections.emplace_back();
    const std::vector<ReportRow> &rows = m_builder.report().rows(block, m_builder.instance());
    std::size_t next = 0;
    for (int entry = 0; entry < static_cast<int>(list.data->rows.size()); ++entry) {
        if (list.data->rows[at(entry)].tail)
            list.sections.emplace_back();
        const bool waits = next >= rows.size() || rows[next].list != entry;
        if (waits && list.data->rows[at(entry)].kind != RowKind::Fixed)
            list.sections.back().push_back({nullptr, entry});
        for (; next < rows.size() && rows[next].list == entry; ++next)
            list.sections.back().push_back({&rows[next], entry});
    }
    return list;
}

/// Each tail row stands level with its neighbour's, and so does the last row of all: a list that has
/// fewer rows in between is padded (年末结转 beside the three lines of 年初结转).
void BandLayout::align()
{
    std::size_t sections = 1;
    for (const List &list : m_lists)
        sections = std::max(sections, list.sections.size());
    for (std::size_t section = 0; section < sections; ++section) {
        std::size_t height = 0;
        for (const List &list : m_lists) {
            if (section < list.sections.size())
                height = std::max(height, list.sections[section].size());
        }
        for (List &list : m_lists) {
            std::vector<Line> lines;
            if (section < list.sections.size())
                lines = list.sections[section];
            const bool lastRowLevel = section > 0 && section + 1 == sections && !lines.empty();
            lines.insert(lines.end() - (lastRowLevel ? 1 : 0), height - lines.size(), Line{});
            list.lines.insert(list.lines.end(), lines.begin(), lines.end());
        }
    }
}

int BandLayout::headDepth() const
{
    int depth = 0;
    for (const List &list : m_lists)
        depth = std::max(depth, depthOf(list.data->head) + (list.data->title.isEmpty() ? 0 : 1));
    return depth + (m_numbered ? 1 : 0);
}

void BandLayout::addHeads(int row)
{
    for (const List &list : m_lists) {
        int rowsLeft = headDepth();
        int top = row;
        if (!list.data->title.isEmpty()) {
            SheetCell &cell =
                m_builder.add(SheetRole::Head, top++, list.firstColumn, 1, spanOfLeaves(*list.data, true));
            cell.fixed = list.data->title;
            cell.align = SheetAlign::Centre;
            --rowsLeft;
        }
        for (const HeadNode &node : list.data->head)
            addHead(list, node, top, rowsLeft);
    }
}

void BandLayout::addHead(const List &list, const HeadNode &node, int row, int rowsLeft)
{
    const int span = spanOf(*list.data, node);
    if (span == 0)
        return;
    const int column = list.columns[at(firstLeaf(node))];
    const auto head = [&](const QString &text, int top, int rows) {
        SheetCell &cell = m_builder.add(SheetRole::Head, top, column, rows, span);
        cell.fixed = m_builder.filled(text);
        cell.align = SheetAlign::Centre;
        cell.block = list.block;
        if (node.column >= 0)
            cell.kind = list.data->columns[at(node.column)].kind;
    };
    const QString number = node.column < 0 ? QString() : list.data->columns[at(node.column)].number;
    const int numberRows = number.isEmpty() ? 0 : 1;
    head(node.title, row, node.children.empty() ? rowsLeft - numberRows : 1);
    if (numberRows > 0)
        head(number, row + rowsLeft - 1, 1);
    for (const HeadNode &child : node.children)
        addHead(list, child, row + 1, rowsLeft - 1);
}

void BandLayout::addBody()
{
    const int height = static_cast<int>(m_lists.front().lines.size());
    for (int listIndex = 0; listIndex < static_cast<int>(m_lists.size()); ++listIndex) {
        const List &list = m_lists[at(listIndex)];
        for (int i = 0; i < height; ++i)
            addRow({&list, &list.lines[at(i)], m_bodyBegin + i, listIndex * height + i + 1});
        addGroups(list);
    }
}

void BandLayout::addRow(const Place &place)
{
    const Block &block = *place.list->data;
    int index = 0; // its groups' titles are added when all rows stand
    if (place.line->list >= 0 && !block.rows[at(place.line->list)].groups.empty())
        index = groupColumns(block);
    ColumnRange title;
    if (place.line->row)
        title = titleColumns(block, block.rows[at(place.line->list)]);
    if (!title.isEmpty()) // the title runs over group columns that its path leaves free
        index = std::min(index, title.begin);
    while (index < static_cast<int>(block.columns.size())) {
        if (!title.isEmpty() && index == title.begin) {
            addTitle(place);
            index = title.end;
            continue;
        }
        addCell(place, index, place.list->columns[at(index)]);
        ++index;
    }
}

void BandLayout::addTitle(const Place &place)
{
    const Block &block = *place.list->data;
    const Row &entry = block.rows[at(place.line->list)];
    const ColumnRange range = titleColumns(block, entry);
    const int column = place.list->columns[at(range.begin)];
    int span = 0;
    for (int i = range.begin; i < range.end; ++i)
        span += block.columns[at(i)].span;
    const bool total = isTotal(block, place.line->list);
    SheetCell &cell =
        m_builder.add(total ? SheetRole::Total : SheetRole::RowTitle, place.gridRow, column, 1, span);
    cell.block = place.list->block;
    cell.list = place.line->list;
    cell.indent = entry.indent;
    cell.align = total ? SheetAlign::Centre : SheetAlign::Left;
    cell.fixed = m_builder.filled(entry.title);
    if (entry.kind == RowKind::Codes)
        cell.fixed = m_builder.report().codeName(entry.dictionary, place.line->row->code);
}

void BandLayout::addCell(const Place &place, int index, int column)
{
    const Column &leaf = place.list->data->columns[at(index)];
    const ReportRow *row = place.line->row;
    SheetCell &cell =
        m_builder.add(row ? SheetRole::Body : SheetRole::Filler, place.gridRow, column, 1, leaf.span);
    cell.block = place.list->block;
    cell.list = place.line->list;
    cell.kind = leaf.kind;
    cell.align = alignOf(leaf.kind);
    if (leaf.kind == ColumnKind::Sequence) {
        cell.fixed = QString::number(place.sequence);
        return;
    }
    if (!row || leaf.id.isEmpty())
        return;
    if (isNumeric(leaf.kind) && isTotal(*place.list->data, place.line->list))
        cell.role = SheetRole::Total;
    cell.cell = CellKey{static_cast<std::uint16_t>(place.list->block), static_cast<std::uint16_t>(index),
                        static_cast<std::uint16_t>(m_builder.instance()), row->id};
    if (const auto closed = closedText(place.list->data->rows[at(place.line->list)], leaf)) {
        cell.closed = true;
        cell.fixed = *closed;
        if (isNumeric(leaf.kind) && std::none_of(closed->begin(), closed->end(), isFigure))
            cell.align = SheetAlign::Centre; // a dash is no amount
    }
    if (leaf.kind == ColumnKind::Name)
        cell.indent = std::max(row->level - 1, 0);
}

/// Titles of groups, merged over the rows that have them; a row with fewer groups than there are columns
/// for them lets its last one run on.
void BandLayout::addGroups(const List &list)
{
    const Block &block = *list.data;
    const int columns = groupColumns(block);
    const int height = static_cast<int>(list.lines.size());
    const auto pathOf = [&](int i) -> const std::vector<int> & {
        static const std::vector<int> none;
        return list.lines[at(i)].list < 0 ? none : block.rows[at(list.lines[at(i)].list)].groups;
    };
    for (int level = 0; level < columns; ++level) {
        const int column = list.columns[at(level)];
        for (int begin = 0, end = 0; begin < height; begin = end) {
            const std::vector<int> &path = pathOf(begin);
            end = begin + 1;
            if (static_cast<int>(path.size()) <= level)
                continue;
            const auto same = [&](const std::vector<int> &other) {
                return static_cast<int>(other.size()) > level &&
                       std::equal(path.begin(), path.begin() + level + 1, other.begin());
            };
            while (end < height && same(pathOf(end)))
                ++end;
            int span = block.columns[at(level)].span;
            for (int i = level + 1; i < columns && static_cast<int>(path.size()) == level + 1; ++i)
                span += block.columns[at(i)].span;
            SheetCell &cell = m_builder.add(SheetRole::Group, m_bodyBegin + begin, column, end - begin, span);
            cell.fixed = m_builder.filled(block.groups[at(path[at(level)])].title);
            cell.align = SheetAlign::Centre;
            cell.block = list.block;
            cell.list = list.lines[at(begin)].list;
        }
    }
}

void BandLayout::addSide(int row)
{
    for (const List &list : m_lists) {
        if (list.data->side.isEmpty())
            continue;
        const int width = sideWidth(*list.data);
        const int rows = m_bodyBegin - row + static_cast<int>(list.lines.size());
        SheetCell &cell = m_builder.add(SheetRole::Side, row, list.firstColumn - width, rows, width);
        cell.fixed = m_builder.filled(list.data->side);
        cell.align = SheetAlign::Centre;
        cell.block = list.block;
    }
}

int BandLayout::frozenColumns() const
{
    if (m_lists.size() != 1)
        return 0;
    int frozen = m_lists.front().firstColumn;
    for (const Column &column : m_lists.front().data->columns) {
        if (!column.id.isEmpty() && column.kind != ColumnKind::Code && column.kind != ColumnKind::Name)
            break;
        frozen += column.span;
    }
    return frozen;
}

} // namespace juesuan
