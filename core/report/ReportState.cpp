#include "core/report/ReportState.h"

#include "core/calc/Evaluator.h"
#include "core/calc/ProgramBuilder.h"

namespace juesuan
{

using calc::Cell;
using calc::Typed;

std::optional<Location> locate(const Report &report, const CellKey &cell)
{
    const Grid &grid = report.grid();
    const calc::Program &program = grid.program();
    const std::uint16_t block =
        cell.block < program.profileBlocks() ? grid.blockOf(cell.block, cell.instance) : calc::kNone;
    if (block == calc::kNone)
        return std::nullopt;
    const calc::BlockPlan &plan = program.blocks[block];
    if (cell.column >= plan.slotOf.size())
        return std::nullopt;
    const int row = report.rowIndex(cell.block, cell.row, cell.instance);
    if (row < 0)
        return std::nullopt;
    return Location{{block, static_cast<std::uint16_t>(row), plan.slotOf[cell.column]},
                    plan.block,
                    &plan.block->columns[cell.column]};
}

static bool hasOwnRows(const Grid &grid, std::uint16_t block)
{
    for (std::uint16_t row = 0; row < grid.rowCount(block); ++row) {
        if (grid.row(block, row).ownId != 0)
            return true;
    }
    return false;
}

int Report::State::rowIndex(std::uint16_t block, RowId row) const
{
    constexpr std::uint16_t kFew = 128;
    const Grid &grid = owner.grid();
    const std::uint16_t count = grid.rowCount(block);
    if (count <= kFew)
        return grid.rowIndex(block, row);
    auto index = indexes.find(block);
    if (index == indexes.end()) {
        index = indexes.insert(block, {});
        for (int i = hasOwnRows(grid, block) ? count - 1 : -1; i >= 0; --i) // of two with one id, the first
            index->insert(grid.rowId(block, static_cast<std::uint16_t>(i)), i);
    }
    return index->isEmpty() ? grid.rowIndex(block, row) : index->value(row, -1);
}

void Report::State::forgetRows()
{
    rows.clear();
    indexes.clear();
    last.reset();
}

const std::optional<Location> &Report::State::locate(const CellKey &cell) const
{
    if (!last || lastKey != cell) {
        last = juesuan::locate(owner, cell);
        lastKey = cell;
    }
    return last;
}

CellKey keyOf(const Report &report, const calc::CellRef &ref)
{
    const Grid &grid = report.grid();
    const calc::BlockPlan &plan = grid.program().blocks[ref.block];
    return {plan.source, static_cast<std::uint16_t>(plan.columnOf[ref.column]), grid.instanceOf(ref.block),
            grid.rowId(ref.block, ref.row)};
}

CellNumber toNumber(const Cell &cell)
{
    const ValueState state = cell.unreadable() > 0 ? ValueState::Error
                             : cell.filled() > 0   ? ValueState::Filled
                                                   : ValueState::Absent;
    return {state, cell.amount, cell.roundings()};
}

bool isCodeRow(const Grid &grid, const calc::CellRef &ref)
{
    const auto kind = grid.rowClass(ref.block, ref.row).kind;
    return kind == calc::RowClass::Kind::Leaf || kind == calc::RowClass::Kind::Parent;
}

bool isClosed(const Report &report, const Location &at)
{
    const Grid &grid = report.grid();
    if (at.isNumber()) {
        const calc::BlockPlan &plan = grid.program().blocks[at.ref.block];
        return !plan.closed.empty() &&
               plan.closed[plan.at(grid.row(at.ref.block, at.ref.row).rowClass, at.ref.column)] != 0;
    }
    if (at.column->kind <= ColumnKind::Sequence)
        return true;
    const bool isPrinted = at.column->kind == ColumnKind::Code || at.column->kind == ColumnKind::Name;
    if (isPrinted && grid.rowClass(at.ref.block, at.ref.row).kind == calc::RowClass::Kind::Fixed)
        return true;
    return calc::isClosed(grid.program().blocks[at.ref.block], grid.rowClass(at.ref.block, at.ref.row),
                          *at.column);
}

QString Report::State::text(std::uint16_t block, std::uint16_t row, int column) const
{
    const Grid &grid = owner.grid();
    return owner.text({grid.sourceOf(block), static_cast<std::uint16_t>(column), grid.instanceOf(block),
                       grid.rowId(block, row)});
}

static bool isTooLarge(std::int64_t amount)
{
    return amount > Money::kLargestFen || amount < -Money::kLargestFen;
}

Error refusal(const Report &report, const Location &at, const TypedValue &value)
{
    if (isAbsent(value))
        return {};
    if (isClosed(report, at))
        return {QT_TRANSLATE_NOOP("Error", "This cell is closed: nothing can be typed in it."), {}, {}};
    const ColumnKind kind = at.column->kind;
    const auto *amount = std::get_if<Amount>(&value);
    const auto *number = std::get_if<Number>(&value);
    if ((amount && isTooLarge(amount->money.fen())) || (number && isTooLarge(number->micro)))
        return {QT_TRANSLATE_NOOP("Error", "The amount is too large."), {}, {}};
    const bool isDate = kind == ColumnKind::Date;
    const bool fits = std::holds_alternative<Empty>(value) ||
                      (amount   ? kind == ColumnKind::Money
                       : number ? at.isNumber() && kind != ColumnKind::Money
                       : std::holds_alternative<Unreadable>(value) ? at.isNumber() || isDate
                       : std::holds_alternative<QDate>(value)      ? isDate
                                                                   : !at.isNumber() && !isDate);
    if (!fits)
        return {QT_TRANSLATE_NOOP("Error", "A value of this kind does not belong into “%1”."),
                {at.column->title},
                {}};
    return {};
}

Cell printOf(const Report &report, const CellKey &cell)
{
    Cell print = calc::Evaluator::fingerprint(report.text(cell));
    print.mark(static_cast<std::uint8_t>(Typed::Value));
    return print;
}

Cell toCell(const TypedValue &value)
{
    Cell cell;
    Typed typed = Typed::Value;
    if (const auto *amount = std::get_if<Amount>(&value)) {
        cell = Cell::value(amount->money.fen(), amount->rounded);
    } else if (const auto *number = std::get_if<Number>(&value)) {
        cell = Cell::value(number->micro, false);
    } else if (std::holds_alternative<Unreadable>(value)) {
        cell = Cell::error();
        typed = Typed::Unreadable;
    } else {
        typed = isAbsent(value) ? Typed::Nothing : Typed::Empty;
    }
    cell.mark(static_cast<std::uint8_t>(typed));
    return cell;
}

} // namespace juesuan
