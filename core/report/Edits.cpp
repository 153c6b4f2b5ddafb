#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>
#include <algorithm>

#include "core/report/ReportState.h"

/// Making edits: what is replaced is filled in here, so that an edit can be taken back and checked.
namespace juesuan
{

namespace
{

Change inverted(const Change &change)
{
    struct Invert {
        Change operator()(const SetCell &c) const { return SetCell{c.cell, c.after, c.before}; }
        Change operator()(const InsertRow &c) const { return RemoveRow{c}; }
        Change operator()(const RemoveRow &c) const { return c.row; }
        Change operator()(const SetSetting &c) const { return SetSetting{c.key, c.after, c.before}; }
        Change operator()(const SetExplanation &c) const
        {
            return SetExplanation{c.finding, c.after, c.before};
        }
        Change operator()(const AddInstance &c) const { return RemoveInstance{c}; }
        Change operator()(const RemoveInstance &c) const { return c.added; }
        Change operator()(const AddCode &c) const { return AddCode{c.dictionary, c.code, c.name, !c.add}; }
    };
    return std::visit(Invert(), change);
}

/// The place of a row: among the free rows of its list, or among the rows with its code.
int positionOf(const Grid &grid, std::uint16_t block, std::uint16_t row)
{
    const calc::BoundRow &bound = grid.row(block, row);
    if (bound.code != calc::kNoCode)
        return (bound.isInserted() ? bound.inserted : bound.ordinal) - 1;
    const std::uint16_t list = grid.rowClass(block, row).list;
    int position = 0;
    for (std::uint16_t i = 0; i < row; ++i)
        position += grid.rowClass(block, i).list == list;
    return position;
}

/// `block` counts the program's.
InsertRow insertionOf(const Grid &grid, std::uint16_t block, std::uint16_t row)
{
    const calc::BoundRow &bound = grid.row(block, row);
    return {grid.sourceOf(block),
            grid.instanceOf(block),
            grid.rowId(block, row),
            grid.rowClass(block, row).list,
            bound.code == calc::kNoCode ? QString() : grid.codeText(bound.code),
            positionOf(grid, block, row)};
}

std::uint16_t blockOf(const Grid &grid, int block, int instance)
{
    return grid.blockOf(static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(instance));
}

} // namespace

Edit inverse(const Edit &edit)
{
    Edit out{edit.label, {}};
    out.changes.reserve(edit.changes.size());
    std::transform(edit.changes.rbegin(), edit.changes.rend(), std::back_inserter(out.changes), inverted);
    return out;
}

Edit Report::set(const CellKey &cell, const TypedValue &value) const
{
    static const QString kLabel = QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Type"));
    Edit edit{kLabel, {}};
    const std::optional<Location> &at = m_state->locate(cell);
    TypedValue before = at ? m_state->typed(*at, cell) : TypedValue(Absent{});
    if (before == value)
        return edit;
    const bool isDerived =
        at && !m_grid->row(at->ref.block, at->ref.row).isInserted() && isCodeRow(*m_grid, at->ref);
    edit.changes.reserve(isDerived ? 2 : 1);
    if (isDerived)
        edit.changes.push_back(insertionOf(*m_grid, at->ref.block, at->ref.row));
    edit.changes.push_back(SetCell{cell, std::move(before), value});
    return edit;
}

Edit Report::set(const std::vector<std::pair<CellKey, TypedValue>> &cells) const
{
    std::vector<Change> rows, values;
    QSet<CellKey> known; // a row stands for itself in its column 0
    for (const auto &[cell, value] : cells) {
        for (Change &change : set(cell, value).changes) {
            const auto *row = std::get_if<InsertRow>(&change);
            if (row && known.contains({row->block, 0, row->instance, row->row}))
                continue;
            if (row)
                known.insert({row->block, 0, row->instance, row->row});
            (row ? rows : values).push_back(std::move(change));
        }
    }
    rows.insert(rows.end(), std::make_move_iterator(values.begin()), std::make_move_iterator(values.end()));
    return {QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Fill in")), std::move(rows)};
}

Edit Report::insertCode(int block, const QString &code, int instance) const
{
    Edit edit{QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Add a row")), {}};
    const std::vector<Row> &lists = this->block(block).rows;
    const auto list =
        std::find_if(lists.begin(), lists.end(), [](const Row &row) { return row.kind == RowKind::Codes; });
    const std::uint16_t b = blockOf(*m_grid, block, instance);
    if (list == lists.end() || b == calc::kNone)
        return edit;
    QSet<int> taken;
    for (std::uint16_t row = 0; row < m_grid->rowCount(b); ++row) {
        const calc::BoundRow &bound = m_grid->row(b, row);
        if (bound.isInserted() && bound.code != calc::kNoCode && m_grid->codeText(bound.code) == code)
            taken.insert(bound.inserted - 1);
    }
    int position = 0;
    while (taken.contains(position))
        ++position;
    const RowId derived = derivedRowId(position == 0 ? code : code + u'~' + QString::number(position + 1));
    edit.changes.push_back(
        InsertRow{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(instance),
                  rowIndex(block, derived, instance) >= 0 && taken.contains(0) ? randomRowId() : derived,
                  static_cast<std::uint16_t>(list - lists.begin()), code, position});
    return edit;
}

Edit Report::insertFree(int block, int list, int position, int instance) const
{
    int count = 0;
    for (const ReportRow &row : rows(block, instance))
        count += row.list == list;
    return {QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Add a row")),
            {InsertRow{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(instance), randomRowId(),
                       static_cast<std::uint16_t>(list), QString(),
                       position < 0 || position > count ? count : position}}};
}

Edit Report::removeRow(int block, RowId row, int instance) const
{
    Edit edit{QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Remove the row")), {}};
    const int index = rowIndex(block, row, instance);
    if (index < 0)
        return edit;
    const auto b = blockOf(*m_grid, block, instance), r = static_cast<std::uint16_t>(index);
    for (std::size_t column = 0; column < this->block(block).columns.size(); ++column) {
        const CellKey cell{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column),
                           static_cast<std::uint16_t>(instance), row};
        if (TypedValue value = typed(cell); !isAbsent(value))
            edit.changes.push_back(SetCell{cell, std::move(value), Absent{}});
    }
    if (m_grid->row(b, r).isInserted())
        edit.changes.push_back(RemoveRow{insertionOf(*m_grid, b, r)});
    return edit;
}

Edit Report::moveFree(int block, RowId row, int position, int list, int instance) const
{
    Edit edit = removeRow(block, row, instance);
    edit.label = QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Move the row"));
    const auto *removed = edit.changes.empty() ? nullptr : std::get_if<RemoveRow>(&edit.changes.back());
    if (!removed || !removed->row.code.isEmpty())
        return {edit.label, {}};
    InsertRow moved = removed->row;
    if (list >= 0)
        moved.list = static_cast<std::uint16_t>(list);
    int others = 0; // in that list
    for (const ReportRow &other : rows(block, instance))
        others += other.list == moved.list && other.id != row;
    moved.position = position < 0 || position > others ? others : position;
    if (moved == removed->row)
        return {edit.label, {}};
    const std::size_t cells = edit.changes.size() - 1;
    edit.changes.push_back(moved);
    for (std::size_t i = 0; i < cells; ++i) {
        const SetCell cleared = std::get<SetCell>(edit.changes[i]);
        edit.changes.push_back(SetCell{cleared.cell, Absent{}, cleared.before});
    }
    return edit;
}

Edit Report::addInstance(int form) const
{
    Edit edit{QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Add a copy of the form")), {}};
    if (!this->form(form).many)
        return edit;
    const std::vector<std::uint16_t> &ids = instances(form);
    std::uint16_t id = 0;
    while (id == 0 || std::find(ids.begin(), ids.end(), id) != ids.end())
        id = static_cast<std::uint16_t>(QRandomGenerator::system()->bounded(1, 0x10000));
    edit.changes.push_back(AddInstance{static_cast<std::uint16_t>(form), id, static_cast<int>(ids.size())});
    return edit;
}

Edit Report::removeInstance(int form, std::uint16_t instance) const
{
    Edit edit{QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Remove a copy of the form")), {}};
    const std::vector<std::uint16_t> &ids = instances(form);
    const auto at = std::find(ids.begin(), ids.end(), instance);
    if (at == ids.end() || ids.size() == 1)
        return edit;
    for (std::size_t i = 0; i < this->form(form).blocks.size(); ++i) {
        const int block = blockIndex(form, static_cast<int>(i));
        const std::vector<ReportRow> &rows = this->rows(block, instance);
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) { // the last first: each keeps its place
            Edit removal = removeRow(block, row->id, instance);
            std::move(removal.changes.begin(), removal.changes.end(), std::back_inserter(edit.changes));
        }
    }
    edit.changes.push_back(
        RemoveInstance{{static_cast<std::uint16_t>(form), instance, static_cast<int>(at - ids.begin())}});
    return edit;
}

Edit Report::setSetting(const QString &key, const QString &value) const
{
    Edit edit{QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Change a setting")), {}};
    if (setting(key) != value)
        edit.changes.push_back(SetSetting{key, setting(key), value});
    return edit;
}

Edit Report::explain(const QString &findingKey, const QString &text) const
{
    Edit edit{QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Explain a finding")), {}};
    if (explanation(findingKey) != text)
        edit.changes.push_back(SetExplanation{findingKey, explanation(findingKey), text});
    return edit;
}

Edit Report::addCode(const QString &dictionary, const QString &code, const QString &name) const
{
    Edit edit{QString::fromLatin1(QT_TRANSLATE_NOOP("Edit", "Add a code to the book")), {}};
    const auto own = m_state->ownCodes.constFind(dictionary);
    if (own != m_state->ownCodes.constEnd() && own->contains(code)) {
        if (own->value(code) == name)
            return edit;
        edit.changes.push_back(AddCode{dictionary, code, own->value(code), false});
    }
    edit.changes.push_back(AddCode{dictionary, code, name, true});
    return edit;
}

} // namespace juesuan
