#include "core/calc/Scores.h"

#include <algorithm>

#include "core/calc/Resolver.h"

namespace juesuan::calc
{

Expression inputNamed(const ScoreRule &rule, const QString &name)
{
    Expression out;
    const auto input = std::find_if(rule.inputs.begin(), rule.inputs.end(),
                                    [&](const ScoreRule::Input &one) { return one.name == name; });
    if (input == rule.inputs.end() && name != u"value")
        return out;
    out.kind = Expression::Kind::Input;
    out.numerator = input - rule.inputs.begin();
    return out;
}

const Expression *findScore(const Expression &expression)
{
    if (expression.score)
        return &expression;
    for (const Expression &arg : expression.args) {
        if (const Expression *found = findScore(arg))
            return found;
    }
    return nullptr;
}

static Expression constant(std::int64_t number)
{
    Expression out;
    out.kind = Expression::Kind::Number;
    out.numerator = number;
    return out;
}

Expression Resolver::score(const QString &id, const Place &place)
{
    const auto &rules = m_program.profile().forms[static_cast<std::size_t>(place.form)].scores;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const ScoreRule &one) { return one.id == id; });
    if (rule == rules.end() || m_score)
        return {};
    Expression out;
    out.kind = Expression::Kind::Call;
    out.function = Expression::Function::Score;
    out.score = &*rule;
    for (const ScoreRule::Input &input : rule->inputs)
        out.args.push_back(resolve(*input.formula.tree, place));
    m_score = &*rule;
    out.args.push_back(rule->none ? resolve(*rule->none.tree, place) : constant(0));
    out.args.push_back(resolve(*rule->value.tree, place));
    for (const ScoreTier &tier : rule->tiers) {
        out.args.push_back(tier.when ? resolve(*tier.when.tree, place) : constant(1));
        out.args.push_back(resolve(*tier.points.tree, place));
    }
    m_score = nullptr;
    return out;
}

} // namespace juesuan::calc
