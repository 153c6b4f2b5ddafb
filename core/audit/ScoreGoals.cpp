#include "core/audit/ScoreGoals.h"

#include <algorithm>

#include "core/audit/References.h"

namespace juesuan
{

namespace
{

using calc::Fraction;
using calc::Value;
using formula::Node;
using formula::Op;

constexpr std::int64_t kMicro = 1'000'000;

/// Names in the formula of `value` that a person can do something about: of a quotient what is above.
void appendNames(const Node &node, QStringList &names)
{
    if (node.op == Op::Ref && !names.contains(node.ref.column))
        names += node.ref.column;
    const bool isIf = node.op == Op::Call && node.text == u"if";
    for (std::size_t i = isIf ? 1 : 0; i < node.args.size(); ++i) {
        if (node.op != Op::Divide || i == 0)
            appendNames(*node.args[i], names);
    }
}

/// Numbers that `value` is compared with.
void appendEdges(const Node &node, std::vector<Fraction> &edges)
{
    const bool isComparison = node.op >= Op::Less && node.op <= Op::Greater;
    const auto isValue = [](const Node &side) { return side.op == Op::Ref && side.ref.column == u"value"; };
    for (std::size_t i = 0; isComparison && i < 2; ++i) {
        const Node &other = *node.args[1 - i];
        if (!isValue(*node.args[i]) || other.op != Op::Number)
            continue;
        if (const auto edge = Fraction::of(other.numerator, other.denominator))
            edges.push_back(*edge);
    }
    for (const auto &arg : node.args)
        appendEdges(*arg, edges);
}

std::optional<std::int64_t> microOf(const Value &points)
{
    if (points.kind != Value::Kind::Number)
        return std::nullopt;
    return points.number.inSteps(kMicro, Fraction::Rounding::TowardsZero);
}

/// Looks for a value of one input with which the score would be higher.
class GoalFinder
{
public:
    GoalFinder(const Report &report, ScoreTrace &trace) : m_report(report), m_trace(trace) {}

    void run()
    {
        const auto points = microOf(m_trace.points);
        if (!points)
            return;
        m_points = *points;
        QStringList names;
        appendNames(*m_trace.rule->value.tree, names);
        for (const QString &name : names) {
            const auto input = std::find_if(m_trace.inputs.begin(), m_trace.inputs.end(),
                                            [&](const auto &one) { return one.input->name == name; });
            if (input != m_trace.inputs.end() && m_trace.goals.empty())
                tryInput(static_cast<std::size_t>(input - m_trace.inputs.begin()));
        }
    }

private:
    void tryInput(std::size_t index)
    {
        const ScoreTrace::Input &input = m_trace.inputs[index];
        if (input.value.kind != Value::Kind::Number)
            return;
        const Node &tree = *input.input->formula.tree;
        if (tree.op == Op::Call && tree.text == u"reached")
            reachTarget(index, tree);
        else if (input.isCell && isOpen(input.cells.front()))
            tryEdges(index);
    }

    /// What another formula computes is nothing to be filled in.
    bool isOpen(const CellKey &cell) const
    {
        const CellOrigin origin = m_report.origin(cell);
        return origin == CellOrigin::Typed || origin == CellOrigin::Proposed ||
               origin == CellOrigin::Computed;
    }

    calc::ScoreSteps with(std::size_t index, const Value &value) const
    {
        std::vector<Value> inputs;
        for (const ScoreTrace::Input &input : m_trace.inputs)
            inputs.push_back(input.value);
        inputs[index] = value;
        return scoreWith(m_report, m_trace.cell, *m_trace.rule, std::move(inputs));
    }

    /// A target that is met gives 1, whatever it says.
    void reachTarget(std::size_t index, const Node &call)
    {
        Value met = m_trace.inputs[index].value;
        met.number = Fraction(1);
        const auto points = microOf(with(index, met).points);
        if (!points || *points <= m_points || call.args[0]->op != Op::Ref || call.args[1]->op != Op::Ref)
            return;
        const auto target = resolve(m_report, call.args[0]->ref, m_trace.cell);
        const auto actual = resolve(m_report, call.args[1]->ref, m_trace.cell);
        if (target && actual)
            m_trace.goals.push_back({*actual, m_report.text(*target), 0, false, *points});
    }

    void tryEdges(std::size_t index)
    {
        std::vector<Fraction> edges;
        for (const ScoreTier &tier : m_trace.rule->tiers) {
            if (tier.when)
                appendEdges(*tier.when.tree, edges);
        }
        std::vector<ScoreGoal> found;
        for (const Fraction &edge : edges)
            tryEdge(index, edge, found);
        std::stable_sort(found.begin(), found.end(),
                         [](const ScoreGoal &a, const ScoreGoal &b) { return a.points < b.points; });
        if (found.empty())
            return;
        m_trace.goals.push_back(found.front());
        if (found.back().points > found.front().points)
            m_trace.goals.push_back(found.back());
    }

    /// Follows the value in a straight line from here to the edge, and looks what the score is there.
    void tryEdge(std::size_t index, const Fraction &edge, std::vector<ScoreGoal> &found)
    {
        const Value &now = m_trace.inputs[index].value;
        const auto atEdge = straightTo(index, edge);
        const auto move = atEdge ? atEdge->minus(now.number) : std::nullopt;
        if (!move || atEdge->sign() < 0)
            return;
        for (const auto rounding : {Fraction::Rounding::Down, Fraction::Rounding::TowardsZero}) {
            auto steps = atEdge->inSteps(stepsOf(index), rounding);
            if (!steps)
                return;
            if (rounding == Fraction::Rounding::TowardsZero)
                ++*steps; // the next one up, where the edge lies between two
            Value wanted = now;
            wanted.number = *Fraction::of(*steps, stepsOf(index));
            const auto points = microOf(with(index, wanted).points);
            if (!points || *points <= m_points)
                continue;
            const std::int64_t amount = *steps * (isMoney(index) ? 1 : kMicro / stepsOf(index));
            found.push_back({m_trace.inputs[index].cells.front(), {}, amount, move->sign() < 0, *points});
            return;
        }
    }

    std::optional<Fraction> straightTo(std::size_t index, const Fraction &edge) const
    {
        Value next = m_trace.inputs[index].value;
        const auto here = m_trace.value.number;
        const auto beside = next.number.plus(Fraction(1));
        if (!beside)
            return std::nullopt;
        next.number = *beside;
        const Value moved = with(index, next).value;
        const auto slope = moved.kind == Value::Kind::Number ? moved.number.minus(here) : std::nullopt;
        const auto gap = edge.minus(here);
        const auto distance = slope && gap ? gap->over(*slope) : std::nullopt;
        return distance ? m_trace.inputs[index].value.number.plus(*distance) : std::nullopt;
    }

    bool isMoney(std::size_t index) const { return kindOf(index) == ColumnKind::Money; }

    ColumnKind kindOf(std::size_t index) const
    {
        const CellKey &cell = m_trace.inputs[index].cells.front();
        return m_report.block(cell.block).columns[cell.column].kind;
    }

    /// Into how many steps a unit is divided when it is typed: the fen, the hundredth of a percent.
    std::int64_t stepsOf(std::size_t index) const
    {
        constexpr std::int64_t kHundredthPercents = 10'000;
        return kindOf(index) == ColumnKind::Percent ? kHundredthPercents : Money::kFenPerYuan;
    }

    const Report &m_report;
    ScoreTrace &m_trace;
    std::int64_t m_points = 0;
};

} // namespace

void findGoals(const Report &report, ScoreTrace &trace)
{
    if (trace.tier >= 0)
        GoalFinder(report, trace).run();
}

} // namespace juesuan
