#include "ui/panels/FormState.h"

#include <algorithm>

#include "core/audit/Detectors.h"
#include "core/audit/ScoreBoard.h"

namespace juesuan::ui
{
namespace
{

bool isFilled(const Report &report, const CellKey &cell)
{
    return isNumeric(report.block(cell.block).columns[cell.column].kind)
               ? report.number(cell).state != ValueState::Absent
               : !report.text(cell).isEmpty();
}

/// Somebody has begun there: by typing, or elsewhere by typing what flows in here. What every report of the
/// regime has from the start (heads, weights, points) is no beginning.
bool isBegun(const Report &report, const CellKey &cell)
{
    const Block &block = report.block(cell.block);
    const Column &column = block.columns[cell.column];
    if (column.id.isEmpty() || block.fields)
        return false;
    return !isAbsent(report.typed(cell)) || (column.kind == ColumnKind::Money && isFilled(report, cell));
}

bool isLacking(const Report &report, const CellKey &cell)
{
    return report.block(cell.block).columns[cell.column].required && !isFilled(report, cell);
}

/// Of a form of nothing but text: its lines say something.
bool speaks(const Report &report, const CellKey &cell)
{
    return !report.block(cell.block).columns[cell.column].id.isEmpty() && isFilled(report, cell);
}

using CellTest = bool (*)(const Report &, const CellKey &);

bool anyCell(const Report &report, int form, std::uint16_t instance, CellTest test)
{
    const int first = report.blockIndex(form, 0);
    const int last = first + static_cast<int>(report.form(form).blocks.size());
    for (int block = first; block < last; ++block) {
        const auto columns = static_cast<std::uint16_t>(report.block(block).columns.size());
        for (const ReportRow &row : report.rows(block, instance)) {
            for (std::uint16_t column = 0; column < columns; ++column) {
                if (test(report, {static_cast<std::uint16_t>(block), column, instance, row.id}))
                    return true;
            }
        }
    }
    return false;
}

/// Points that nobody and nothing has given yet.
bool hasOpenScores(const Report &report, int form, std::uint16_t instance)
{
    if (!isScored(report.form(form)))
        return false;
    const ScoreBoard board = scoreBoard(report, form, instance);
    return std::ranges::any_of(board.rows,
                               [](const ScoredRow &row) { return row.score.state == ValueState::Absent; });
}

bool hasNumbers(const Form &form)
{
    return std::ranges::any_of(form.blocks, [](const Block &block) {
        return std::ranges::any_of(block.columns, [](const Column &c) { return isNumeric(c.kind); });
    });
}

} // namespace

bool isUnfilled(const Report &report)
{
    return std::ranges::all_of(typedCells(report), [&report](const TypedCell &typed) {
        return report.block(typed.cell.block).fields;
    });
}

FormState formState(const Report &report, int form, std::uint16_t instance)
{
    const bool begun = hasNumbers(report.form(form))
                           ? anyCell(report, form, instance, isBegun)
                           : anyCell(report, form, instance, speaks) && !isUnfilled(report);
    if (!begun)
        return FormState::Untouched;
    return anyCell(report, form, instance, isLacking) || hasOpenScores(report, form, instance)
               ? FormState::Started
               : FormState::Complete;
}

} // namespace juesuan::ui
