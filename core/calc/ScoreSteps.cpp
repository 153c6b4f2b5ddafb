#include <algorithm>
#include <utility>

#include "core/calc/Reached.h"
#include "core/calc/Scores.h"
#include "core/calc/Values.h"

/// The evaluator's part for evaluation forms: what is read out of texts, and scores step by step.
namespace juesuan::calc
{

static Measure measureOf(const Value &value)
{
    if (value.kind == Value::Kind::Number)
        return {{}, value.number};
    return {parseQuantity(value.text), std::nullopt};
}

/// What is read out of texts; nothing where there is nothing to read.
Value Evaluator::ofTexts(const Expression &expression)
{
    std::vector<Value> args;
    for (const Expression &arg : expression.args) {
        args.push_back(evaluate(arg));
        if (isError(args.back()))
            return error();
    }
    const auto given = [](const std::optional<Fraction> &fraction, bool isMoney) {
        return fraction ? number(fraction, isMoney, 0) : Value();
    };
    switch (expression.function) {
    case Expression::Function::Reached:
        return given(reached(measureOf(args[0]), measureOf(args[1])), false);
    case Expression::Function::Amount:
        return given(moneyOf(parseQuantity(args[0].text)), true);
    case Expression::Function::Quantity:
        return given(numberOf(parseQuantity(args[0].text)), false);
    default:
        return truth(std::any_of(args.begin() + 1, args.end(), [&](const Value &word) {
            return !word.text.isEmpty() && args[0].text.contains(word.text);
        }));
    }
}

ScoreSteps Evaluator::steps(const Expression &score, std::uint16_t block, std::uint16_t row)
{
    m_block = block;
    m_row = row;
    return steps(score, inputsOf(score));
}

ScoreSteps Evaluator::steps(const Expression &score, std::vector<Value> inputs, std::uint16_t block,
                            std::uint16_t row)
{
    m_block = block;
    m_row = row;
    return steps(score, std::move(inputs));
}

std::vector<Value> Evaluator::inputsOf(const Expression &score)
{
    const ScoreParts parts(score);
    std::vector<Value> inputs;
    for (std::size_t i = 0; i < parts.inputs(); ++i)
        inputs.push_back(evaluate(parts.input(i)));
    return inputs;
}

/// Tiers are compared exactly, also inside of a check.
ScoreSteps Evaluator::steps(const Expression &score, std::vector<Value> inputs)
{
    const bool wasTolerant = std::exchange(m_isTolerant, false);
    const ScoreParts parts(score);
    ScoreSteps out;
    m_inputs = out.inputs = std::move(inputs);
    out.none = evaluate(parts.none());
    if (!isError(out.none) && !holds(out.none)) {
        out.value = evaluate(parts.value());
        m_inputs.push_back(out.value);
        tiers(parts, out);
    }
    if (isError(out.none) || isError(out.value))
        out.points = error();
    m_inputs.clear();
    m_isTolerant = wasTolerant;
    return out;
}

static bool isNothing(const Value &value)
{
    return isAbsent(value) || isError(value) || (value.kind == Value::Kind::Text && value.text.isEmpty());
}

void Evaluator::tiers(const ScoreParts &parts, ScoreSteps &out)
{
    for (std::size_t i = 0; !isNothing(out.value) && i < parts.tiers(); ++i) {
        const Value condition = evaluate(parts.when(i));
        out.conditions.push_back(condition);
        if (isError(condition)) {
            out.points = condition;
            return;
        }
        if (!holds(condition))
            continue;
        const Expression &points = parts.points(i);
        const bool isRounded =
            points.function == Expression::Function::Round || points.function == Expression::Function::Floor;
        out.unrounded = evaluate(isRounded ? points.args[0] : points);
        out.points = evaluate(points);
        return;
    }
}

} // namespace juesuan::calc
