#include "core/profile/FormReader.h"

#include <algorithm>

namespace juesuan
{

namespace
{

MoneyUnit readUnit(Shape &shape, MoneyUnit fallback)
{
    const int unit = shape.choice(QStringLiteral("money"), {QStringLiteral("元"), QStringLiteral("万元")},
                                  fallback == MoneyUnit::Wan ? 1 : 0);
    return unit == 1 ? MoneyUnit::Wan : MoneyUnit::Yuan;
}

/// Formulas name blocks before the blocks are read, so their ids are gathered first.
QStringList blockIds(const JsonValue &form)
{
    QStringList ids;
    if (const JsonValue *blocks = form.find(u"blocks")) {
        for (const JsonValue &block : blocks->items) {
            if (const JsonValue *id = block.find(u"id"))
                ids += id->text;
        }
    }
    if (form.find(u"header"))
        ids += QStringLiteral("header");
    return ids;
}

class FormReader
{
public:
    FormReader(const JsonValue &json, const ReadingContext &context, Errors &errors)
        : m_json(json), m_shape(json, errors), m_context(context), m_errors(errors), m_blocks(blockIds(json))
    {
    }

    Form read()
    {
        m_form.id = m_shape.id(QStringLiteral("id"));
        m_form.title = m_shape.requiredText(QStringLiteral("title"));
        m_form.subtitle = m_shape.text(QStringLiteral("subtitle"));
        m_form.printed = m_shape.flag(QStringLiteral("printed"), true);
        m_form.many = m_shape.flag(QStringLiteral("many"));
        m_form.notes = m_shape.texts(QStringLiteral("notes"));
        for (const QString &key :
             {QStringLiteral("title"), QStringLiteral("subtitle"), QStringLiteral("notes")})
            m_shape.placeholders(key);
        readPage();
        readAmounts();
        readWidths();
        readHeader();
        readBody();
        m_form.checks = readChecks(m_shape.list(QStringLiteral("checks")), m_blocks, m_errors);
        if (const JsonValue *scores = m_shape.object(QStringLiteral("scores")))
            m_form.scores = readScores(*scores, m_blocks, m_errors);
        m_shape.finish();
        checkWidths();
        checkIds();
        return std::move(m_form);
    }

private:
    void readPage()
    {
        const int page = m_shape.choice(QStringLiteral("page"),
                                        {QStringLiteral("A4 portrait"), QStringLiteral("A4 landscape"),
                                         QStringLiteral("A3 portrait"), QStringLiteral("A3 landscape")},
                                        0);
        m_form.page.paper = page >= 2 ? PageSetup::Paper::A3 : PageSetup::Paper::A4;
        m_form.page.landscape = page % 2 == 1;
    }

    void readAmounts()
    {
        m_form.amounts.unit = readUnit(m_shape, MoneyUnit::Wan);
        const JsonValue *json = m_shape.object(QStringLiteral("amounts"));
        if (!json)
            return;
        Shape amounts(*json, m_errors);
        m_form.amounts.decimals = amounts.whole(QStringLiteral("decimals"), 0, 6, 2);
        m_form.amounts.thousands = amounts.flag(QStringLiteral("thousands"), true);
        const int zero = amounts.choice(
            QStringLiteral("zero"),
            {QStringLiteral("0"), QStringLiteral("0.00"), QStringLiteral("dash"), QStringLiteral("blank")},
            static_cast<int>(ZeroStyle::ZeroWithDecimals));
        m_form.amounts.zero = static_cast<ZeroStyle>(zero);
        amounts.finish();
    }

    void readWidths()
    {
        for (const JsonValue &item : m_shape.list(QStringLiteral("widths"))) {
            const double width = item.kind == JsonKind::Number ? item.text.toDouble() : 0;
            if (width < 1 || width > 400)
                m_shape.fail(QT_TRANSLATE_NOOP("Error", "A width is a number of millimetres from 1 to 400."),
                             {}, item.where);
            m_form.widths.push_back(width);
        }
    }

    void readHeader()
    {
        std::vector<JsonValue> fields;
        for (const JsonValue &item : m_shape.list(QStringLiteral("header"))) {
            if (!item.isObject() || !item.find(u"text")) {
                fields.push_back(item);
                continue;
            }
            Shape shape(item, m_errors);
            HeaderText header;
            header.text = shape.requiredText(QStringLiteral("text"));
            shape.placeholders(QStringLiteral("text"));
            header.at = static_cast<HeaderText::At>(
                shape.choice(QStringLiteral("at"),
                             {QStringLiteral("left"), QStringLiteral("centre"), QStringLiteral("right")}, 0));
            shape.finish();
            m_form.headerTexts.push_back(std::move(header));
        }
        if (fields.empty())
            return;
        Block block;
        block.id = QStringLiteral("header");
        block.money = m_form.amounts.unit;
        readFields(fields, m_blocks, block, m_errors);
        m_form.blocks.push_back(std::move(block));
    }

    void readBody()
    {
        for (const char *key : {"columns", "rows", "beside", "blocks"})
            m_shape.take(QString::fromLatin1(key));
        const bool plain = m_shape.has(u"columns") || m_shape.has(u"rows");
        const int kinds =
            (plain ? 1 : 0) + (m_shape.has(u"beside") ? 1 : 0) + (m_shape.has(u"blocks") ? 1 : 0);
        if (kinds != 1 && m_json.isObject())
            m_shape.fail(QT_TRANSLATE_NOOP(
                             "Error", "A form has either “columns” and “rows”, or “beside”, or “blocks”."),
                         {}, m_json.where);
        if (plain) {
            Block block;
            readList(m_shape, block);
            m_form.blocks.push_back(std::move(block));
        }
        for (const JsonValue &item : m_shape.list(QStringLiteral("beside"))) {
            Shape shape(item, m_errors);
            if (!item.isObject())
                continue;
            Block block;
            block.beside = 0;
            block.title = shape.text(QStringLiteral("title"));
            shape.placeholders(QStringLiteral("title"));
            readList(shape, block);
            shape.finish();
            m_form.blocks.push_back(std::move(block));
        }
        for (const JsonValue &item : m_shape.list(QStringLiteral("blocks")))
            readNamed(item);
    }

    void readList(Shape &shape, Block &block)
    {
        block.money = m_form.amounts.unit;
        shape.required(QStringLiteral("columns"));
        shape.required(QStringLiteral("rows"));
        readColumns(shape.list(QStringLiteral("columns")), m_blocks, block, m_errors);
        readRows(shape.list(QStringLiteral("rows")), m_blocks, m_context, block, m_errors);
    }

    void readNamed(const JsonValue &item)
    {
        Shape shape(item, m_errors);
        if (!item.isObject())
            return;
        Block block;
        block.id = shape.id(QStringLiteral("id"));
        if (m_form.block(block.id) >= 0)
            shape.fail(QT_TRANSLATE_NOOP("Error", "The block id “%1” is given twice."), {block.id},
                       item.where);
        block.title = shape.text(QStringLiteral("title"));
        block.side = shape.text(QStringLiteral("side"));
        shape.placeholders(QStringLiteral("title"));
        shape.placeholders(QStringLiteral("side"));
        block.money = readUnit(shape, m_form.amounts.unit);
        if (shape.has(u"fields")) {
            readFields(shape.list(QStringLiteral("fields")), m_blocks, block, m_errors);
        } else {
            const MoneyUnit unit = block.money;
            readList(shape, block);
            block.money = unit;
        }
        shape.finish();
        m_form.blocks.push_back(std::move(block));
    }

    static int gridColumns(const Block &block)
    {
        int count = block.side.isEmpty() ? 0 : 1;
        for (const Column &column : block.columns)
            count += column.span;
        return count;
    }

    /// Every band of a printed form covers the whole page grid; a worksheet's may end earlier.
    void checkWidths()
    {
        const JsonValue *json = m_json.find(u"widths");
        if (!json) {
            if (m_json.isObject())
                m_shape.required(QStringLiteral("widths"));
            return;
        }
        const int grid = static_cast<int>(m_form.widths.size());
        int beside = 0;
        for (const Block &block : m_form.blocks) {
            if (block.fields)
                continue;
            if (block.beside >= 0)
                beside += gridColumns(block);
            else
                checkBand(gridColumns(block), grid, json->where);
        }
        if (beside > 0)
            checkBand(beside, grid, json->where);
        checkPaper(json->where);
    }

    void checkBand(int covered, int grid, const Where &where)
    {
        if (covered == grid || (covered < grid && !m_form.printed))
            return;
        m_shape.fail(
            QT_TRANSLATE_NOOP(
                "Error",
                "There are %1 “widths”, but the columns (with their spans and the side title) cover %2."),
            {QString::number(grid), QString::number(covered)}, where);
    }

    void checkPaper(const Where &where)
    {
        static constexpr int kSmallestMargins = 10;
        const bool a4 = m_form.page.paper == PageSetup::Paper::A4;
        const int width = m_form.page.landscape ? (a4 ? 297 : 420) : (a4 ? 210 : 297);
        double sum = 0;
        for (const double w : m_form.widths)
            sum += w;
        if (m_form.printed && sum > width - kSmallestMargins)
            m_shape.fail(
                QT_TRANSLATE_NOOP("Error", "The “widths” are %1 mm together; the page has room for %2 mm."),
                {QString::number(sum), QString::number(width - kSmallestMargins)}, where);
    }

    /// The unnamed lists of a form share one space of row ids and one of column ids.
    void checkIds()
    {
        QStringList rows;
        QStringList columns;
        const JsonValue *beside = m_json.find(u"beside");
        for (std::size_t i = 0, list = 0; beside && i < m_form.blocks.size(); ++i) {
            const Block &block = m_form.blocks[i];
            if (block.beside < 0)
                continue;
            const Where where = beside->items[std::min(list++, beside->items.size() - 1)].where;
            for (const Row &row : block.rows)
                claim(rows, row.kind == RowKind::Fixed ? row.id : QString(), where,
                      QT_TRANSLATE_NOOP("Error",
                                        "The row id “%1” stands in two of the lists beside each other."));
            for (const RowGroup &group : block.groups)
                claim(rows, group.id, where,
                      QT_TRANSLATE_NOOP("Error",
                                        "The row id “%1” stands in two of the lists beside each other."));
            for (const Column &column : block.columns)
                claim(columns, column.id, where,
                      QT_TRANSLATE_NOOP("Error",
                                        "The column id “%1” stands in two of the lists beside each other."));
        }
    }

    void claim(QStringList &taken, const QString &id, const Where &where, const char *text)
    {
        if (id.isEmpty())
            return;
        if (taken.contains(id))
            m_shape.fail(text, {id}, where);
        taken += id;
    }

    const JsonValue &m_json;
    Shape m_shape;
    const ReadingContext &m_context;
    Errors &m_errors;
    QStringList m_blocks;
    Form m_form;
};

} // namespace

Form readForm(const JsonValue &json, const ReadingContext &context, Errors &errors)
{
    return FormReader(json, context, errors).read();
}

} // namespace juesuan
