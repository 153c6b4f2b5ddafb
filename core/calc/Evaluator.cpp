#include "core/calc/Evaluator.h"

#include <algorithm>

#include "core/calc/Values.h"

namespace juesuan::calc
{

Cell Evaluator::fingerprint(const QString &text)
{
    if (text.isEmpty())
        return {};
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3;
    return Cell::value(static_cast<std::int64_t>(hash), false);
}

Cell Evaluator::toCell(const Value &value, bool isMoney)
{
    constexpr std::int64_t kMicro = 1'000'000;
    if (isAbsent(value) || value.kind == Value::Kind::Text)
        return {};
    if (isError(value))
        return Cell::error();
    // A ratio is cut, not rounded: rounding what is shown later would otherwise round twice.
    const auto amount = isMoney ? value.number.inSteps(Money::kFenPerYuan, Fraction::Rounding::HalfAway)
                                : value.number.inSteps(kMicro, Fraction::Rounding::TowardsZero);
    if (!amount)
        return Cell::error();
    Cell cell = Cell::value(*amount, false);
    if (isMoney) // in anything else a rounded amount is no step of 0.01 万元 any more
        cell.tallies += static_cast<std::uint64_t>(value.roundings) & Cell::kField;
    return cell;
}

Value Evaluator::value(const Expression &expression, std::uint16_t block, std::uint16_t row)
{
    m_block = block;
    m_row = row;
    return evaluate(expression);
}

Cell Evaluator::evaluate(const Operation &operation, std::uint16_t block, std::uint16_t row)
{
    m_block = block;
    m_row = row;
    if (operation.isCheck())
        return check(operation);
    const Value value = evaluate(operation.tree);
    return operation.role == Operation::Role::Text ? fingerprint(value.text)
                                                   : toCell(value, operation.isMoney);
}

std::pair<Cell, Cell> Evaluator::sides(const Operation &operation, std::uint16_t block, std::uint16_t row)
{
    return {toCell(value(operation.tree.args[0], block, row), operation.isMoney),
            toCell(value(operation.tree.args[1], block, row), operation.isMoney)};
}

Cell Evaluator::check(const Operation &operation)
{
    m_isTolerant = false;
    if (operation.when.kind != Expression::Kind::None) {
        const Value when = evaluate(operation.when);
        if (isError(when) || !holds(when))
            return {};
    }
    m_isTolerant = true;
    const bool isOfTexts =
        operation.isComparison && evaluate(operation.tree.args[0]).kind == Value::Kind::Text;
    if (operation.isComparison && !isOfTexts) {
        const auto [left, right] = sides(operation, m_block, m_row);
        Cell difference = left - right;
        difference.tallies = left.sums() + right.sums();
        difference.mark(static_cast<std::uint8_t>(compare(operation.comparison, difference)));
        return difference;
    }
    const Value rule = evaluate(operation.tree);
    Cell cell;
    const Outcome outcome = isError(rule) || isAbsent(rule) ? Outcome::NotApplicable
                            : holds(rule)                   ? Outcome::Holds
                                                            : Outcome::Fails;
    cell.mark(static_cast<std::uint8_t>(outcome));
    return cell;
}

Value Evaluator::evaluate(const Expression &expression)
{
    switch (expression.kind) {
    case Expression::Kind::None:
        return error();
    case Expression::Kind::Number:
        return number(Fraction::of(expression.numerator, expression.denominator), false, 0);
    case Expression::Kind::Text: {
        Value value;
        value.kind = Value::Kind::Text;
        value.text = expression.text;
        return value;
    }
    case Expression::Kind::Cells:
        return cells(expression.source);
    case Expression::Kind::Operator:
        return operation(expression);
    case Expression::Kind::Call:
        return call(expression);
    case Expression::Kind::Input:
        return m_inputs[static_cast<std::size_t>(expression.numerator)];
    }
    return error();
}

Value Evaluator::cell(const CellRef &ref, const Source &source)
{
    Value value;
    if (source.isText) {
        value.kind = Value::Kind::Text;
        value.text =
            m_texts.text(ref.block, ref.row, m_grid.program().blocks[ref.block].columnOf[ref.column]);
        return value;
    }
    const Cell &cell = m_grid.cell(ref);
    if (cell.unreadable() > 0)
        return error();
    if (cell.filled() == 0)
        return value;
    constexpr std::int64_t kMicro = 1'000'000;
    const bool isCounter = ref.block == m_grid.program().checkBlock();
    const std::int64_t unit = isCounter ? 1 : source.isMoney ? Money::kFenPerYuan : kMicro;
    return number(Fraction::of(cell.amount, unit), source.isMoney, cell.roundings());
}

static Value sum(const std::vector<Value> &values)
{
    Value total;
    for (const Value &value : values) {
        if (isError(value) || value.kind == Value::Kind::Text)
            return error();
        if (isAbsent(value))
            continue;
        total = isAbsent(total) ? value
                                : number(total.number.plus(value.number), total.isMoney || value.isMoney,
                                         total.roundings + value.roundings);
    }
    return total;
}

Value Evaluator::cells(const Source &source)
{
    Value value;
    if (source.kind == Source::Kind::Setting) {
        value.kind = Value::Kind::Text;
        value.text = m_texts.setting(source.setting);
        return source.isText ? value : number(Fraction(value.text.toLongLong()), false, 0);
    }
    std::vector<Value> found;
    m_grid.forEachCell(source, m_block, m_row,
                       [&](const CellRef &ref) { found.push_back(cell(ref, source)); });
    if (found.size() == 1)
        return found.front();
    return found.empty() ? value : sum(found);
}

std::vector<Value> Evaluator::collect(const std::vector<Expression> &args)
{
    std::vector<Value> values;
    for (const Expression &arg : args) {
        if (arg.kind == Expression::Kind::Cells && arg.source.kind != Source::Kind::Setting)
            m_grid.forEachCell(arg.source, m_block, m_row,
                               [&](const CellRef &ref) { values.push_back(cell(ref, arg.source)); });
        else
            values.push_back(evaluate(arg));
    }
    return values;
}

Value Evaluator::extreme(const std::vector<Value> &values, bool least)
{
    Value best;
    for (const Value &value : values) {
        if (isError(value) || value.kind == Value::Kind::Text)
            return error();
        if (isAbsent(value))
            continue;
        const auto difference = value.number.minus(best.number);
        if (!difference)
            return error();
        if (isAbsent(best) || (least ? difference->sign() < 0 : difference->sign() > 0))
            best = value;
    }
    return best;
}

Value Evaluator::rounded(const Expression &expression)
{
    const Value value = evaluate(expression.args[0]);
    if (value.kind != Value::Kind::Number)
        return value;
    std::int64_t steps = 1;
    if (expression.args.size() > 1) {
        const auto places = evaluate(expression.args[1]).number.inSteps(1, Fraction::Rounding::Down);
        for (std::int64_t i = 0; i < std::min<std::int64_t>(places.value_or(0), 12); ++i)
            steps *= 10;
    }
    const auto rounding = expression.function == Expression::Function::Floor ? Fraction::Rounding::Down
                                                                             : Fraction::Rounding::HalfAway;
    const auto whole = value.number.inSteps(steps, rounding);
    return whole ? number(Fraction::of(*whole, steps), value.isMoney, value.roundings) : error();
}

Value Evaluator::choice(const Expression &expression)
{
    const Value condition = evaluate(expression.args[0]);
    return isError(condition) ? condition : evaluate(expression.args[holds(condition) ? 1 : 2]);
}

Value Evaluator::call(const Expression &expression)
{
    switch (expression.function) {
    case Expression::Function::Sum:
        return sum(collect(expression.args));
    case Expression::Function::Count: {
        const std::vector<Value> values = collect(expression.args);
        return number(Fraction(std::count_if(values.begin(), values.end(),
                                             [](const Value &value) { return !isAbsent(value); })),
                      false, 0);
    }
    case Expression::Function::Min:
        return extreme(collect(expression.args), true);
    case Expression::Function::Max:
        return extreme(collect(expression.args), false);
    case Expression::Function::Abs: {
        Value value = evaluate(expression.args[0]);
        if (value.number.sign() < 0)
            value.number = value.number.negated();
        return value;
    }
    case Expression::Function::Floor:
    case Expression::Function::Round:
        return rounded(expression);
    case Expression::Function::If:
        return choice(expression);
    case Expression::Function::Empty: {
        const std::vector<Value> values = collect(expression.args);
        return truth(std::none_of(values.begin(), values.end(),
                                  [](const Value &value) { return isError(value) || holds(value); }));
    }
    case Expression::Function::Reached:
    case Expression::Function::Amount:
    case Expression::Function::Quantity:
    case Expression::Function::Contains:
        return ofTexts(expression);
    case Expression::Function::Score:
        return steps(expression, inputsOf(expression)).points;
    case Expression::Function::Unknown:
        break;
    }
    return error();
}

Value Evaluator::operation(const Expression &expression)
{
    using formula::Op;
    switch (expression.op) {
    case Op::Negate: {
        Value value = evaluate(expression.args[0]);
        value.number = value.number.negated();
        return value;
    }
    case Op::Not: {
        const Value value = evaluate(expression.args[0]);
        return isError(value) ? value : truth(!holds(value));
    }
    case Op::And:
    case Op::Or:
        return logic(expression);
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
        return arithmetic(expression);
    default:
        return comparison(expression);
    }
}

Value Evaluator::logic(const Expression &expression)
{
    const Value left = evaluate(expression.args[0]), right = evaluate(expression.args[1]);
    if (isError(left) || isError(right))
        return error();
    return truth(expression.op == formula::Op::And ? holds(left) && holds(right)
                                                   : holds(left) || holds(right));
}

Value Evaluator::arithmetic(const Expression &expression)
{
    using formula::Op;
    const Value left = evaluate(expression.args[0]), right = evaluate(expression.args[1]);
    if (isError(left) || isError(right) || left.kind == Value::Kind::Text || right.kind == Value::Kind::Text)
        return error();
    const std::int64_t roundings = left.roundings + right.roundings;
    const bool isSum = expression.op == Op::Add || expression.op == Op::Subtract;
    if (isSum ? isAbsent(left) && isAbsent(right) : isAbsent(left) || isAbsent(right))
        return {};
    switch (expression.op) {
    case Op::Add:
        return number(left.number.plus(right.number), left.isMoney || right.isMoney, roundings);
    case Op::Subtract:
        return number(left.number.minus(right.number), left.isMoney || right.isMoney, roundings);
    case Op::Multiply:
        return number(left.number.times(right.number), left.isMoney != right.isMoney, roundings);
    default:
        if (right.number.isZero())
            return {};
        return number(left.number.over(right.number), left.isMoney && !right.isMoney, roundings);
    }
}

static bool compares(formula::Op op, int sign)
{
    using formula::Op;
    switch (op) {
    case Op::Less:
        return sign < 0;
    case Op::LessEqual:
        return sign <= 0;
    case Op::Equal:
        return sign == 0;
    case Op::NotEqual:
        return sign != 0;
    case Op::GreaterEqual:
        return sign >= 0;
    default:
        return sign > 0;
    }
}

Value Evaluator::comparison(const Expression &expression)
{
    using formula::Op;
    const Value left = evaluate(expression.args[0]), right = evaluate(expression.args[1]);
    if (isError(left) || isError(right))
        return error();
    if (left.kind == Value::Kind::Text || right.kind == Value::Kind::Text)
        return truth(compares(expression.op, QString::compare(left.text, right.text)));
    const auto difference = left.number.minus(right.number);
    if (!difference)
        return error();
    const std::int64_t allowed = m_isTolerant ? tolerance(left.roundings + right.roundings).fen() : 0;
    const bool isWithin = [&] {
        const auto fen = difference->inSteps(Money::kFenPerYuan, Fraction::Rounding::TowardsZero);
        return allowed > 0 && fen && *fen <= allowed && *fen >= -allowed;
    }();
    if (isWithin && expression.op != Op::NotEqual)
        return truth(true);
    return truth(compares(expression.op, difference->sign()));
}

} // namespace juesuan::calc
