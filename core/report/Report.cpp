#include "core/report/Report.h"

#include <algorithm>

#include "core/calc/Evaluator.h"
#include "core/report/ReportState.h"

namespace juesuan
{

using calc::CellRef;
using calc::Operation;

Report::Report(ProfilePtr profile) : Report(std::move(profile), Unbound{})
{
    m_grid->bind({});
    m_grid->recompute();
}

Report::Report(ProfilePtr profile, Unbound)
    : m_profile(std::move(profile)), m_state(std::make_unique<State>(*this)),
      m_grid(std::make_unique<Grid>(calc::Program::of(m_profile), *m_state))
{
}

Report::~Report() = default;

// --- blocks

int Report::blockIndex(int form, int block) const
{
    return m_grid->program().blockIndex(form, block);
}

int Report::formOf(int block) const
{
    return m_grid->program().blocks[static_cast<std::size_t>(block)].formIndex;
}

const Block &Report::block(int block) const
{
    return *m_grid->program().blocks[static_cast<std::size_t>(block)].block;
}

const Form &Report::form(int form) const
{
    return m_profile->forms[static_cast<std::size_t>(form)];
}

// --- copies

const std::vector<std::uint16_t> &Report::instances(int form) const
{
    static const std::vector<std::uint16_t> kOne{0};
    const calc::Instances &all = m_state->instances;
    return all.empty() ? kOne : all[static_cast<std::size_t>(form)];
}

/// What the copy's own field says; "" if it has none or says nothing.
static QString nameOf(const Report &report, int form, std::uint16_t instance)
{
    const Form &info = report.form(form);
    const QString column = info.instanceName.section(u'.', -1);
    const int block = info.block(info.instanceName.section(u'.', 0, -2));
    if (info.instanceName.isEmpty() || block < 0)
        return {};
    const int at = info.blocks[static_cast<std::size_t>(block)].column(column);
    const auto index = static_cast<std::uint16_t>(report.blockIndex(form, block));
    const std::vector<ReportRow> &rows = report.rows(index, instance);
    if (at < 0 || rows.empty())
        return {};
    return report.text({index, static_cast<std::uint16_t>(at), instance, rows.front().id}).simplified();
}

QString Report::instanceTitle(int form, std::uint16_t instance) const
{
    const QString name = nameOf(*this, form, instance);
    const std::vector<std::uint16_t> &ids = instances(form);
    const auto at = std::find(ids.begin(), ids.end(), instance);
    if (!name.isEmpty() || ids.size() == 1 || at == ids.end())
        return name;
    return u'#' + QString::number(at - ids.begin() + 1);
}

// --- rows

static std::vector<ReportRow> makeRows(const Grid &grid, std::uint16_t block)
{
    std::vector<ReportRow> rows;
    rows.reserve(grid.rowCount(block));
    for (std::uint16_t i = 0; i < grid.rowCount(block); ++i) {
        const calc::BoundRow &bound = grid.row(block, i);
        ReportRow row;
        row.id = grid.rowId(block, i);
        row.list = grid.rowClass(block, i).list;
        row.parent = bound.parent == calc::kNone ? -1 : bound.parent;
        row.level = bound.level;
        row.leaf = grid.rowClass(block, i).kind != calc::RowClass::Kind::Parent;
        row.inserted = bound.isInserted();
        row.ordinal = bound.ordinal;
        if (bound.code != calc::kNoCode)
            row.code = grid.codeText(bound.code);
        rows.push_back(row);
    }
    return rows;
}

const std::vector<ReportRow> &Report::rows(int block, int instance) const
{
    static const std::vector<ReportRow> kNoRows;
    const std::uint16_t at =
        m_grid->blockOf(static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(instance));
    if (at == calc::kNone)
        return kNoRows;
    auto it = m_state->rows.find(at);
    if (it == m_state->rows.end())
        it = m_state->rows.insert(at, makeRows(*m_grid, at));
    return *it;
}

int Report::rowIndex(int block, RowId row, int instance) const
{
    const std::uint16_t at =
        m_grid->blockOf(static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(instance));
    return at == calc::kNone ? -1 : m_state->rowIndex(at, row);
}

/// `quantity/2`: the second row of the free list `quantity`.
static const ReportRow *findFree(const Block &block, const std::vector<ReportRow> &rows, const QString &name)
{
    const QString list = name.section(u'/', 0, 0);
    int left = name.section(u'/', 1).toInt();
    for (const ReportRow &row : rows) {
        const bool isOfList = row.list < block.rows.size() && block.rows[row.list].kind == RowKind::Free &&
                              block.rows[row.list].id == list;
        if (isOfList && --left == 0)
            return &row;
    }
    return nullptr;
}

const ReportRow *Report::findRow(int block, const QString &idOrCode, int ordinal, int instance) const
{
    if (idOrCode.contains(u'/'))
        return findFree(this->block(block), rows(block, instance), idOrCode);
    const std::vector<Row> &lists = this->block(block).rows;
    const ReportRow *byCode = nullptr;
    for (const ReportRow &row : rows(block, instance)) {
        const bool isFixed = row.list >= lists.size() || lists[row.list].kind == RowKind::Fixed;
        if (isFixed && ordinal == 1 && row.list < lists.size() && lists[row.list].id == idOrCode)
            return &row;
        if (!byCode && !row.code.isEmpty() && row.code == idOrCode && row.ordinal == ordinal)
            byCode = &row;
    }
    return byCode;
}

// --- cells

CellNumber Report::number(const CellKey &cell) const
{
    const auto at = locate(*this, cell);
    return at && at->isNumber() ? toNumber(m_grid->cell(at->ref)) : CellNumber{};
}

CellNumber Report::computed(const CellKey &cell) const
{
    const auto at = locate(*this, cell);
    return at && at->isNumber() ? toNumber(m_grid->computed(at->ref)) : CellNumber{};
}

TypedValue Report::State::typed(const Location &at, const CellKey &cell) const
{
    if (!at.isNumber())
        return cells.value(cell);
    const calc::Cell &value = owner.m_grid->cell(at.ref);
    switch (value.typed()) {
    case calc::Typed::Nothing:
        return Absent{};
    case calc::Typed::Empty:
        return Empty{};
    case calc::Typed::Unreadable:
        return cells.value(cell);
    case calc::Typed::Value:
        break;
    }
    if (at.column->kind == ColumnKind::Money)
        return Amount{Money::fromFen(value.amount), value.roundings() > 0};
    return Number{value.amount};
}

TypedValue Report::typed(const CellKey &cell) const
{
    const auto at = locate(*this, cell);
    return at ? m_state->typed(*at, cell) : TypedValue(Absent{});
}

static QString plainText(const TypedValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *date = std::get_if<QDate>(&value))
        return date->toString(Qt::ISODate);
    if (const auto *unreadable = std::get_if<Unreadable>(&value))
        return unreadable->text;
    return {};
}

static QString printedText(const Report &report, const Location &at)
{
    const Grid &grid = report.grid();
    const calc::BoundRow &bound = grid.row(at.ref.block, at.ref.row);
    const std::uint16_t list = grid.rowClass(at.ref.block, at.ref.row).list;
    if (list >= at.block->rows.size())
        return {};
    const Row &row = at.block->rows[list];
    const bool isCode = at.column->kind == ColumnKind::Code;
    if (row.kind != RowKind::Codes)
        return isCode ? row.code : row.title;
    const QString code = grid.codeText(bound.code);
    return isCode ? code : report.codeName(row.dictionary, code);
}

QString Report::text(const CellKey &cell) const
{
    const auto at = locate(*this, cell);
    if (!at)
        return {};
    if (const auto typed = m_state->cells.constFind(cell); typed != m_state->cells.constEnd())
        return plainText(*typed);
    if (at->column->kind == ColumnKind::Code || at->column->kind == ColumnKind::Name)
        return printedText(*this, *at);
    const Operation *operation = at->hasSlot() && !at->isNumber() ? m_grid->operation(at->ref) : nullptr;
    if (!operation)
        return {};
    return calc::Evaluator(*m_grid, *m_state).value(operation->tree, at->ref.block, at->ref.row).text;
}

CellOrigin Report::origin(const CellKey &cell) const
{
    const auto at = locate(*this, cell);
    if (!at || isClosed(*this, *at))
        return CellOrigin::Closed;
    const Operation *operation = at->hasSlot() ? m_grid->operation(at->ref) : nullptr;
    const bool isFormula = operation && !operation->isProposal;
    const bool isTyped = at->isNumber() ? m_grid->cell(at->ref).isTyped() : m_state->cells.contains(cell);
    if (isTyped)
        return isFormula ? CellOrigin::Stated : CellOrigin::Typed;
    if (isFormula)
        return CellOrigin::Computed;
    if (at->column->kind == ColumnKind::Code)
        return CellOrigin::Computed;
    const bool hasValue =
        at->isNumber() ? toNumber(m_grid->cell(at->ref)).state != ValueState::Absent : !text(cell).isEmpty();
    return hasValue ? CellOrigin::Proposed : CellOrigin::Blank;
}

static const Formula *formulaAt(const Report &report, const CellKey &cell, bool proposal)
{
    const auto at = locate(report, cell);
    const Operation *operation = at && at->hasSlot() ? report.grid().operation(at->ref) : nullptr;
    return operation && operation->isProposal == proposal ? operation->formula : nullptr;
}

const Formula *Report::formula(const CellKey &cell) const
{
    return formulaAt(*this, cell, false);
}

const Formula *Report::proposal(const CellKey &cell) const
{
    return formulaAt(*this, cell, true);
}

/// The cell of the same row in another column, which the profile names.
static std::optional<CellKey> beside(const Report &report, const CellKey &cell, QString Column::*name)
{
    if (cell.block >= report.grid().program().profileBlocks())
        return std::nullopt;
    const Block &block = report.block(cell.block);
    const int column = cell.column < block.columns.size() && !(block.columns[cell.column].*name).isEmpty()
                           ? block.column(block.columns[cell.column].*name)
                           : -1;
    if (column < 0)
        return std::nullopt;
    return CellKey{cell.block, static_cast<std::uint16_t>(column), cell.instance, cell.row};
}

bool Report::isLocked(const CellKey &cell) const
{
    const auto approved = beside(*this, cell, &Column::approved);
    if (!approved)
        return false;
    return isNumeric(block(cell.block).columns[approved->column].kind)
               ? number(*approved).state == ValueState::Filled
               : !text(*approved).isEmpty();
}

CellNumber Report::suggestion(const CellKey &cell) const
{
    const auto offered = beside(*this, cell, &Column::suggestion);
    return offered ? number(*offered) : CellNumber{};
}

// --- settings

QString Report::setting(const QString &key) const
{
    return m_state->settings.value(key);
}

MoneyUnit Report::entryUnit() const
{
    return setting(QStringLiteral("entry")) == QLatin1String("wan") ? MoneyUnit::Wan : MoneyUnit::Yuan;
}

QString Report::explanation(const QString &findingKey) const
{
    return m_state->explanations.value(findingKey);
}

QString Report::codeName(const QString &dictionary, const QString &code) const
{
    const auto own = m_state->ownCodes.constFind(dictionary);
    if (own != m_state->ownCodes.constEnd() && own->contains(code))
        return own->value(code);
    const auto known = m_profile->dictionaries.constFind(dictionary);
    const CodeEntry *entry =
        known == m_profile->dictionaries.constEnd() ? nullptr : (*known)->find(code, year());
    return entry ? entry->name : QString();
}

const QHash<QString, QHash<QString, QString>> &Report::ownCodes() const
{
    return m_state->ownCodes;
}

void Report::recompute()
{
    m_grid->recompute();
}

void Report::recomputeAll(const std::vector<std::unique_ptr<Report>> &reports)
{
    constexpr std::size_t kLine = 64;
    const std::size_t count = reports.size();
    for (std::size_t i = 0; i < count; ++i) {
        // What leads to the numbers of the reports to come is fetched early, each step in its turn.
        if (i + 3 < count)
            __builtin_prefetch(reports[i + 3].get());
        for (std::size_t at = 0; i + 2 < count && at < sizeof(Grid); at += kLine)
            __builtin_prefetch(reinterpret_cast<const char *>(reports[i + 2]->m_grid.get()) + at);
        reports[i]->m_grid->recompute(i + 1 < count ? reports[i + 1]->m_grid.get() : nullptr);
    }
}

std::size_t Report::memory() const
{
    constexpr std::size_t kEntry =
        2 * sizeof(QString) + 32; // a node of a map, or a cell of a hash with its value
    return sizeof(*this) + sizeof(State) + m_grid->memory() +
           static_cast<std::size_t>(m_state->cells.capacity()) * (sizeof(CellKey) + sizeof(TypedValue)) +
           static_cast<std::size_t>(m_state->settings.size() + m_state->explanations.size()) * kEntry;
}

} // namespace juesuan
