#include "core/calc/StepMaker.h"

#include <algorithm>
#include <functional>
#include <map>
#include <queue>

namespace juesuan::calc
{

static constexpr std::uint8_t kDeepestTree = 7;

std::vector<std::uint32_t> StepMaker::run()
{
    group();
    splitCycles();
    std::vector<std::vector<std::uint32_t>> members(m_isTree.size());
    for (std::uint32_t node = 0; node < m_groupOf.size(); ++node)
        members[m_groupOf[node]].push_back(node);
    std::vector<std::uint32_t> order;
    for (const std::uint32_t group : sorted())
        addStep(members[group], order);
    return order;
}

/// True for `sum(children)` and for the total over the roots of a list, each in the column at hand.
bool StepMaker::isTree(const Node &node) const
{
    const Operation &operation = m_program.operations[node.operation];
    if (!operation.isLinear || operation.role != Operation::Role::Value || operation.isProposal ||
        operation.terms.size() != 1)
        return false;
    const Source &source = operation.terms.front().source;
    if (operation.terms.front().sign < 0 || source.block != node.block || source.column != node.column)
        return false;
    if (source.kind == Source::Kind::Children)
        return true;
    const BlockPlan &plan = m_program.blocks[node.block];
    return source.kind == Source::Kind::Rows && source.rootsOnly && source.classes.size() == 2 &&
           plan.classes[source.classes[0]].list == plan.classes[source.classes[1]].list &&
           plan.classes[node.rowClass].kind == RowClass::Kind::Fixed;
}

void StepMaker::group()
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> trees; // (block, list) -> group
    std::map<std::uint16_t, std::uint32_t> operations;
    for (const Node &node : m_program.nodes) {
        const bool isOfTree = isTree(node);
        const auto next = static_cast<std::uint32_t>(m_isTree.size());
        std::uint32_t group = next;
        if (isOfTree) {
            const Source &source = m_program.operations[node.operation].terms.front().source;
            const BlockPlan &plan = m_program.blocks[node.block];
            const std::uint16_t inside =
                source.kind == Source::Kind::Children ? node.rowClass : source.classes.front();
            group = trees.try_emplace({node.block, plan.classes[inside].list}, next).first->second;
        } else {
            group = operations.try_emplace(node.operation, next).first->second;
        }
        if (group == next)
            m_isTree.push_back(isOfTree);
        m_groupOf.push_back(group);
    }
}

std::vector<std::vector<std::uint32_t>> StepMaker::groupReaders() const
{
    std::vector<std::vector<std::uint32_t>> readers(m_isTree.size());
    for (std::size_t node = 0; node < m_readers.size(); ++node) {
        for (const std::uint32_t reader : m_readers[node]) {
            const std::uint32_t from = m_groupOf[node], to = m_groupOf[reader];
            if (from != to || !m_isTree[from])
                readers[from].push_back(to);
        }
    }
    for (auto &one : readers) {
        std::sort(one.begin(), one.end());
        one.erase(std::unique(one.begin(), one.end()), one.end());
    }
    return readers;
}

/// Groups that depend on each other in a circle, or on themselves, are taken apart into their nodes.
/// (Tarjan's strongly connected components.)
void StepMaker::splitCycles()
{
    const auto readers = groupReaders();
    const std::size_t count = readers.size();
    std::vector<std::size_t> number(count), lowest(count);
    std::vector<std::uint32_t> stack;
    std::vector<bool> isOnStack(count), isSplit(count);
    std::size_t next = 1;
    const std::function<void(std::uint32_t)> visit = [&](std::uint32_t group) {
        number[group] = lowest[group] = next++;
        stack.push_back(group);
        isOnStack[group] = true;
        for (const std::uint32_t reader : readers[group]) {
            isSplit[group] = isSplit[group] || reader == group;
            if (number[reader] == 0)
                visit(reader);
            if (isOnStack[reader])
                lowest[group] = std::min(lowest[group], lowest[reader]);
        }
        if (lowest[group] != number[group])
            return;
        const bool isCircle = stack.back() != group;
        for (bool isLast = false; !isLast; stack.pop_back()) {
            isLast = stack.back() == group;
            isOnStack[stack.back()] = false;
            isSplit[stack.back()] = isSplit[stack.back()] || isCircle;
        }
    };
    for (std::uint32_t group = 0; group < count; ++group) {
        if (number[group] == 0)
            visit(group);
    }
    for (std::uint32_t &group : m_groupOf) {
        if (isSplit[group]) {
            group = static_cast<std::uint32_t>(m_isTree.size());
            m_isTree.push_back(false);
        }
    }
}

std::vector<std::uint32_t> StepMaker::sorted() const
{
    const auto readers = groupReaders();
    std::vector<int> missing(readers.size());
    for (std::uint32_t group = 0; group < readers.size(); ++group) {
        for (const std::uint32_t reader : readers[group])
            missing[reader] += reader != group;
    }
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
    for (std::uint32_t group = 0; group < missing.size(); ++group) {
        if (missing[group] == 0)
            ready.push(group);
    }
    std::vector<std::uint32_t> order;
    while (!ready.empty()) {
        const std::uint32_t group = ready.top();
        ready.pop();
        order.push_back(group);
        for (const std::uint32_t reader : readers[group]) {
            if (reader != group && --missing[reader] == 0)
                ready.push(reader);
        }
    }
    for (std::uint32_t group = 0; group < missing.size(); ++group) {
        if (missing[group] > 0) // a cycle of nodes: ProfileReader refuses it, and this must end all the same
            order.push_back(group);
    }
    return order;
}

void StepMaker::addTreeColumns(Step &step, const std::vector<std::uint32_t> &members) const
{
    const BlockPlan &plan = m_program.blocks[step.block];
    for (const std::uint32_t member : members) {
        const Node &node = m_program.nodes[member];
        auto column = std::find_if(step.columns.begin(), step.columns.end(),
                                   [&](const Step::TreeColumn &one) { return one.column == node.column; });
        if (column == step.columns.end())
            column = step.columns.insert(column, {node.column, false, kNone});
        if (plan.classes[node.rowClass].kind == RowClass::Kind::Parent)
            column->hasParents = true;
        else
            column->total = node.rowClass;
    }
    std::sort(step.columns.begin(), step.columns.end(),
              [](const auto &a, const auto &b) { return a.column < b.column; });
}

/// What the operation's sums need, in few cache lines.
void StepMaker::describe(Step &step) const
{
    const Operation &operation = m_program.operations[step.operation];
    step.column = operation.column;
    step.isCheck = operation.isCheck();
    step.ignoresTyped = operation.isProposal;
    step.comparison = operation.comparison;
    step.terms.clear();
    for (const Term &term : operation.terms) {
        const Source &source = term.source;
        const BlockPlan &plan = m_program.blocks[source.block];
        const auto sign = static_cast<std::int8_t>(term.sign);
        const bool isOfFixedRows =
            source.kind == Source::Kind::Rows &&
            std::all_of(source.classes.begin(), source.classes.end(), [&](std::uint16_t rowClass) {
                return plan.classes[rowClass].kind == RowClass::Kind::Fixed;
            });
        for (const std::uint16_t rowClass : isOfFixedRows ? source.classes : std::vector<std::uint16_t>())
            step.terms.push_back({Source::Kind::FixedRow, sign, source.block, source.column,
                                  plan.classes[rowClass].list, 1, kNoCode});
        if (isOfFixedRows)
            continue;
        step.terms.push_back({source.kind, sign, source.block, source.column,
                              plan.classes[source.rowClass].list, source.ordinal, source.code});
    }
    const bool isSimple = std::all_of(step.terms.begin(), step.terms.end(), [](const Step::StepTerm &term) {
        return term.kind == Source::Kind::SameRow || term.kind == Source::Kind::FixedRow ||
               term.kind == Source::Kind::CodeRow || term.kind == Source::Kind::JoinedRow;
    });
    if (step.kind == Step::Kind::Sums && (!isSimple || step.terms.size() > Step::kMostTerms))
        step.kind = Step::Kind::Evaluated;
}

void StepMaker::addStep(std::vector<std::uint32_t> members, std::vector<std::uint32_t> &order)
{
    if (members.empty())
        return;
    const Node &first = m_program.nodes[members.front()];
    const BlockPlan &plan = m_program.blocks[first.block];
    Step step;
    step.block = first.block;
    step.operation = first.operation;
    step.kind = m_program.operations[first.operation].isLinear ? Step::Kind::Sums : Step::Kind::Evaluated;
    step.applies.assign(plan.classes.size(), 0);
    for (const std::uint32_t member : members) {
        const Node &node = m_program.nodes[member];
        step.applies[node.rowClass] = 1;
        step.isOfFixedRows &= plan.classes[node.rowClass].kind == RowClass::Kind::Fixed;
        step.fixedLists.push_back(plan.classes[node.rowClass].list);
    }
    if (m_isTree[m_groupOf[members.front()]]) {
        const Source &source = m_program.operations[first.operation].terms.front().source;
        const bool isOfParents = source.kind == Source::Kind::Children;
        step.list = plan.classes[isOfParents ? first.rowClass : source.classes.front()].list;
        addTreeColumns(step, members);
        const CodeTree *tree = plan.trees[step.list];
        const bool isShallow = tree && tree->dictionary->lengths().size() <= kDeepestTree;
        const bool hasOneTotal = std::all_of(members.begin(), members.end(), [&](std::uint32_t member) {
            const Node &node = m_program.nodes[member];
            const auto column = std::find_if(step.columns.begin(), step.columns.end(),
                                             [&](const auto &one) { return one.column == node.column; });
            return plan.classes[node.rowClass].kind == RowClass::Kind::Parent ||
                   column->total == node.rowClass;
        });
        if (isShallow && hasOneTotal) {
            step.kind = Step::Kind::Tree;
            // Parents come before totals, which read them.
            std::stable_partition(members.begin(), members.end(), [&](std::uint32_t member) {
                return plan.classes[m_program.nodes[member].rowClass].kind == RowClass::Kind::Parent;
            });
        }
    }
    describe(step);
    const auto begin = static_cast<std::uint32_t>(order.size());
    if (step.kind == Step::Kind::Tree || !m_isTree[m_groupOf[members.front()]]) {
        order.insert(order.end(), members.begin(), members.end());
        step.firstNode = begin;
        step.endNode = static_cast<std::uint32_t>(order.size());
        m_program.steps.push_back(step);
        return;
    }
    for (const bool parents : {true, false}) { // a tree that no tree step can take: node by node
        for (const std::uint32_t member : members) {
            const Node &node = m_program.nodes[member];
            if ((plan.classes[node.rowClass].kind == RowClass::Kind::Parent) != parents)
                continue;
            step.operation = node.operation;
            describe(step);
            step.applies.assign(plan.classes.size(), 0);
            step.applies[node.rowClass] = 1;
            step.isOfFixedRows = !parents;
            step.fixedLists = {plan.classes[node.rowClass].list};
            step.firstNode = static_cast<std::uint32_t>(order.size());
            step.endNode = step.firstNode + 1;
            order.push_back(member);
            m_program.steps.push_back(step);
        }
    }
}

} // namespace juesuan::calc
