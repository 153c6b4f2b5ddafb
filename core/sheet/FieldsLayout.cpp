#include "core/sheet/FieldsLayout.h"

#include <algorithm>

#include "core/sheet/RowShape.h"

namespace juesuan
{

namespace
{

std::optional<CellKey> keyOf(const SheetBuilder &builder, int block, int column)
{
    const auto &rows = builder.report().rows(block, builder.instance());
    if (rows.empty())
        return {};
    return CellKey{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column),
                   static_cast<std::uint16_t>(builder.instance()), rows.front().id};
}

struct HeaderItem {
    QString text; ///< what is measured: the title, or the fixed text
    std::optional<CellKey> cell;
    ColumnKind kind = ColumnKind::Title;
    HeaderText::At at = HeaderText::At::Left;
};

std::vector<HeaderItem> headerItems(const SheetBuilder &builder, int block, const Form &form)
{
    std::vector<HeaderItem> items;
    if (block >= 0) {
        const auto &columns = builder.report().block(block).columns;
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            const Column &column = columns[static_cast<std::size_t>(i)];
            items.push_back({builder.filled(column.title), keyOf(builder, block, i), column.kind});
        }
    }
    for (const HeaderText &text : form.headerTexts)
        items.push_back({builder.filled(text.text), {}, ColumnKind::Title, text.at});
    std::stable_sort(items.begin(), items.end(),
                     [](const HeaderItem &a, const HeaderItem &b) { return a.at < b.at; });
    return items;
}

/// The last grid columns that give `text` room on one line; at most half of them.
int columnsAtEnd(const SheetBuilder &builder, const QString &text)
{
    int first = builder.columnCount() - 1;
    while (first > (builder.columnCount() + 1) / 2 &&
           builder.columnsFor(text, first) >= builder.columnCount() - first)
        --first;
    return builder.columnCount() - first;
}

} // namespace

void layOutHeaderLine(SheetBuilder &builder, int row, int block, const Form &form)
{
    const std::vector<HeaderItem> items = headerItems(builder, block, form);
    const auto atRight = std::count_if(
        items.begin(), items.end(), [](const HeaderItem &item) { return item.at == HeaderText::At::Right; });
    const int right = atRight > 0 ? columnsAtEnd(builder, items.back().text) : 0;
    const int others = static_cast<int>(items.size()) - (atRight > 0 ? 1 : 0);
    int column = 0;
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const HeaderItem &item = items[static_cast<std::size_t>(i)];
        int end = builder.columnCount();
        if (i < others) // the others share what the money unit leaves
            end = std::max((end - right) * (i + 1) / others, column + 1);
        if (column >= builder.columnCount())
            break;
        SheetCell &cell =
            builder.add(SheetRole::HeaderLine, row, column, 1, std::min(end, builder.columnCount()) - column);
        cell.fixed = item.text;
        cell.cell = item.cell;
        cell.kind = item.kind;
        cell.block = item.cell ? block : -1;
        cell.align = static_cast<SheetAlign>(item.at);
        cell.ruled = false;
        column = end;
    }
}

void layOutFields(SheetBuilder &builder, int row, int block)
{
    const auto &columns = builder.report().block(block).columns;
    int column = 0;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const Column &field = columns[static_cast<std::size_t>(i)];
        const int left = builder.columnCount() - column;
        const int span = field.span > 1 ? std::min(field.span, left) : left;
        const QString title = builder.filled(field.title);
        const bool plain = title.endsWith(u'：');
        const bool sentence = title.endsWith(u'。'); // a question, and its answer below it in one cell
        const bool apart = !plain && !sentence && !title.isEmpty();
        const int titleSpan = !apart ? 0 : std::min(builder.columnsFor(title, column), std::max(span - 1, 1));
        if (apart) {
            SheetCell &head = builder.add(SheetRole::Side, row, column, 1, titleSpan);
            head.fixed = title;
            head.align = SheetAlign::Centre;
            head.block = block;
        }
        SheetCell &cell = builder.add(plain ? SheetRole::HeaderLine : SheetRole::Body, row,
                                      column + titleSpan, 1, std::max(span - titleSpan, 1));
        if (!apart)
            cell.fixed = sentence ? QString(title % u'\n') : title;
        cell.cell = keyOf(builder, block, i);
        cell.kind = field.kind;
        cell.block = block;
        cell.ruled = !plain;
        column += span;
        if (column >= builder.columnCount()) {
            column = 0;
            ++row;
        }
    }
}

} // namespace juesuan
