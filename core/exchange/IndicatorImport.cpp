#include "core/exchange/IndicatorImport.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <array>
#include <memory>

#include "core/exchange/IndicatorGroups.h"
#include "core/exchange/NumberText.h"
#include "core/sheet/CellText.h"

namespace juesuan::exchange
{

namespace
{

/// A column of the form and the one that holds what was approved for it.
struct Pair {
    int column = -1;
    int approved = -1;
    explicit operator bool() const { return approved >= 0; }
};

/// Name, target and weight of an indicator block, told apart by their kinds.
struct Roles {
    Pair name, target, weight;

    explicit Roles(const Block &block)
    {
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            const Column &column = block.columns[i];
            const Pair pair{static_cast<int>(i), block.column(column.approved)};
            if (column.approved.isEmpty() || !pair)
                continue;
            if (column.kind == ColumnKind::Text)
                name = pair;
            else if (column.kind == ColumnKind::Target)
                target = pair;
            else if (isNumeric(column.kind))
                weight = pair;
        }
    }
};

/// A line of totals stands under the indicators of many tables.
bool isTotal(const ApprovedIndicator &given)
{
    static const QStringList kTotals{QStringLiteral("合计"), QStringLiteral("总计"), QStringLiteral("小计"),
                                     QStringLiteral("总分")};
    for (const QString &text : {given.first, given.second, given.name}) {
        if (kTotals.contains(QString(text).remove(u' ')))
            return true;
    }
    return false;
}

/// 10, 10分 and 10% (权重) are ten points.
QString plainWeight(QString weight)
{
    weight = plainForm(weight);
    if (weight.endsWith(u'分') || weight.endsWith(u'%'))
        weight.chop(1);
    return weight.trimmed();
}

/// Puts lines into a copy of the report one by one, so that each sees the rows of those before it.
class Placer
{
public:
    Placer(std::unique_ptr<Report> copy, const FormCopy &form, int block)
        : m_report(std::move(copy)), m_form(form), m_block(block), m_roles(m_report->block(block)),
          m_groups(m_report->block(block))
    {
    }

    Result<IndicatorImport> run(const IndicatorTable &table)
    {
        m_result.form = m_form;
        m_table = &table;
        for (const ApprovedIndicator &given : table.indicators) {
            IndicatorLine line{given, {}, IndicatorLine::Fate::Skipped, {}};
            if (const Result<void> placed = place(table, line); !placed)
                return placed.error();
            m_result.lines.push_back(std::move(line));
        }
        if (!table.ignored.isEmpty())
            m_result.notes.push_back(
                {QT_TRANSLATE_NOOP("Error", "Columns left out, as the form has none for them: %1."),
                 {table.ignored.join(u'、')},
                 {}});
        noteOthers();
        m_result.edit.label = QCoreApplication::translate("Edit", "Approved indicators");
        return std::move(m_result);
    }

private:
    CellKey cellOf(RowId row, int column) const
    {
        return {static_cast<std::uint16_t>(m_block), static_cast<std::uint16_t>(column), m_form.instance,
                row};
    }

    Result<void> apply(const Edit &edit)
    {
        if (edit.changes.empty())
            return {};
        if (const Result<ChangeSet> applied = m_report->apply(edit); !applied)
            return applied.error();
        auto &changes = m_result.edit.changes;
        changes.insert(changes.end(), edit.changes.begin(), edit.changes.end());
        return {};
    }

    /// Why a line cannot be placed; nothing where it can.
    std::optional<Error> obstacle(const ApprovedIndicator &given, const std::optional<int> &list) const
    {
        if (isTotal(given))
            return Error{QT_TRANSLATE_NOOP("Error", "A line of totals: the form adds up by itself."), {}, {}};
        if (given.name.isEmpty())
            return Error{QT_TRANSLATE_NOOP("Error", "The line names no indicator."), {}, {}};
        if (!list) {
            const QString title = QStringList{given.first, given.second}.join(QStringLiteral(" › "));
            return Error{QT_TRANSLATE_NOOP("Error", "“%1” is no group of this form; it has: %2."),
                         {title, m_groups.titles().join(u'、')},
                         {}};
        }
        const QString weight = plainWeight(given.weight);
        const Result<std::int64_t> points = parseNumber(weight);
        if (!weight.isEmpty() && (!points || *points < 0))
            return Error{QT_TRANSLATE_NOOP("Error", "“%1” is no weight."), {given.weight}, {}};
        return {};
    }

    Result<void> place(const IndicatorTable &table, IndicatorLine &line)
    {
        const std::optional<int> list = m_groups.find(line.given.first, line.given.second);
        if (const std::optional<Error> reason = obstacle(line.given, list); reason) {
            line.notes.push_back(*reason);
            return {};
        }
        line.group = m_groups.title(*list);
        if (!m_groups.isUnder(*list, line.given.first))
            line.notes.push_back(
                {QT_TRANSLATE_NOOP("Error", "“%1” is elsewhere in this form: placed by “%2” alone."),
                 {line.given.first, line.given.second},
                 {}});
        noteBlanks(table, line);
        const std::size_t before = m_result.edit.changes.size();
        const Result<RowId> row = rowFor(*list, line);
        if (!row)
            return row.error();
        m_used.insert(*row);
        if (const Result<void> filled = fill(*row, line); !filled)
            return filled;
        if (line.fate != IndicatorLine::Fate::Added)
            line.fate = m_result.edit.changes.size() == before ? IndicatorLine::Fate::Unchanged
                                                               : IndicatorLine::Fate::Updated;
        return {};
    }

    void noteBlanks(const IndicatorTable &table, IndicatorLine &line) const
    {
        if (table.hasTarget && m_roles.target && line.given.target.isEmpty())
            line.notes.push_back({QT_TRANSLATE_NOOP("Error", "No target is given."), {}, {}});
        if (table.hasWeight && m_roles.weight && line.given.weight.isEmpty())
            line.notes.push_back({QT_TRANSLATE_NOOP("Error", "No weight is given."), {}, {}});
    }

    QString nameOf(RowId row, int column) const { return m_report->text(cellOf(row, column)).simplified(); }

    bool isNamed(RowId row, const QString &name) const
    {
        return nameOf(row, m_roles.name.column) == name || nameOf(row, m_roles.name.approved) == name;
    }

    /// Whether another line of the table means the row of that name in the list.
    bool isMeantElsewhere(const QString &name, int list) const
    {
        return std::any_of(m_table->indicators.begin(), m_table->indicators.end(),
                           [&](const ApprovedIndicator &other) {
                               return other.name == name && m_groups.find(other.first, other.second) == list;
                           });
    }

    /// The row of that name in its list, else in another and moved from there; else a blank row of the list,
    /// else a new one.
    Result<RowId> rowFor(int list, IndicatorLine &line)
    {
        const ReportRow *elsewhere = nullptr, *blank = nullptr;
        for (const ReportRow &row : m_report->rows(m_block, m_form.instance)) {
            if (!isFree(row) || m_used.contains(row.id))
                continue;
            if (isNamed(row.id, line.given.name)) {
                if (row.list == list)
                    return row.id;
                if (!elsewhere && !isMeantElsewhere(line.given.name, row.list))
                    elsewhere = &row;
            } else if (!blank && row.list == list && isBlank(row.id)) {
                blank = &row;
            }
        }
        if (elsewhere)
            return moved(elsewhere->id, elsewhere->list, list, line);
        line.fate = IndicatorLine::Fate::Added;
        return blank ? Result<RowId>(blank->id) : inserted(list);
    }

    Result<RowId> moved(RowId row, int from, int list, IndicatorLine &line)
    {
        line.notes.push_back(
            {QT_TRANSLATE_NOOP("Error", "It stood in another group (“%1”) and was moved to this one."),
             {m_groups.title(from)},
             {}});
        if (const Result<void> done =
                apply(m_report->moveFree(m_block, row, countOf(list), list, m_form.instance));
            !done)
            return done.error();
        return row;
    }

    Result<RowId> inserted(int list)
    {
        const Edit edit = m_report->insertFree(m_block, list, -1, m_form.instance);
        if (const Result<void> done = apply(edit); !done)
            return done.error();
        return std::get<InsertRow>(edit.changes.front()).row;
    }

    int countOf(int list) const
    {
        const auto &rows = m_report->rows(m_block, m_form.instance);
        return static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                              [list](const ReportRow &row) { return row.list == list; }));
    }

    bool isFree(const ReportRow &row) const
    {
        return m_report->block(m_block).rows[row.list].kind == RowKind::Free;
    }

    bool isBlank(RowId row) const
    {
        for (std::size_t i = 0; i < m_report->block(m_block).columns.size(); ++i) {
            if (!isAbsent(m_report->typed(cellOf(row, static_cast<int>(i)))))
                return false;
        }
        return true;
    }

    /// Writes what was approved. What is typed beside it goes where it says the same, so that the row follows
    /// from now on; where it differs it stays and is told.
    Result<void> fill(RowId row, IndicatorLine &line)
    {
        const std::array<std::pair<Pair, QString>, 3> values{
            {{m_roles.name, line.given.name},
             {m_roles.target, line.given.target},
             {m_roles.weight, plainWeight(line.given.weight)}}};
        for (const auto &[pair, text] : values) {
            if (!pair || text.isEmpty())
                continue;
            const CellKey approved = cellOf(row, pair.approved), cell = cellOf(row, pair.column);
            const Result<TypedValue> value = parseCell(*m_report, approved, text);
            if (!value)
                return value.error();
            if (const Result<void> done = apply(m_report->set(approved, *value)); !done)
                return done;
            if (isAbsent(m_report->typed(cell)))
                continue;
            const QString typed = printedText(*m_report, cell), allowed = printedText(*m_report, approved);
            if (typed != allowed) {
                line.notes.push_back(
                    {QT_TRANSLATE_NOOP("Error", "The form has “%1” typed where “%2” was approved: it stays."),
                     {typed, allowed},
                     {}});
            } else if (const Result<void> done = apply(m_report->set(cell, Absent{})); !done) {
                return done;
            }
        }
        return {};
    }

    /// Rows approved before that the table does not have.
    void noteOthers()
    {
        for (const ReportRow &row : m_report->rows(m_block, m_form.instance)) {
            if (!isFree(row) || m_used.contains(row.id))
                continue;
            const QString name = nameOf(row.id, m_roles.name.approved);
            if (!name.isEmpty())
                m_result.notes.push_back(
                    {QT_TRANSLATE_NOOP("Error",
                                       "“%1” was approved before and is not in this table: it stays."),
                     {name},
                     {}});
        }
    }

    std::unique_ptr<Report> m_report;
    const FormCopy m_form;
    const int m_block;
    const Roles m_roles;
    const IndicatorGroups m_groups;
    const IndicatorTable *m_table = nullptr;
    QSet<RowId> m_used;
    IndicatorImport m_result;
};

} // namespace

int IndicatorImport::count(IndicatorLine::Fate fate) const
{
    return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                          [fate](const IndicatorLine &line) { return line.fate == fate; }));
}

int indicatorBlock(const Report &report, int form)
{
    const std::vector<Block> &blocks = report.form(form).blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool grows = std::any_of(blocks[i].rows.begin(), blocks[i].rows.end(),
                                       [](const Row &row) { return row.kind == RowKind::Free; });
        if (grows && Roles(blocks[i]).name)
            return report.blockIndex(form, static_cast<int>(i));
    }
    return -1;
}

std::vector<FormCopy> indicatorForms(const Report &report)
{
    std::vector<int> forms;
    for (int form = 0; form < static_cast<int>(report.profile().forms.size()); ++form) {
        if (indicatorBlock(report, form) >= 0)
            forms.push_back(form);
    }
    return copiesOf(report, forms);
}

Result<IndicatorImport> importIndicators(const Report &report, const FormCopy &form,
                                         const IndicatorTable &table)
{
    const int block = indicatorBlock(report, form.form);
    if (block < 0)
        return Error{QT_TRANSLATE_NOOP("Error", "The form “%1” takes no approved indicators."),
                     {report.form(form.form).id},
                     {}};
    Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
    if (!copy)
        return copy.error();
    return Placer(std::move(copy.value()), form, block).run(table);
}

} // namespace juesuan::exchange
