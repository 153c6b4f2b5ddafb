#include "core/profile/ChartReader.h"

namespace juesuan
{

namespace
{

ChartWord word(Shape &shape, const QString &key)
{
    const QString text = shape.text(key);
    const JsonValue *value = shape.take(key);
    return {text, value ? value->where : Where()};
}

std::vector<ChartWord> words(Shape &shape, const QString &key)
{
    std::vector<ChartWord> out;
    shape.texts(key); // tells what is no text
    for (const JsonValue &item : shape.list(key))
        out.push_back({item.text, item.where});
    return out;
}

class ChartReader
{
public:
    ChartReader(const JsonValue &json, Errors &errors) : m_json(json), m_shape(json, errors), m_errors(errors)
    {
    }

    std::shared_ptr<const Chart> read()
    {
        m_chart->where = m_json.where;
        m_chart->id = m_shape.id(QStringLiteral("id"));
        m_chart->title = m_shape.requiredText(QStringLiteral("title"));
        m_chart->section = m_shape.text(QStringLiteral("section"));
        m_shape.required(QStringLiteral("kind"));
        static const QStringList kKinds = {QStringLiteral("bars"), QStringLiteral("ranking"),
                                           QStringLiteral("share"), QStringLiteral("rate")};
        m_chart->kind = static_cast<ChartKind>(m_shape.choice(QStringLiteral("kind"), kKinds, 0));
        readUnit();
        if (const JsonValue *rows = m_shape.object(QStringLiteral("rows")))
            readRows(*rows);
        readSeries();
        readItems();
        m_shape.finish();
        return m_chart;
    }

private:
    void readUnit()
    {
        if (m_chart->kind != ChartKind::Rate) {
            m_chart->unit = m_shape.requiredText(QStringLiteral("unit"));
            return;
        }
        m_chart->unit = QStringLiteral("%");
        if (const JsonValue *unit = m_shape.take(QStringLiteral("unit")))
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "A rate has no “unit”: it is shown in per cent."), {},
                         unit->where);
    }

    void readRows(const JsonValue &json)
    {
        Shape shape(json, m_errors);
        ChartRows rows;
        shape.requiredText(QStringLiteral("of"));
        rows.of = word(shape, QStringLiteral("of"));
        rows.group = word(shape, QStringLiteral("group"));
        rows.only = words(shape, QStringLiteral("only"));
        rows.except = words(shape, QStringLiteral("except"));
        rows.name = word(shape, QStringLiteral("name"));
        rows.level = shape.whole(QStringLiteral("level"), 1, 9, 0);
        static const QStringList kBy = {QStringLiteral("rows"), QStringLiteral("groups"),
                                        QStringLiteral("subgroups"), QStringLiteral("copies")};
        rows.by = static_cast<ChartRows::By>(shape.choice(QStringLiteral("by"), kBy, 0));
        shape.finish();
        m_chart->rows = std::move(rows);
    }

    void readSeries()
    {
        const JsonValue *json = m_shape.required(QStringLiteral("series"));
        for (const JsonValue &item : m_shape.list(QStringLiteral("series"))) {
            Shape shape(item, m_errors);
            ChartSeries series;
            series.title = shape.requiredText(QStringLiteral("title"));
            if (m_chart->rows) {
                shape.requiredText(QStringLiteral("column"));
                series.column = word(shape, QStringLiteral("column"));
                series.minus = word(shape, QStringLiteral("minus"));
                series.over = word(shape, QStringLiteral("over"));
                wantRate(!series.over.isEmpty(), series.over.where);
            }
            shape.finish();
            m_chart->series.push_back(std::move(series));
        }
        const bool one = m_chart->kind == ChartKind::Ranking || m_chart->kind == ChartKind::Share;
        if (json && json->isArray() && (m_chart->series.empty() || (one && m_chart->series.size() > 1)))
            m_shape.fail(one ? QT_TRANSLATE_NOOP("Error", "This kind of chart has one series.")
                             : QT_TRANSLATE_NOOP("Error", "A chart has at least one series."),
                         {}, json->where);
    }

    void wantRate(bool divided, const Where &where)
    {
        if (divided && m_chart->kind != ChartKind::Rate)
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "Only a chart of the kind “rate” has “over”."), {},
                         where);
    }

    void readItems()
    {
        const JsonValue *json = m_shape.take(QStringLiteral("items"));
        for (const JsonValue &item : m_shape.list(QStringLiteral("items")))
            readItem(item);
        if (m_chart->items.empty() && !m_shape.has(u"rows"))
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "A chart shows “items”, “rows” or both."), {},
                         json ? json->where : m_json.where);
    }

    void readItem(const JsonValue &json)
    {
        Shape shape(json, m_errors);
        ChartItem item;
        item.title = shape.requiredText(QStringLiteral("title"));
        const JsonValue *cells = shape.required(QStringLiteral("cells"));
        for (const JsonValue &cell : shape.list(QStringLiteral("cells")))
            item.cells.push_back(readCell(cell));
        if (cells && cells->isArray() && item.cells.size() != m_chart->series.size())
            shape.fail(QT_TRANSLATE_NOOP("Error",
                                         "There are %1 series, so “cells” should list as many; here are %2."),
                       {QString::number(m_chart->series.size()), QString::number(item.cells.size())},
                       cells->where);
        shape.finish();
        m_chart->items.push_back(std::move(item));
    }

    /// A reference, or {"cell", "minus", "over"}.
    ChartCell readCell(const JsonValue &json)
    {
        ChartCell out;
        if (!json.isObject()) {
            out.cell = readFormula(json, {}, m_errors);
            return out;
        }
        Shape shape(json, m_errors);
        shape.required(QStringLiteral("cell"));
        out.cell = shape.formula(QStringLiteral("cell"), {});
        out.minus = shape.formula(QStringLiteral("minus"), {});
        out.over = shape.formula(QStringLiteral("over"), {});
        wantRate(bool(out.over), out.over.where);
        shape.finish();
        return out;
    }

    const JsonValue &m_json;
    Shape m_shape;
    Errors &m_errors;
    std::shared_ptr<Chart> m_chart = std::make_shared<Chart>();
};

} // namespace

std::vector<std::shared_ptr<const Chart>> readCharts(const std::vector<JsonValue> &json, Errors &errors)
{
    std::vector<std::shared_ptr<const Chart>> charts;
    for (const JsonValue &item : json)
        charts.push_back(ChartReader(item, errors).read());
    return charts;
}

} // namespace juesuan
