#include "ui/form/CodePaste.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

#include "ui/form/CellCollector.h"
#include "ui/form/CodeSearch.h"

namespace juesuan::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(juesuan::ui::CodePaste)
};

QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// The printed row of a block that a line without a code names.
const ReportRow *rowByTitle(const Report &report, const CodeList &list, const std::vector<QString> &line)
{
    const Block &block = report.block(list.block);
    for (const ReportRow &row : report.rows(list.block, list.instance)) {
        const Row &listed = block.rows[row.list];
        if (listed.kind != RowKind::Fixed)
            continue;
        for (const QString &text : line)
            if (!text.trimmed().isEmpty() && squeezed(text) == squeezed(listed.title))
                return &row;
    }
    return nullptr;
}

/// The lines of a block with the row each means. A code that comes twice means two rows, as some published
/// tables have it.
std::vector<std::pair<QString, int>> codesOf(const TextBlock &block)
{
    std::vector<std::pair<QString, int>> codes;
    QHash<QString, int> seen;
    for (const auto &line : block) {
        const QString code =
            !line.empty() && looksLikeCode(line.front()) ? plainCode(line.front()) : QString();
        codes.emplace_back(code, code.isEmpty() ? 0 : ++seen[code]);
    }
    return codes;
}

/// Codes that come by themselves with longer ones of the block.
QSet<QString> parentsOf(const Report &report, const CodeList &list,
                        const std::vector<std::pair<QString, int>> &codes)
{
    QSet<QString> parents;
    const auto dictionary = report.profile().dictionaries.value(list.dictionary);
    for (const auto &place : codes) {
        QString code = dictionary && !place.first.isEmpty() ? dictionary->parentOf(place.first) : QString();
        for (; !code.isEmpty() && !parents.contains(code); code = dictionary->parentOf(code))
            parents.insert(code);
    }
    return parents;
}

/// Adds the rows that are missing to a copy of the report, so that cells can be looked up in it. Rows of
/// different codes come in one edit: each costs a new layout of the calculation.
std::vector<Change> addRows(Report &trial, const CodeList &list, const TextBlock &block, int *added)
{
    const auto codes = codesOf(block);
    const QSet<QString> parents = parentsOf(trial, list, codes);
    std::vector<Change> changes;
    Edit round;
    for (int ordinal = 1; ordinal == 1 || !round.changes.empty(); ++ordinal) {
        round.changes.clear();
        for (const auto &[code, which] : codes) {
            const bool comesAlong = ordinal == 1 && parents.contains(code);
            if (which != ordinal || comesAlong || trial.findRow(list.block, code, ordinal, list.instance))
                continue;
            const Edit row = trial.insertCode(list.block, code, list.instance);
            round.changes.insert(round.changes.end(), row.changes.begin(), row.changes.end());
        }
        if (!trial.apply(round))
            break;
        changes.insert(changes.end(), round.changes.begin(), round.changes.end());
        *added += int(round.changes.size());
    }
    return changes;
}

} // namespace

std::optional<CodeList> codeListAt(const SheetModel &model, const GridSpan &selection)
{
    if (const EntryRow *entry = model.entry(selection.row))
        return CodeList{entry->block, entry->instance, entry->dictionary};
    const SheetCell *cell = model.cellAt(selection.row, selection.column);
    if (!cell || cell->kind != ColumnKind::Code || cell->block < 0)
        return {};
    const int entryRow = model.entryRowOf(cell->block);
    if (entryRow < 0)
        return {};
    return CodeList{cell->block, model.sheet().instance(), model.entry(entryRow)->dictionary};
}

bool beginsWithCodes(const TextBlock &block)
{
    return std::any_of(block.begin(), block.end(),
                       [](const auto &line) { return !line.empty() && looksLikeCode(line.front()); });
}

BlockEdit pasteByCode(const SheetModel &model, const CodeList &list, const TextBlock &block)
{
    const Report &report = model.report();
    auto copy = Report::fromImage(report.profilePtr(), report.image());
    if (!copy)
        return {};
    Report &trial = **copy;
    int added = 0;
    const auto rows = addRows(trial, list, block, &added);
    const Sheet sheet(trial, model.form(), list.instance);
    CellCollector collector(sheet);
    const auto codes = codesOf(block);
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto &line = block[i];
        const auto &[code, ordinal] = codes[i];
        const ReportRow *row = code.isEmpty() ? rowByTitle(trial, list, line)
                                              : trial.findRow(list.block, code, ordinal, list.instance);
        if (!row) {
            collector.skip();
            continue;
        }
        for (std::size_t column = 0; column < line.size(); ++column) {
            const SheetCell *cell = sheet.find(keyOf(sheet, list.block, int(column), row->id));
            if (cell)
                collector.putText(*cell, line[column]);
            else if (!line[column].trimmed().isEmpty())
                collector.skip();
        }
    }
    collector.leaveAgreeingComputed();
    BlockEdit result = collector.finish(Words::tr("Paste"), rows);
    result.rowsAdded = added;
    return result;
}

} // namespace juesuan::ui
