#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>
#include <memory>
#include <vector>

#include "core/base/Result.h"

namespace juesuan::formula
{

/// A cell or a set of cells as written: `form#n.block[row~k].column`, any part but one may be missing.
/// `name` alone is a column of the row at hand, `[row]` alone the cell of that row in the column at hand.
/// Where a function takes a group of rows or a form, its name is in `column` (`sum(codes)`, `empty(income)`),
/// before it the form or block if one is named.
struct Reference {
    QString form;  ///< "" = this form; "report" = a setting of the report (unit, year, …)
    QString block; ///< "" = the form's unnamed lists
    QString row;   ///< "" = the row at hand; "row" = the row with the same code; an id; a code
    bool hasRow = false;
    int instance = 0; ///< #n of a form of which there are many; 0 = not said
    int ordinal = 0;  ///< ~k: the k-th row with that code; 0 = not said
    QString column;   ///< "" = the column at hand
};

enum class Op {
    Number,
    Text,
    Ref,
    Call,
    Negate,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    LessEqual,
    Equal,
    NotEqual,
    GreaterEqual,
    Greater,
    And,
    Or
};

/// One node of a parsed formula. Immutable once parsed.
struct Node {
    Op op = Op::Number;
    int column = 0;             ///< 1-based offset in the formula text, for error messages
    std::int64_t numerator = 0; ///< Op::Number: an exact fraction (5% is 5/100)
    std::int64_t denominator = 1;
    QString text;  ///< Op::Text: the string; Op::Call: the function (sum, count, …)
    Reference ref; ///< Op::Ref
    std::vector<std::unique_ptr<Node>> args;
};

using NodePtr = std::shared_ptr<const Node>;

/// Parses one expression. The Error's `where.column` is the offset inside `text` (1-based).
/// `blocks`: the block ids of the form at hand; one of them before `[` or `.` is a block, any other name a
/// form.
Result<NodePtr> parse(QStringView text, const QStringList &blocks = {});

/// Calls `visitor` for `node` and everything under it.
template <class Visitor> void visit(const Node &node, Visitor &&visitor)
{
    visitor(node);
    for (const auto &arg : node.args)
        visit(*arg, visitor);
}

} // namespace juesuan::formula
