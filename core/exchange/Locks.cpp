#include "core/exchange/Locks.h"

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
