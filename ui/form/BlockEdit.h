#pragma once

#include <QString>
#include <vector>

#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

using TextBlock = std::vector<std::vector<QString>>;

/// An edit of many cells at once, and what could not be done.
struct BlockEdit {
    struct Refusal {
        QString cell;   ///< its name
        QString text;   ///< what was to go there
        QString reason; ///< a sentence
    };
    Edit edit;        ///< one undo step; not yet applied
    int changed = 0;  ///< cells that get another value
    int agreeing = 0; ///< computed cells left alone: what was pasted is what they compute
    int skipped = 0;  ///< cells that take no values, and text for which there is no cell
    int rowsAdded = 0;
    std::vector<Refusal> refused;
    GridSpan covered; ///< what the block came to lie on
};

/// Puts a block of texts on the grid: from `selection`'s corner, repeated where the selection is a multiple
/// of it. Merged cells count once. Where the block begins with codes, its lines find or make their rows.
BlockEdit pasteBlock(const SheetModel &model, const GridSpan &selection, const TextBlock &block);
/// The same text into every selected cell.
BlockEdit fillText(const SheetModel &model, const GridSpan &selection, const QString &text);
/// The first row (or column) of the selection into the others; a single cell takes its neighbour's.
BlockEdit fillDown(const SheetModel &model, const GridSpan &selection);
BlockEdit fillRight(const SheetModel &model, const GridSpan &selection);
/// Takes out what was typed.
BlockEdit clearCells(const SheetModel &model, const GridSpan &selection);
/// The same for stated cells only (采用计算值).
BlockEdit takeComputed(const SheetModel &model, const GridSpan &selection);
/// Removes the rows that people inserted.
BlockEdit deleteRows(const SheetModel &model, const GridSpan &selection);

/// 「粘贴 12 格，跳过 3 格；未采用：…」; "" when everything went as meant.
QString describe(const BlockEdit &edit);

/// The cells of the report in one line of the grid from `first` to `last`, titles among them as null cells
/// would be: every ruled cell once, in order.
std::vector<const SheetCell *> cellsInRow(const SheetModel &model, int row, int first, int last);

} // namespace juesuan::ui
