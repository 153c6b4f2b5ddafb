#include "core/audit/Detectors.h"

#include "core/report/Address.h"

namespace juesuan
{

namespace
{

struct Entry {
    const char *use;
    DetectorFunction function; ///< null: explains only, see Causes.h
};

constexpr Entry kDetectors[] = {
    {"unit_slip", lonelyUnitSlips},
    {"digit_slip", nullptr},
    {"counted_in", nullptr},
    {"left_out", nullptr},
    {"wrong_line", nullptr},
    {"bad_code", badCodes},
    {"duplicate_code", duplicateCodes},
    {"unknown_code", unknownCodes},
    {"name_differs", differingNames},
    {"no_detail", missingDetail},
    {"header_blank", blankHeaders},
    {"proposal_differs", differingProposals},
    {"negative", negativeAmounts},
    {"empty_reason", emptyTableReasons},
    {"placeholder", placeholders},
    {"copies_differ", differingCopies},
    {"grade_word", wrongGradeWords},
    {"subtotals", wrongSubtotals},
};

} // namespace

DetectorFunction findDetector(const QString &use)
{
    for (const Entry &entry : kDetectors) {
        if (use == QLatin1String(entry.use))
            return entry.function;
    }
    return nullptr;
}

QStringList detectorNames()
{
    QStringList names;
    for (const Entry &entry : kDetectors)
        names += QLatin1String(entry.use);
    return names;
}

static void addTyped(const Report &report, int block, std::uint16_t instance, std::vector<TypedCell> &cells)
{
    const std::size_t columns = report.block(block).columns.size();
    for (const ReportRow &row : report.rows(block, instance)) {
        for (std::size_t column = 0; column < columns; ++column) {
            const CellKey cell{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column),
                               instance, row.id};
            TypedValue value = report.typed(cell);
            if (!isAbsent(value))
                cells.push_back({cell, std::move(value)});
        }
    }
}

std::vector<TypedCell> typedCells(const Report &report)
{
    std::vector<TypedCell> cells;
    const std::vector<Form> &forms = report.profile().forms;
    for (std::size_t form = 0; form < forms.size(); ++form) {
        const int index = static_cast<int>(form);
        for (const std::uint16_t instance : report.instances(index)) {
            for (std::size_t block = 0; block < forms[form].blocks.size(); ++block)
                addTyped(report, report.blockIndex(index, static_cast<int>(block)), instance, cells);
        }
    }
    return cells;
}

bool Inspection::covers(int form) const
{
    return detector.forms.isEmpty() || detector.forms.contains(report.form(form).id);
}

QStringList Inspection::words(const QString &name) const
{
    return parameter(name).split(u' ', Qt::SkipEmptyParts);
}

Finding Inspection::finding(std::vector<CellKey> cells, QStringList words) const
{
    Finding found;
    found.rule = detector.use;
    found.severity = detector.severity;
    found.detector = &detector;
    found.form = report.formOf(cells.front().block);
    found.key = keyOf(report, detector.use, {cells.front()});
    found.cells = std::move(cells);
    found.words = std::move(words);
    return found;
}

QString keyOf(const Report &report, const QString &rule, const std::vector<CellKey> &cells)
{
    QString key = rule;
    for (const CellKey &cell : cells)
        key += u'@' + lastingAddressOf(report, cell);
    return key;
}

std::vector<Finding> unreadableCells(const Report &report, const std::vector<TypedCell> &typed)
{
    std::vector<Finding> findings;
    for (const TypedCell &cell : typed) {
        const auto *unreadable = std::get_if<Unreadable>(&cell.value);
        if (!unreadable)
            continue;
        Finding found;
        found.rule = QStringLiteral("unreadable");
        found.severity = Severity::Error;
        found.form = report.formOf(cell.cell.block);
        found.cells = {cell.cell};
        found.words = {unreadable->text};
        found.key = keyOf(report, found.rule, found.cells);
        findings.push_back(std::move(found));
    }
    return findings;
}

} // namespace juesuan
