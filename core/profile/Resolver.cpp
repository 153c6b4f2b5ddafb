#include "core/profile/Resolver.h"

#include <algorithm>

#include "core/formula/Functions.h"

namespace juesuan
{

using formula::Node;
using formula::Op;
using formula::Reference;

namespace
{

/// Whether `row` of `block` stands in the group `id`.
bool isIn(const Block &block, const Row &row, const QString &id)
{
    return std::any_of(row.groups.begin(), row.groups.end(),
                       [&](int group) { return block.groups[static_cast<std::size_t>(group)].id == id; });
}

bool hasGroup(const Block &block, const QString &id)
{
    return std::any_of(block.groups.begin(), block.groups.end(),
                       [&](const RowGroup &group) { return group.id == id; });
}

bool asksForScore(const Node &tree)
{
    bool asks = false;
    formula::visit(tree, [&](const Node &node) { asks |= node.op == Op::Call && node.text == u"score"; });
    return asks;
}

class Resolver
{
public:
    Resolver(const Profile &profile, const Formula &formula, const FormulaContext &context,
             const std::function<void(Error)> &report)
        : m_profile(profile), m_formula(formula), m_context(context), m_report(report),
          m_cells(profile, formula, context, report)
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

    // --- types

    ValueType type(const Node &node)
    {
        switch (node.op) {
        case Op::Number:
            return ValueType::Number;
        case Op::Text:
            return ValueType::Text;
        case Op::Ref:
            return m_context.score ? scoreName(node) : m_cells.find(node, m_out.reads);
        case Op::Call:
            return call(node);
        case Op::Negate:
        case Op::Add:
        case Op::Subtract:
        case Op::Multiply:
        case Op::Divide:
            wantAll(node, ValueType::Number);
            return ValueType::Number;
        case Op::Less:
        case Op::LessEqual:
        case Op::GreaterEqual:
        case Op::Greater:
            wantAll(node, ValueType::Number);
            return ValueType::Truth;
        case Op::Equal:
        case Op::NotEqual:
            same(*node.args[0], *node.args[1]);
            return ValueType::Truth;
        case Op::Not:
        case Op::And:
        case Op::Or:
            wantAll(node, ValueType::Truth);
            return ValueType::Truth;
        }
        return ValueType::Unknown;
    }

    void wantAll(const Node &node, ValueType wanted)
    {
        for (const auto &arg : node.args)
            want(*arg, wanted);
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

    void wantText(const Node &node, bool orNumber)
    {
        const ValueType given = type(node);
        if (given == ValueType::Unknown || given == ValueType::Text ||
            (orNumber && given == ValueType::Number))
            return;
        fail(QT_TRANSLATE_NOOP("Error",
                               "A text is needed here, such as a column of kind text, target or actual."),
             {}, node);
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

    ValueType scoreName(const Node &node)
    {
        const Reference &ref = node.ref;
        const auto &inputs = m_context.score->inputs;
        QStringList names;
        for (const ScoreRule::Input &input : inputs)
            names += input.name;
        const bool bare = !ref.hasRow && ref.form.isEmpty() && ref.block.isEmpty();
        if (const qsizetype at = names.indexOf(ref.column); bare && at >= 0)
            return m_context.inputs[static_cast<std::size_t>(at)];
        if (bare && m_context.value && ref.column == u"value")
            return *m_context.value;
        if (m_context.value)
            names += QStringLiteral("value");
        fail(QT_TRANSLATE_NOOP("Error",
                               "A scoring rule uses its own names only; there is no “%1”; there are: %2."),
             {ref.column, allowedWords(ref.column, names)}, node);
        return ValueType::Unknown;
    }

    // --- functions

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
        if (node.text == u"reached" || node.text == u"amount" || node.text == u"quantity") {
            for (const auto &arg : node.args)
                wantText(*arg, node.text == u"reached");
            return ValueType::Number;
        }
        if (node.text == u"contains") {
            for (const auto &arg : node.args)
                wantText(*arg, false);
            return ValueType::Truth;
        }
        const formula::Function *function = formula::findFunction(node.text);
        for (const auto &arg : node.args) {
            if (!(function && function->group && isPath(*arg) && isGroup(*arg)))
                want(*arg, ValueType::Number);
        }
        return ValueType::Number;
    }

    static bool isPath(const Node &node) { return node.op == Op::Ref && !node.ref.hasRow; }

    /// Of a column of the row at hand or any other cell; else of all numbers of a form or block.
    void empty(const Node &arg)
    {
        const Reference &ref = arg.ref;
        if (arg.op == Op::Ref && (m_context.score || ref.hasRow || isColumnAtHand(ref) || isField(ref))) {
            type(arg);
            return;
        }
        const std::vector<BlockPlace> blocks = isPath(arg) ? blocksNamed(ref) : std::vector<BlockPlace>();
        if (blocks.empty()) {
            const QString name = ref.form.isEmpty() ? ref.column : ref.form + u'.' + ref.column;
            return fail(QT_TRANSLATE_NOOP(
                            "Error", "empty(…) takes a cell, a form or form.block; there is no “%1”; there "
                                     "are: %2."),
                        {name, allowedWords(name, formIds(m_profile))}, arg);
        }
        for (const BlockPlace &place : blocks) {
            const Block &block = blockAt(m_profile, place);
            for (int c = 0; c < static_cast<int>(block.columns.size()); ++c) {
                if (isNumeric(block.columns[static_cast<std::size_t>(c)].kind))
                    readRows(place, c, [](const Row &) { return true; });
            }
        }
    }

    bool isColumnAtHand(const Reference &ref) const
    {
        const bool bare = ref.form.isEmpty() && ref.block.isEmpty();
        return bare && std::any_of(m_context.blocks.begin(), m_context.blocks.end(), [&](BlockPlace place) {
                   return !ref.column.isEmpty() && blockAt(m_profile, place).column(ref.column) >= 0;
               });
    }

    /// header.date, or form.header.date
    bool isField(const Reference &ref) const
    {
        const int form = ref.form.isEmpty() ? m_context.form : m_profile.form(ref.form);
        if (form < 0 || ref.block.isEmpty())
            return false;
        const Form &owner = m_profile.forms[static_cast<std::size_t>(form)];
        const int block = owner.block(ref.block);
        return block >= 0 && owner.blocks[static_cast<std::size_t>(block)].fields;
    }

    std::vector<BlockPlace> blocksNamed(const Reference &ref) const
    {
        if (!ref.block.isEmpty())
            return {};
        if (!ref.form.isEmpty())
            return findBlocks(m_profile, ref.form + u'.' + ref.column);
        return allBlocks(m_profile, m_profile.form(ref.column));
    }

    void score(const Node &arg)
    {
        if (m_context.score)
            return fail(
                QT_TRANSLATE_NOOP("Error", "A score asks for no other score; name the cell that holds it."),
                {}, arg);
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

    /// A score reads what its inputs read from the row at hand; errors in them are told where they stand.
    void readScore(const ScoreRule &rule)
    {
        for (const ScoreRule::Input &input : rule.inputs) {
            if (!input.formula || asksForScore(*input.formula.tree))
                continue;
            const Resolution inner =
                resolveFormula(m_profile, input.formula, m_context, [](const Error &) {});
            m_out.reads.insert(m_out.reads.end(), inner.reads.begin(), inner.reads.end());
        }
    }

    // --- groups of rows

    /// sum(name): whether the name is a group of rows, a block or `children` (or is told to be nothing at
    /// all).
    bool isGroup(const Node &arg)
    {
        const Reference &ref = arg.ref;
        if (m_context.score)
            return false;
        const bool bare = ref.form.isEmpty() && ref.block.isEmpty();
        if (bare && ref.column == u"children")
            return children(arg);
        for (const BlockPlace &place : groupHolders(ref)) {
            const Block &block = blockAt(m_profile, place);
            if (!hasGroup(block, ref.column))
                continue;
            if (bare && block.column(ref.column) >= 0)
                fail(QT_TRANSLATE_NOOP("Error", "“%1” is a group and a column; give one of them another id."),
                     {ref.column}, arg);
            addUp(place, arg, [&](const Row &row) { return isIn(block, row, ref.column); });
            return true;
        }
        return isBlock(arg) || (bare ? isNothing(arg) : isNoGroup(arg));
    }

    bool isBlock(const Node &arg)
    {
        const Reference &ref = arg.ref;
        const int form = ref.form.isEmpty() ? m_context.form : m_profile.form(ref.form);
        if (form < 0 || !ref.block.isEmpty())
            return false;
        const int block = m_profile.forms[static_cast<std::size_t>(form)].block(ref.column);
        if (block < 0)
            return false;
        addUp({form, block}, arg, [](const Row &row) { return !row.groups.empty(); });
        return true;
    }

    bool isNothing(const Node &arg)
    {
        QStringList ids;
        for (const BlockPlace &place : groupHolders(arg.ref)) {
            for (const RowGroup &group : blockAt(m_profile, place).groups) {
                if (!ids.contains(group.id))
                    ids += group.id;
            }
        }
        for (const BlockPlace &place : m_context.blocks) {
            if (blockAt(m_profile, place).column(arg.ref.column) >= 0)
                return false;
            for (const Column &column : blockAt(m_profile, place).columns) {
                if (isNumeric(column.kind))
                    ids += column.id;
            }
        }
        fail(QT_TRANSLATE_NOOP("Error", "There is no group and no column “%1” here; there are: %2."),
             {arg.ref.column, allowedWords(arg.ref.column, ids)}, arg);
        return true;
    }

    bool isNoGroup(const Node &arg)
    {
        const Reference &ref = arg.ref;
        const bool known = !ref.form.isEmpty() && m_profile.form(ref.form) >= 0;
        if (known)
            fail(QT_TRANSLATE_NOOP("Error", "%1 has no group and no block “%2”."), {ref.form, ref.column},
                 arg);
        return known;
    }

    /// Where a group may be found: in the block at hand and the unnamed lists, or in what the reference
    /// names.
    std::vector<BlockPlace> groupHolders(const Reference &ref) const
    {
        if (!ref.form.isEmpty())
            return findBlocks(m_profile, ref.block.isEmpty() ? ref.form : ref.form + u'.' + ref.block);
        if (!ref.block.isEmpty())
            return findBlocks(m_profile, m_profile.forms[static_cast<std::size_t>(m_context.form)].id + u'.' +
                                             ref.block);
        std::vector<BlockPlace> out = m_context.blocks;
        if (out.empty() || blockAt(m_profile, out[0]).id.isEmpty()) {
            for (const BlockPlace &place : unnamedBlocks(m_profile, m_context.form))
                out.push_back(place);
        }
        return out;
    }

    bool children(const Node &arg)
    {
        bool tree = m_context.row >= 0 && m_context.column >= 0;
        if (tree) {
            const Row &row =
                blockAt(m_profile, m_context.blocks[0]).rows[static_cast<std::size_t>(m_context.row)];
            tree = row.kind == RowKind::Codes && row.tree;
        }
        if (tree)
            m_out.reads.push_back({m_context.blocks[0], m_context.row, m_context.column, false});
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
        const auto &columns = blockAt(m_profile, m_context.blocks[0]).columns;
        const QString column = columns[static_cast<std::size_t>(m_context.column)].id;
        const int index = blockAt(m_profile, place).column(column);
        if (index < 0)
            return fail(QT_TRANSLATE_NOOP(
                            "Error", "The rows of “%1” have no column “%2”, which would be added up here."),
                        {arg.ref.column, column}, arg);
        readRows(place, index, wanted);
    }

    template <class Wanted> void readRows(BlockPlace place, int column, Wanted &&wanted)
    {
        const Block &block = blockAt(m_profile, place);
        for (std::size_t r = 0; r < block.rows.size(); ++r) {
            if (wanted(block.rows[r]))
                m_out.reads.push_back({place, static_cast<int>(r), column, true});
        }
    }

    const Profile &m_profile;
    const Formula &m_formula;
    const FormulaContext &m_context;
    const std::function<void(Error)> &m_report;
    CellLookup m_cells;
    Resolution m_out;
};

} // namespace

Resolution resolveFormula(const Profile &profile, const Formula &formula, const FormulaContext &context,
                          const std::function<void(Error)> &report)
{
    if (!formula)
        return {};
    return Resolver(profile, formula, context, report).run();
}

} // namespace juesuan
