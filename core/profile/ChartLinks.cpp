#include "core/profile/ChartLinks.h"

#include <QSet>
#include <algorithm>

#include "core/profile/Resolver.h"
#include "core/profile/Shape.h"

namespace juesuan
{

namespace
{

using Report = std::function<void(Error)>;

std::vector<const ChartWord *> columnsOf(const ChartSeries &series)
{
    std::vector<const ChartWord *> out;
    for (const ChartWord *word : {&series.column, &series.minus, &series.over}) {
        if (!word->isEmpty())
            out.push_back(word);
    }
    return out;
}

bool hasColumns(const Block &block, const Chart &chart)
{
    return std::ranges::all_of(chart.series, [&](const ChartSeries &series) {
        return std::ranges::all_of(columnsOf(series),
                                   [&](const ChartWord *word) { return block.column(word->text) >= 0; });
    });
}

class ChartLinker
{
public:
    ChartLinker(const Profile &profile, const Chart &chart, const Report &report)
        : m_profile(profile), m_chart(chart), m_report(report)
    {
    }

    void run()
    {
        if (m_chart.rows)
            linkRows();
        for (const ChartItem &item : m_chart.items) {
            for (const ChartCell &cell : item.cells)
                linkCell(cell);
        }
        if (m_copied.size() > 1)
            fail(QT_TRANSLATE_NOOP("Error", "One chart cannot show copies of several forms: %1."),
                 {QStringList(m_copied.begin(), m_copied.end()).join(QStringLiteral(", "))}, m_chart.where);
    }

private:
    void fail(const char *text, QStringList args, const Where &where)
    {
        m_report({text, std::move(args), where});
    }

    void linkRows()
    {
        const ChartRows &rows = *m_chart.rows;
        const std::vector<BlockPlace> places = findBlocks(m_profile, rows.of.text);
        if (rows.of.isEmpty())
            return; // told when it was read
        if (places.empty())
            return fail(QT_TRANSLATE_NOOP(
                            "Error", "“of” names a form or form.block; there is no “%1”; there are: %2."),
                        {rows.of.text, allowedWords(rows.of.text, blockNames())}, rows.of.where);
        const std::optional<BlockPlace> found = blockOf(m_profile, m_chart);
        const Block &block = blockAt(m_profile, found.value_or(places.front()));
        for (const ChartSeries &series : m_chart.series)
            linkSeries(series, block);
        const bool many = formAt(m_profile, places.front()).many;
        if (rows.by == ChartRows::By::Copies && !many)
            fail(QT_TRANSLATE_NOOP("Error", "There is only one %1, so there are no copies to compare."),
                 {formAt(m_profile, places.front()).id}, rows.of.where);
        if (many && rows.by != ChartRows::By::Copies)
            m_copied.insert(formAt(m_profile, places.front()).id);
        linkNames(block);
    }

    void linkSeries(const ChartSeries &series, const Block &block)
    {
        std::vector<ColumnKind> kinds;
        for (const ChartWord *word : columnsOf(series)) {
            const int column = block.column(word->text);
            if (column < 0) {
                fail(QT_TRANSLATE_NOOP("Error", "There is no column “%1” here; there are: %2."),
                     {word->text, allowedWords(word->text, numericColumns(block))}, word->where);
                return;
            }
            kinds.push_back(block.columns[static_cast<std::size_t>(column)].kind);
        }
        if (!kinds.empty())
            checkKinds(kinds, !series.over.isEmpty(), series.column.where);
    }

    static QStringList numericColumns(const Block &block)
    {
        QStringList ids;
        for (const Column &column : block.columns) {
            if (isNumeric(column.kind))
                ids += column.id;
        }
        return ids;
    }

    /// Money is shown in 元 or 万元 and in nothing else; a rate is a quotient of two alike, or a percentage.
    void checkKinds(const std::vector<ColumnKind> &kinds, bool divided, const Where &where)
    {
        if (!std::ranges::all_of(kinds, isNumeric))
            return fail(QT_TRANSLATE_NOOP("Error", "A chart shows numbers; this is no column of numbers."),
                        {}, where);
        const auto isMoney = [](ColumnKind kind) { return kind == ColumnKind::Money; };
        if (std::ranges::any_of(kinds, isMoney) && !std::ranges::all_of(kinds, isMoney))
            return fail(QT_TRANSLATE_NOOP("Error", "Money and other numbers do not go together here."), {},
                        where);
        const bool isPercent = kinds.front() == ColumnKind::Percent;
        if (m_chart.kind == ChartKind::Rate) {
            if (!divided && !isPercent)
                fail(QT_TRANSLATE_NOOP("Error", "A rate needs “over”, or a column of percentages."), {},
                     where);
            return;
        }
        const bool moneyUnit = m_chart.unit == u"元" || m_chart.unit == u"万元";
        if (isPercent || isMoney(kinds.front()) != moneyUnit)
            fail(QT_TRANSLATE_NOOP("Error",
                                   "The unit “%1” does not go with these numbers: money is shown in 元 or "
                                   "万元, percentages in a chart of the kind “rate”."),
                 {m_chart.unit}, where);
    }

    void linkNames(const Block &block)
    {
        const ChartRows &rows = *m_chart.rows;
        QStringList groups;
        for (const RowGroup &group : block.groups)
            groups += group.id;
        if (!rows.group.isEmpty() && !groups.contains(rows.group.text))
            fail(QT_TRANSLATE_NOOP("Error", "There is no group “%1” here; there are: %2."),
                 {rows.group.text, allowedWords(rows.group.text, groups)}, rows.group.where);
        QStringList ids;
        for (const Row &row : block.rows) {
            if (row.kind == RowKind::Fixed)
                ids += row.id;
        }
        for (const auto *list : {&rows.only, &rows.except}) {
            for (const ChartWord &word : *list) {
                if (!ids.contains(word.text))
                    fail(QT_TRANSLATE_NOOP("Error", "There is no row “%1” here; there are: %2."),
                         {word.text, allowedWords(word.text, ids)}, word.where);
            }
        }
        QStringList texts;
        for (const Column &column : block.columns) {
            if (!column.id.isEmpty() && !isNumeric(column.kind))
                texts += column.id;
        }
        if (!rows.name.isEmpty() && !texts.contains(rows.name.text))
            fail(QT_TRANSLATE_NOOP("Error", "There is no column of texts “%1” here; there are: %2."),
                 {rows.name.text, allowedWords(rows.name.text, texts)}, rows.name.where);
    }

    QStringList blockNames() const
    {
        QStringList names;
        for (std::size_t f = 0; f < m_profile.forms.size(); ++f) {
            for (const BlockPlace &place : allBlocks(m_profile, static_cast<int>(f))) {
                if (!names.contains(blockName(m_profile, place)))
                    names += blockName(m_profile, place);
            }
        }
        return names;
    }

    void linkCell(const ChartCell &cell)
    {
        std::vector<ColumnKind> kinds;
        for (const Formula *formula : {&cell.cell, &cell.minus, &cell.over}) {
            if (!*formula)
                continue;
            const std::optional<ColumnKind> kind = linkReference(*formula);
            if (!kind)
                return;
            kinds.push_back(*kind);
        }
        if (!kinds.empty())
            checkKinds(kinds, bool(cell.over), cell.cell.where);
    }

    /// The kind of the column; nothing after an error.
    std::optional<ColumnKind> linkReference(const Formula &formula)
    {
        const formula::Node &node = *formula.tree;
        if (node.op != formula::Op::Ref || node.ref.form == u"report" || node.ref.row == u"row") {
            fail(QT_TRANSLATE_NOOP("Error", "A chart names one cell here, such as income[total].fiscal."), {},
                 formula.where);
            return std::nullopt;
        }
        bool failed = false;
        const Resolution found = resolveFormula(m_profile, formula, FormulaContext(), [&](Error error) {
            failed = true;
            m_report(std::move(error));
        });
        if (failed || found.reads.empty())
            return std::nullopt;
        const CellPlace &place = found.reads.front();
        if (formAt(m_profile, place.at).many && node.ref.instance == 0)
            m_copied.insert(formAt(m_profile, place.at).id);
        return blockAt(m_profile, place.at).columns[static_cast<std::size_t>(place.column)].kind;
    }

    const Profile &m_profile;
    const Chart &m_chart;
    const Report &m_report;
    QSet<QString> m_copied;
};

} // namespace

void linkCharts(const Profile &profile, const std::function<void(Error)> &report)
{
    for (const auto &chart : profile.charts)
        ChartLinker(profile, *chart, report).run();
}

std::optional<BlockPlace> blockOf(const Profile &profile, const Chart &chart)
{
    if (!chart.rows)
        return std::nullopt;
    for (const BlockPlace &place : findBlocks(profile, chart.rows->of.text)) {
        if (hasColumns(blockAt(profile, place), chart))
            return place;
    }
    return std::nullopt;
}

int copiedForm(const Profile &profile, const Chart &chart)
{
    const auto copied = [&](const QString &name) {
        const int form = profile.form(name);
        return form >= 0 && profile.forms[static_cast<std::size_t>(form)].many ? form : -1;
    };
    if (chart.rows && chart.rows->by != ChartRows::By::Copies) {
        if (const int form = copied(chart.rows->of.text.section(u'.', 0, 0)); form >= 0)
            return form;
    }
    for (const ChartItem &item : chart.items) {
        for (const ChartCell &cell : item.cells) {
            for (const Formula *formula : {&cell.cell, &cell.minus, &cell.over}) {
                const int form =
                    *formula && formula->tree->ref.instance == 0 ? copied(formula->tree->ref.form) : -1;
                if (form >= 0)
                    return form;
            }
        }
    }
    return -1;
}

} // namespace juesuan
