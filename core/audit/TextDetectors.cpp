#include <algorithm>

#include "core/audit/Detectors.h"

/// Detectors that look at texts: head lines, forgotten template texts, reasons for empty tables.
namespace juesuan
{

namespace
{

/// The head line's cell of `form` for a field; none where the form does not print it.
std::optional<CellKey> headerCell(const Report &report, int form, std::uint16_t instance,
                                  const QString &field)
{
    const std::vector<Block> &blocks = report.form(form).blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const int column = blocks[i].fields ? blocks[i].column(field) : -1;
        if (column < 0)
            continue;
        const int block = report.blockIndex(form, static_cast<int>(i));
        const std::vector<ReportRow> &rows = report.rows(block, instance);
        if (!rows.empty())
            return CellKey{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column), instance,
                           rows.front().id};
    }
    return std::nullopt;
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// No number of the copy is anything but zero.
bool isEmptyCopy(const Report &report, int form, std::uint16_t instance)
{
    const std::vector<Block> &blocks = report.form(form).blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const int block = report.blockIndex(form, static_cast<int>(i));
        for (const ReportRow &row : report.rows(block, instance)) {
            for (std::size_t column = 0; column < blocks[i].columns.size(); ++column) {
                const CellKey cell{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column),
                                   instance, row.id};
                if (isNumeric(blocks[i].columns[column].kind) && report.number(cell).amount != 0)
                    return false;
            }
        }
    }
    return true;
}

bool isEmptyForm(const Report &report, int form)
{
    return std::ranges::all_of(report.instances(form),
                               [&](std::uint16_t instance) { return isEmptyCopy(report, form, instance); });
}

/// A line of the list of tables: the table it names, whether it says to be empty, and why.
struct Listed {
    int table;
    CellKey says;
    CellKey reason;
};

std::vector<Listed> listedTables(const Inspection &inspection)
{
    std::vector<Listed> listed;
    const Report &report = inspection.report;
    for (const QString &list : inspection.detector.forms) {
        const int form = report.profile().form(list);
        for (int i = 0; form >= 0 && i < static_cast<int>(report.form(form).blocks.size()); ++i) {
            const int index = report.blockIndex(form, i);
            const Block &block = report.block(index);
            const int says = block.column(inspection.parameter(QStringLiteral("blank")));
            const int reason = block.column(inspection.parameter(QStringLiteral("reason")));
            for (const ReportRow &row : report.rows(index)) {
                const int table = report.profile().form(block.rows[row.list].id);
                if (says < 0 || reason < 0 || table < 0)
                    continue;
                const auto number = static_cast<std::uint16_t>(index);
                listed.push_back({table,
                                  {number, static_cast<std::uint16_t>(says), 0, row.id},
                                  {number, static_cast<std::uint16_t>(reason), 0, row.id}});
            }
        }
    }
    return listed;
}

} // namespace

std::vector<Finding> blankHeaders(const Inspection &inspection)
{
    std::vector<Finding> findings;
    const Report &report = inspection.report;
    for (std::size_t form = 0; form < report.profile().forms.size(); ++form) {
        const int index = static_cast<int>(form);
        for (const std::uint16_t instance : report.instances(index)) {
            const auto cell =
                headerCell(report, index, instance, inspection.parameter(QStringLiteral("field")));
            if (!cell || !inspection.covers(index))
                continue;
            const QString text = withoutBlanks(report.text(*cell));
            if (text.isEmpty() || text != withoutBlanks(report.unit()))
                findings.push_back(
                    inspection.finding({*cell}, {report.text(*cell).trimmed(), report.unit()}));
        }
    }
    return findings;
}

std::vector<Finding> placeholders(const Inspection &inspection)
{
    std::vector<Finding> findings;
    const QStringList texts = inspection.words(QStringLiteral("texts"));
    for (const TypedCell &cell : inspection.typed) {
        const QString *typed = std::get_if<QString>(&cell.value);
        if (!typed || !inspection.covers(inspection.report.formOf(cell.cell.block)))
            continue;
        for (const QString &text : texts) {
            if (typed->contains(text)) {
                findings.push_back(inspection.finding({cell.cell}, {text, *typed}));
                break;
            }
        }
    }
    return findings;
}

std::vector<Finding> emptyTableReasons(const Inspection &inspection)
{
    std::vector<Finding> findings;
    const std::vector<Listed> tables = listedTables(inspection);
    // Where nothing is filled in yet, there is nothing to give reasons for.
    if (std::ranges::all_of(
            tables, [&](const Listed &listed) { return isEmptyForm(inspection.report, listed.table); }))
        return findings;
    for (const Listed &listed : tables) {
        const Report &report = inspection.report;
        const bool empty = isEmptyForm(report, listed.table);
        const bool saysEmpty = report.text(listed.says) == inspection.parameter(QStringLiteral("yes"));
        const bool explained = !report.text(listed.reason).trimmed().isEmpty();
        if (saysEmpty != empty) {
            findings.push_back(inspection.finding(
                {listed.says}, {QLatin1String(empty ? "is empty" : "is filled"), report.text(listed.says)}));
        } else if (empty && !explained) {
            findings.push_back(inspection.finding({listed.reason}, {QStringLiteral("no reason")}));
        } else if (!empty && explained) {
            Finding found = inspection.finding({listed.reason}, {QStringLiteral("needless reason")});
            found.severity = Severity::Information;
            findings.push_back(std::move(found));
        }
    }
    return findings;
}

} // namespace juesuan
