#include "core/exchange/Assignment.h"

#include <QCoreApplication>
#include <utility>

#include "core/exchange/Exchange.h"
#include "core/report/Address.h"

namespace juesuan::exchange
{

namespace
{

/// The repeated entry of the addressed block that a code of this length may be added to; false if there is
/// none.
bool takesCode(const Report &report, const Address &address, int *block)
{
    const int form = report.profile().form(address.form);
    if (form < 0)
        return false;
    const std::vector<Block> &blocks = report.form(form).blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].id != address.block || blocks[i].column(address.column) < 0)
            continue;
        for (const Row &row : blocks[i].rows) {
            if (row.kind != RowKind::Codes)
                continue;
            const auto dictionary = report.profile().dictionaries.value(row.dictionary);
            if (dictionary && dictionary->levelOf(address.row) > 0) {
                *block = report.blockIndex(form, static_cast<int>(i));
                return true;
            }
        }
    }
    return false;
}

Result<CellKey> findOrInsert(Report &report, const Address &address, Edit &made)
{
    Result<CellKey> cell = resolve(report, address);
    int block = -1;
    if (cell || !takesCode(report, address, &block))
        return cell;
    // Only the next one of the same code may be added: `~3` needs `~2` to stand there.
    if (address.ordinal > 1 && !report.findRow(block, address.row, address.ordinal - 1, address.instance))
        return cell;
    Edit insert = report.insertCode(block, address.row, address.instance);
    if (Result<ChangeSet> applied = report.apply(insert); !applied)
        return applied.error();
    made.changes.insert(made.changes.end(), insert.changes.begin(), insert.changes.end());
    return resolve(report, address);
}

Result<TypedValue> valueOf(const Report &report, const CellKey &cell, const Assignment &assignment)
{
    if (assignment.kind == Assignment::Kind::Clear)
        return TypedValue(Absent{});
    if (assignment.kind == Assignment::Kind::Empty)
        return TypedValue(Empty{});
    return parseCell(report, cell, assignment.value, report.block(cell.block).money);
}

Result<void> applyOne(Report &report, const Assignment &assignment, Edit &made)
{
    const Result<Address> address = parseAddress(assignment.address);
    if (!address)
        return address.error();
    const Result<CellKey> cell = findOrInsert(report, address.value(), made);
    if (!cell)
        return cell.error();
    const Result<TypedValue> value = valueOf(report, cell.value(), assignment);
    if (!value)
        return value.error();
    const Edit edit = report.set(cell.value(), value.value());
    if (const Result<ChangeSet> applied = report.apply(edit); !applied)
        return applied.error();
    made.changes.insert(made.changes.end(), edit.changes.begin(), edit.changes.end());
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
    // Tried on a copy, step by step: a later one may need the row that an earlier one brings.
    Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
    if (!copy)
        return copy.error();
    Edit made;
    for (const Assignment &assignment : assignments) {
        const Result<void> done = applyOne(*copy.value(), assignment, made);
        if (done)
            continue;
        Error error = done.error();
        if (error.where.line == 0)
            error.where = assignment.where;
        return error;
    }
    return made;
}

} // namespace juesuan::exchange
