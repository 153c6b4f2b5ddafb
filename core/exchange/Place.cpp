#include "core/exchange/Place.h"

#include <algorithm>

namespace juesuan::exchange
{

namespace
{

Result<void> applyTo(Report &report, const Edit &edit, Edit &made)
{
    if (const Result<ChangeSet> applied = report.apply(edit); !applied)
        return applied.error();
    made.changes.insert(made.changes.end(), edit.changes.begin(), edit.changes.end());
    return {};
}

bool isCode(const Report &report, const Row &list, const QString &text)
{
    const auto dictionary = report.profile().dictionaries.value(list.dictionary);
    return dictionary && dictionary->levelOf(text) > 0 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Only the next one of a code may be made: `~3` needs `~2` to stand there.
bool isNextOfCode(const Report &report, int block, const Address &address, int copy)
{
    return !report.findRow(block, address.row, address.ordinal, copy) &&
           (address.ordinal == 1 || report.findRow(block, address.row, address.ordinal - 1, copy));
}

/// `group/n` behind the n - 1 rows that the list has.
bool isNextFree(const Report &report, int block, int list, const Address &address, int copy)
{
    const std::vector<ReportRow> &rows = report.rows(block, copy);
    const auto count =
        std::count_if(rows.begin(), rows.end(), [list](const ReportRow &row) { return row.list == list; });
    const QString &group = report.block(block).rows[static_cast<std::size_t>(list)].id;
    return address.row == group + u'/' + QString::number(count + 1);
}

/// What makes the addressed row in this block; without changes if nothing does.
Edit rowEdit(const Report &report, int block, const Address &address, int copy)
{
    const std::vector<Row> &lists = report.block(block).rows;
    for (int list = 0; list < static_cast<int>(lists.size()); ++list) {
        const Row &row = lists[static_cast<std::size_t>(list)];
        if (row.kind == RowKind::Codes && isCode(report, row, address.row) &&
            isNextOfCode(report, block, address, copy))
            return report.insertCode(block, address.row, copy);
        if (row.kind == RowKind::Free && isNextFree(report, block, list, address, copy))
            return report.insertFree(block, list, -1, copy);
    }
    return {};
}

} // namespace

int copyId(const Report &report, const Address &address)
{
    const int form = report.profile().form(address.form);
    if (form < 0)
        return -1;
    const std::vector<std::uint16_t> &copies = report.instances(form);
    const auto index = static_cast<std::size_t>(address.instance);
    return index < copies.size() ? copies[index] : -1;
}

Result<void> makePlace(Report &report, const Address &address, Edit &made)
{
    const int form = report.profile().form(address.form);
    if (form < 0)
        return {};
    if (report.form(form).many && address.instance == static_cast<int>(report.instances(form).size())) {
        if (const Result<void> added = applyTo(report, report.addInstance(form), made); !added)
            return added;
    }
    const int copy = copyId(report, address);
    if (copy < 0)
        return {};
    const std::vector<Block> &blocks = report.form(form).blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].id != address.block ||
            (!address.column.isEmpty() && blocks[i].column(address.column) < 0))
            continue;
        const Edit edit = rowEdit(report, report.blockIndex(form, static_cast<int>(i)), address, copy);
        if (!edit.changes.empty())
            return applyTo(report, edit, made);
    }
    return {};
}

Result<CellKey> findOrMake(Report &report, const Address &address, Edit &made)
{
    Result<CellKey> cell = resolve(report, address);
    if (cell)
        return cell;
    if (const Result<void> placed = makePlace(report, address, made); !placed)
        return placed.error();
    return resolve(report, address);
}

} // namespace juesuan::exchange
