#include <algorithm>

#include "core/calc/ProgramBuilder.h"
#include "core/calc/StepMaker.h"

namespace juesuan::calc
{

namespace
{

/// Cells of one (block, class, column), and one reader of them.
struct Link {
    std::uint16_t block, rowClass, column;
    Use use;
};

class Linker
{
public:
    Linker(Program &program, const std::vector<Node> &nodes, const std::vector<Resolver::Counter> &counters)
        : m_program(program), m_counters(counters)
    {
        m_program.nodes = nodes;
    }

    void run()
    {
        setNodes();
        m_readers.resize(m_program.nodes.size());
        for (std::size_t node = 0; node < m_program.nodes.size(); ++node)
            linkNode(static_cast<std::uint32_t>(node));
        renumber(StepMaker(m_program, m_readers).run());
        writeUses();
        writeTables();
    }

private:
    void setNodes()
    {
        for (BlockPlan &plan : m_program.blocks)
            plan.nodes.assign(plan.classes.size() * plan.columnOf.size(), kNoNode);
        for (std::size_t i = 0; i < m_program.nodes.size(); ++i) {
            const Node &node = m_program.nodes[i];
            BlockPlan &plan = m_program.blocks[node.block];
            plan.nodes[plan.at(node.rowClass, node.column)] = static_cast<std::uint32_t>(i);
        }
    }

    std::uint32_t nodeAt(std::uint16_t block, std::uint16_t rowClass, std::uint16_t column) const
    {
        const BlockPlan &plan = m_program.blocks[block];
        return plan.nodes[plan.at(rowClass, column)];
    }

    void linkNode(std::uint32_t node)
    {
        const Operation &operation = m_program.operations[m_program.nodes[node].operation];
        if (operation.role == Operation::Role::Counter) {
            linkCounter(node, operation);
        } else if (operation.isLinear) {
            for (std::size_t i = 0; i < operation.terms.size(); ++i)
                linkSource(node, operation.terms[i].source, operation.terms[i].sign, i);
        } else {
            const auto link = [&](const Source &source) { linkSource(node, source, 0, 0); };
            forEachSource(operation.tree, link);
            forEachSource(operation.when, link);
        }
    }

    /// Counters are told of changes by their blocks, not through uses; only the order is recorded.
    void linkCounter(std::uint32_t node, const Operation &operation)
    {
        for (const Resolver::Counter &counter : m_counters) {
            if (counter.slot != operation.column)
                continue;
            for (std::size_t other = 0; other < m_program.nodes.size(); ++other) {
                const Node &source = m_program.nodes[other];
                const bool isCounted = std::count(counter.blocks.begin(), counter.blocks.end(), source.block);
                if (isCounted && source.column < m_program.blocks[source.block].values)
                    m_readers[other].push_back(node);
            }
        }
    }

    void linkSource(std::uint32_t node, const Source &source, int sign, std::size_t term)
    {
        const Node &target = m_program.nodes[node];
        Use use;
        use.sign = static_cast<std::int8_t>(sign);
        use.operation = target.operation;
        use.block = target.block;
        use.column = target.column;
        use.node = node;
        use.rootsOnly = source.rootsOnly;
        const RowClass &rowClass = m_program.blocks[target.block].classes[target.rowClass];
        const bool isOneRow = rowClass.kind == RowClass::Kind::Fixed;
        const Use::How toTarget = isOneRow ? Use::How::FixedRow : Use::How::EveryRow;
        switch (source.kind) {
        case Source::Kind::SameRow:
            use.how = Use::How::SameRow;
            return add(source, target.rowClass, use);
        case Source::Kind::FixedRow:
            use.how = toTarget;
            return add(source, source.rowClass, use);
        case Source::Kind::CodeRow:
            if (source.code == kNoCode)
                return;
            use.how = toTarget;
            use.code = source.code;
            use.ordinal = source.ordinal;
            return addCodes(source, use);
        case Source::Kind::Children:
            use.how = Use::How::Parent;
            add(source, static_cast<std::uint16_t>(target.rowClass - 1), use);
            return add(source, target.rowClass, use);
        case Source::Kind::Rows:
            use.how = toTarget;
            for (const std::uint16_t from : source.classes)
                add(source, from, use);
            return;
        case Source::Kind::JoinedRow:
            use.ordinal = static_cast<std::uint16_t>(term); // keeps a term that is written twice apart
            return join(node, source, use);
        case Source::Kind::None:
        case Source::Kind::Setting:
            return;
        }
    }

    void addCodes(const Source &source, const Use &use)
    {
        const BlockPlan &plan = m_program.blocks[source.block];
        for (std::size_t from = 0; from < plan.classes.size(); ++from) {
            if (plan.classes[from].kind == RowClass::Kind::Leaf ||
                plan.classes[from].kind == RowClass::Kind::Parent)
                add(source, static_cast<std::uint16_t>(from), use);
        }
    }

    void join(std::uint32_t node, const Source &source, Use use)
    {
        const Node &target = m_program.nodes[node];
        const RowClass &to = m_program.blocks[target.block].classes[target.rowClass];
        const BlockPlan &plan = m_program.blocks[source.block];
        for (std::size_t from = 0; from < plan.classes.size(); ++from) {
            const RowClass &other = plan.classes[from];
            const bool isFixed = to.kind == RowClass::Kind::Fixed,
                       isOtherFixed = other.kind == RowClass::Kind::Fixed;
            if (isFixed && isOtherFixed) {
                use.how = Use::How::FixedRow;
                if (to.key == other.key && to.key != kNone)
                    add(source, static_cast<std::uint16_t>(from), use);
            } else if (to.kind != RowClass::Kind::Free && other.kind != RowClass::Kind::Free &&
                       (hasCode(to) || !isFixed) && (hasCode(other) || !isOtherFixed)) {
                use.how = Use::How::Joined;
                add(source, static_cast<std::uint16_t>(from), use);
            }
        }
    }

    bool hasCode(const RowClass &rowClass) const
    {
        return rowClass.key != kNone &&
               std::count(m_program.codeKeys.begin(), m_program.codeKeys.end(), rowClass.key) > 0;
    }

    void add(const Source &source, std::uint16_t rowClass, const Use &use)
    {
        m_links.push_back({source.block, rowClass, source.column, use});
        const std::uint32_t from = nodeAt(source.block, rowClass, source.column);
        if (from != kNoNode && from != use.node)
            m_readers[from].push_back(use.node);
    }

    void renumber(const std::vector<std::uint32_t> &order)
    {
        std::vector<std::uint32_t> number(order.size());
        std::vector<Node> sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            number[order[i]] = static_cast<std::uint32_t>(i);
            sorted.push_back(m_program.nodes[order[i]]);
        }
        m_program.nodes = std::move(sorted);
        for (Link &link : m_links)
            link.use.node = link.use.how == Use::How::Joined ? kNoNode : number[link.use.node];
        setNodes();
    }

    static auto placeOf(const Link &link) { return std::tuple(link.block, link.rowClass, link.column); }

    void writeTables()
    {
        for (Node &node : m_program.nodes) {
            const Operation &operation = m_program.operations[node.operation];
            node.isSummed = operation.isLinear || operation.role == Operation::Role::Counter;
            node.isCheck = operation.isCheck();
            forEachSource(operation.tree, [&](const Source &source) {
                node.isOfParents |= source.kind == Source::Kind::Children;
            });
            node.ignoresTyped = operation.isProposal || operation.role == Operation::Role::Text;
            node.comparison = operation.comparison;
        }
        for (const BlockPlan &plan : m_program.blocks)
            m_program.tables.push_back({plan.nodes.data(), plan.uses.data(), plan.stride(),
                                        plan.counters.empty() ? std::uint16_t{0} : plan.values});
    }

    void writeUses()
    {
        std::stable_sort(m_links.begin(), m_links.end(),
                         [](const Link &a, const Link &b) { return placeOf(a) < placeOf(b); });
        auto next = m_links.begin();
        for (std::size_t b = 0; b < m_program.blocks.size(); ++b) {
            BlockPlan &plan = m_program.blocks[b];
            for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
                const auto rowClass = static_cast<std::uint16_t>(i / plan.columnOf.size());
                const auto column = static_cast<std::uint16_t>(i % plan.columnOf.size());
                plan.uses.push_back(static_cast<std::uint32_t>(m_program.uses.size()));
                const auto end = std::find_if(next, m_links.end(), [&](const Link &link) {
                    return placeOf(link) != std::tuple(static_cast<std::uint16_t>(b), rowClass, column);
                });
                appendUses(next, end);
                next = end;
            }
            plan.uses.push_back(static_cast<std::uint32_t>(m_program.uses.size()));
        }
    }

    /// A joined reader is listed once however many classes of rows it has; so is one that is evaluated anew.
    void appendUses(std::vector<Link>::iterator begin, std::vector<Link>::iterator end)
    {
        const auto first = static_cast<std::ptrdiff_t>(m_program.uses.size());
        for (auto link = begin; link != end; ++link) {
            const bool isRepeated = link->use.how == Use::How::Joined || link->use.sign == 0;
            const auto known = m_program.uses.begin() + first;
            if (!isRepeated || std::find(known, m_program.uses.end(), link->use) == m_program.uses.end())
                m_program.uses.push_back(link->use);
        }
    }

    Program &m_program;
    const std::vector<Resolver::Counter> &m_counters;
    std::vector<Link> m_links;
    std::vector<std::vector<std::uint32_t>> m_readers;
};

} // namespace

void link(Program &program, const std::vector<Node> &nodes, const std::vector<Resolver::Counter> &counters)
{
    Linker(program, nodes, counters).run();
}

} // namespace juesuan::calc
