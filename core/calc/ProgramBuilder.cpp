#include "core/calc/ProgramBuilder.h"

#include <algorithm>
#include <set>

namespace juesuan::calc
{

static const Row &rowOf(const BlockPlan &plan, const RowClass &rowClass)
{
    static const Row kPlain;
    return rowClass.list < plan.block->rows.size() ? plan.block->rows[rowClass.list] : kPlain;
}

static const Formula *findIn(const RowFormulas &formulas, const Column &column)
{
    const auto own = formulas.byColumn.constFind(column.id);
    if (own != formulas.byColumn.constEnd())
        return &*own;
    return formulas.all && isNumeric(column.kind) ? &formulas.all : nullptr;
}

bool isClosed(const BlockPlan &plan, const RowClass &rowClass, const Column &column)
{
    const RowFormulas &closed = rowOf(plan, rowClass).closed;
    return closed.byColumn.contains(column.id) || (!closed.all.text.isEmpty() && isNumeric(column.kind));
}

Rule ruleOf(const BlockPlan &plan, const RowClass &rowClass, const Column &column)
{
    if (isClosed(plan, rowClass, column))
        return {};
    // In a tree the row's formula is for parents and its proposal for leaves; elsewhere both are for every
    // row.
    const Row &row = rowOf(plan, rowClass);
    const bool isParent = rowClass.kind == RowClass::Kind::Parent;
    const Formula *rows = row.tree && !isParent ? nullptr : findIn(row.formula, column);
    const Formula *columns = column.formula ? &column.formula : nullptr;
    if (rows && columns && column.kind != ColumnKind::Percent)
        return {rows, false, columns};
    if (columns)
        return {columns, false, nullptr};
    if (rows || isParent)
        return {rows, false, nullptr};
    const Formula *proposal = findIn(row.proposal, column);
    if (!proposal && column.proposal)
        proposal = &column.proposal;
    return {proposal, true, nullptr};
}

int ProgramBuilder::find(Operation::Role role, std::uint16_t block, std::uint16_t column,
                         const QString &text) const
{
    const auto &all = m_program.operations;
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(m_blockBegin);
    const auto it = std::find_if(begin, all.end(), [&](const Operation &known) {
        return known.role == role && known.block == block && known.column == column &&
               known.formula->text == text;
    });
    return it == all.end() ? -1 : static_cast<int>(it - all.begin());
}

/// True if every term is of the kind of the result, so that the amounts may simply be added.
static bool isUniform(const std::vector<Term> &terms, bool isMoney)
{
    return std::all_of(terms.begin(), terms.end(),
                       [&](const Term &term) { return term.source.isMoney == isMoney; });
}

int ProgramBuilder::valueOperation(const Rule &rule, std::uint16_t block, int column)
{
    const Column &info = m_program.blocks[block].block->columns[static_cast<std::size_t>(column)];
    const std::uint16_t slot = m_resolver.slot(block, column);
    const auto role = isNumeric(info.kind) ? Operation::Role::Value : Operation::Role::Text;
    if (const int known = find(role, block, slot, rule.formula->text); known >= 0)
        return known;
    Operation operation;
    operation.role = role;
    operation.isProposal = rule.isProposal;
    operation.isMoney = info.kind == ColumnKind::Money;
    operation.block = block;
    operation.column = slot;
    operation.formula = rule.formula;
    operation.tree =
        m_resolver.resolve(*rule.formula->tree, {m_program.blocks[block].formIndex, block, info.id});
    operation.isLinear = role == Operation::Role::Value && appendTerms(operation.tree, 1, operation.terms) &&
                         !operation.terms.empty() && isUniform(operation.terms, operation.isMoney);
    m_program.operations.push_back(std::move(operation));
    return static_cast<int>(m_program.operations.size()) - 1;
}

void ProgramBuilder::addValue(std::uint16_t block, std::uint16_t rowClass, int column)
{
    const BlockPlan &plan = m_program.blocks[block];
    const Column &info = plan.block->columns[static_cast<std::size_t>(column)];
    const Rule rule = ruleOf(plan, plan.classes[rowClass], info);
    const bool hasSlot = isNumeric(info.kind) || info.kind >= ColumnKind::Text;
    if (!hasSlot || !rule.formula || !rule.formula->tree)
        return;
    const int operation = valueOperation(rule, block, column);
    m_nodes.push_back(
        {block, rowClass, m_resolver.slot(block, column), static_cast<std::uint16_t>(operation)});
}

void ProgramBuilder::addValues(std::uint16_t block)
{
    m_blockBegin = m_program.operations.size();
    const std::size_t columns = m_program.blocks[block].block->columns.size();
    const std::size_t classes = m_program.blocks[block].classes.size();
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t rowClass = 0; rowClass < classes; ++rowClass)
            addValue(block, static_cast<std::uint16_t>(rowClass), static_cast<int>(column));
    }
}

static Expression cellAtHand(const BlockPlan &plan, std::uint16_t block, int column)
{
    Expression cell;
    cell.kind = Expression::Kind::Cells;
    cell.source.kind = Source::Kind::SameRow;
    cell.source.block = block;
    cell.source.column = plan.slotOf[static_cast<std::size_t>(column)];
    cell.source.isMoney = plan.block->columns[static_cast<std::size_t>(column)].kind == ColumnKind::Money;
    return cell;
}

void ProgramBuilder::addColumnChecks(std::uint16_t block)
{
    const std::size_t columns = m_program.blocks[block].block->columns.size();
    for (std::size_t column = 0; column < columns; ++column) {
        const BlockPlan &plan = m_program.blocks[block];
        const Column &info = plan.block->columns[column];
        std::vector<std::uint16_t> rowClasses;
        for (std::size_t rowClass = 0; rowClass < plan.classes.size(); ++rowClass) {
            if (isNumeric(info.kind) && ruleOf(plan, plan.classes[rowClass], info).checked)
                rowClasses.push_back(static_cast<std::uint16_t>(rowClass));
        }
        if (rowClasses.empty())
            continue;
        Operation operation;
        operation.role = Operation::Role::ColumnCheck;
        operation.block = block;
        operation.formula = &info.formula;
        operation.tree.kind = Expression::Kind::Operator;
        operation.tree.op = formula::Op::Equal;
        operation.tree.args = {cellAtHand(plan, block, static_cast<int>(column)),
                               m_resolver.resolve(*info.formula.tree, {plan.formIndex, block, info.id})};
        if (!compileCheck(operation))
            continue;
        operation.column = m_resolver.hiddenSlot(block);
        for (const std::uint16_t rowClass : rowClasses)
            m_nodes.push_back(
                {block, rowClass, operation.column, static_cast<std::uint16_t>(m_program.operations.size())});
        m_program.operations.push_back(std::move(operation));
    }
}

static bool isComparison(const Expression &tree, Comparison &comparison)
{
    static constexpr std::pair<formula::Op, Comparison> kSigns[] = {
        {formula::Op::Equal, Comparison::Equal},     {formula::Op::NotEqual, Comparison::NotEqual},
        {formula::Op::Less, Comparison::Less},       {formula::Op::LessEqual, Comparison::LessEqual},
        {formula::Op::Greater, Comparison::Greater}, {formula::Op::GreaterEqual, Comparison::GreaterEqual},
    };
    const auto it = std::find_if(std::begin(kSigns), std::end(kSigns),
                                 [&](const auto &sign) { return sign.first == tree.op; });
    if (tree.kind != Expression::Kind::Operator || it == std::end(kSigns))
        return false;
    comparison = it->second;
    return true;
}

bool ProgramBuilder::compileCheck(Operation &operation)
{
    if (operation.tree.kind == Expression::Kind::None ||
        (operation.check && operation.check->when && operation.when.kind == Expression::Kind::None))
        return false;
    operation.isComparison = isComparison(operation.tree, operation.comparison);
    if (operation.isComparison)
        operation.isMoney = isMoney(operation.tree.args[0]) || isMoney(operation.tree.args[1]);
    operation.isLinear = operation.isComparison && operation.when.kind == Expression::Kind::None &&
                         appendTerms(operation.tree.args[0], 1, operation.terms) &&
                         appendTerms(operation.tree.args[1], -1, operation.terms) &&
                         !operation.terms.empty() && isUniform(operation.terms, operation.isMoney);
    return true;
}

/// The checks of a form, for each of its copies.
void ProgramBuilder::addChecks(int form)
{
    for (std::uint16_t instance = 0; instance < m_program.copiesOf(form); ++instance) {
        for (const Check &check : m_program.profile().forms[static_cast<std::size_t>(form)].checks)
            addCheck(check, form, instance);
    }
}

/// `instance`: the copy of `form`, if there is a form.
void ProgramBuilder::addCheck(const Check &check, int form, std::uint16_t instance)
{
    std::vector<std::uint16_t> blocks{m_program.checkBlock()};
    if (!check.each.isEmpty())
        blocks = m_resolver.scope(check.each, form, instance);
    for (const std::uint16_t block : blocks) {
        const bool isOnce = block == m_program.checkBlock();
        const bool isOfForm = isOnce || form >= 0;
        const Place place{isOfForm ? form : m_program.blocks[block].formIndex,
                          isOnce ? kNone : block,
                          {},
                          isOfForm ? instance : m_program.blocks[block].instance};
        Operation operation;
        operation.role = Operation::Role::Check;
        operation.block = block;
        operation.formula = &check.rule;
        operation.check = &check;
        operation.instance = instance;
        operation.form = static_cast<std::int16_t>(form);
        operation.tree = m_resolver.resolve(*check.rule.tree, place);
        if (check.when)
            operation.when = m_resolver.resolve(*check.when.tree, place);
        if (!compileCheck(operation))
            continue;
        operation.column = m_resolver.hiddenSlot(block);
        const std::size_t classes = m_program.blocks[block].classes.size();
        for (std::size_t rowClass = 0; rowClass < classes; ++rowClass)
            m_nodes.push_back({block, static_cast<std::uint16_t>(rowClass), operation.column,
                               static_cast<std::uint16_t>(m_program.operations.size())});
        m_program.operations.push_back(std::move(operation));
    }
}

/// "12.5" from millionths.
static QString decimalText(std::int64_t micro)
{
    constexpr std::int64_t kMicro = 1'000'000;
    return QString::number(micro / kMicro) + u'.' + QString::number(micro % kMicro).rightJustified(6, u'0');
}

static Formula ownFormula(const QString &text)
{
    Formula formula{text, nullptr, {}};
    if (Result<formula::NodePtr> tree = formula::parse(text))
        formula.tree = *tree;
    return formula;
}

void ProgramBuilder::addWeightChecks(std::uint16_t block)
{
    const Block &own = *m_program.blocks[block].block;
    for (const RowGroup &group : own.groups) {
        if (!own.weights.isEmpty() && group.points)
            addWeightCheck(block, group);
    }
}

/// The weights of a group add up to the points that its heading prints, once some are filled in.
void ProgramBuilder::addWeightCheck(std::uint16_t block, const RowGroup &group)
{
    const BlockPlan &plan = m_program.blocks[block];
    const QString id = QStringLiteral("points:") + plan.form->id + u'.' + group.id;
    auto &known = m_program.ownChecks;
    auto check = std::find_if(known.begin(), known.end(), [&](const auto &one) { return one->id == id; });
    if (check == known.end()) {
        auto made = std::make_shared<Check>();
        made->id = id;
        made->rule = ownFormula(QStringLiteral("sum(%1) == %2").arg(group.id, decimalText(*group.points)));
        made->when = ownFormula(QStringLiteral("count(%1) > 0").arg(group.id));
        check = known.insert(known.end(), std::move(made));
    }
    const Place place{plan.formIndex, block, plan.block->weights, plan.instance};
    Operation operation;
    operation.role = Operation::Role::Check;
    operation.block = m_program.checkBlock();
    operation.formula = &(*check)->rule;
    operation.check = check->get();
    operation.instance = plan.instance;
    operation.form = static_cast<std::int16_t>(plan.formIndex);
    operation.tree = m_resolver.resolve(*(*check)->rule.tree, place);
    operation.when = m_resolver.resolve(*(*check)->when.tree, place);
    if (!compileCheck(operation))
        return;
    operation.column = m_resolver.hiddenSlot(operation.block);
    m_nodes.push_back(
        {operation.block, 0, operation.column, static_cast<std::uint16_t>(m_program.operations.size())});
    m_program.operations.push_back(std::move(operation));
}

void ProgramBuilder::addCounters()
{
    static const Formula kNothing;
    for (const Resolver::Counter &counter : m_resolver.counters()) {
        Operation operation;
        operation.role = Operation::Role::Counter;
        operation.block = m_program.checkBlock();
        operation.column = counter.slot;
        operation.formula = &kNothing;
        m_nodes.push_back(
            {operation.block, 0, counter.slot, static_cast<std::uint16_t>(m_program.operations.size())});
        m_program.operations.push_back(std::move(operation));
        for (const std::uint16_t block : counter.blocks)
            m_program.blocks[block].counters.push_back(counter.slot);
    }
}

/// Fixed rows that other blocks join, or that join others, get keys: the same for the same code or id.
void ProgramBuilder::addKeys()
{
    for (const Operation &operation : m_program.operations) {
        const auto join = [&](const Source &source) {
            if (source.kind == Source::Kind::JoinedRow) {
                m_program.blocks[source.block].isJoined = true;
                m_program.blocks[operation.block].isJoined = true;
            }
        };
        forEachSource(operation.tree, join);
        forEachSource(operation.when, join);
    }
    QHash<QString, std::uint16_t> keys;
    m_program.codeKeys.assign(m_program.codes.size(), kNone);
    for (BlockPlan &plan : m_program.blocks) {
        for (RowClass &rowClass : plan.classes) {
            if (!plan.isJoined || rowClass.kind != RowClass::Kind::Fixed || !plan.block)
                continue;
            const Row &row = rowOf(plan, rowClass);
            const QString name = row.code.isEmpty() ? row.id : row.code;
            if (!keys.contains(name))
                keys.insert(name, m_program.fixedKeys++);
            rowClass.key = keys.value(name);
            if (const Code code = m_program.findCode(name); code != kNoCode)
                m_program.codeKeys[code] = rowClass.key;
        }
    }
}

void ProgramBuilder::addFixedRows()
{
    for (BlockPlan &plan : m_program.blocks) {
        if (!plan.isFixed)
            continue;
        for (std::uint16_t i = 0; i < plan.classes.size(); ++i) {
            BoundRow row;
            row.rowClass = i;
            row.key = plan.classes[i].key;
            if (plan.block && !rowOf(plan, plan.classes[i]).code.isEmpty())
                row.code = m_program.findCode(rowOf(plan, plan.classes[i]).code);
            plan.fixedRows.push_back(row);
            plan.fixedLists.push_back(i);
        }
        plan.fixedLists.push_back(static_cast<std::uint16_t>(plan.classes.size()));
    }
}

void ProgramBuilder::addFlags()
{
    for (BlockPlan &plan : m_program.blocks) {
        plan.isMoney.assign(plan.columnOf.size(), 0);
        std::vector<std::uint8_t> closed(plan.classes.size() * plan.columnOf.size());
        for (std::uint16_t slot = 0; slot < plan.values; ++slot) {
            const Column &column = plan.block->columns[static_cast<std::size_t>(plan.columnOf[slot])];
            plan.isMoney[slot] = column.kind == ColumnKind::Money;
            for (std::uint16_t i = 0; i < plan.classes.size(); ++i)
                closed[plan.at(i, slot)] = isClosed(plan, plan.classes[i], column);
        }
        if (std::count(closed.begin(), closed.end(), 1) > 0)
            plan.closed = std::move(closed);
        if (plan.isFixed)
            continue;
        plan.firstList = m_program.listCount;
        m_program.listCount += static_cast<std::uint32_t>(plan.block->rows.size()) + 1;
    }
}

void ProgramBuilder::build()
{
    layOut(m_program);
    const auto blocks = static_cast<std::uint16_t>(m_program.blocks.size() - 1);
    for (std::uint16_t block = 0; block < blocks; ++block)
        addValues(block);
    for (std::uint16_t block = 0; block < blocks; ++block)
        addColumnChecks(block);
    for (std::uint16_t block = 0; block < blocks; ++block)
        addWeightChecks(block);
    const Profile &profile = m_program.profile();
    for (std::size_t form = 0; form < profile.forms.size(); ++form)
        addChecks(static_cast<int>(form));
    for (const Check &check : profile.checks)
        addCheck(check, -1, 0);
    addCounters();
    addKeys();
    addFixedRows();
    addFlags();
    link(m_program, m_nodes, m_resolver.counters());
}

} // namespace juesuan::calc
