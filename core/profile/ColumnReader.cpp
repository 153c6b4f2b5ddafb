#include "core/profile/FormReader.h"

namespace juesuan
{

namespace
{

const QStringList &kindNames()
{
    static const QStringList kNames = {
        QStringLiteral("title"),   QStringLiteral("group"),  QStringLiteral("sequence"),
        QStringLiteral("code"),    QStringLiteral("name"),   QStringLiteral("money"),
        QStringLiteral("percent"), QStringLiteral("score"),  QStringLiteral("number"),
        QStringLiteral("text"),    QStringLiteral("choice"), QStringLiteral("date"),
        QStringLiteral("target"),  QStringLiteral("actual")};
    return kNames;
}

bool isCell(ColumnKind kind)
{
    return kind != ColumnKind::Title && kind != ColumnKind::Group && kind != ColumnKind::Sequence;
}

void rejectTwice(const Block &block, const QString &id, const Where &where, Errors &errors)
{
    if (!id.isEmpty() && block.column(id) >= 0)
        errors.push_back({QT_TRANSLATE_NOOP("Error", "The column id “%1” is given twice."), {id}, where});
}

void checkChoices(const Column &column, Shape &shape, const JsonValue &json)
{
    if (column.kind == ColumnKind::Choice && column.choices.isEmpty())
        shape.fail(QT_TRANSLATE_NOOP("Error", "A column of kind choice needs its “choices”."), {},
                   json.where);
    if (column.kind != ColumnKind::Choice && shape.has(u"choices"))
        shape.fail(QT_TRANSLATE_NOOP("Error", "Only a column of kind choice has “choices”."), {},
                   json.find(u"choices")->where);
}

/// What columns and fields have in common.
Column readCell(const JsonValue &json, Shape &shape, ColumnKind kind, const QStringList &blocks)
{
    Column column;
    column.kind = kind;
    column.title = shape.text(QStringLiteral("title"));
    shape.placeholders(QStringLiteral("title"));
    column.span = shape.whole(QStringLiteral("span"), 1, 50, 1);
    if (isCell(kind)) {
        column.id = shape.id(QStringLiteral("id"));
        column.formula = shape.formula(QStringLiteral("formula"), blocks);
        column.proposal = shape.formula(QStringLiteral("default"), blocks);
        column.choices = shape.texts(QStringLiteral("choices"));
        column.required = shape.flag(QStringLiteral("required"));
        checkChoices(column, shape, json);
        if (shape.has(u"formula") && shape.has(u"default"))
            shape.fail(
                QT_TRANSLATE_NOOP("Error",
                                  "A cell is computed by a “formula” or proposed by a “default”, not both."),
                {}, json.find(u"default")->where);
    } else if (const JsonValue *id = shape.take(QStringLiteral("id"))) {
        shape.fail(QT_TRANSLATE_NOOP("Error", "A column of kind %1 has no cells; leave out its “id”."),
                   {kindNames()[static_cast<int>(kind)]}, id->where);
    }
    return column;
}

/// A title over further columns, or a leaf.
class HeadReader
{
public:
    HeadReader(const QStringList &blocks, Block &block, Errors &errors)
        : m_blocks(blocks), m_block(block), m_errors(errors)
    {
    }

    HeadNode read(const JsonValue &json, int depth)
    {
        Shape shape(json, m_errors);
        HeadNode node;
        if (shape.has(u"columns")) {
            node.title = shape.requiredText(QStringLiteral("title"));
            shape.placeholders(QStringLiteral("title"));
            const std::vector<JsonValue> &inner = shape.list(QStringLiteral("columns"));
            if (inner.empty())
                shape.fail(QT_TRANSLATE_NOOP("Error", "“%1” may not be empty."), {QStringLiteral("columns")},
                           json.where);
            if (depth > kDeepestHead)
                shape.fail(QT_TRANSLATE_NOOP("Error", "Heads may have at most %1 levels."),
                           {QString::number(kDeepestHead)}, json.where);
            else
                for (const JsonValue &child : inner)
                    node.children.push_back(read(child, depth + 1));
            shape.finish();
            return node;
        }
        if (json.isObject())
            readLeaf(json, shape, node);
        return node;
    }

private:
    static constexpr int kDeepestHead = 6;

    void readLeaf(const JsonValue &json, Shape &shape, HeadNode &node)
    {
        const bool known = shape.required(QStringLiteral("kind")) != nullptr;
        const int kind = shape.choice(QStringLiteral("kind"), kindNames(), -1);
        if (kind < 0) {
            // Without its kind the other keys cannot be judged; the id is kept so that formulas still find
            // it.
            Column column;
            column.id = shape.text(QStringLiteral("id"));
            column.kind = ColumnKind::Money;
            m_block.columns.push_back(std::move(column));
            Q_UNUSED(known);
            return;
        }
        Column column = readCell(json, shape, static_cast<ColumnKind>(kind), m_blocks);
        column.number = shape.text(QStringLiteral("number"));
        if (isCell(column.kind))
            readWorking(json, shape, column);
        shape.finish();
        rejectTwice(m_block, column.id, json.where, m_errors);
        node.title = column.title;
        node.column = static_cast<int>(m_block.columns.size());
        m_block.columns.push_back(std::move(column));
    }

    /// What a column of a list can be besides, and a field cannot.
    void readWorking(const JsonValue &json, Shape &shape, Column &column)
    {
        column.printed = shape.flag(QStringLiteral("printed"), true);
        column.approved = shape.text(QStringLiteral("approved"));
        column.suggestion = shape.text(QStringLiteral("suggestion"));
        if (column.approved.isEmpty())
            return;
        if (column.formula || (column.proposal && column.proposal.text.trimmed() != column.approved))
            shape.fail(QT_TRANSLATE_NOOP("Error",
                                         "A cell with “approved” has the approved value for its “default”; "
                                         "leave out the other."),
                       {}, json.find(column.formula ? u"formula" : u"default")->where);
        else if (!column.proposal)
            column.proposal = readFormula(*json.find(u"approved"), m_blocks, m_errors);
    }

    const QStringList &m_blocks;
    Block &m_block;
    Errors &m_errors;
};

} // namespace

void readColumns(const std::vector<JsonValue> &json, const QStringList &blocks, Block &block, Errors &errors)
{
    HeadReader reader(blocks, block, errors);
    for (const JsonValue &item : json)
        block.head.push_back(reader.read(item, 1));
}

void readFields(const std::vector<JsonValue> &json, const QStringList &blocks, Block &block, Errors &errors)
{
    for (const JsonValue &item : json) {
        Shape shape(item, errors);
        if (!item.isObject())
            continue;
        const int text = static_cast<int>(ColumnKind::Text);
        const auto kind = static_cast<ColumnKind>(shape.choice(QStringLiteral("kind"), kindNames(), text));
        if (!isCell(kind) || kind == ColumnKind::Code || kind == ColumnKind::Name) {
            shape.fail(QT_TRANSLATE_NOOP("Error", "A field cannot be of kind %1."),
                       {kindNames()[static_cast<int>(kind)]}, item.find(u"kind")->where);
            continue;
        }
        Column column = readCell(item, shape, kind, blocks);
        shape.finish();
        rejectTwice(block, column.id, item.where, errors);
        block.head.push_back({column.title, static_cast<int>(block.columns.size()), {}});
        block.columns.push_back(std::move(column));
    }
    block.fields = true;
    Row row;
    row.id = QStringLiteral("fields");
    block.rows.push_back(std::move(row));
}

} // namespace juesuan
