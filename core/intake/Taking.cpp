#include "core/intake/Taking.h"

#include <QFileInfo>

namespace juesuan::intake
{

void Part::add(const Edit &edit)
{
    for (const Change &change : edit.changes) {
        if (const auto *cell = std::get_if<SetCell>(&change))
            touched.insert(cell->cell);
        rows += std::holds_alternative<InsertRow>(change) ? 1 : 0;
        rows -= std::holds_alternative<RemoveRow>(change) ? 1 : 0;
    }
}

static Result<void> readOnce(Report &report, const std::vector<Lines> &tables, exchange::ImportMode mode,
                             Taken &all)
{
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto read =
            exchange::readLines(report, tables[i].lines, QFileInfo(tables[i].path).fileName(), mode);
        if (!read)
            return read.error();
        if (const auto applied = report.apply(read->edit); !applied)
            return applied.error();
        Part &part = all.parts[i];
        part.form = read->form;
        part.cells = read->cells;
        part.add(read->edit);
        all.edit.changes.insert(all.edit.changes.end(), read->edit.changes.begin(), read->edit.changes.end());
    }
    return {};
}

Result<Taken> take(const Report &report, const std::vector<Lines> &tables, exchange::ImportMode mode)
{
    Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
    if (!copy)
        return copy.error();
    Taken all;
    for (const Lines &table : tables) {
        all.parts.emplace_back();
        all.parts.back().path = table.path;
        all.parts.back().notes = table.notes;
    }
    for (std::size_t round = 0; round <= tables.size(); ++round) {
        const QByteArray before = copy.value()->image();
        if (const Result<void> read = readOnce(*copy.value(), tables, mode, all); !read)
            return read.error();
        if (round > 0 && copy.value()->image() == before)
            break;
    }
    for (Part &part : all.parts)
        part.touched.removeIf(
            [&](const CellKey &cell) { return report.typed(cell) == copy.value()->typed(cell); });
    return all;
}

} // namespace juesuan::intake
