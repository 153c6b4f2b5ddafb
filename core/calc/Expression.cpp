#include "core/calc/Expression.h"

#include <algorithm>

namespace juesuan::calc
{

static bool appendAll(const Expression &expression, int sign, std::vector<Term> &terms)
{
    return std::all_of(expression.args.begin(), expression.args.end(),
                       [&](const Expression &arg) { return appendTerms(arg, sign, terms); });
}

bool isMoney(const Expression &expression)
{
    using Function = Expression::Function;
    const auto &args = expression.args;
    if (expression.kind == Expression::Kind::Cells)
        return expression.source.isMoney;
    if (expression.kind == Expression::Kind::Operator) {
        switch (expression.op) {
        case formula::Op::Multiply:
            return isMoney(args[0]) != isMoney(args[1]);
        case formula::Op::Divide:
            return isMoney(args[0]) && !isMoney(args[1]);
        case formula::Op::Add:
        case formula::Op::Subtract:
        case formula::Op::Negate:
            return std::any_of(args.begin(), args.end(), isMoney);
        default:
            return false;
        }
    }
    switch (expression.function) {
    case Function::Sum:
    case Function::Min:
    case Function::Max:
        return std::any_of(args.begin(), args.end(), isMoney);
    case Function::Abs:
    case Function::Floor:
    case Function::Round:
        return isMoney(args[0]);
    case Function::If:
        return isMoney(args[1]) || isMoney(args[2]);
    default:
        return expression.function == Function::Amount;
    }
}

bool appendTerms(const Expression &expression, int sign, std::vector<Term> &terms)
{
    switch (expression.kind) {
    case Expression::Kind::Number: // "== 0" compares with nothing; any other number is no sum of cells
        return expression.numerator == 0;
    case Expression::Kind::Cells:
        if (expression.source.isText || expression.source.kind == Source::Kind::Setting)
            return false;
        terms.push_back({sign, expression.source});
        return true;
    case Expression::Kind::Call:
        return expression.function == Expression::Function::Sum && appendAll(expression, sign, terms);
    case Expression::Kind::Operator:
        break;
    default:
        return false;
    }
    switch (expression.op) {
    case formula::Op::Add:
        return appendAll(expression, sign, terms);
    case formula::Op::Negate:
        return appendTerms(expression.args[0], -sign, terms);
    case formula::Op::Subtract:
        return appendTerms(expression.args[0], sign, terms) && appendTerms(expression.args[1], -sign, terms);
    default:
        return false;
    }
}

} // namespace juesuan::calc
