#include "core/report/EditApplier.h"

#include <algorithm>

#include "core/calc/Evaluator.h"

namespace juesuan
{

static constexpr std::size_t kUsualChanges = 32; ///< cells that one typed figure moves
static constexpr std::size_t kMostRows = 20'000;
static constexpr int kMostRepeats = 200; ///< of one code in one list

static Error changedMeanwhile()
{
    return {QT_TRANSLATE_NOOP("Error", "The edit does not fit: what it replaces is not what stands here."),
            {},
            {}};
}

static Error noSuchRow()
{
    return {QT_TRANSLATE_NOOP("Error", "The edit does not fit: there is no such row or column."), {}, {}};
}

Result<ChangeSet> Report::apply(const Edit &edit)
{
    return EditApplier(*this).apply(edit);
}

Error EditApplier::applyChange(const Change &change)
{
    return std::visit([this](const auto &one) { return (*this)(one); }, change);
}

Result<ChangeSet> EditApplier::apply(const Edit &edit)
{
    m_changed.clear();
    m_changed.reserve(kUsualChanges);
    for (std::size_t i = 0; i < edit.changes.size(); ++i) {
        const Error error = applyChange(edit.changes[i]);
        if (*error.text == '\0')
            continue;
        const auto failed = edit.changes.begin() + static_cast<std::ptrdiff_t>(i);
        const Edit done = inverse({{}, {edit.changes.begin(), failed}});
        for (const Change &change : done.changes)
            applyChange(change);
        bindRows();
        return error;
    }
    bindRows();
    return changes();
}

Error EditApplier::operator()(const SetCell &change)
{
    bindRows();
    const std::optional<Location> &at = m_report.m_state->locate(change.cell);
    if (!at)
        return noSuchRow();
    if (m_report.m_state->typed(*at, change.cell) != change.before)
        return changedMeanwhile();
    if (Error refused = refusal(m_report, *at, change.after); *refused.text != '\0')
        return refused;
    QHash<CellKey, TypedValue> &texts = m_report.m_state->cells;
    if (!at->isNumber() || std::holds_alternative<Unreadable>(change.before))
        texts.remove(change.cell);
    if (!isAbsent(change.after) && (!at->isNumber() || std::holds_alternative<Unreadable>(change.after)))
        texts.insert(change.cell, change.after);
    if (at->isNumber()) {
        m_report.m_grid->set(at->ref, toCell(change.after), m_changed);
    } else if (at->hasSlot()) {
        calc::Cell print;
        if (!isAbsent(change.after)) {
            print = calc::Evaluator::fingerprint(m_report.text(change.cell));
            print.mark(static_cast<std::uint8_t>(calc::Typed::Value));
        }
        m_report.m_grid->set(at->ref, print, m_changed);
    }
    if (!at->isNumber() || std::holds_alternative<Unreadable>(change.after))
        m_texts.push_back(change.cell);
    return {};
}

std::vector<calc::InsertedRow> &EditApplier::rows()
{
    if (!m_hasRows)
        m_rows = m_report.m_grid->inserted();
    m_hasRows = true;
    return m_rows;
}

calc::InsertedRow EditApplier::inserted(const InsertRow &change) const
{
    const calc::Code code =
        change.code.isEmpty() ? calc::kNoCode : m_report.m_grid->program().findCode(change.code);
    return {change.block, change.list, 1, code, change.row, code == calc::kNoCode ? change.code : QString()};
}

void EditApplier::insertFree(const InsertRow &change)
{
    int before = change.position;
    auto place = m_rows.begin();
    for (; place != m_rows.end() && before != 0; ++place)
        before -= place->block == change.block && place->list == change.list;
    m_rows.insert(place, inserted(change));
}

/// Keeps the place it asks for; a row that has it already, and those behind, make room.
bool EditApplier::insertCode(const InsertRow &change)
{
    calc::InsertedRow made = inserted(change);
    const auto isSame = [&](const calc::InsertedRow &row) {
        return row.block == made.block && row.list == made.list && row.code == made.code &&
               row.ownCode == made.ownCode;
    };
    int last = 0;
    bool isFree = true;
    for (const calc::InsertedRow &row : m_rows) {
        if (isSame(row)) {
            last = std::max<int>(last, row.ordinal);
            isFree &= row.ordinal != change.position + 1;
        }
    }
    if (std::max(last + 1, change.position + 1) > kMostRepeats)
        return false;
    for (calc::InsertedRow &row : m_rows)
        row.ordinal += !isFree && isSame(row) && row.ordinal > change.position;
    made.ordinal = static_cast<std::uint8_t>(change.position < 0 ? last + 1 : change.position + 1);
    m_rows.push_back(made);
    return true;
}

Error EditApplier::operator()(const InsertRow &change)
{
    const calc::Program &program = m_report.m_grid->program();
    if (change.block >= program.checkBlock() || change.instance != 0)
        return noSuchRow();
    const std::vector<Row> &lists = program.blocks[change.block].block->rows;
    if (change.list >= lists.size() || lists[change.list].kind == RowKind::Fixed || change.row == 0 ||
        (lists[change.list].kind == RowKind::Codes) == change.code.isEmpty())
        return noSuchRow();
    const bool isTaken = std::any_of(rows().begin(), rows().end(), [&](const calc::InsertedRow &row) {
        return row.block == change.block && row.id == change.row;
    });
    const int index = m_isUnbound ? -1 : m_report.m_grid->rowIndex(change.block, change.row);
    if (isTaken || (index >= 0 && codeAt(change.block, index) != change.code))
        return changedMeanwhile();
    if (m_rows.size() >= kMostRows)
        return {QT_TRANSLATE_NOOP("Error", "A report cannot have more than %1 rows."),
                {QString::number(kMostRows)},
                {}};
    if (change.code.isEmpty())
        insertFree(change);
    else if (!insertCode(change))
        return {QT_TRANSLATE_NOOP("Error", "The code %1 stands here too often."), {change.code}, {}};
    m_isUnbound = true;
    return {};
}

QString EditApplier::codeAt(std::uint16_t block, int row) const
{
    const calc::Code code = m_report.m_grid->row(block, static_cast<std::uint16_t>(row)).code;
    return code == calc::kNoCode ? QString() : m_report.m_grid->codeText(code);
}

bool EditApplier::isTyped(const Report &report, const InsertRow &row) const
{
    const std::size_t columns = report.block(row.block).columns.size();
    for (std::size_t column = 0; column < columns; ++column) {
        if (!isAbsent(report.typed({row.block, static_cast<std::uint16_t>(column), row.instance, row.row})))
            return true;
    }
    return false;
}

Error EditApplier::operator()(const RemoveRow &change)
{
    bindRows();
    std::vector<calc::InsertedRow> &all = rows();
    calc::InsertedRow wanted = inserted(change.row);
    const auto it = std::find_if(all.begin(), all.end(), [&](const calc::InsertedRow &one) {
        wanted.ordinal = one.ordinal;
        return one == wanted;
    });
    if (it == all.end())
        return noSuchRow();
    if (isTyped(m_report, change.row))
        return {QT_TRANSLATE_NOOP("Error", "The row is not empty, so it cannot be removed."), {}, {}};
    all.erase(it);
    m_isUnbound = true;
    return {};
}

void EditApplier::bindRows()
{
    if (!m_isUnbound)
        return;
    for (const calc::CellRef &ref : m_changed) {
        if (m_report.m_grid->program().blocks[ref.block].columnOf[ref.column] >= 0)
            m_numbers.push_back(keyOf(m_report, ref));
    }
    m_changed.clear();
    m_report.m_grid->rebind(m_rows, m_changed);
    m_report.m_state->rows.clear();
    m_report.m_state->last.reset();
    m_hasRows = false;
    m_isUnbound = false;
    m_rowsChanged = true;
}

Error EditApplier::operator()(const SetSetting &change)
{
    bindRows();
    if (m_report.setting(change.key) != change.before)
        return changedMeanwhile();
    QMap<QString, QString> &settings = m_report.m_state->settings;
    if (change.after.isEmpty())
        settings.remove(change.key);
    else
        settings.insert(change.key, change.after);
    m_report.m_grid->recompute(m_changed); // any formula may read it, and settings change rarely
    m_rowsChanged = true;                  // heads, names and units are laid out anew
    return {};
}

Error EditApplier::operator()(const SetExplanation &change)
{
    if (m_report.explanation(change.finding) != change.before)
        return changedMeanwhile();
    QMap<QString, QString> &explanations = m_report.m_state->explanations;
    if (change.after.isEmpty())
        explanations.remove(change.finding);
    else
        explanations.insert(change.finding, change.after);
    m_verdictsChanged = true;
    return {};
}

Error EditApplier::operator()(const AddInstance &)
{
    return noSuchRow();
}

Error EditApplier::operator()(const RemoveInstance &)
{
    return noSuchRow();
}

Error EditApplier::operator()(const AddCode &change)
{
    auto &names = m_report.m_state->ownCodes[change.dictionary];
    const bool isThere = names.contains(change.code);
    if (change.code.isEmpty() || isThere == change.add ||
        (isThere && names.value(change.code) != change.name))
        return changedMeanwhile();
    if (change.add)
        names.insert(change.code, change.name);
    else
        names.remove(change.code);
    if (names.isEmpty())
        m_report.m_state->ownCodes.remove(change.dictionary);
    m_rowsChanged = true;
    m_verdictsChanged = true;
    return {};
}

ChangeSet EditApplier::changes() const
{
    ChangeSet out;
    const std::vector<calc::BlockPlan> &blocks = m_report.m_grid->program().blocks;
    out.cells.reserve(m_changed.size() + m_texts.size() + m_numbers.size());
    for (const calc::CellRef &ref : m_changed) {
        if (blocks[ref.block].columnOf[ref.column] >= 0)
            out.cells.push_back(keyOf(m_report, ref));
    }
    out.cells.insert(out.cells.end(), m_texts.begin(), m_texts.end());
    for (const CellKey &cell : m_numbers) {
        if (m_report.rowIndex(cell.block, cell.row) >= 0)
            out.cells.push_back(cell);
    }
    out.rowsChanged = m_rowsChanged;
    out.verdictsChanged = m_verdictsChanged || m_rowsChanged || !m_changed.empty() || !m_texts.empty();
    return out;
}

} // namespace juesuan
