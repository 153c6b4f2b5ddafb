#include "core/exchange/Assignment.h"

#include <QCoreApplication>
#include <QHash>
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

Error placed(Error error, const Assignment &assignment)
{
    if (error.where.line == 0)
        error.where = assignment.where;
    return error;
}

/// The cells, in rows made for them; nothing is made of a place only to take back what stands there.
Result<std::vector<CellKey>> placesOf(Report &report, const std::vector<Assignment> &assignments, Edit &made)
{
    Places places(report, made);
    std::vector<Address> addresses;
    for (const Assignment &assignment : assignments) {
        const Result<Address> address = parseAddress(assignment.address);
        if (!address)
            return placed(address.error(), assignment);
        addresses.push_back(*address);
        if (assignment.kind == Assignment::Kind::Clear)
            continue;
        if (const Result<void> wanted = places.want(*address); !wanted)
            return placed(wanted.error(), assignment);
    }
    if (const Result<void> done = places.make(); !done)
        return done.error();
    std::vector<CellKey> cells;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const std::optional<CellKey> cell = places.find(addresses[i]);
        if (!cell)
            return placed(places.missing(addresses[i]), assignments[i]);
        cells.push_back(*cell);
    }
    return cells;
}

using Values = std::vector<TypedValue>;

Result<Values> valuesOf(const Report &report, const std::vector<CellKey> &cells,
                        const std::vector<Assignment> &assignments)
{
    Values values;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Result<TypedValue> value = valueOf(report, cells[i], assignments[i]);
        if (!value)
            return placed(value.error(), assignments[i]);
        values.push_back(*value);
    }
    return values;
}

Result<void> apply(Report &report, const Edit &edit, Edit &made)
{
    if (const Result<ChangeSet> applied = report.apply(edit); !applied)
        return applied.error();
    made.changes.insert(made.changes.end(), edit.changes.begin(), edit.changes.end());
    return {};
}

/// All in one edit, as a report binds its rows anew for each; of a cell named twice the last value. What is
/// refused is found by setting one after the other.
Result<void> setAll(Report &report, const std::vector<CellKey> &cells, const Values &values,
                    const std::vector<Assignment> &assignments, Edit &made)
{
    std::vector<std::pair<CellKey, TypedValue>> all;
    QHash<CellKey, std::size_t> places;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto place = places.constFind(cells[i]);
        if (place != places.constEnd()) {
            all[*place].second = values[i];
            continue;
        }
        places.insert(cells[i], all.size());
        all.emplace_back(cells[i], values[i]);
    }
    if (apply(report, report.set(all), made))
        return {};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (const Result<void> set = apply(report, report.set(cells[i], values[i]), made); !set)
            return placed(set.error(), assignments[i]);
    }
    return {};
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
    // Tried on a copy: a later one may need the row that an earlier one brings.
    Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
    if (!copy)
        return copy.error();
    Edit made;
    const Result<std::vector<CellKey>> found = placesOf(*copy.value(), assignments, made);
    if (!found)
        return found.error();
    const std::vector<CellKey> &cells = found.value();
    const Result<Values> values = valuesOf(*copy.value(), cells, assignments);
    if (!values)
        return values.error();
    if (const Result<void> set = setAll(*copy.value(), cells, values.value(), assignments, made); !set)
        return set.error();
    // Asked for at the end: the basis of a change may stand behind it.
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (const std::optional<Error> broken = brokenLock(*copy.value(), cells[i]))
            return placed(*broken, assignments[i]);
        if (const std::optional<Error> changed = changedApproval(report, *copy.value(), cells[i]))
            return placed(*changed, assignments[i]);
    }
    return made;
}

} // namespace juesuan::exchange
