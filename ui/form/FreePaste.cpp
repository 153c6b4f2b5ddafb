#include "ui/form/FreePaste.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

#include "ui/form/CellCollector.h"

namespace juesuan::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(juesuan::ui::FreePaste)
};

/// A title without blanks and what stands in brackets: 产出指标（50分） is 产出指标.
QString plain(QString title)
{
    static const QRegularExpression brackets(QStringLiteral("[(（][^)）]*[)）]"));
    title.remove(brackets);
    title.removeIf([](QChar c) { return c.isSpace(); });
    return title;
}

bool isOperator(const QString &text)
{
    static const QString signs = QStringLiteral("≥≤＝=>＞<＜");
    return text.size() == 1 && signs.contains(text);
}

QString textAt(const std::vector<QString> &line, int column)
{
    return column >= 0 && column < int(line.size()) ? line[std::size_t(column)].trimmed() : QString();
}

/// Budget systems give a target in three columns (≥ | 4000 | 件): made one again.
void joinTargets(TextBlock &block)
{
    int at = -1;
    for (const auto &line : block)
        for (int i = 0; i < int(line.size()) && at < 0; ++i)
            at = isOperator(textAt(line, i)) ? i : -1;
    if (at < 0)
        return;
    const bool headed = !block.empty() && !isOperator(textAt(block.front(), at)) &&
                        std::none_of(block.front().begin(), block.front().end(), [](const QString &text) {
                            return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
                        });
    for (std::size_t i = 0; i < block.size(); ++i) {
        auto &line = block[i];
        line.resize(std::max(line.size(), std::size_t(at) + 3));
        const QString sign = isOperator(textAt(line, at)) ? textAt(line, at) : QString();
        const bool head = headed && i == 0;
        line[std::size_t(at)] =
            head ? textAt(line, at + 1) : QString(sign % textAt(line, at + 1) % textAt(line, at + 2));
        line.erase(line.begin() + at + 1, line.begin() + at + 3);
    }
}

/// Which column of the list each text of a line belongs to; -1 for none.
struct Reading {
    int groups = 0; ///< leading texts that name groups
    std::vector<int> columns;
    std::size_t firstLine = 0;
};

int columnTitled(const Block &block, const QString &title)
{
    const QString wanted = plain(title);
    int best = -1;
    for (int i = 0; i < int(block.columns.size()) && wanted.size() > 1; ++i) {
        const Column &column = block.columns[std::size_t(i)];
        const QString own = plain(column.title);
        if (own == wanted)
            return i;
        const bool alike = column.printed && own.size() > 1 && (own.contains(wanted) || wanted.contains(own));
        if (alike && best < 0)
            best = i;
    }
    return best;
}

/// The list whose groups have these titles, innermost last; -1 if there is none.
int listOf(const Block &block, const QStringList &titles)
{
    for (int list = 0; list < int(block.rows.size()); ++list) {
        const Row &row = block.rows[std::size_t(list)];
        if (row.kind != RowKind::Free || row.groups.size() < std::size_t(titles.size()))
            continue;
        bool same = true;
        for (qsizetype i = 0; i < titles.size(); ++i)
            same = same && plain(block.groups[std::size_t(row.groups[std::size_t(i)])].title) == titles[i];
        if (same)
            return list;
    }
    return -1;
}

int groupColumnCount(const Block &block)
{
    return int(std::count_if(block.columns.begin(), block.columns.end(),
                             [](const Column &column) { return column.kind == ColumnKind::Group; }));
}

bool namesGroups(const Block &block, const TextBlock &lines)
{
    const int groups = groupColumnCount(block);
    return groups > 0 && std::any_of(lines.begin(), lines.end(), [&](const std::vector<QString> &line) {
               QStringList titles;
               for (int i = 0; i < groups; ++i)
                   titles << plain(textAt(line, i));
               return !titles.contains(QString()) && listOf(block, titles) >= 0;
           });
}

Reading readingOf(const Block &block, const TextBlock &lines, int firstColumn)
{
    Reading reading;
    if (namesGroups(block, lines))
        reading.groups = groupColumnCount(block);
    const auto &head = lines.front();
    int known = 0;
    for (int i = reading.groups; i < int(head.size()); ++i) {
        const int column = columnTitled(block, head[std::size_t(i)]);
        reading.columns.push_back(column);
        known += column >= 0 ? 1 : 0;
    }
    if (known > 1) {
        reading.firstLine = 1;
        return reading;
    }
    reading.columns.clear();
    int column = reading.groups > 0 ? nameColumn(block) : firstColumn;
    for (; column < int(block.columns.size()); ++column)
        if (!block.columns[std::size_t(column)].id.isEmpty())
            reading.columns.push_back(column);
    return reading;
}

/// Puts the lines into a copy of the report row by row, so that cells can be looked up in it.
class RowPaste
{
public:
    RowPaste(Report &trial, const FreeRow &here, const Reading &reading)
        : m_trial(trial), m_block(trial.block(here.block)), m_here(here), m_reading(reading)
    {
    }

    /// The row a line goes to, made where it is missing; 0 for a line that belongs nowhere.
    RowId rowFor(const std::vector<QString> &line)
    {
        if (m_reading.groups == 0)
            return rowAt(m_here.list, m_here.position + m_next++);
        const int list = listFor(line);
        if (list < 0)
            return 0;
        const RowId known = rowNamed(list, line);
        return known != 0 ? known : append(list);
    }
    const std::vector<Change> &made() const { return m_made; }
    int rows() const { return m_rows; }

private:
    int listFor(const std::vector<QString> &line)
    {
        m_titles.resize(m_reading.groups);
        for (int i = 0; i < m_reading.groups; ++i)
            if (const QString title = plain(textAt(line, i)); !title.isEmpty())
                m_titles[i] = title; // a merged cell has its text once
        return listOf(m_block, m_titles);
    }
    RowId rowAt(int list, int position)
    {
        for (const ReportRow &row : m_trial.rows(m_here.block, m_here.instance))
            if (int(row.list) == list && position-- == 0)
                return row.id;
        return append(list);
    }
    RowId rowNamed(int list, const std::vector<QString> &line) const
    {
        const int name = nameColumn(m_block);
        const auto at = std::find(m_reading.columns.begin(), m_reading.columns.end(), name);
        if (at == m_reading.columns.end())
            return 0;
        const QString wanted = plain(textAt(line, m_reading.groups + int(at - m_reading.columns.begin())));
        for (const ReportRow &row : m_trial.rows(m_here.block, m_here.instance)) {
            const CellKey key{std::uint16_t(m_here.block), std::uint16_t(name),
                              std::uint16_t(m_here.instance), row.id};
            if (int(row.list) == list && !wanted.isEmpty() && plain(m_trial.text(key)) == wanted)
                return row.id;
        }
        return 0;
    }
    RowId append(int list)
    {
        const Edit edit = m_trial.insertFree(m_here.block, list, -1, m_here.instance);
        if (edit.changes.empty() || !m_trial.apply(edit))
            return 0;
        m_made.insert(m_made.end(), edit.changes.begin(), edit.changes.end());
        ++m_rows;
        return std::get<InsertRow>(edit.changes.front()).row;
    }

    Report &m_trial;
    const Block &m_block;
    FreeRow m_here;
    const Reading &m_reading;
    QStringList m_titles;
    std::vector<Change> m_made;
    int m_next = 0;
    int m_rows = 0;
};

bool isBlank(const std::vector<QString> &line)
{
    return std::all_of(line.begin(), line.end(),
                       [](const QString &text) { return text.trimmed().isEmpty(); });
}

} // namespace

bool makesRows(const SheetModel &model, const FreeRow &here, const TextBlock &block)
{
    if (block.empty())
        return false;
    const bool beyond = here.position + int(block.size()) > here.count;
    return here.row == 0 || beyond || namesGroups(model.report().block(here.block), block);
}

BlockEdit pasteRows(const SheetModel &model, const GridSpan &selection, const FreeRow &here, TextBlock block,
                    bool approved)
{
    const Report &report = model.report();
    auto copy = Report::fromImage(report.profilePtr(), report.image());
    std::erase_if(block, isBlank);
    if (!copy || block.empty())
        return {};
    Report &trial = **copy;
    const Block &list = trial.block(here.block);
    joinTargets(block);
    const SheetCell *first = here.row == 0 ? nullptr : model.cellAt(selection.row, selection.column);
    const bool begins = first && first->cell && first->cell->block == here.block;
    const Reading reading = readingOf(list, block, begins ? first->cell->column : nameColumn(list));
    RowPaste rows(trial, here, reading);
    std::vector<RowId> places;
    for (std::size_t i = reading.firstLine; i < block.size(); ++i)
        places.push_back(rows.rowFor(block[i]));
    const Sheet sheet(trial, model.form(), here.instance);
    CellCollector collector(sheet);
    if (approved)
        collector.bringApproved();
    for (std::size_t i = reading.firstLine; i < block.size(); ++i) {
        const RowId row = places[i - reading.firstLine];
        for (int text = reading.groups; text < int(block[i].size()); ++text) {
            const auto place = std::size_t(text - reading.groups);
            int column = place < reading.columns.size() ? reading.columns[place] : -1;
            if (approved && column >= 0 && !list.columns[std::size_t(column)].approved.isEmpty())
                column = list.column(list.columns[std::size_t(column)].approved);
            const SheetCell *cell =
                row == 0 || column < 0 ? nullptr : sheet.find(keyOf(sheet, here.block, column, row));
            if (cell)
                collector.putText(*cell, textAt(block[i], text));
            else if (!textAt(block[i], text).isEmpty())
                collector.skip();
        }
    }
    BlockEdit result =
        collector.finish(approved ? Words::tr("Paste approved indicators") : Words::tr("Paste"), rows.made());
    result.rowsAdded = rows.rows();
    return result;
}

} // namespace juesuan::ui
