#include "core/exchange/Locks.h"

#include <algorithm>

#include "core/report/Address.h"
#include "core/sheet/CellText.h"

namespace juesuan::exchange
{

namespace
{

CellKey inColumn(CellKey cell, int column)
{
    cell.column = static_cast<std::uint16_t>(column);
    return cell;
}

} // namespace

std::optional<Error> keptAsApproved(const Report &report, const CellKey &cell)
{
    const Block &block = report.block(cell.block);
    const QString &id = block.columns[cell.column].id;
    const auto isFor = [&id](const Column &column) { return !id.isEmpty() && column.approved == id; };
    const TypedValue typed = report.typed(cell);
    const bool isFilled = !isAbsent(typed) && !std::holds_alternative<Empty>(typed);
    if (!isFilled || std::none_of(block.columns.begin(), block.columns.end(), isFor))
        return {};
    return Error{QT_TRANSLATE_NOOP("Error", "“%1” holds what was approved (“%2”); it changes only with an "
                                            "import of approved indicators."),
                 {cellTitle(report, cell), printedText(report, cell)},
                 {}};
}

std::optional<Error> changedApproval(const Report &before, const Report &after, const CellKey &cell)
{
    const auto &copies = before.instances(before.formOf(cell.block));
    const bool isNew = std::find(copies.begin(), copies.end(), cell.instance) == copies.end() ||
                       before.rowIndex(cell.block, cell.row, cell.instance) < 0;
    if (isNew || before.typed(cell) == after.typed(cell))
        return {};
    return keptAsApproved(before, cell);
}

std::optional<Error> brokenLock(const Report &report, const CellKey &cell)
{
    if (!report.isLocked(cell) || isAbsent(report.typed(cell)))
        return {};
    const Block &block = report.block(cell.block);
    const int approved = block.column(block.columns[cell.column].approved);
    const int basis = block.column(block.basis);
    if (approved < 0)
        return {};
    const QString allowed = printedText(report, inColumn(cell, approved));
    if (printedText(report, cell) == allowed)
        return {};
    if (basis >= 0 && !report.text(inColumn(cell, basis)).trimmed().isEmpty())
        return {};
    if (basis < 0)
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” was approved as “%2” and cannot be changed here."),
                     {cellTitle(report, cell), allowed},
                     {}};
    return Error{QT_TRANSLATE_NOOP("Error", "“%1” was approved as “%2”. Give the basis of the change first "
                                            "(%3), or together with it."),
                 {cellTitle(report, cell), allowed, addressOf(report, inColumn(cell, basis))},
                 {}};
}

} // namespace juesuan::exchange
