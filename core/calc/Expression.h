#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "core/calc/Cell.h"
#include "core/formula/Ast.h"

namespace juesuan
{
struct ScoreRule;
}

namespace juesuan::calc
{

/// Where a value comes from, as seen from the row at hand.
struct Source {
    enum class Kind : std::uint8_t {
        None,
        SameRow,
        FixedRow,
        CodeRow,   ///< the row of a list with a code and ordinal
        JoinedRow, ///< the row of another block with the same code and ordinal, or the same id
        Children,  ///< the rows below the row at hand
        Rows,      ///< all rows of some classes, or those without a parent
        Setting    ///< of the report
    };
    Kind kind = Kind::None;
    bool rootsOnly = false;
    bool isText = false;
    bool isMoney = false;
    std::uint16_t block = 0;
    std::uint16_t column = 0;   ///< slot
    std::uint16_t rowClass = 0; ///< FixedRow
    std::uint16_t ordinal = 1;  ///< CodeRow
    std::uint32_t code = 0;     ///< CodeRow
    QString setting;
    std::vector<std::uint16_t> classes; ///< Rows
};

struct Term {
    int sign = 1;
    Source source;
};

/// A formula with its references resolved.
struct Expression {
    enum class Kind : std::uint8_t {
        None,
        Number,
        Text,
        Cells,
        Operator,
        Call,
        Input ///< of the score around it: a value that was worked out before
    };
    enum class Function : std::uint8_t {
        Sum,
        Count,
        Min,
        Max,
        Abs,
        Floor,
        Round,
        If,
        Empty,
        Reached,
        Amount,
        Quantity,
        Contains,
        Score, ///< see Scores.h for what its arguments are
        Unknown
    };
    Kind kind = Kind::None;
    formula::Op op = formula::Op::Number;
    Function function = Function::Unknown;
    std::int64_t numerator = 0; ///< of an Input: its place among those of the score
    std::int64_t denominator = 1;
    QString text;
    const ScoreRule *score = nullptr; ///< Function::Score
    Source source;
    std::vector<Expression> args;
};

/// Appends the terms of `expression` if it is nothing but a sum of cells; else false.
bool appendTerms(const Expression &expression, int sign, std::vector<Term> &terms);

/// Whether it gives an amount of money: a quotient of two amounts is none.
bool isMoney(const Expression &expression);

/// Calls `visit` for every source in the expression, in the order written.
template <class Visit> void forEachSource(const Expression &expression, Visit &&visit)
{
    if (expression.kind == Expression::Kind::Cells)
        visit(expression.source);
    for (const Expression &arg : expression.args)
        forEachSource(arg, visit);
}

} // namespace juesuan::calc
