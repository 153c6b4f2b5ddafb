#include "core/exchange/Assignment.h"

#include <QCoreApplication>
#include <utility>

#include "core/exchange/Exchange.h"
#include "core/exchange/Locks.h"
#include "core/exchange/Place.h"

namespace juesuan::exchange
{

namespace
{

Result<TypedValue> valueOf(const Report &report, const CellKey &cell, const Assignment &assignment)
{
    if (assignment.kind == Assignment::Kind::Clear)
        return TypedValue(Absent{});
    if (assignment.kind == Assignment::Kind::Empty)
        return TypedValue(Empty{});
    return parseCell(report, cell, assignment.value, report.block(cell.block).money);
}

/// Nothing is made of a place only to take back what stands there.
Result<CellKey> placeOf(Report &report, const Assignment &assignment, Edit &made)
{
    const Result<Address> address = parseAddress(assignment.address);
    if (!address)
        return address.error();
    return assignment.kind == Assignment::Kind::Clear ? resolve(report, address.value())
                                                      : findOrMake(report, address.value(), made);
}

Result<CellKey> applyOne(Report &report, const Assignment &assignment, Edit &made)
{
    const Result<CellKey> cell = placeOf(report, assignment, made);
    if (!cell)
        return cell.error();
    const Result<TypedValue> value = valueOf(report, cell.value(), assignment);
    if (!value)
        return value.error();
    const Edit edit = report.set(cell.value(), value.value());
    if (const Result<ChangeSet> applied = report.apply(edit); !applied)
        return applied.error();
    made.changes.insert(made.changes.end(), edit.changes.begin(), edit.changes.end());
    return cell;
}

Error placed(Error error, const Assignment &assignment)
{
    if (error.where.line == 0)
        error.where = assignment.where;
    return error;
}

} // namespace

Result<Assignment> parseAssignment(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign <= 0)
        return Error{QT_TRANSLATE_NOOP(
                         "Error", "“%1” is no ADDRESS=VALUE; for example expenditure[2040501].basic=1127.96"),
                     {text},
                     {}};
    Assignment assignment;
    assignment.address = text.left(sign).trimmed();
    assignment.value = text.mid(sign + 1).trimmed();
    assignment.kind = assignment.value.isEmpty() ? Assignment::Kind::Empty : Assignment::Kind::Write;
    return assignment;
}

Result<Edit> assign(const Report &report, const std::vector<Assignment> &assignments)
{
    // Tried on a copy, step by step: a later one may need the row that an earlier one brings.
    Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
    if (!copy)
        return copy.error();
    Edit made;
    std::vector<CellKey> cells;
    for (const Assignment &assignment : assignments) {
        const Result<CellKey> cell = applyOne(*copy.value(), assignment, made);
        if (!cell)
            return placed(cell.error(), assignment);
        cells.push_back(cell.value());
    }
    // Asked for at the end: the basis of a change may stand behind it.
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (const std::optional<Error> broken = brokenLock(*copy.value(), cells[i]))
            return placed(*broken, assignments[i]);
    }
    return made;
}

} // namespace juesuan::exchange
