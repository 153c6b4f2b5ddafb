#include "core/profile/FormReader.h"

namespace juesuan
{

namespace
{

/// What a group says for every row in it, unless the row says otherwise.
struct Inherited {
    std::vector<int> groups;
    RowFormulas formula;
    RowFormulas proposal;
    RowFormulas closed;
};

RowFormulas over(const RowFormulas &own, const RowFormulas &outer)
{
    RowFormulas out = own;
    if (out.all.text.isEmpty())
        out.all = outer.all;
    for (auto it = outer.byColumn.begin(); it != outer.byColumn.end(); ++it) {
        if (!out.byColumn.contains(it.key()))
            out.byColumn.insert(it.key(), it.value());
    }
    return out;
}

class RowReader
{
public:
    RowReader(const QStringList &blocks, const ReadingContext &context, Block &block, Errors &errors)
        : m_blocks(blocks), m_context(context), m_block(block), m_errors(errors)
    {
    }

    void read(const std::vector<JsonValue> &json, const Inherited &outer, int depth)
    {
        for (const JsonValue &item : json) {
            Shape shape(item, m_errors);
            if (!item.isObject())
                continue;
            if (shape.has(u"group"))
                readGroup(item, shape, outer, depth);
            else
                readFixed(shape, outer);
            shape.finish();
        }
    }

private:
    static constexpr int kDeepest = 8;
    static constexpr std::size_t kMostRows = 20'000;

    /// "formula": "…" for every numeric column, or {"column": "…"}.
    RowFormulas formulas(Shape &shape, const QString &key)
    {
        RowFormulas out;
        const JsonValue *value = shape.take(key);
        if (!value)
            return out;
        if (!value->isObject()) {
            out.all = readFormula(*value, m_blocks, m_errors);
            return out;
        }
        for (const JsonMember &member : value->members) {
            if (knownColumn(member))
                out.byColumn.insert(member.key, readFormula(member.value, m_blocks, m_errors));
        }
        return out;
    }

    /// "closed": {"column": "what it prints"}.
    RowFormulas closedCells(Shape &shape)
    {
        RowFormulas out;
        const JsonValue *value = shape.object(QStringLiteral("closed"));
        if (!value)
            return out;
        for (const JsonMember &member : value->members) {
            if (!member.value.isText())
                shape.fail(QT_TRANSLATE_NOOP("Error", "“%1” should be a text in double quotes."),
                           {member.key}, member.value.where);
            else if (knownColumn(member))
                out.byColumn.insert(member.key, {member.value.text, nullptr, member.value.where});
        }
        return out;
    }

    bool knownColumn(const JsonMember &member)
    {
        if (m_block.column(member.key) >= 0)
            return true;
        QStringList ids;
        for (const Column &column : m_block.columns) {
            if (!column.id.isEmpty())
                ids += column.id;
        }
        m_errors.push_back({QT_TRANSLATE_NOOP("Error", "There is no column “%1” here; there are: %2."),
                            {member.key, allowedWords(member.key, ids)},
                            member.where});
        return false;
    }

    void readCells(Shape &shape, const Inherited &outer, Row &row)
    {
        row.formula = over(formulas(shape, QStringLiteral("formula")), outer.formula);
        row.proposal = over(formulas(shape, QStringLiteral("default")), outer.proposal);
        row.closed = over(closedCells(shape), outer.closed);
    }

    void readFixed(Shape &shape, const Inherited &outer)
    {
        Row row;
        row.id = shape.id(QStringLiteral("id"));
        row.title = shape.text(QStringLiteral("title"));
        shape.placeholders(QStringLiteral("title"));
        row.code = shape.text(QStringLiteral("code"));
        row.tail = shape.flag(QStringLiteral("tail"));
        row.indent = shape.whole(QStringLiteral("indent"), 0, 8, 0);
        row.groups = outer.groups;
        readCells(shape, outer, row);
        claim(row.id, shape.where());
        m_block.rows.push_back(std::move(row));
    }

    void claim(const QString &id, const Where &where)
    {
        if (id.isEmpty())
            return;
        if (m_ids.contains(id))
            m_errors.push_back(
                {QT_TRANSLATE_NOOP("Error", "The row or group id “%1” is given twice."), {id}, where});
        m_ids += id;
    }

    void readGroup(const JsonValue &json, Shape &shape, const Inherited &outer, int depth)
    {
        RowGroup group;
        group.id = shape.id(QStringLiteral("group"));
        group.title = shape.text(QStringLiteral("title"));
        group.points = shape.decimal(QStringLiteral("points"));
        const bool lines = shape.has(u"repeat") && shape.flag(QStringLiteral("all"));
        static const QStringList kOfLines = {QStringLiteral("n"), QStringLiteral("name"),
                                             QStringLiteral("code")};
        shape.placeholders(QStringLiteral("title"), lines          ? kOfLines
                                                    : group.points ? QStringList(QStringLiteral("points"))
                                                                   : QStringList());
        claim(group.id, shape.where());
        const QString title = group.title;
        if (const JsonValue *points = json.find(u"points"))
            group.title.replace(QStringLiteral("{points}"), points->text);

        Inherited inner = outer;
        inner.groups.push_back(static_cast<int>(m_block.groups.size()));
        if (lines)
            group.title.clear(); // its title is a pattern for each line
        const QString id = group.id;
        m_block.groups.push_back(std::move(group));

        if (shape.has(u"repeat"))
            readRepeat(shape, inner, id, title);
        else if (shape.has(u"free"))
            readFree(shape, inner, id, title);
        else if (shape.has(u"rows"))
            readNested(shape, inner, depth);
        else
            readNothing(shape, inner, id);
    }

    /// The group stays as if a person could add rows, so that nothing else seems wrong with it.
    void readNothing(Shape &shape, const Inherited &inner, const QString &id)
    {
        for (const char *key : {"rows", "repeat", "free"})
            shape.take(QString::fromLatin1(key));
        shape.fail(
            QT_TRANSLATE_NOOP("Error", "The group “%1” holds nothing; give it “rows”, “repeat” or “free”."),
            {id}, shape.where());
        Row row;
        row.kind = RowKind::Free;
        row.id = id;
        row.groups = inner.groups;
        m_block.rows.push_back(std::move(row));
    }

    void readNested(Shape &shape, Inherited inner, int depth)
    {
        Row own;
        readCells(shape, inner, own);
        inner.formula = own.formula;
        inner.proposal = own.proposal;
        inner.closed = own.closed;
        const std::vector<JsonValue> &rows = shape.list(QStringLiteral("rows"));
        if (depth > kDeepest)
            shape.fail(QT_TRANSLATE_NOOP("Error", "Groups are nested more than %1 deep."),
                       {QString::number(kDeepest)}, shape.where());
        else
            read(rows, inner, depth + 1);
    }

    void readFree(Shape &shape, const Inherited &inner, const QString &id, const QString &title)
    {
        const JsonValue *free = shape.take(QStringLiteral("free"));
        if (!shape.flag(QStringLiteral("free"), true))
            shape.fail(QT_TRANSLATE_NOOP("Error", "“free” can only be true; leave it out otherwise."), {},
                       free->where);
        Row row;
        row.kind = RowKind::Free;
        row.id = id;
        row.title = title;
        row.groups = inner.groups;
        readCells(shape, inner, row);
        m_block.rows.push_back(std::move(row));
    }

    void readRepeat(Shape &shape, const Inherited &inner, const QString &id, const QString &title)
    {
        Row row;
        row.kind = RowKind::Codes;
        row.id = id;
        row.title = title;
        row.groups = inner.groups;
        row.dictionary = shape.text(QStringLiteral("repeat"));
        readCells(shape, inner, row);
        const auto dictionary = m_context.dictionaries.value(row.dictionary);
        if (!dictionary)
            shape.fail(QT_TRANSLATE_NOOP("Error", "There is no dictionary “%1”; there are: %2."),
                       {row.dictionary, allowedWords(row.dictionary, sortedDictionaries())},
                       shape.take(QStringLiteral("repeat"))->where);
        if (!dictionary)
            row.dictionary.clear(); // told; what names its codes is not judged
        if (shape.flag(QStringLiteral("all"))) {
            row.tail = shape.flag(QStringLiteral("tail"));
            row.indent = shape.whole(QStringLiteral("indent"), 0, 8, 0);
            const int level = shape.whole(QStringLiteral("level"), 1, 9, 0);
            if (dictionary && m_block.rows.size() + dictionary->entries().size() > kMostRows)
                shape.fail(QT_TRANSLATE_NOOP("Error", "A list may have at most %1 printed lines."),
                           {QString::number(kMostRows)}, shape.where());
            else if (dictionary)
                expand(row, *dictionary, level);
            return;
        }
        row.tree = shape.flag(QStringLiteral("tree"));
        row.follows = shape.texts(QStringLiteral("follows"));
        m_block.rows.push_back(std::move(row));
    }

    QStringList sortedDictionaries() const
    {
        QStringList ids = m_context.dictionaries.keys();
        ids.sort();
        return ids;
    }

    /// "all": every code of the level is a printed line of its own, used or not.
    void expand(const Row &pattern, const Dictionary &dictionary, int level)
    {
        int n = 0;
        for (const CodeEntry &entry : dictionary.entries()) {
            const bool valid = (entry.from == 0 || entry.from <= m_context.toYear) &&
                               (entry.to == 0 || entry.to >= m_context.fromYear);
            if (!valid || (level > 0 && entry.level != level))
                continue;
            Row row = pattern;
            row.kind = RowKind::Fixed;
            row.id = entry.code;
            row.code = entry.code;
            row.title.replace(QStringLiteral("{n}"), QString::number(++n));
            row.title.replace(QStringLiteral("{name}"), entry.name);
            row.title.replace(QStringLiteral("{code}"), entry.code);
            row.dictionary.clear();
            m_block.rows.push_back(std::move(row));
        }
    }

    const QStringList &m_blocks;
    const ReadingContext &m_context;
    Block &m_block;
    Errors &m_errors;
    QStringList m_ids;
};

} // namespace

void readRows(const std::vector<JsonValue> &json, const QStringList &blocks, const ReadingContext &context,
              Block &block, Errors &errors)
{
    RowReader(blocks, context, block, errors).read(json, {}, 1);
}

} // namespace juesuan
