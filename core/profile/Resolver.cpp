#include "core/profile/Resolver.h"

#include <algorithm>

#include "core/formula/Functions.h"

namespace juesuan
{

using formula::Node;
using formula::Op;
using formula::Reference;

const Form &formAt(const Profile &profile, BlockPlace place)
{
    return profile.forms[static_cast<std::size_t>(place.form)];
}

const Block &blockAt(const Profile &profile, BlockPlace place)
{
    return formAt(profile, place).blocks[static_cast<std::size_t>(place.block)];
}

std::vector<BlockPlace> unnamedBlocks(const Profile &profile, int form)
{
    std::vector<BlockPlace> out;
    const auto &blocks = profile.forms[static_cast<std::size_t>(form)].blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].id.isEmpty())
            out.push_back({form, static_cast<int>(i)});
    }
    return out;
}

QString blockName(const Profile &profile, BlockPlace place)
{
    const QString &id = blockAt(profile, place).id;
    return id.isEmpty() ? formAt(profile, place).id : formAt(profile, place).id + u'.' + id;
}

std::vector<BlockPlace> findBlocks(const Profile &profile, const QString &name)
{
    const int form = profile.form(name.section(u'.', 0, 0));
    if (form < 0)
        return {};
    if (!name.contains(u'.'))
        return unnamedBlocks(profile, form);
    const int block = profile.forms[static_cast<std::size_t>(form)].block(name.section(u'.', 1));
    if (block < 0)
        return {};
    return {{form, block}};
}

namespace
{

constexpr char kSettings[] = "unit year kind";

bool isCode(const QString &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool hasGroup(const Block &block, const QString &id)
{
    return std::any_of(block.groups.begin(), block.groups.end(),
                       [&](const RowGroup &group) { return group.id == id; });
}

/// Whether `row` of `block` stands in the group `id`.
bool isIn(const Block &block, const Row &row, const QString &id)
{
    return std::any_of(row.groups.begin(), row.groups.end(),
                       [&](int group) { return block.groups[static_cast<std::size_t>(group)].id == id; });
}

/// Whether `[row]` leads from `here` to `there`: the same id, the same code, or codes of one dictionary.
bool joins(const Row &here, const Row &there)
{
    if (here.kind == RowKind::Codes && there.kind == RowKind::Codes)
        return here.dictionary == there.dictionary;
    if (here.kind == RowKind::Fixed && there.kind == RowKind::Fixed)
        return here.id == there.id || (!here.code.isEmpty() && here.code == there.code);
    if (here.kind == RowKind::Free || there.kind == RowKind::Free)
        return here.kind == there.kind && here.id == there.id;
    return !(here.kind == RowKind::Codes ? there : here).code.isEmpty();
}

/// Resolves one formula in one context.
class Walk
{
public:
    Walk(const Profile &profile, const std::function<void(Error)> &report, const Formula &formula,
         const FormulaContext &context)
        : m_profile(profile), m_report(report), m_formula(formula), m_context(context)
    {
    }

    Resolution run()
    {
        m_out.type = type(*m_formula.tree);
        return std::move(m_out);
    }

private:
    void fail(const char *text, QStringList args, const Node &node) const
    {
        m_report({text, std::move(args), placeIn(m_formula, node.column)});
    }

    ValueType type(const Node &node)
    {
        switch (node.op) {
        case Op::Number:
            return ValueType::Number;
        case Op::Text:
            return ValueType::Text;
        case Op::Ref:
            return cell(node);
        case Op::Call:
            return call(node);
        case Op::Negate:
        case Op::Add:
        case Op::Subtract:
        case Op::Multiply:
        case Op::Divide:
            for (const auto &arg : node.args)
                want(*arg, ValueType::Number);
            return ValueType::Number;
        case Op::Less:
        case Op::LessEqual:
        case Op::GreaterEqual:
        case Op::Greater:
            for (const auto &arg : node.args)
                want(*arg, ValueType::Number);
            return ValueType::Truth;
        case Op::Equal:
        case Op::NotEqual:
            same(*node.args[0], *node.args[1]);
            return ValueType::Truth;
        case Op::Not:
        case Op::And:
        case Op::Or:
            for (const auto &arg : node.args)
                want(*arg, ValueType::Truth);
            return ValueType::Truth;
        }
        return ValueType::Unknown;
    }

    void want(const Node &node, ValueType wanted)
    {
        const ValueType given = type(node);
        if (given == ValueType::Unknown || given == wanted)
            return;
        if (wanted == ValueType::Number)
            fail(QT_TRANSLATE_NOOP("Error", "A number is needed here; this is a text or a condition."), {},
                 node);
        else
            fail(QT_TRANSLATE_NOOP("Error", "A condition is needed here, such as a == b."), {}, node);
    }

    ValueType same(const Node &left, const Node &right)
    {
        const ValueType a = type(left);
        const ValueType b = type(right);
        if (a != ValueType::Unknown && b != ValueType::Unknown && a != b)
            fail(
                QT_TRANSLATE_NOOP("Error", "A number and a text cannot be compared or stand for each other."),
                {}, right);
        return a == ValueType::Unknown ? b : a;
    }

    ValueType call(const Node &node)
    {
        if (node.text == u"if") {
            want(*node.args[0], ValueType::Truth);
            return same(*node.args[1], *node.args[2]);
        }
        if (node.text == u"empty") {
            empty(*node.args[0]);
            return ValueType::Truth;
        }
        if (node.text == u"score") {
            score(*node.args[0]);
            return ValueType::Number;
        }
        const formula::Function *function = formula::findFunction(node.text);
        for (const auto &arg : node.args) {
            if (!(function && function->group && isPath(*arg) && group(*arg)))
                want(*arg, ValueType::Number);
        }
        return ValueType::Number;
    }

    static bool isPath(const Node &node) { return node.op == Op::Ref && !node.ref.hasRow; }

    // --- names of forms, blocks, groups and scores as arguments

    void empty(const Node &arg)
    {
        const QString name = arg.ref.form.isEmpty() ? arg.ref.column : arg.ref.form + u'.' + arg.ref.column;
        std::vector<BlockPlace> blocks;
        if (isPath(arg) && arg.ref.block.isEmpty())
            blocks = arg.ref.form.isEmpty() ? wholeForm(name) : findBlocks(m_profile, name);
        if (blocks.empty())
            return fail(QT_TRANSLATE_NOOP(
                            "Error", "empty(…) takes a form or form.block; there is no “%1”; there are: %2."),
                        {name, allowedWords(name, formIds())}, arg);
        for (const BlockPlace &place : blocks)
            readRows(place, -1, [](const Row &) { return true; });
    }

    std::vector<BlockPlace> wholeForm(const QString &id) const
    {
        std::vector<BlockPlace> out;
        const int form = m_profile.form(id);
        for (std::size_t i = 0;
             form >= 0 && i < m_profile.forms[static_cast<std::size_t>(form)].blocks.size(); ++i)
            out.push_back({form, static_cast<int>(i)});
        return out;
    }

    void score(const Node &arg)
    {
        QStringList ids;
        if (m_context.form >= 0) {
            for (const ScoreRule &rule : m_profile.forms[static_cast<std::size_t>(m_context.form)].scores) {
                if (isPath(arg) && rule.id == arg.ref.column && arg.ref.form.isEmpty())
                    return readScore(rule);
                ids += rule.id;
            }
        }
        fail(QT_TRANSLATE_NOOP("Error", "There is no score “%1” in this form; there are: %2."),
             {arg.ref.column, allowedWords(arg.ref.column, ids)}, arg);
    }

    /// A score reads what its inputs read; errors in them are reported where they stand.
    void readScore(const ScoreRule &rule)
    {
        FormulaContext context;
        context.form = m_context.form;
        for (const auto &[name, input] : rule.inputs) {
            if (!input)
                continue;
            Resolution inner = Walk(
                                   m_profile, [](Error) {}, input, context)
                                   .run();
            m_out.reads.insert(m_out.reads.end(), inner.reads.begin(), inner.reads.end());
        }
    }

    /// sum(name): true when the name is a group of rows, a block or `children`, which needs no more looking
    /// at.
    bool group(const Node &arg)
    {
        const Reference &ref = arg.ref;
        const QString &name = ref.column;
        if (m_context.score)
            return false;
        if (ref.form.isEmpty() && ref.block.isEmpty() && name == u"children")
            return children(arg);
        std::vector<BlockPlace> within = groupHolders(ref);
        for (const BlockPlace &place : within) {
            const Block &block = blockAt(m_profile, place);
            if (!hasGroup(block, name))
                continue;
            if (ref.form.isEmpty() && ref.block.isEmpty() && block.column(name) >= 0)
                fail(QT_TRANSLATE_NOOP("Error", "“%1” is a group and a column; give one of them another id."),
                     {name}, arg);
            addUp(place, arg, [&](const Row &row) { return isIn(block, row, name); });
            return true;
        }
        const int form = ref.form.isEmpty() ? m_context.form : m_profile.form(ref.form);
        const int block = form < 0 || !ref.block.isEmpty()
                              ? -1
                              : m_profile.forms[static_cast<std::size_t>(form)].block(name);
        if (block < 0) {
            if (!ref.form.isEmpty() && form >= 0)
                fail(QT_TRANSLATE_NOOP("Error", "%1 has no group and no block “%2”."), {ref.form, name}, arg);
            return !ref.form.isEmpty() && form >= 0;
        }
        addUp({form, block}, arg, [](const Row &row) { return !row.groups.empty(); });
        return true;
    }

    std::vector<BlockPlace> groupHolders(const Reference &ref) const
    {
        if (ref.form.isEmpty() && ref.block.isEmpty()) {
            std::vector<BlockPlace> out = m_context.blocks;
            if (m_context.form >= 0 && (out.empty() || blockAt(m_profile, out[0]).id.isEmpty())) {
                for (const BlockPlace &place : unnamedBlocks(m_profile, m_context.form))
                    out.push_back(place);
            }
            return out;
        }
        if (ref.form.isEmpty())
            return findBlocks(m_profile, m_profile.forms[static_cast<std::size_t>(m_context.form)].id + u'.' +
                                             ref.block);
        return findBlocks(m_profile, ref.block.isEmpty() ? ref.form : ref.form + u'.' + ref.block);
    }

    bool children(const Node &arg)
    {
        bool tree = m_context.rows.size() == 1;
        if (tree) {
            const Row &row =
                blockAt(m_profile, m_context.blocks[0]).rows[static_cast<std::size_t>(m_context.rows[0])];
            tree = row.kind == RowKind::Codes && row.tree;
        }
        if (tree && m_context.column >= 0)
            m_out.reads.push_back({m_context.blocks[0], m_context.rows[0], m_context.column, true, false});
        else
            fail(QT_TRANSLATE_NOOP("Error",
                                   "Only the “formula” of a group with “repeat” and “tree” has children."),
                 {}, arg);
        return true;
    }

    template <class Wanted> void addUp(BlockPlace place, const Node &arg, Wanted &&wanted)
    {
        if (m_context.column < 0)
            return fail(QT_TRANSLATE_NOOP(
                            "Error", "A group is added up in the column at hand, and there is none here."),
                        {}, arg);
        const QString column =
            blockAt(m_profile, m_context.blocks[0]).columns[static_cast<std::size_t>(m_context.column)].id;
        const int index = blockAt(m_profile, place).column(column);
        if (index < 0)
            return fail(QT_TRANSLATE_NOOP(
                            "Error", "The rows of “%1” have no column “%2”, which would be added up here."),
                        {arg.ref.column, column}, arg);
        readRows(place, index, wanted);
    }

    /// Notes the cells of all rows that are `wanted`, in one column or (-1) in all numeric ones.
    template <class Wanted> void readRows(BlockPlace place, int column, Wanted &&wanted)
    {
        const Block &block = blockAt(m_profile, place);
        for (std::size_t r = 0; r < block.rows.size(); ++r) {
            if (!wanted(block.rows[r]))
                continue;
            for (std::size_t c = 0; c < block.columns.size(); ++c) {
                if (column < 0 ? isNumeric(block.columns[c].kind) : static_cast<int>(c) == column)
                    m_out.reads.push_back({place, static_cast<int>(r), static_cast<int>(c), true, true});
            }
        }
    }

    // --- one cell

    QStringList formIds() const
    {
        QStringList ids;
        for (const Form &form : m_profile.forms)
            ids += form.id;
        return ids;
    }

    ValueType cell(const Node &node)
    {
        const Reference &ref = node.ref;
        if (m_context.score)
            return scoreName(node);
        if (ref.form == u"report")
            return setting(node);
        const std::optional<std::vector<BlockPlace>> places = blocksOf(node);
        if (!places)
            return ValueType::Unknown;
        const QString column = columnOf(node);
        if (column.isEmpty())
            return ValueType::Unknown;
        std::vector<BlockPlace> withColumn;
        QStringList columns;
        for (const BlockPlace &place : *places) {
            const Block &block = blockAt(m_profile, place);
            if (block.column(column) >= 0)
                withColumn.push_back(place);
            for (const Column &one : block.columns)
                if (!one.id.isEmpty() && !columns.contains(one.id))
                    columns += one.id;
        }
        if (withColumn.empty()) {
            fail(QT_TRANSLATE_NOOP("Error", "There is no column “%1” in %2; there are: %3."),
                 {column, places->empty() ? QString() : blockName(m_profile, places->front()),
                  allowedWords(column, columns)},
                 node);
            return ValueType::Unknown;
        }
        return rows(node, withColumn, column);
    }

    ValueType scoreName(const Node &node)
    {
        const Reference &ref = node.ref;
        QStringList names;
        for (const auto &[name, formula] : m_context.score->inputs)
            names += name;
        for (const auto &[name, kind] : m_context.score->working)
            names += name;
        if (m_context.scoreValue)
            names += QStringLiteral("value");
        if (ref.hasRow || !ref.form.isEmpty() || !ref.block.isEmpty() || !names.contains(ref.column)) {
            fail(QT_TRANSLATE_NOOP(
                     "Error", "A scoring rule uses its own names only; there is no “%1”; there are: %2."),
                 {ref.column, allowedWords(ref.column, names)}, node);
        }
        return ValueType::Number;
    }

    ValueType setting(const Node &node)
    {
        const QStringList settings = QString::fromLatin1(kSettings).split(u' ');
        if (node.ref.hasRow || !settings.contains(node.ref.column)) {
            fail(QT_TRANSLATE_NOOP("Error", "There is no setting “report.%1”; there are: %2."),
                 {node.ref.column, allowedWords(node.ref.column, settings)}, node);
            return ValueType::Unknown;
        }
        return node.ref.column == u"year" ? ValueType::Number : ValueType::Text;
    }

    /// The blocks a reference can mean by its form and block; nothing after an error.
    std::optional<std::vector<BlockPlace>> blocksOf(const Node &node) const
    {
        const Reference &ref = node.ref;
        if (ref.form.isEmpty() && ref.block.isEmpty())
            return blocksAtHand(node);
        const int form = ref.form.isEmpty() ? m_context.form : m_profile.form(ref.form);
        if (form < 0) {
            fail(QT_TRANSLATE_NOOP("Error", "There is no form or block “%1”; there are: %2."),
                 {ref.form, allowedWords(ref.form, formIds() + blockIds(m_context.form))}, node);
            return std::nullopt;
        }
        if (ref.instance > 0 && !m_profile.forms[static_cast<std::size_t>(form)].many) {
            fail(QT_TRANSLATE_NOOP("Error", "There is only one %1; leave out #%2."),
                 {ref.form, QString::number(ref.instance)}, node);
            return std::nullopt;
        }
        if (!ref.block.isEmpty())
            return namedBlock(node, form);
        if (!ref.hasRow) {
            fail(QT_TRANSLATE_NOOP(
                     "Error", "A row is missing: write %1[row].%2, with the id of a row, a code or “row”."),
                 {ref.form, ref.column}, node);
            return std::nullopt;
        }
        std::vector<BlockPlace> places = unnamedBlocks(m_profile, form);
        if (!places.empty())
            return places;
        fail(QT_TRANSLATE_NOOP("Error",
                               "%1 is divided into blocks; write %1.block[row].column, with one of: %2."),
             {ref.form, allowedWords({}, blockIds(form))}, node);
        return std::nullopt;
    }

    std::optional<std::vector<BlockPlace>> namedBlock(const Node &node, int form) const
    {
        const Reference &ref = node.ref;
        const int block = m_profile.forms[static_cast<std::size_t>(form)].block(ref.block);
        if (block < 0) {
            fail(QT_TRANSLATE_NOOP("Error", "There is no block “%1” in %2; there are: %3."),
                 {ref.block, m_profile.forms[static_cast<std::size_t>(form)].id,
                  allowedWords(ref.block, blockIds(form))},
                 node);
            return std::nullopt;
        }
        if (!ref.hasRow && !blockAt(m_profile, {form, block}).fields) {
            fail(QT_TRANSLATE_NOOP(
                     "Error", "A row is missing: write %1[row].%2, with the id of a row, a code or “row”."),
                 {(ref.form.isEmpty() ? QString() : ref.form + u'.') + ref.block, ref.column}, node);
            return std::nullopt;
        }
        return std::vector<BlockPlace>{{form, block}};
    }

    /// `column`, `[row]`, `[row].column`: the block of the row at hand, or the form's unnamed lists.
    std::optional<std::vector<BlockPlace>> blocksAtHand(const Node &node) const
    {
        const Reference &ref = node.ref;
        if (!ref.hasRow) {
            if (!m_context.blocks.empty())
                return m_context.blocks;
            fail(QT_TRANSLATE_NOOP("Error",
                                   "“%1” is a column, and there is no row at hand; write form[row].%1."),
                 {ref.column}, node);
            return std::nullopt;
        }
        const bool named = !m_context.blocks.empty() && !blockAt(m_profile, m_context.blocks[0]).id.isEmpty();
        if (named)
            return m_context.blocks;
        std::vector<BlockPlace> places;
        if (m_context.form >= 0)
            places = unnamedBlocks(m_profile, m_context.form);
        else if (!m_context.blocks.empty())
            places = unnamedBlocks(m_profile, m_context.blocks[0].form);
        if (!places.empty())
            return places;
        if (m_context.form >= 0)
            fail(QT_TRANSLATE_NOOP("Error",
                                   "%1 is divided into blocks; write block[row].column, with one of: %2."),
                 {m_profile.forms[static_cast<std::size_t>(m_context.form)].id,
                  allowedWords({}, blockIds(m_context.form))},
                 node);
        else
            fail(QT_TRANSLATE_NOOP("Error", "Across forms a row names its form: form[%1].column."), {ref.row},
                 node);
        return std::nullopt;
    }

    QStringList blockIds(int form) const
    {
        QStringList ids;
        if (form >= 0) {
            for (const Block &block : m_profile.forms[static_cast<std::size_t>(form)].blocks) {
                if (!block.id.isEmpty())
                    ids += block.id;
            }
        }
        return ids;
    }

    QString columnOf(const Node &node) const
    {
        if (!node.ref.column.isEmpty())
            return node.ref.column;
        if (m_context.column >= 0)
            return blockAt(m_profile, m_context.blocks[0])
                .columns[static_cast<std::size_t>(m_context.column)]
                .id;
        fail(QT_TRANSLATE_NOOP("Error",
                               "A column is missing, since there is none at hand: write [%1].column."),
             {node.ref.row}, node);
        return {};
    }

    /// The rows of `places` that the reference means; the type of their column.
    ValueType rows(const Node &node, const std::vector<BlockPlace> &places, const QString &column)
    {
        const Reference &ref = node.ref;
        const bool joined = ref.hasRow && ref.row == u"row";
        if (joined && m_context.blocks.empty()) {
            fail(QT_TRANSLATE_NOOP(
                     "Error", "There is no row at hand for “[row]” to follow; name a row, or say “each”."),
                 {}, node);
            return ValueType::Unknown;
        }
        bool found = false;
        ValueType type = ValueType::Unknown;
        for (const BlockPlace &place : places) {
            const Block &block = blockAt(m_profile, place);
            const int index = block.column(column);
            type = isNumeric(block.columns[static_cast<std::size_t>(index)].kind) ? ValueType::Number
                                                                                  : ValueType::Text;
            for (std::size_t r = 0; r < block.rows.size(); ++r) {
                const Row &row = block.rows[r];
                const bool meant = !ref.hasRow ? (block.fields || isAtHand(place, static_cast<int>(r)))
                                   : joined    ? joinsRowsAtHand(row)
                                               : isNamed(row, ref.row);
                if (meant)
                    m_out.reads.push_back({place, static_cast<int>(r), index, true, true});
                found = found || meant;
            }
        }
        if (!found)
            noRow(node, places, joined);
        return type;
    }

    bool isAtHand(BlockPlace place, int row) const
    {
        if (std::find(m_context.blocks.begin(), m_context.blocks.end(), place) == m_context.blocks.end())
            return false;
        return m_context.rows.empty() ||
               std::find(m_context.rows.begin(), m_context.rows.end(), row) != m_context.rows.end();
    }

    bool joinsRowsAtHand(const Row &there) const
    {
        for (const BlockPlace &place : m_context.blocks) {
            const Block &block = blockAt(m_profile, place);
            for (std::size_t r = 0; r < block.rows.size(); ++r) {
                if (isAtHand(place, static_cast<int>(r)) && joins(block.rows[r], there))
                    return true;
            }
        }
        return false;
    }

    bool isNamed(const Row &row, const QString &name) const
    {
        if (row.kind != RowKind::Codes)
            return row.id == name || (isCode(name) && row.code == name);
        const auto dictionary = m_profile.dictionaries.value(row.dictionary);
        return isCode(name) && dictionary && dictionary->find(name);
    }

    void noRow(const Node &node, const std::vector<BlockPlace> &places, bool joined) const
    {
        const QString where = blockName(m_profile, places.front());
        const QString &name = node.ref.row;
        if (joined)
            return fail(
                QT_TRANSLATE_NOOP(
                    "Error", "No row here has its counterpart in %1: neither ids nor codes are the same."),
                {where}, node);
        if (isCode(name))
            return fail(
                QT_TRANSLATE_NOOP("Error", "The code %1 is neither a row of %2 nor in its dictionary."),
                {name, where}, node);
        QStringList ids;
        for (const BlockPlace &place : places) {
            for (const Row &row : blockAt(m_profile, place).rows) {
                if (row.kind == RowKind::Fixed && !isCode(row.id))
                    ids += row.id;
            }
        }
        fail(QT_TRANSLATE_NOOP("Error", "There is no row “%1” with this column in %2; there are: %3."),
             {name, where, allowedWords(name, ids)}, node);
    }

    const Profile &m_profile;
    const std::function<void(Error)> &m_report;
    const Formula &m_formula;
    const FormulaContext &m_context;
    Resolution m_out;
};

} // namespace

Resolution Resolver::resolve(const Formula &formula, const FormulaContext &context)
{
    if (!formula)
        return {};
    return Walk(m_profile, m_report, formula, context).run();
}

} // namespace juesuan
