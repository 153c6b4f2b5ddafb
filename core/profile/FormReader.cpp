#include "core/profile/FormReader.h"

#include <algorithm>
#include <numeric>

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
        if (const JsonValue *grading = m_shape.object(QStringLiteral("grading")))
            m_form.grading = readGrading(*grading, m_blocks, m_errors);
        readNames();
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

    /// "names": the field that tells one copy from another.
    void readNames()
    {
        m_form.instanceName = m_shape.text(QStringLiteral("names"));
        const JsonValue *json = m_json.find(u"names");
        if (!json || !json->isText())
            return;
        QStringList fields;
        for (const Block &block : m_form.blocks) {
            for (const Column &column : block.columns) {
                if (block.fields && !isNumeric(column.kind))
                    fields += block.id + u'.' + column.id;
            }
        }
        if (!m_form.many)
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "Only a form of which there are “many” has “names”."), {},
                         json->where);
        else if (!fields.contains(json->text))
            m_shape.fail(QT_TRANSLATE_NOOP("Error",
                                           "“names” is a field (block.field) that takes a text; there is "
                                           "no “%1”; there are: %2."),
                         {json->text, allowedWords(json->text, fields)}, json->where);
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
        checkBeside();
        for (const JsonValue &item : m_shape.list(QStringLiteral("blocks")))
            readNamed(item);
    }

    /// A list beside another has no room at its right.
    void checkBeside()
    {
        for (std::size_t i = 0; i + 1 < m_form.blocks.size(); ++i) {
            const auto &columns = m_form.blocks[i].columns;
            const bool whole = std::all_of(columns.begin(), columns.end(),
                                           [](const Column &column) { return column.printed; });
            if (!whole && m_form.blocks[i].beside >= 0)
                m_shape.fail(
                    QT_TRANSLATE_NOOP("Error",
                                      "Of lists beside each other only the last can have columns that are "
                                      "not printed."),
                    {}, m_json.find(u"beside")->where);
        }
    }

    void readList(Shape &shape, Block &block)
    {
        block.money = m_form.amounts.unit;
        shape.required(QStringLiteral("columns"));
        shape.required(QStringLiteral("rows"));
        readColumns(shape.list(QStringLiteral("columns")), m_blocks, block, m_errors);
        checkUnprinted(block, shape.where());
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
        block.printed = shape.flag(QStringLiteral("printed"), true);
        if (shape.has(u"fields")) {
            readFields(shape.list(QStringLiteral("fields")), m_blocks, block, m_errors);
        } else {
            block.weights = shape.text(QStringLiteral("weights"));
            block.basis = shape.text(QStringLiteral("basis"));
            const MoneyUnit unit = block.money;
            readList(shape, block);
            block.money = unit;
        }
        shape.finish();
        m_form.blocks.push_back(std::move(block));
    }

    /// Paper ends where the first unprinted column stands.
    void checkUnprinted(const Block &block, const Where &where)
    {
        const auto isPrinted = [](const Column &column) { return column.printed; };
        const auto first = std::find_if_not(block.columns.begin(), block.columns.end(), isPrinted);
        const auto late = std::find_if(first, block.columns.end(), isPrinted);
        if (late != block.columns.end())
            m_shape.fail(QT_TRANSLATE_NOOP(
                             "Error", "Columns that are not printed come last, but “%1” stands after “%2”."),
                         {late->id.isEmpty() ? late->title : late->id, first->id}, where);
    }

    /// Grid columns of a band: those on paper, and those to the right of it.
    struct Band {
        int onPage = 0;
        int beyond = 0;
        bool printed = true;
    };

    std::vector<Band> bands() const
    {
        std::vector<Band> out;
        Band beside;
        for (const Block &block : m_form.blocks) {
            if (block.fields)
                continue;
            Band own{block.side.isEmpty() ? 0 : 1, 0, block.printed};
            Band &band = block.beside >= 0 ? beside : own;
            for (const Column &column : block.columns)
                (column.printed ? band.onPage : band.beyond) += column.span;
            if (block.beside < 0)
                out.push_back(own);
        }
        if (beside.onPage > 0)
            out.push_back(beside);
        return out;
    }

    /// Every band of a printed form covers the whole page grid; a worksheet's may end earlier. What is not
    /// printed stands below the page, or to the right of it and may have further widths.
    void checkWidths()
    {
        const JsonValue *json = m_json.find(u"widths");
        if (!json) {
            if (m_json.isObject())
                m_shape.required(QStringLiteral("widths"));
            return;
        }
        const int widths = static_cast<int>(m_form.widths.size());
        const std::vector<Band> all = bands();
        int beyond = 0;
        int page = widths;
        for (const Band &band : all)
            beyond = std::max(beyond, band.beyond);
        const auto first =
            std::find_if(all.begin(), all.end(), [](const Band &band) { return band.printed; });
        if (first != all.end() && first->onPage < widths && first->onPage >= widths - beyond)
            page = first->onPage;
        for (const Band &band : all) {
            if (band.printed)
                checkBand(band.onPage, page, m_form.printed, json->where);
            else
                checkBand(band.onPage + band.beyond, widths, false, json->where);
        }
        checkPaper(page, json->where);
    }

    void checkBand(int covered, int grid, bool wholly, const Where &where)
    {
        if (covered == grid || (covered < grid && !wholly))
            return;
        m_shape.fail(
            QT_TRANSLATE_NOOP(
                "Error",
                "There are %1 “widths”, but the columns (with their spans and the side title) cover %2."),
            {QString::number(grid), QString::number(covered)}, where);
    }

    void checkPaper(int columns, const Where &where)
    {
        static constexpr int kSmallestMargins = 10;
        const bool a4 = m_form.page.paper == PageSetup::Paper::A4;
        const int width = m_form.page.landscape ? (a4 ? 297 : 420) : (a4 ? 210 : 297);
        const double sum = std::accumulate(m_form.widths.begin(), m_form.widths.begin() + columns, 0.0);
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
            for (const Column &column : isFolded(block) ? std::vector<Column>() : block.columns)
                claim(columns, column.id, where,
                      QT_TRANSLATE_NOOP("Error",
                                        "The column id “%1” stands in two of the lists beside each other."));
        }
    }

    /// Rows folded into columns: a list with the columns of the first, whose rows a reference tells apart.
    bool isFolded(const Block &block) const
    {
        const auto first = std::find_if(m_form.blocks.begin(), m_form.blocks.end(),
                                        [](const Block &other) { return other.beside >= 0; });
        return &*first != &block &&
               std::equal(first->columns.begin(), first->columns.end(), block.columns.begin(),
                          block.columns.end(),
                          [](const Column &a, const Column &b) { return a.id == b.id && a.kind == b.kind; });
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
