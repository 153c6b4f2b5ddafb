#include "core/report/EditApplier.h"

#include <algorithm>

#include "core/calc/Evaluator.h"

namespace juesuan
{

static constexpr std::size_t kUsualChanges = 32; ///< cells that one typed figure moves
static constexpr std::size_t kMostRows = 20'000;
static constexpr int kMostRepeats = 200;        ///< of one code in one list
static constexpr std::size_t kMostCopies = 200; ///< of one form

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

static bool isRefused(const Error &error)
{
    return *error.text != '\0';
}

Result<ChangeSet> EditApplier::apply(const Edit &edit)
{
    m_changed.clear();
    m_changed.reserve(kUsualChanges);
    if (const Error error = run(edit); isRefused(error)) {
        takeBack(edit);
        return error;
    }
    return changes();
}

Error EditApplier::run(const Edit &edit)
{
    m_edit = &edit;
    m_inOrder = 0;
    m_done.clear();
    for (const Change &change : edit.changes) {
        if (const auto *cell = m_isUnbound ? std::get_if<SetCell>(&change) : nullptr;
            cell && mustWait(*cell)) {
            m_waiting.push_back(&change);
            continue;
        }
        if (Error error = applyChange(change); isRefused(error))
            return error;
        note(change);
    }
    return bindRows();
}

/// Remembers what is applied, in that order.
void EditApplier::note(const Change &change)
{
    if (m_done.empty() && m_inOrder < m_edit->changes.size() && &change == &m_edit->changes[m_inOrder])
        ++m_inOrder;
    else
        m_done.push_back(&change);
}

/// After a change that was refused: undoes those before it.
void EditApplier::takeBack(const Edit &edit)
{
    Edit done;
    done.changes.assign(edit.changes.begin(), edit.changes.begin() + static_cast<std::ptrdiff_t>(m_inOrder));
    for (const Change *change : m_done)
        done.changes.push_back(*change);
    m_waiting.clear();
    run(inverse(done));
}

/// True for a cell in a row that is not bound yet. A row that was taken out, and perhaps put back elsewhere,
/// is bound anew before it is typed into.
bool EditApplier::mustWait(const SetCell &change)
{
    return !m_report.m_state->locate(change.cell) ||
           std::find(m_removed.begin(), m_removed.end(), std::pair(change.cell.block, change.cell.row)) !=
               m_removed.end();
}

Error EditApplier::operator()(const SetCell &change)
{
    if (m_hasOtherCopies && !hasCopy(change.cell.block, change.cell.instance))
        return noSuchRow();
    const std::optional<Location> &at = m_report.m_state->locate(change.cell);
    if (!at)
        return noSuchRow();
    if (m_report.m_state->typed(*at, change.cell) != change.before)
        return changedMeanwhile();
    if (Error refused = refusal(m_report, *at, change.after); isRefused(refused))
        return refused;
    QHash<CellKey, TypedValue> &texts = m_report.m_state->cells;
    if (!at->isNumber() || std::holds_alternative<Unreadable>(change.before))
        texts.remove(change.cell);
    if (!isAbsent(change.after) && (!at->isNumber() || std::holds_alternative<Unreadable>(change.after)))
        texts.insert(change.cell, change.after);
    if (at->isNumber()) {
        m_report.m_grid->set(at->ref, toCell(change.after), m_changed);
    } else if (at->hasSlot()) {
        const calc::Cell print = isAbsent(change.after) ? calc::Cell() : printOf(m_report, change.cell);
        m_report.m_grid->set(at->ref, print, m_changed);
    }
    if (!at->isNumber() || std::holds_alternative<Unreadable>(change.after))
        m_texts.push_back(change.cell);
    return {};
}

std::vector<EditApplier::Kept> &EditApplier::rows()
{
    if (m_hasRows)
        return m_rows;
    m_rows.clear();
    m_ids.clear();
    m_repeats.clear();
    for (calc::InsertedRow &row : m_report.m_grid->inserted()) {
        const std::uint16_t instance = m_report.m_grid->instanceOf(row.block);
        row.block = m_report.m_grid->sourceOf(row.block);
        m_rows.push_back({instance, std::move(row)});
        count(m_rows.back(), 1);
    }
    m_hasRows = true;
    return m_rows;
}

std::pair<quint32, RowId> EditApplier::idOf(const Kept &one)
{
    return {quint32{one.row.block} << 16 | one.instance, one.row.id};
}

std::pair<quint64, QString> EditApplier::codeOf(const Kept &one)
{
    return {quint64{one.row.block} << 48 | quint64{one.instance} << 32 | quint64{one.row.code},
            one.row.ownCode};
}

/// Keeps what is asked of the rows without walking through them; `by` is 1 or -1.
void EditApplier::count(const Kept &one, int by)
{
    if (by > 0)
        m_ids.insert(idOf(one));
    else
        m_ids.remove(idOf(one));
    m_repeats[codeOf(one)] += by;
}

/// True also for a copy that came with this edit and is not bound yet.
bool EditApplier::hasCopy(std::uint16_t block, std::uint16_t instance) const
{
    const std::vector<std::uint16_t> &ids = m_report.instances(m_report.formOf(block));
    return std::find(ids.begin(), ids.end(), instance) != ids.end();
}

EditApplier::Kept EditApplier::kept(const InsertRow &change) const
{
    const calc::Code code =
        change.code.isEmpty() ? calc::kNoCode : m_report.m_grid->program().findCode(change.code);
    return {
        change.instance,
        {change.block, change.list, 1, code, change.row, code == calc::kNoCode ? change.code : QString()}};
}

void EditApplier::insertFree(const InsertRow &change)
{
    int before = change.position;
    auto place = m_rows.begin();
    for (; place != m_rows.end() && before != 0; ++place)
        before -= place->row.block == change.block && place->row.list == change.list &&
                  place->instance == change.instance;
    count(*m_rows.insert(place, kept(change)), 1);
}

/// Keeps the place it asks for; a row that has it already, and those behind, make room.
bool EditApplier::insertCode(const InsertRow &change)
{
    Kept made = kept(change);
    const auto isSame = [&](const Kept &other) {
        return other.row.block == made.row.block && other.row.list == made.row.list &&
               other.row.code == made.row.code && other.row.ownCode == made.row.ownCode &&
               other.instance == made.instance;
    };
    int last = 0;
    bool isFree = true;
    const bool isFirst = m_repeats.value(codeOf(made)) == 0;
    for (const Kept &other : m_rows) {
        if (isFirst)
            break;
        if (isSame(other)) {
            last = std::max<int>(last, other.row.ordinal);
            isFree &= other.row.ordinal != change.position + 1;
        }
    }
    if (std::max(last + 1, change.position + 1) > kMostRepeats)
        return false;
    for (Kept &other : m_rows)
        other.row.ordinal += !isFree && isSame(other) && other.row.ordinal > change.position;
    made.row.ordinal = static_cast<std::uint8_t>(change.position < 0 ? last + 1 : change.position + 1);
    count(made, 1);
    m_rows.push_back(std::move(made));
    return true;
}

Error EditApplier::operator()(const InsertRow &change)
{
    const calc::Program &program = m_report.m_grid->program();
    if (change.block >= program.profileBlocks() || !hasCopy(change.block, change.instance))
        return noSuchRow();
    const std::vector<Row> &lists = program.blocks[change.block].block->rows;
    if (change.list >= lists.size() || lists[change.list].kind == RowKind::Fixed || change.row == 0 ||
        (lists[change.list].kind == RowKind::Codes) == change.code.isEmpty())
        return noSuchRow();
    rows();
    const bool isTaken = m_ids.contains(idOf(kept(change)));
    const std::uint16_t block = m_report.m_grid->blockOf(change.block, change.instance);
    const int index = block == calc::kNone ? -1 : m_report.m_state->rowIndex(block, change.row);
    if (isTaken || (index >= 0 && codeAt(block, index) != change.code))
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

bool EditApplier::isTyped(const InsertRow &row) const
{
    const std::size_t columns = m_report.block(row.block).columns.size();
    for (std::size_t column = 0; column < columns; ++column) {
        const CellKey cell{row.block, static_cast<std::uint16_t>(column), row.instance, row.row};
        if (!isAbsent(m_report.typed(cell)))
            return true;
    }
    return false;
}

Error EditApplier::operator()(const RemoveRow &change)
{
    if (!m_waiting.empty()) { // for this row, perhaps
        if (Error error = bindRows(); isRefused(error))
            return error;
    }
    std::vector<Kept> &all = rows();
    Kept wanted = kept(change.row);
    const auto it = std::find_if(all.begin(), all.end(), [&](const Kept &one) {
        wanted.row.ordinal = one.row.ordinal;
        return one.instance == wanted.instance && one.row == wanted.row;
    });
    if (it == all.end())
        return noSuchRow();
    if (isTyped(change.row))
        return {QT_TRANSLATE_NOOP("Error", "The row is not empty, so it cannot be removed."), {}, {}};
    m_removed.push_back({it->row.block, it->row.id});
    count(*it, -1);
    all.erase(it);
    m_isUnbound = true;
    return {};
}

/// Binds what is not bound, and types what waited for it.
Error EditApplier::bindRows()
{
    if (!m_isUnbound)
        return {};
    bindAll();
    const std::vector<const Change *> waiting = std::move(m_waiting);
    m_waiting.clear();
    for (const Change *change : waiting) {
        if (Error error = applyChange(*change); isRefused(error))
            return error;
        note(*change);
    }
    return {};
}

void EditApplier::bindAll()
{
    Report::State &state = *m_report.m_state;
    for (const calc::CellRef &ref : m_changed) {
        if (m_report.m_grid->program().blocks[ref.block].columnOf[ref.column] >= 0)
            m_numbers.push_back(keyOf(m_report, ref));
    }
    m_changed.clear();
    std::shared_ptr<const calc::Program> program;
    if (m_hasOtherCopies)
        program = calc::Program::of(m_report.m_profile, calc::copiesOf(state.instances));
    std::vector<calc::InsertedRow> inserted;
    for (const Kept &one : rows()) {
        inserted.push_back(one.row);
        const std::vector<std::uint16_t> &ids = m_report.instances(m_report.formOf(one.row.block));
        const auto ordinal = std::find(ids.begin(), ids.end(), one.instance) - ids.begin();
        inserted.back().block = (program ? *program : m_report.m_grid->program())
                                    .copyOf(one.row.block, static_cast<std::uint16_t>(ordinal));
    }
    state.forgetRows();
    if (program)
        m_report.m_grid->rebind(
            program, state.instances, inserted, [&] { placeTexts(); }, m_changed);
    else
        m_report.m_grid->rebind(inserted, m_changed);
    m_hasRows = m_isUnbound = m_hasOtherCopies = false;
    m_removed.clear();
    m_rowsChanged = true;
}

/// A text that no formula read may be read by one now.
void EditApplier::placeTexts()
{
    for (auto it = m_report.m_state->cells.begin(); it != m_report.m_state->cells.end(); ++it) {
        if (const auto at = locate(m_report, it.key()); at && at->hasSlot() && !at->isNumber())
            m_report.m_grid->place(at->ref, printOf(m_report, it.key()));
    }
}

// --- copies of forms

void EditApplier::setInstances(std::size_t form, const std::vector<std::uint16_t> &ids)
{
    calc::Instances &all = m_report.m_state->instances;
    all.resize(m_report.m_profile->forms.size(), {0});
    all[form] = ids;
    if (std::all_of(all.begin(), all.end(), [](const auto &one) { return one.size() == 1 && one[0] == 0; }))
        all.clear();
    m_isUnbound = m_hasOtherCopies = true;
}

Error EditApplier::operator()(const AddInstance &change)
{
    const std::vector<Form> &forms = m_report.m_profile->forms;
    if (change.form >= forms.size() || !forms[change.form].many)
        return {
            QT_TRANSLATE_NOOP("Error", "The edit does not fit: there is but one copy of this form."), {}, {}};
    std::vector<std::uint16_t> ids = m_report.instances(change.form);
    if (std::find(ids.begin(), ids.end(), change.instance) != ids.end())
        return changedMeanwhile();
    rows(); // before the copies change
    const auto place = change.position < 0 || change.position >= static_cast<int>(ids.size())
                           ? ids.end()
                           : ids.begin() + change.position;
    ids.insert(place, change.instance);
    calc::Instances wanted = m_report.m_state->instances;
    wanted.resize(forms.size(), {0});
    wanted[change.form] = ids;
    if (ids.size() > kMostCopies || !m_report.m_grid->program().hasRoomFor(calc::copiesOf(wanted)))
        return {QT_TRANSLATE_NOOP("Error", "A report cannot have more copies of the form “%1”."),
                {forms[change.form].title.simplified()},
                {}};
    setInstances(change.form, ids);
    return {};
}

bool EditApplier::isBlank(const AddInstance &copy)
{
    const int blocks = static_cast<int>(m_report.m_profile->forms[copy.form].blocks.size());
    for (int i = 0; i < blocks; ++i) {
        const auto block = static_cast<std::uint16_t>(m_report.blockIndex(copy.form, i));
        const bool hasRows = std::any_of(rows().begin(), rows().end(), [&](const Kept &one) {
            return one.row.block == block && one.instance == copy.instance;
        });
        if (hasRows)
            return false;
        for (const ReportRow &row : m_report.rows(block, copy.instance)) {
            if (isTyped({block, copy.instance, row.id, 0, {}, 0}))
                return false;
        }
    }
    return true;
}

Error EditApplier::operator()(const RemoveInstance &change)
{
    const AddInstance &copy = change.added;
    if (!m_waiting.empty()) {
        if (Error error = bindRows(); isRefused(error))
            return error;
    }
    if (copy.form >= m_report.m_profile->forms.size())
        return noSuchRow();
    std::vector<std::uint16_t> ids = m_report.instances(copy.form);
    const auto it = std::find(ids.begin(), ids.end(), copy.instance);
    if (it == ids.end())
        return changedMeanwhile();
    if (ids.size() == 1)
        return {QT_TRANSLATE_NOOP("Error", "The only copy of a form cannot be removed."), {}, {}};
    if (!isBlank(copy))
        return {QT_TRANSLATE_NOOP("Error", "The copy is not empty, so it cannot be removed."), {}, {}};
    ids.erase(it);
    setInstances(copy.form, ids);
    return {};
}

Error EditApplier::operator()(const SetSetting &change)
{
    if (Error error = bindRows(); isRefused(error))
        return error;
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
        if (m_report.rowIndex(cell.block, cell.row, cell.instance) >= 0)
            out.cells.push_back(cell);
    }
    out.rowsChanged = m_rowsChanged;
    out.verdictsChanged = m_verdictsChanged || m_rowsChanged || !m_changed.empty() || !m_texts.empty();
    return out;
}

} // namespace juesuan
