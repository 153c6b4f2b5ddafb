#include <QSet>
#include <algorithm>

#include "core/audit/Detectors.h"

/// Detectors that look at the codes of a classification and their names.
namespace juesuan
{

namespace
{

/// A code row of the report, seen from its block.
struct CodeRow {
    int block;
    std::uint16_t instance;
    const Row *layout;
    const ReportRow *row;
    std::size_t index;
};

void addRows(const Report &report, int block, std::uint16_t instance, std::vector<CodeRow> &found)
{
    const std::vector<ReportRow> &rows = report.rows(block, instance);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Row &layout = report.block(block).rows[rows[row].list];
        if (layout.kind == RowKind::Codes)
            found.push_back({block, instance, &layout, &rows[row], row});
    }
}

std::vector<CodeRow> codeRows(const Inspection &inspection)
{
    std::vector<CodeRow> found;
    const Report &report = inspection.report;
    const std::vector<Form> &forms = report.profile().forms;
    for (std::size_t form = 0; form < forms.size(); ++form) {
        if (!inspection.covers(static_cast<int>(form)))
            continue;
        for (std::size_t i = 0; i < forms[form].blocks.size(); ++i) {
            const int block = report.blockIndex(static_cast<int>(form), static_cast<int>(i));
            for (const std::uint16_t instance : report.instances(static_cast<int>(form)))
                addRows(report, block, instance, found);
        }
    }
    return found;
}

const Dictionary *dictionaryOf(const Inspection &inspection, const CodeRow &row)
{
    return inspection.report.profile().dictionaries.value(row.layout->dictionary).get();
}

CellKey cellOf(const Inspection &inspection, const CodeRow &row, ColumnKind kind)
{
    const std::vector<Column> &columns = inspection.report.block(row.block).columns;
    const auto found = std::ranges::find(columns, kind, &Column::kind);
    const auto column = found == columns.end() ? 0 : found - columns.begin();
    return {static_cast<std::uint16_t>(row.block), static_cast<std::uint16_t>(column), row.instance,
            row.row->id};
}

bool isDigits(const QString &code)
{
    return !code.isEmpty() && std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isWellFormed(const Inspection &inspection, const CodeRow &row)
{
    const Dictionary *dictionary = dictionaryOf(inspection, row);
    return !dictionary || (isDigits(row.row->code) && dictionary->levelOf(row.row->code) > 0);
}

/// The book's own codes count as known; of the profile's, only those valid in the report's year.
bool isKnown(const Inspection &inspection, const CodeRow &row)
{
    const Report &report = inspection.report;
    const QString &code = row.row->code;
    if (report.ownCodes().value(row.layout->dictionary).contains(code))
        return true;
    const Dictionary *dictionary = dictionaryOf(inspection, row);
    const CodeEntry *entry = dictionary ? dictionary->find(code, report.year()) : nullptr;
    return entry && (entry->from == 0 || entry->from <= report.year()) &&
           (entry->to == 0 || report.year() <= entry->to);
}

/// One finding per code, with every place where somebody put it: a code is wrong once, however many tables
/// follow it.
std::vector<Finding> oncePerCode(const Inspection &inspection,
                                 bool (*isWrong)(const Inspection &, const CodeRow &),
                                 QStringList (*words)(const Inspection &, const CodeRow &))
{
    std::vector<Finding> findings;
    QHash<QString, std::size_t> byCode;
    for (const CodeRow &row : codeRows(inspection)) {
        if (!row.row->inserted || !isWrong(inspection, row))
            continue;
        const CellKey cell = cellOf(inspection, row, ColumnKind::Code);
        const QString id = row.layout->dictionary + u'/' + row.row->code;
        const auto known = byCode.constFind(id);
        if (known != byCode.cend()) {
            findings[*known].cells.push_back(cell);
            continue;
        }
        byCode.insert(id, findings.size());
        Finding found = inspection.finding({cell}, words(inspection, row));
        found.key = inspection.detector.use + u'@' + id;
        findings.push_back(std::move(found));
    }
    return findings;
}

/// Full width, blanks and line breaks are the printer's business, not another name.
QString normalized(const QString &name)
{
    QString out;
    for (const QChar c : name) {
        if (c.isSpace())
            continue;
        if (c >= u'！' && c <= u'～')
            out += QChar(static_cast<char16_t>(c.unicode() - u'！' + u'!'));
        else if (c == u'“' || c == u'”' || c == u'「' || c == u'」')
            out += u'"';
        else
            out += c;
    }
    return out;
}

QString nameOf(const Inspection &inspection, const CodeRow &row)
{
    const QString printed = inspection.report.text(cellOf(inspection, row, ColumnKind::Name));
    return printed.isEmpty() ? inspection.report.codeName(row.layout->dictionary, row.row->code) : printed;
}

} // namespace

std::vector<Finding> badCodes(const Inspection &inspection)
{
    return oncePerCode(
        inspection, [](const Inspection &i, const CodeRow &row) { return !isWellFormed(i, row); },
        [](const Inspection &i, const CodeRow &row) {
            QStringList lengths;
            for (const int length : dictionaryOf(i, row)->lengths())
                lengths += QString::number(length);
            return QStringList{row.row->code, lengths.join(u'、')};
        });
}

std::vector<Finding> unknownCodes(const Inspection &inspection)
{
    return oncePerCode(
        inspection,
        [](const Inspection &i, const CodeRow &row) { return isWellFormed(i, row) && !isKnown(i, row); },
        [](const Inspection &i, const CodeRow &row) {
            return QStringList{row.row->code, nameOf(i, row), row.layout->dictionary};
        });
}

std::vector<Finding> duplicateCodes(const Inspection &inspection)
{
    std::vector<Finding> findings;
    for (const CodeRow &row : codeRows(inspection)) {
        if (row.row->ordinal < 2)
            continue;
        const CellKey cell = cellOf(inspection, row, ColumnKind::Code);
        CellKey first = cell;
        if (const ReportRow *other = inspection.report.findRow(row.block, row.row->code, 1, row.instance))
            first.row = other->id;
        findings.push_back(inspection.finding({cell, first}, {row.row->code, nameOf(inspection, row)}));
    }
    return findings;
}

std::vector<Finding> differingNames(const Inspection &inspection)
{
    std::vector<Finding> findings;
    for (const CodeRow &row : codeRows(inspection)) {
        const CellKey cell = cellOf(inspection, row, ColumnKind::Name);
        const TypedValue typed = inspection.report.typed(cell);
        const QString *name = std::get_if<QString>(&typed);
        const QString official = inspection.report.codeName(row.layout->dictionary, row.row->code);
        const bool blank = std::holds_alternative<Empty>(typed);
        if ((!name && !blank) || official.isEmpty() || !isKnown(inspection, row))
            continue;
        const QString printed = name ? *name : QString();
        if (normalized(printed) != normalized(official))
            findings.push_back(inspection.finding({cell}, {row.row->code, printed, official}));
    }
    return findings;
}

std::vector<Finding> missingDetail(const Inspection &inspection)
{
    std::vector<Finding> findings;
    const Report &report = inspection.report;
    for (const CodeRow &row : codeRows(inspection)) {
        const Dictionary *dictionary = dictionaryOf(inspection, row);
        const int deepest = dictionary ? static_cast<int>(dictionary->lengths().size()) : 0;
        if (!row.row->inserted || !row.row->leaf || row.row->level < 1 || row.row->level >= deepest)
            continue;
        const std::vector<Column> &columns = report.block(row.block).columns;
        CellKey cell = cellOf(inspection, row, ColumnKind::Code);
        bool filled = false;
        for (std::size_t i = 0; i < columns.size() && !filled; ++i) {
            CellKey amount = cell;
            amount.column = static_cast<std::uint16_t>(i);
            filled = isNumeric(columns[i].kind) && report.number(amount).amount != 0;
        }
        if (filled)
            findings.push_back(inspection.finding({cell}, {row.row->code, nameOf(inspection, row)}));
    }
    return findings;
}

} // namespace juesuan
