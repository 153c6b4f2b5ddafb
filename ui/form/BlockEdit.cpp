#include "ui/form/BlockEdit.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/exchange/Exchange.h"
#include "core/report/Address.h"
#include "ui/form/CellCollector.h"
#include "ui/form/CodePaste.h"
#include "ui/form/FreePaste.h"

namespace juesuan::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(juesuan::ui::BlockEdit)
};

/// Rows that values can stand in: neither entry lines nor heads.
std::vector<int> rowsFrom(const SheetModel &model, int first, int last)
{
    std::vector<int> rows;
    for (int row = first; row <= std::min(last, model.rowCount() - 1); ++row) {
        bool takes = false;
        for (int column = 0; column < model.columnCount() && !takes; ++column)
            takes = !model.entry(row) && model.isCell(row, column);
        if (takes)
            rows.push_back(row);
    }
    return rows;
}

/// What each text of a pasted line falls on. By column: the rest of a merged cell takes nothing, as blocks
/// have it that were copied from a merged table. By cell: merged cells count once.
std::vector<const SheetCell *> placesIn(const SheetModel &model, int row, int first, int last, bool byCell)
{
    const auto cells = cellsInRow(model, row, first, last);
    if (byCell)
        return cells;
    std::vector<const SheetCell *> places(std::size_t(last - first + 1), nullptr);
    for (const SheetCell *cell : cells)
        if (cell->column >= first)
            places[std::size_t(cell->column - first)] = cell;
    return places;
}

/// Whether every text of the block, laid on grid columns, falls on the beginning of a cell.
bool fitsColumns(const SheetModel &model, const GridSpan &selection, const TextBlock &block)
{
    const auto rows = rowsFrom(model, selection.row, model.rowCount());
    for (std::size_t i = 0; i < std::min(rows.size(), block.size()); ++i) {
        const auto places = placesIn(model, rows[i], selection.column, model.columnCount() - 1, false);
        for (std::size_t j = 0; j < std::min(places.size(), block[i].size()); ++j)
            if (!places[j] && !block[i][j].trimmed().isEmpty())
                return false;
    }
    return true;
}

/// How often a block of `size` is repeated over `selected` places.
int repeats(int selected, int size)
{
    return size > 0 && selected > size && selected % size == 0 ? selected / size : 1;
}

BlockEdit fill(const SheetModel &model, const GridSpan &selection, bool down)
{
    CellCollector collector(model.sheet());
    const bool single = selection == model.spanAt(selection.row, selection.column);
    const auto rows = rowsFrom(model, down && single ? 0 : selection.row, selection.lastRow());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int row = rows[i];
        if (row < selection.row)
            continue;
        const int first = !down && single ? 0 : selection.column;
        const auto cells = cellsInRow(model, row, first, selection.lastColumn());
        for (std::size_t j = 0; j < cells.size(); ++j) {
            const SheetCell *source = nullptr;
            if (down && i > 0)
                source = model.cellAt(single ? rows[i - 1] : rows.front(), cells[j]->column);
            else if (!down && j > 0)
                source = single ? cells[j - 1] : cells.front();
            const bool isTarget = cells[j]->column >= selection.column && (single || (down ? i > 0 : j > 0));
            if (isTarget && source && source->cell)
                collector.copy(*source, *cells[j]);
        }
    }
    return collector.finish(down ? Words::tr("Fill down") : Words::tr("Fill right"));
}

/// The first cell of the row that was approved, unless the row gives the basis (调整依据) of a change.
std::optional<CellKey> lockedCell(const Report &report, CellKey key)
{
    const auto &columns = report.block(key.block).columns;
    const int basis = report.block(key.block).column(report.block(key.block).basis);
    CellKey reason = key;
    reason.column = std::uint16_t(std::max(basis, 0));
    if (basis >= 0 && !report.text(reason).trimmed().isEmpty())
        return {};
    for (key.column = 0; key.column < columns.size(); ++key.column)
        if (!columns[key.column].approved.isEmpty() && report.isLocked(key))
            return key;
    return {};
}

template <class Wanted>
BlockEdit takeOut(const SheetModel &model, const GridSpan &selection, const QString &label, Wanted wanted)
{
    CellCollector collector(model.sheet());
    for (int row = selection.row; row <= selection.lastRow(); ++row)
        for (const SheetCell *cell : cellsInRow(model, row, selection.column, selection.lastColumn()))
            if (cell->cell && wanted(*cell))
                collector.put(*cell, Absent{});
    return collector.finish(label);
}

} // namespace

std::vector<const SheetCell *> cellsInRow(const SheetModel &model, int row, int first, int last)
{
    std::vector<const SheetCell *> cells;
    for (int column = first; column <= last;) {
        const SheetCell *cell = model.cellAt(row, column);
        const GridSpan span = model.spanAt(row, column);
        if (cell && (cell->ruled || cell->cell) && span.row == row)
            cells.push_back(cell);
        column = span.lastColumn() + 1;
    }
    return cells;
}

BlockEdit pasteBlock(const SheetModel &model, const GridSpan &selection, const TextBlock &block)
{
    if (block.empty())
        return {};
    if (const auto list = codeListAt(model, selection); list && beginsWithCodes(block))
        return pasteByCode(model, *list, block);
    if (const auto here = freeRowAt(model, {selection.row, selection.column});
        here && makesRows(model, *here, block))
        return pasteRows(model, selection, *here, block, false);
    std::size_t width = 0;
    for (const auto &line : block)
        width = std::max(width, line.size());
    if (model.entry(selection.row)) { // what stands below this line is another list, which is not meant
        BlockEdit none;
        none.skipped = int(block.size() * width);
        return none;
    }
    const bool byCell = !fitsColumns(model, selection, block);
    const auto rows = rowsFrom(model, selection.row, model.rowCount());
    const auto selected = rowsFrom(model, selection.row, selection.lastRow());
    const int across =
        int(placesIn(model, selection.row, selection.column, selection.lastColumn(), byCell).size());
    const std::size_t down = block.size() * std::size_t(repeats(int(selected.size()), int(block.size())));
    const std::size_t right = width * std::size_t(repeats(across, int(width)));
    CellCollector collector(model.sheet());
    for (std::size_t i = 0; i < down; ++i) {
        const auto &line = block[i % block.size()];
        std::vector<const SheetCell *> places;
        if (i < rows.size())
            places = placesIn(model, rows[i], selection.column, model.columnCount() - 1, byCell);
        for (std::size_t j = 0; j < right; ++j) {
            const QString text = j % width < line.size() ? line[j % width] : QString();
            if (j < places.size() && places[j])
                collector.putText(*places[j], text);
            else if (!text.isEmpty())
                collector.skip();
        }
    }
    if (block.size() > 1 || width > 1)
        collector.leaveAgreeingComputed();
    return collector.finish(Words::tr("Paste"));
}

BlockEdit fillText(const SheetModel &model, const GridSpan &selection, const QString &text)
{
    CellCollector collector(model.sheet());
    for (const int row : rowsFrom(model, selection.row, selection.lastRow()))
        for (const SheetCell *cell : cellsInRow(model, row, selection.column, selection.lastColumn()))
            collector.putText(*cell, text);
    return collector.finish(Words::tr("Fill"));
}

BlockEdit fillDown(const SheetModel &model, const GridSpan &selection)
{
    return fill(model, selection, true);
}

BlockEdit fillRight(const SheetModel &model, const GridSpan &selection)
{
    return fill(model, selection, false);
}

BlockEdit clearCells(const SheetModel &model, const GridSpan &selection)
{
    return takeOut(model, selection, Words::tr("Clear"), [](const SheetCell &) { return true; });
}

BlockEdit takeComputed(const SheetModel &model, const GridSpan &selection)
{
    return takeOut(model, selection, Words::tr("Take the computed value"),
                   [&model](const SheetCell &cell) { return model.report().isStated(*cell.cell); });
}

BlockEdit deleteRows(const SheetModel &model, const GridSpan &selection)
{
    BlockEdit result;
    std::vector<std::pair<int, RowId>> rows;
    // The last first: each then says the place it has when it is put back.
    for (int row = selection.lastRow(); row >= selection.row; --row) {
        for (const SheetCell *cell : cellsInRow(model, row, selection.column, selection.lastColumn())) {
            if (!cell->cell)
                continue;
            const CellKey &key = *cell->cell;
            const std::pair<int, RowId> place(key.block, key.row);
            if (std::find(rows.begin(), rows.end(), place) != rows.end())
                continue;
            rows.push_back(place);
            const Report &report = model.report();
            const int index = report.rowIndex(key.block, key.row, key.instance);
            if (index < 0 || !report.rows(key.block, key.instance)[std::size_t(index)].inserted) {
                ++result.skipped;
                continue;
            }
            if (const auto locked = lockedCell(report, key)) {
                result.refused.push_back({cellTitle(report, *locked), exchange::editText(report, *locked),
                                          Words::tr("it was approved; give the basis of the change first")});
                continue;
            }
            const Edit removal = report.removeRow(key.block, key.row, key.instance);
            result.edit.changes.insert(result.edit.changes.end(), removal.changes.begin(),
                                       removal.changes.end());
            ++result.changed;
        }
    }
    result.edit.label = Words::tr("Delete %n row(s)", nullptr, result.changed);
    return result;
}

QString describe(const BlockEdit &edit)
{
    QStringList parts;
    if (edit.changed > 0)
        parts << Words::tr("%n cell(s) changed", nullptr, edit.changed);
    if (edit.rowsAdded > 0)
        parts << Words::tr("%n row(s) added", nullptr, edit.rowsAdded);
    if (edit.agreeing > 0)
        parts << Words::tr("%n total(s) agree and stay computed", nullptr, edit.agreeing);
    if (edit.skipped > 0)
        parts << Words::tr("%n cell(s) passed over", nullptr, edit.skipped);
    if (!edit.refused.empty())
        parts << Words::tr("%n value(s) refused", nullptr, int(edit.refused.size()));
    QString text = parts.join(Words::tr(", "));
    constexpr std::size_t kTold = 3;
    for (std::size_t i = 0; i < std::min(kTold, edit.refused.size()); ++i) {
        const auto &refusal = edit.refused[i];
        text += Words::tr("\n%1: “%2” – %3").arg(refusal.cell, refusal.text, refusal.reason);
    }
    if (edit.refused.size() > kTold)
        text += QStringLiteral("\n…");
    return text;
}

} // namespace juesuan::ui
