#include <QByteArrayView>
#include <algorithm>

#include "core/calc/Scores.h"
#include "core/paper/XlsxFormulas.h"

/// Formulas that are more than a sum of cells. A spreadsheet calculates with binary fractions, so that what
/// decides something is rounded first, far below what any form prints.
namespace juesuan::paper
{

using calc::Expression;
using Function = Expression::Function;
using Kind = Expression::Kind;
using formula::Op;

namespace
{

bool isZero(const Expression &expression)
{
    return expression.kind == Kind::Number && expression.numerator == 0;
}

bool isBlank(const Expression &expression)
{
    return expression.kind == Kind::Text && expression.text.isEmpty();
}

/// Amounts are in the unit of the workbook's cells, numbers are not: zero alone is the same in both.
bool areAlike(const Expression &a, const Expression &b)
{
    return calc::isMoney(a) == calc::isMoney(b) || isZero(a) || isZero(b) || isBlank(a) || isBlank(b);
}

/// A score's expression with its inputs put in where it names them.
Expression inlined(const Expression &expression, const calc::ScoreParts &parts)
{
    if (expression.kind == Kind::Input) {
        const auto input = static_cast<std::size_t>(expression.numerator);
        return input < parts.inputs() ? parts.input(input) : inlined(parts.value(), parts);
    }
    Expression out = expression;
    for (Expression &arg : out.args)
        arg = inlined(arg, parts);
    return out;
}

Expression choice(Expression condition, Expression yes, Expression no)
{
    Expression out;
    out.kind = Kind::Call;
    out.function = Function::If;
    out.args = {std::move(condition), std::move(yes), std::move(no)};
    return out;
}

/// The tiers of a score as choices within choices.
Expression choicesOf(const Expression &score)
{
    const calc::ScoreParts parts(score);
    Expression out;
    out.kind = Kind::Text; // no tier holds: nothing
    for (std::size_t tier = parts.tiers(); tier-- > 0;) {
        const Expression &when = parts.when(tier);
        Expression points = inlined(parts.points(tier), parts);
        if (when.kind == Kind::Number && when.numerator != 0)
            out = std::move(points);
        else
            out = choice(inlined(when, parts), std::move(points), std::move(out));
    }
    if (isZero(parts.none()))
        return out;
    Expression nothing;
    nothing.kind = Kind::Text;
    return choice(inlined(parts.none(), parts), std::move(nothing), std::move(out));
}

bool isCompared(Op op)
{
    return op == Op::Less || op == Op::LessEqual || op == Op::Equal || op == Op::NotEqual ||
           op == Op::GreaterEqual || op == Op::Greater;
}

const char *signOf(Op op)
{
    switch (op) {
    case Op::Add:
        return "+";
    case Op::Subtract:
        return "-";
    case Op::Multiply:
        return "*";
    case Op::Divide:
        return "/";
    case Op::Less:
        return "<";
    case Op::LessEqual:
        return "<=";
    case Op::Equal:
        return "=";
    case Op::NotEqual:
        return "<>";
    case Op::GreaterEqual:
        return ">=";
    default:
        return ">";
    }
}

/// 0.95 for 19/20; a fraction that has no end as it is written.
QByteArray numberText(std::int64_t numerator, std::int64_t denominator)
{
    constexpr std::int64_t kMostSteps = 1'000'000'000;
    std::int64_t steps = 1;
    int places = 0;
    for (; steps < kMostSteps && steps % denominator != 0; steps *= 10)
        ++places;
    if (steps % denominator != 0 || std::abs(numerator) > kMostSteps)
        return '(' + QByteArray::number(numerator) + '/' + QByteArray::number(denominator) + ')';
    const std::int64_t scaled = numerator * (steps / denominator);
    if (places == 0)
        return QByteArray::number(scaled);
    QByteArray digits = QByteArray::number(std::abs(scaled)).rightJustified(places + 1, '0');
    digits.insert(digits.size() - places, '.');
    return scaled < 0 ? "(-" + digits + ')' : digits;
}

} // namespace

bool XlsxFormulas::appendTree(const calc::Operation &operation, Target &target)
{
    if (operation.isMoney != calc::isMoney(operation.tree) || operation.tree.kind == Kind::Number)
        return false;
    m_mayFail = false;
    const qsizetype begin = m_text.size();
    if (!append(operation.tree, target))
        return false;
    if (operation.isMoney) { // amounts end at the fen
        m_mayFail |= m_text.contains("\"\"");
        m_text.insert(begin, "ROUND(");
        m_text += target.unit == MoneyUnit::Wan ? ",6)" : ",2)";
    }
    if (m_mayFail) { // nothing divided by nothing is blank
        m_text.insert(begin, "IFERROR(");
        m_text += ",\"\")";
    }
    return true;
}

bool XlsxFormulas::append(const Expression &expression, Target &target)
{
    switch (expression.kind) {
    case Kind::Number:
        m_text += numberText(expression.numerator, expression.denominator);
        return true;
    case Kind::Text:
        m_text += "\"\"";
        return isBlank(expression);
    case Kind::Cells:
        return appendCells(expression.source, target);
    case Kind::Operator:
        return appendOperator(expression, target);
    case Kind::Call:
        return appendCall(expression, target);
    default:
        return false;
    }
}

/// The cells of a source, as arguments of a function.
bool XlsxFormulas::appendList(const calc::Source &source, Target &target)
{
    m_inputs.clear();
    if (!addInputs(source, 1, target) || m_inputs.empty())
        return false;
    appendRuns(target.sheet);
    return true;
}

bool XlsxFormulas::appendCells(const calc::Source &source, Target &target)
{
    const qsizetype begin = m_text.size();
    if (!appendList(source, target))
        return false;
    if (m_inputs.size() > 1) {
        m_text.insert(begin, "SUM(");
        m_text += ')';
    }
    return true;
}

bool XlsxFormulas::appendOperator(const Expression &expression, Target &target)
{
    const auto &args = expression.args;
    const bool isAnd = expression.op == Op::And;
    if (isAnd || expression.op == Op::Or)
        return appendCallOf(isAnd ? "AND" : "OR", args, target);
    if (expression.op == Op::Not)
        return appendCallOf("NOT", args, target);
    if (expression.op == Op::Negate) {
        m_text += "(-";
        const bool isWritten = append(args[0], target);
        m_text += ')';
        return isWritten;
    }
    if (isCompared(expression.op))
        return appendComparison(expression, target);
    const bool isMoney[] = {calc::isMoney(args[0]), calc::isMoney(args[1])};
    const bool isSum = expression.op == Op::Add || expression.op == Op::Subtract;
    const bool isDivided = expression.op == Op::Divide;
    if (isSum ? !areAlike(args[0], args[1]) : isMoney[1] && isMoney[0] != isDivided)
        return false;
    m_mayFail |= isDivided;
    return appendPair(args, signOf(expression.op), target);
}

/// Two operands with a sign between them.
bool XlsxFormulas::appendPair(const std::vector<Expression> &args, const char *sign, Target &target)
{
    for (std::size_t i = 0; i < 2; ++i) {
        const bool isNested = args[i].kind == Kind::Operator;
        m_text += i > 0 ? sign : "";
        m_text += isNested ? "(" : "";
        if (!append(args[i], target))
            return false;
        m_text += isNested ? ")" : "";
    }
    return true;
}

bool XlsxFormulas::appendComparison(const Expression &expression, Target &target)
{
    const auto &args = expression.args;
    if (!areAlike(args[0], args[1]) || args[0].kind == Kind::Text || args[1].kind == Kind::Text)
        return false;
    const auto isPlain = [](const Expression &arg) {
        return arg.kind == Kind::Cells || arg.kind == Kind::Number;
    };
    if (isPlain(args[0]) && isPlain(args[1]))
        return appendPair(args, signOf(expression.op), target);
    m_text += "ROUND(";
    if (!appendPair(args, "-", target))
        return false;
    m_text += ",9)";
    m_text += signOf(expression.op);
    m_text += '0';
    return true;
}

bool XlsxFormulas::appendCall(const Expression &expression, Target &target)
{
    const auto &args = expression.args;
    switch (expression.function) {
    case Function::Sum:
        return appendCallOf("SUM", args, target);
    case Function::Min:
        return appendCallOf("MIN", args, target);
    case Function::Max:
        return appendCallOf("MAX", args, target);
    case Function::Count:
        return std::all_of(args.begin(), args.end(),
                           [](const Expression &arg) { return arg.kind == Kind::Cells; }) &&
               appendCallOf("COUNT", args, target);
    case Function::Abs:
        return appendCallOf("ABS", args, target);
    case Function::If:
        m_text += "IF(";
        if (!append(args[0], target) || !areAlike(args[1], args[2]))
            return false;
        for (std::size_t i = 1; i < 3; ++i) {
            m_text += ',';
            if (!append(args[i], target))
                return false;
        }
        m_text += ')';
        return true;
    case Function::Round:
    case Function::Floor:
        return appendRounded(expression, target);
    case Function::Score:
        return append(choicesOf(expression), target);
    default:
        return false;
    }
}

bool XlsxFormulas::appendCallOf(const char *name, const std::vector<Expression> &args, Target &target)
{
    m_text += name;
    m_text += '(';
    for (std::size_t i = 0; i < args.size(); ++i) {
        m_text += i > 0 ? "," : "";
        if (!areAlike(args[i], args[0]) ||
            !(args[i].kind == Kind::Cells ? appendList(args[i].source, target) : append(args[i], target)))
            return false;
    }
    m_text += ')';
    return !args.empty();
}

/// round(…) and floor(…) of what is no amount: an amount is rounded in its own unit.
bool XlsxFormulas::appendRounded(const Expression &expression, Target &target)
{
    const auto &args = expression.args;
    const bool isFixed = args.size() < 2 || (args[1].kind == Kind::Number && args[1].denominator == 1);
    if (!isFixed || calc::isMoney(args[0]))
        return false;
    const std::int64_t places = args.size() < 2 ? 0 : std::clamp<std::int64_t>(args[1].numerator, 0, 12);
    const bool isFloor = expression.function == Function::Floor;
    if (isFloor && places != 0)
        return false;
    m_text += isFloor ? "INT(ROUND(" : "ROUND(";
    if (!append(args[0], target))
        return false;
    m_text += ',';
    m_text += QByteArray::number(isFloor ? 9 : places);
    m_text += isFloor ? "))" : ")";
    return true;
}

} // namespace juesuan::paper
