#include "core/exchange/CsvImport.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdlib>

#include "core/audit/Explain.h"
#include "core/exchange/CsvFormat.h"
#include "core/exchange/Locks.h"
#include "core/exchange/Place.h"

namespace juesuan::exchange
{

namespace
{

// Half of the last place that is printed: what a figure may have lost by rounding.
constexpr std::int64_t kHalfHundredthWan = Money::kFenPerWan / 100 / 2;
constexpr std::int64_t kHalfHundredthPercent = 50;
constexpr std::int64_t kHalfHundredth = 5'000;

QString columnId(const QString &head)
{
    return head.trimmed().section(u' ', 0, 0);
}

} // namespace

CsvImport::CsvImport(const Report &report, ImportMode mode, QString file)
    : m_report(report), m_mode(mode), m_file(std::move(file))
{
}

Error CsvImport::error(const char *text, const QStringList &args, int line, qsizetype column) const
{
    return {text, args, {m_file, line, static_cast<int>(column + 1)}};
}

Result<ImportResult> CsvImport::run(const std::vector<TextLine> &lines)
{
    if (lines.size() < 2)
        return error(QT_TRANSLATE_NOOP("Error", "The table has no rows."), {}, 0);
    if (const Result<void> done = open(); !done)
        return done.error();
    const Result<Address> first = parseAddress(lines[1].cells.front() + QStringLiteral(".x"));
    m_form = first ? m_report.profile().form(first->form) : -1;
    if (m_form < 0)
        return error(QT_TRANSLATE_NOOP("Error", "“%1” is no row of any form: a row reads like %2."),
                     {lines[1].cells.front(), QStringLiteral("expenditure[2040501]")}, lines[1].line, 0);
    m_result.form = first->form;
    if (const Result<void> done = readHeader(lines.front()); !done)
        return done.error();

    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (const Result<void> done = checkRow(lines[i]); !done)
            return done.error();
    }
    if (const Result<void> done = makeRows(lines); !done)
        return done.error();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (const Result<void> done = readRow(lines[i], m_rows[i - 1]); !done)
            return done.error();
    }
    if (const Result<void> done = applyLeaves(); !done)
        return done.error();
    if (const Result<void> done = stateWhatDiffers(); !done)
        return done.error();
    if (const Result<void> done = respectLocks(); !done)
        return done.error();
    m_result.edit.label = QCoreApplication::translate("Edit", "Import %1").arg(m_report.form(m_form).title);
    return std::move(m_result);
}

Result<void> CsvImport::open()
{
    Result<std::unique_ptr<Report>> copy = Report::fromImage(m_report.profilePtr(), m_report.image());
    if (!copy)
        return copy.error();
    m_copy = std::move(copy.value());
    return {};
}

Result<void> CsvImport::readHeader(const TextLine &header)
{
    QStringList allowed;
    for (const Block &block : m_report.form(m_form).blocks) {
        for (const Column &column : block.columns) {
            if (isValueColumn(column) && !allowed.contains(column.id))
                allowed += column.id;
        }
    }
    for (qsizetype i = 0; i < header.cells.size(); ++i) {
        const QString id = columnId(header.cells[i]);
        const bool fixed = i == 0 ? id == kRowColumn : i == 1 && id == kTitleColumn;
        if (i == 0 && !fixed)
            return error(QT_TRANSLATE_NOOP("Error", "The first column must be “%1”, not “%2”."),
                         {QString::fromUtf16(kRowColumn), id}, header.line, i);
        if (!fixed && !allowed.contains(id))
            return error(QT_TRANSLATE_NOOP("Error", "The form has no column “%1”; it has: %2."),
                         {id, allowed.join(QStringLiteral(", "))}, header.line, i);
        if (!fixed && m_columns.contains(id))
            return error(QT_TRANSLATE_NOOP("Error", "The column “%1” stands here twice."), {id}, header.line,
                         i);
        m_columns += fixed ? QString() : id;
    }
    if (m_columns.join(QString()).isEmpty())
        return error(QT_TRANSLATE_NOOP("Error", "The table has no column with values; the form has: %1."),
                     {allowed.join(QStringLiteral(", "))}, header.line);
    return {};
}

Result<void> CsvImport::checkRow(const TextLine &line)
{
    if (line.cells.size() > m_columns.size())
        return error(QT_TRANSLATE_NOOP("Error", "The row has %1 cells, the head has %2."),
                     {QString::number(line.cells.size()), QString::number(m_columns.size())}, line.line,
                     m_columns.size());
    const Result<Address> address = parseAddress(line.cells.front() + QStringLiteral(".x"));
    if (!address || address->form != m_result.form)
        return error(QT_TRANSLATE_NOOP("Error", "“%1” is no row of the form “%2”."),
                     {line.cells.front(), m_result.form}, line.line, 0);
    m_addresses.push_back(*address);
    m_addresses.back().column.clear(); // any of the row's cells
    return {};
}

/// Makes the rows that the report does not have so far: of codes, of free lists, of one more copy.
Result<void> CsvImport::makeRows(const std::vector<TextLine> &lines)
{
    Places places(*m_copy, m_result.edit,
                  m_mode == ImportMode::Stated ? Places::Codes::AsPrinted : Places::Codes::OfClassification);
    for (const Address &address : m_addresses) {
        if (const Result<void> wanted = places.want(address); !wanted)
            return wanted;
    }
    if (const Result<void> made = places.make(); !made)
        return made;
    for (std::size_t i = 0; i < m_addresses.size(); ++i) {
        const std::optional<CellKey> row = places.find(m_addresses[i]);
        if (!row)
            return error(QT_TRANSLATE_NOOP("Error", "“%1” is neither a row of this form nor a code of its "
                                                    "classification."),
                         {m_addresses[i].row}, lines[i + 1].line, 0);
        m_rows.push_back(*row);
    }
    return {};
}

Result<void> CsvImport::readRow(const TextLine &line, const CellKey &row)
{
    readName(line, row);
    const Block &block = m_copy->block(row.block);
    for (qsizetype i = 0; i < line.cells.size(); ++i) {
        if (m_columns[i].isEmpty())
            continue;
        const int column = block.column(m_columns[i]);
        if (column < 0) {
            if (line.cells[i].trimmed().isEmpty())
                continue;
            return error(QT_TRANSLATE_NOOP("Error", "The row “%1” has no column “%2”."),
                         {line.cells.front(), m_columns[i]}, line.line, i);
        }
        CellKey cell = row;
        cell.column = static_cast<std::uint16_t>(column);
        if (const Result<void> done = readValue(line, i, cell); !done)
            return done.error();
    }
    return {};
}

/// The title of a code row is its name, and kept where it is not the dictionary's.
void CsvImport::readName(const TextLine &line, const CellKey &row)
{
    if (line.cells.size() < 2 || !m_columns[1].isEmpty())
        return;
    const Block &block = m_copy->block(row.block);
    const int index = m_copy->rowIndex(row.block, row.row, row.instance);
    if (index < 0 || m_copy->rows(row.block, row.instance)[static_cast<std::size_t>(index)].code.isEmpty())
        return;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        CellKey cell = row;
        cell.column = static_cast<std::uint16_t>(i);
        const QString name = unguarded(line.cells[1]);
        if (block.columns[i].kind == ColumnKind::Name && !name.isEmpty() && name != m_copy->text(cell))
            m_inputs.push_back({cell, name});
    }
}

Result<void> CsvImport::readValue(const TextLine &line, qsizetype column, const CellKey &cell)
{
    const QString &text = line.cells[column];
    const Block &block = m_copy->block(cell.block);
    const bool numeric = isNumeric(block.columns[cell.column].kind);
    if (m_copy->origin(cell) == CellOrigin::Closed)
        return {};
    // What a formula computes, or a worksheet proposes, is left to it where the file agrees (own).
    const bool computed =
        m_copy->formula(cell) != nullptr || (m_mode == ImportMode::Own && m_copy->proposal(cell) != nullptr);
    if (!numeric && unguarded(text) == csvValue(*m_copy, cell))
        return {};
    if (text.trimmed().isEmpty()) {
        if (m_mode == ImportMode::Own && keptAsApproved(*m_copy, cell))
            return {};
        if (computed)
            m_computed.push_back({cell, Empty{}});
        else
            m_inputs.push_back({cell, Absent{}});
        return {};
    }
    Result<TypedValue> value = parseCell(*m_copy, cell, unguarded(text), block.money);
    if (!value && m_mode == ImportMode::Stated && numeric)
        value = TypedValue(Unreadable{unguarded(text)});
    if (!value) {
        Error failed = value.error();
        failed.where = {m_file, line.line, static_cast<int>(column) + 1};
        return failed;
    }
    (computed ? m_computed : m_inputs).push_back({cell, *value});
    m_taken.emplace_back(cell, Where{m_file, line.line, static_cast<int>(column) + 1});
    ++m_result.cells;
    return {};
}

Result<void> CsvImport::apply(const Edit &edit)
{
    const Result<ChangeSet> applied = m_copy->apply(edit);
    if (!applied)
        return applied.error();
    auto &changes = m_result.edit.changes;
    changes.insert(changes.end(), edit.changes.begin(), edit.changes.end());
    return {};
}

/// Own: what formulas compute is first left to them. Stated: everything is taken as printed, a blank where
/// something else would be computed included.
Result<void> CsvImport::applyLeaves()
{
    const auto isLeft = [this](const Given &given) {
        return m_mode == ImportMode::Own || std::holds_alternative<Empty>(given.value);
    };
    std::vector<std::pair<CellKey, TypedValue>> cells;
    for (const Given &given : m_inputs)
        cells.emplace_back(given.cell, given.value);
    for (const Given &given : m_computed)
        cells.emplace_back(given.cell, isLeft(given) ? TypedValue(Absent{}) : given.value);
    std::erase_if(m_computed, [&](const Given &given) { return !isLeft(given); });
    return apply(m_copy->set(cells));
}

/// States the computed cells that differ, deepest first: a total that differs only because a figure it
/// adds up was stated is asked again after that one.
Result<void> CsvImport::stateWhatDiffers()
{
    for (;;) {
        std::vector<Given> differing;
        std::copy_if(m_computed.begin(), m_computed.end(), std::back_inserter(differing),
                     [this](const Given &given) { return !agrees(given); });
        if (differing.empty())
            return {};
        QSet<CellKey> others;
        for (const Given &given : differing)
            others.insert(given.cell);
        std::vector<std::pair<CellKey, TypedValue>> deepest;
        for (const Given &given : differing) {
            if (!dependsOn(given.cell, others))
                deepest.emplace_back(given.cell, given.value);
        }
        if (deepest.empty()) // cannot be, as formulas have no cycle; then all at once rather than for ever
            for (const Given &given : differing)
                deepest.emplace_back(given.cell, given.value);
        if (const Result<void> done = apply(m_copy->set(deepest)); !done)
            return done.error();
        QSet<CellKey> stated;
        for (const auto &[cell, value] : deepest)
            stated.insert(cell);
        const auto isStated = [&stated](const Given &given) { return stated.contains(given.cell); };
        m_computed.erase(std::remove_if(m_computed.begin(), m_computed.end(), isStated), m_computed.end());
    }
}

/// Own: what was approved is changed only where the table gives the basis; the approval itself never.
Result<void> CsvImport::respectLocks() const
{
    if (m_mode == ImportMode::Stated)
        return {};
    for (const auto &[cell, where] : m_taken) {
        std::optional<Error> broken = brokenLock(*m_copy, cell);
        if (!broken)
            broken = changedApproval(m_report, *m_copy, cell);
        if (!broken)
            continue;
        broken->where = where;
        return *broken;
    }
    return {};
}

bool CsvImport::dependsOn(const CellKey &cell, const QSet<CellKey> &others) const
{
    const Trace trace = juesuan::explain(*m_copy, cell);
    return std::any_of(trace.inputs.begin(), trace.inputs.end(), [&](const Trace::Input &input) {
        return !(input.cell == cell) && others.contains(input.cell);
    });
}

/// Whether the computed value would be printed as the file has it.
bool CsvImport::agrees(const Given &given) const
{
    const ColumnKind kind = m_copy->block(given.cell.block).columns[given.cell.column].kind;
    if (!isNumeric(kind))
        return std::holds_alternative<QString>(given.value) &&
               std::get<QString>(given.value) == m_copy->text(given.cell);
    const CellNumber computed = m_copy->number(given.cell);
    if (computed.state == ValueState::Error)
        return false;
    // A zero amount may be printed blank; a score or a rate of zero says something else than none.
    if (std::holds_alternative<Empty>(given.value))
        return computed.state == ValueState::Absent || (kind == ColumnKind::Money && computed.amount == 0);
    if (const auto *amount = std::get_if<Amount>(&given.value))
        return std::abs(amount->money.fen() - computed.amount) <= (amount->rounded ? kHalfHundredthWan : 0);
    if (const auto *number = std::get_if<Number>(&given.value))
        return std::abs(number->micro - computed.amount) <=
               (kind == ColumnKind::Percent ? kHalfHundredthPercent : kHalfHundredth);
    return false;
}

} // namespace juesuan::exchange
