#pragma once

#include "core/calc/Expression.h"
#include "core/profile/Profile.h"

namespace juesuan::calc
{

/// A compiled score taken apart. Its arguments are: the inputs, `none`, `value`, then of each tier the
/// condition and the points. In all but the inputs an Expression::Kind::Input stands for an input, and after
/// the last one for `value`.
class ScoreParts
{
public:
    explicit ScoreParts(const Expression &score) : m_args(score.args), m_inputs(score.score->inputs.size()) {}

    std::size_t inputs() const { return m_inputs; }
    const Expression &input(std::size_t i) const { return m_args[i]; }
    const Expression &none() const { return m_args[m_inputs]; }
    const Expression &value() const { return m_args[m_inputs + 1]; }
    std::size_t tiers() const { return (m_args.size() - m_inputs - 2) / 2; }
    const Expression &when(std::size_t tier) const { return m_args[m_inputs + 2 + 2 * tier]; }
    const Expression &points(std::size_t tier) const { return m_args[m_inputs + 3 + 2 * tier]; }

private:
    const std::vector<Expression> &m_args;
    std::size_t m_inputs;
};

/// The name of a rule's input, or `value`, as an expression; Kind::None for any other name.
Expression inputNamed(const ScoreRule &rule, const QString &name);

/// The score(…) in a formula, null if it asks for none.
const Expression *findScore(const Expression &expression);

} // namespace juesuan::calc
