#include "core/intake/Match.h"

#include <QRegularExpression>
#include <algorithm>

#include "core/intake/Rows.h"
#include "core/intake/Wording.h"

namespace juesuan::intake
{

namespace
{

constexpr int kTitle = 75;    ///< a title this alike names the form
constexpr int kAccepted = 50; ///< a match less sure than this is none

/// A form whose rows stand firm: typed lists of indicators have no titles to be found by.
bool canBeFound(const Form &form)
{
    return form.printed && std::none_of(form.blocks.begin(), form.blocks.end(), [](const Block &block) {
               return std::any_of(block.rows.begin(), block.rows.end(),
                                  [](const Row &row) { return row.kind == RowKind::Free; });
           });
}

/// 1 of 公开01表 and 财决公开01表; 0 where there is none.
int tableNumber(const QString &text)
{
    static const QRegularExpression kNumber(QStringLiteral("公开\\s*(\\d{1,2})\\s*表"));
    return kNumber.match(text).captured(1).toInt();
}

/// Tables of one worksheet: where each begins.
class Finder
{
public:
    Finder(const Report &report, const table::Table &table, int index)
        : m_report(report), m_table(table), m_index(index), m_grid(table)
    {
    }

    std::vector<FormMatch> run()
    {
        std::vector<FormMatch> found;
        const std::vector<int> starts = titleRows();
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const int end = i + 1 < starts.size() ? starts[i + 1] : m_grid.rows();
            FormMatch best = bestIn(starts[i], end);
            if (best.form >= 0)
                found.push_back(std::move(best));
        }
        return found;
    }

    /// The form whose title stands on top of the table, whether it can be read in or not; null for none.
    const Form *titled() const
    {
        constexpr int kTop = 5;
        const Form *best = nullptr;
        int alike = kTitle - 1;
        for (const Form &form : m_report.profile().forms) {
            for (int row = 0; row < std::min(kTop, m_grid.rows()); ++row) {
                if (const int sure = titleLikeness(form, row); sure > alike) {
                    alike = sure;
                    best = &form;
                }
            }
        }
        return best;
    }
    bool isEmpty() const { return m_grid.rows() == 0 || m_grid.columns() == 0; }

private:
    /// A line of a table may share most of its words with a title, but not how titles end.
    static int alike(const QString &title, const QString &text)
    {
        return text.right(2) == title.right(2) ? likeness(title, text) : 0;
    }
    int titleLikeness(const Form &form, int row) const
    {
        const QString title = bare(form.title);
        int best = row == 0 ? std::max(alike(title, bare(m_table.name)), sameNumber(form, m_table.name)) : 0;
        for (int column = 0; column < m_grid.columns(); ++column) {
            const QString text = m_grid.cell(row, column).text;
            if (!text.isEmpty())
                best = std::max({best, alike(title, bare(text)), sameNumber(form, text)});
        }
        return best;
    }
    static int sameNumber(const Form &form, const QString &text)
    {
        const int number = tableNumber(text);
        return number > 0 && number == tableNumber(form.number) ? kTitle : 0;
    }

    /// Rows with the title of some form; a number that stands above or below its title belongs to it.
    std::vector<int> titleRows() const
    {
        constexpr int kSameTitle = 3;
        std::vector<int> rows;
        for (int row = 0; row < m_grid.rows(); ++row) {
            const auto &forms = m_report.profile().forms;
            const bool isTitle = std::any_of(forms.begin(), forms.end(), [&](const Form &form) {
                return canBeFound(form) && titleLikeness(form, row) >= kTitle;
            });
            if (isTitle && (rows.empty() || row - rows.back() > kSameTitle))
                rows.push_back(row);
        }
        if (rows.empty() || rows.front() > kSameTitle)
            rows.insert(rows.begin(), 0);
        return rows;
    }

    FormMatch bestIn(int first, int end) const
    {
        FormMatch best;
        const auto &forms = m_report.profile().forms;
        for (std::size_t f = 0; f < forms.size(); ++f) {
            if (!canBeFound(forms[f]))
                continue;
            FormMatch match = tryForm(static_cast<int>(f), first, end);
            if (match.sure >= kAccepted && match.sure > best.sure)
                best = std::move(match);
        }
        return best;
    }

    FormMatch tryForm(int form, int first, int end) const
    {
        constexpr int kTitleHeight = 5;
        FormMatch match;
        match.form = form;
        match.table = m_index;
        match.firstRow = first;
        match.endRow = end;
        match.unit = m_report.form(form).amounts.unit;
        int title = 0;
        for (int row = first; row < std::min(end, first + kTitleHeight); ++row)
            title = std::max(title, titleLikeness(m_report.form(form), row));
        match.bodyRow = first;
        while (match.bodyRow < end && !isBodyRow(m_report, form, m_grid, match.bodyRow))
            ++match.bodyRow;
        if (match.bodyRow == end)
            return match;
        readUnit(match);
        match.columns = matchColumns(m_report, form, m_grid, first, match.bodyRow);
        if (match.columns.empty())
            return match;
        matchRows(m_report, m_grid, match);
        match.sure = (title + columnShare(match) + rowShare(match)) / 3;
        return match;
    }

    void readUnit(FormMatch &match) const
    {
        static const QRegularExpression kUnit(QStringLiteral("单位\\s*[:：]?\\s*(?:人民币)?\\s*(万元|元)"));
        for (int row = match.firstRow; row < match.bodyRow && !match.unitRead; ++row) {
            for (int column = 0; column < m_grid.columns(); ++column) {
                const QRegularExpressionMatch found = kUnit.match(m_grid.cell(row, column).text);
                if (!found.hasMatch())
                    continue;
                match.unitRead = true;
                match.unit = found.captured(1) == u"元" ? MoneyUnit::Yuan : MoneyUnit::Wan;
            }
        }
    }

    /// How many of the form's columns of figures were found, and how surely.
    int columnShare(const FormMatch &match) const
    {
        int wanted = 0, sure = 0;
        for (const Block &block : m_report.form(match.form).blocks) {
            wanted +=
                block.fields
                    ? 0
                    : static_cast<int>(std::count_if(block.columns.begin(), block.columns.end(),
                                                     [](const Column &c) { return isNumeric(c.kind); }));
        }
        for (const ColumnMatch &column : match.columns)
            sure += column.sure;
        return wanted == 0 ? 0 : std::min(100, sure / wanted);
    }

    static int rowShare(const FormMatch &match)
    {
        const std::size_t all = match.rows.size() + match.notes.size();
        return all == 0 ? 0 : static_cast<int>(100 * match.rows.size() / all);
    }

    const Report &m_report;
    const table::Table &m_table;
    const int m_index;
    const Grid m_grid;
};

QString rowAddress(const Report &report, const FormMatch &match, const RowMatch &row)
{
    const Block &block = report.block(row.block);
    QString address = report.form(match.form).id;
    if (!block.id.isEmpty())
        address += u'.' + block.id;
    address += u'[' + row.id;
    if (row.ordinal > 1)
        address += u'~' + QString::number(row.ordinal);
    return address + u']';
}

/// The figure as text in its column's unit.
QString valueOf(const table::Cell &cell, const Column &column, MoneyUnit unit, MoneyUnit own, int &rounded)
{
    static const QStringList kNothing{QStringLiteral("-"), QStringLiteral("—"), QStringLiteral("－"),
                                      QStringLiteral("——")};
    const QString text = cell.text.trimmed();
    if (kNothing.contains(text) || (!isNumeric(column.kind) && cell.kind == table::Cell::Kind::Text))
        return isNumeric(column.kind) ? QString() : text;
    if (cell.kind == table::Cell::Kind::Number && cell.isPercent)
        return timesHundred(text) + u'%';
    if (column.kind != ColumnKind::Money || (cell.kind != table::Cell::Kind::Number && !looksNumeric(text)))
        return cell.kind == table::Cell::Kind::Number ? withoutNoise(text) : text;
    const QString exact = cell.kind == table::Cell::Kind::Number ? withoutNoise(text) : text;
    const int places = unit == MoneyUnit::Wan ? 6 : 2;
    const bool isTooFine = exact.section(u'.', 1).size() > places;
    rounded += isTooFine;
    const QString amount = isTooFine ? roundedTo(exact, places) : exact;
    return unit == own ? amount
                       : amount + (unit == MoneyUnit::Wan ? QStringLiteral("万元") : QStringLiteral("元"));
}

} // namespace

std::vector<FormMatch> match(const Report &report, const std::vector<table::Table> &tables)
{
    std::vector<FormMatch> found;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (tables[i].isHidden)
            continue;
        for (FormMatch &one : Finder(report, tables[i], static_cast<int>(i)).run()) {
            const auto same = std::find_if(found.begin(), found.end(),
                                           [&](const FormMatch &other) { return other.form == one.form; });
            if (same == found.end())
                found.push_back(std::move(one));
            else if (one.sure > same->sure)
                *same = std::move(one);
        }
    }
    return found;
}

std::vector<Error> leftOut(const Report &report, const std::vector<table::Table> &tables,
                           const std::vector<FormMatch> &matches)
{
    std::vector<Error> left;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const int index = static_cast<int>(i);
        const Finder finder(report, tables[i], index);
        if (tables[i].isHidden || finder.isEmpty() ||
            std::any_of(matches.begin(), matches.end(),
                        [index](const FormMatch &match) { return match.table == index; }))
            continue;
        const Form *form = finder.titled();
        const bool isElsewhere = form && std::any_of(matches.begin(), matches.end(), [&](const FormMatch &m) {
                                     return &report.form(m.form) == form;
                                 });
        if (isElsewhere)
            left.push_back({QT_TRANSLATE_NOOP("Error", "Worksheet “%1” was not read: “%2” was taken from "
                                                       "another worksheet."),
                            {tables[i].name, form->title},
                            {}});
        else if (form && !canBeFound(*form))
            left.push_back({QT_TRANSLATE_NOOP("Error", "Worksheet “%1” was not read: the rows of “%2” are "
                                                       "typed or pasted in the form itself."),
                            {tables[i].name, form->title},
                            {}});
        else if (form)
            left.push_back({QT_TRANSLATE_NOOP("Error", "Worksheet “%1” was not read: it is titled “%2”, but "
                                                       "has too few of its heads, rows and figures."),
                            {tables[i].name, form->title},
                            {}});
        else
            left.push_back(
                {QT_TRANSLATE_NOOP("Error", "Worksheet “%1” was not read: it is no form of this report."),
                 {tables[i].name},
                 {}});
    }
    return left;
}

std::vector<TextLine> linesOf(const Report &report, const table::Table &table, FormMatch &match)
{
    QStringList ids;
    for (const ColumnMatch &column : match.columns) {
        const QString id = report.block(column.block).columns[static_cast<std::size_t>(column.column)].id;
        if (!ids.contains(id))
            ids += id;
    }
    std::vector<TextLine> lines{
        {match.bodyRow, QStringList{QStringLiteral("row"), QStringLiteral("title")} + ids}};
    int rounded = 0;
    for (const RowMatch &row : match.rows) {
        TextLine line{row.source + 1, {rowAddress(report, match, row), row.name}};
        line.cells.resize(ids.size() + 2);
        const Block &block = report.block(row.block);
        for (const ColumnMatch &column : match.columns) {
            if (column.block != row.block)
                continue;
            const Column &own = block.columns[static_cast<std::size_t>(column.column)];
            line.cells[ids.indexOf(own.id) + 2] =
                valueOf(table.at(row.source, column.source), own, match.unit, block.money, rounded);
        }
        lines.push_back(std::move(line));
    }
    if (rounded > 0)
        match.notes.push_back(
            {QT_TRANSLATE_NOOP("Error", "%1 amounts had more digits than the fen and were rounded to it."),
             {QString::number(rounded)},
             {}});
    return lines;
}

} // namespace juesuan::intake
