#include <algorithm>
#include <optional>

#include "core/formula/Ast.h"
#include "core/formula/Functions.h"
#include "core/formula/Lexer.h"

namespace juesuan::formula
{

namespace
{

constexpr int kDeepest = 64;
constexpr qsizetype kLongest = 4000;

using Branch = std::unique_ptr<Node>;

/// Recursive descent, one function per strength of binding. The first error wins; m_error keeps it and every
/// function hands back null from then on.
class Parser
{
public:
    Parser(std::vector<Token> tokens, const QStringList &blocks)
        : m_tokens(std::move(tokens)), m_blocks(blocks)
    {
    }

    Result<NodePtr> run()
    {
        Branch tree = either();
        if (tree && token().kind != TokenKind::End)
            tree = trailing();
        if (!tree)
            return *m_error;
        return NodePtr(std::move(tree));
    }

private:
    const Token &token() const { return m_tokens[m_at]; }
    const Token &following() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    bool isSign(QStringView sign) const { return token().kind == TokenKind::Sign && token().text == sign; }
    bool isWord(QStringView word) const { return token().kind == TokenKind::Name && token().text == word; }
    void step() { m_at += m_at + 1 < m_tokens.size() ? 1 : 0; }
    bool take(QStringView sign)
    {
        const bool there = isSign(sign);
        if (there)
            step();
        return there;
    }

    Branch fail(const char *text, QStringList args = {}, int column = 0)
    {
        if (!m_error)
            m_error = Error{text, std::move(args), {{}, 0, column > 0 ? column : token().column}};
        return nullptr;
    }

    Branch unexpected()
    {
        if (token().kind == TokenKind::End)
            return fail(QT_TRANSLATE_NOOP("Error", "The formula ends where a value should follow."));
        return fail(
            QT_TRANSLATE_NOOP(
                "Error", "“%1” cannot stand here; a value should: a number, a column, [row] or a function."),
            {token().text});
    }

    Branch trailing()
    {
        if (isSign(u")") || isSign(u"]"))
            return fail(QT_TRANSLATE_NOOP("Error", "“%1” closes nothing."), {token().text});
        return fail(QT_TRANSLATE_NOOP("Error", "An operator is missing before “%1”."), {token().text});
    }

    Branch node(Op op, int column) const
    {
        auto out = std::make_unique<Node>();
        out->op = op;
        out->column = column;
        return out;
    }

    Branch binary(Op op, int column, Branch left, Branch right) const
    {
        if (!left || !right)
            return nullptr;
        Branch out = node(op, column);
        out->args.push_back(std::move(left));
        out->args.push_back(std::move(right));
        return out;
    }

    Branch either()
    {
        Branch left = both();
        while (left && isWord(u"or")) {
            const int column = token().column;
            step();
            left = binary(Op::Or, column, std::move(left), both());
        }
        return left;
    }

    Branch both()
    {
        Branch left = comparison();
        while (left && isWord(u"and")) {
            const int column = token().column;
            step();
            left = binary(Op::And, column, std::move(left), comparison());
        }
        return left;
    }

    std::optional<Op> comparisonSign() const
    {
        static constexpr struct {
            QStringView sign;
            Op op;
        } kSigns[] = {{u"<", Op::Less},      {u"<=", Op::LessEqual},    {u"==", Op::Equal},
                      {u"!=", Op::NotEqual}, {u">=", Op::GreaterEqual}, {u">", Op::Greater}};
        for (const auto &[sign, op] : kSigns) {
            if (isSign(sign))
                return op;
        }
        return std::nullopt;
    }

    Branch comparison()
    {
        if (isWord(u"not") && !(following().kind == TokenKind::Sign && following().text == u"(")) {
            Branch out = node(Op::Not, token().column);
            step();
            return deeper([&] { return with(std::move(out), comparison()); });
        }
        Branch left = sum();
        const std::optional<Op> op = comparisonSign();
        if (!left || !op)
            return left;
        const int column = token().column;
        step();
        Branch out = binary(*op, column, std::move(left), sum());
        if (out && comparisonSign())
            return fail(QT_TRANSLATE_NOOP(
                "Error", "Two comparisons in a row; join them with “and”: a < b and b < c."));
        return out;
    }

    Branch sum()
    {
        Branch left = product();
        while (left && (isSign(u"+") || isSign(u"-"))) {
            const Op op = isSign(u"+") ? Op::Add : Op::Subtract;
            const int column = token().column;
            step();
            left = binary(op, column, std::move(left), product());
        }
        return left;
    }

    Branch product()
    {
        Branch left = signedValue();
        while (left && (isSign(u"*") || isSign(u"/"))) {
            const Op op = isSign(u"*") ? Op::Multiply : Op::Divide;
            const int column = token().column;
            step();
            left = binary(op, column, std::move(left), signedValue());
        }
        return left;
    }

    Branch signedValue()
    {
        if (!isSign(u"-"))
            return value();
        Branch out = node(Op::Negate, token().column);
        step();
        return deeper([&] { return with(std::move(out), signedValue()); });
    }

    static Branch with(Branch out, Branch arg)
    {
        if (!arg)
            return nullptr;
        out->args.push_back(std::move(arg));
        return out;
    }

    /// Every way down passes here, so that no formula can exhaust the stack.
    template <class Step> Branch deeper(Step &&inner)
    {
        if (m_depth >= kDeepest)
            return fail(QT_TRANSLATE_NOOP("Error", "The formula is nested more than %1 deep."),
                        {QString::number(kDeepest)});
        ++m_depth;
        Branch out = inner();
        --m_depth;
        return out;
    }

    Branch value()
    {
        switch (token().kind) {
        case TokenKind::Number:
            return number();
        case TokenKind::Text: {
            Branch out = node(Op::Text, token().column);
            out->text = token().text;
            step();
            return out;
        }
        case TokenKind::Name:
            if (following().kind == TokenKind::Sign && following().text == u"(")
                return call();
            if (isWord(u"and") || isWord(u"or"))
                return unexpected();
            return reference();
        case TokenKind::Sign:
            if (isSign(u"["))
                return reference();
            if (isSign(u"("))
                return deeper([&] { return inBrackets(); });
            return unexpected();
        case TokenKind::End:
            break;
        }
        return unexpected();
    }

    Branch inBrackets()
    {
        const int opened = token().column;
        step();
        Branch inner = either();
        if (inner && !take(u")"))
            return fail(QT_TRANSLATE_NOOP("Error", "The bracket opened here is not closed."), {}, opened);
        return inner;
    }

    Branch number()
    {
        Branch out = node(Op::Number, token().column);
        const QString digits = token().text;
        const qsizetype point = digits.indexOf(u'.');
        const bool good = digits.size() <= 16 && digits.count(u'.') <= 1 && !digits.endsWith(u'.');
        if (!good)
            return fail(QT_TRANSLATE_NOOP("Error", "“%1” is not a number with at most 15 digits."), {digits});
        out->numerator = QString(digits).remove(u'.').toLongLong();
        for (qsizetype i = point < 0 ? 0 : digits.size() - point - 1; i > 0; --i)
            out->denominator *= 10;
        step();
        if (take(u"%"))
            out->denominator *= 100;
        return out;
    }

    Branch call()
    {
        const Token name = token();
        const Function *function = findFunction(name.text);
        if (!function)
            return fail(QT_TRANSLATE_NOOP("Error", "There is no function “%1”; there are: %2."),
                        {name.text, functionNames().join(QStringLiteral(", "))});
        step();
        step();
        Branch out = node(Op::Call, name.column);
        out->text = name.text;
        const Branch done = deeper([&] { return arguments(*out) ? node(Op::Call, 0) : nullptr; });
        if (!done)
            return nullptr;
        const int count = static_cast<int>(out->args.size());
        if (count < function->least || count > function->most)
            return wrongCount(*function, name, count);
        return asOperator(std::move(out));
    }

    bool arguments(Node &call)
    {
        if (take(u")"))
            return true;
        do {
            Branch arg = either();
            if (!arg)
                return false;
            call.args.push_back(std::move(arg));
        } while (take(u","));
        if (take(u")"))
            return true;
        fail(QT_TRANSLATE_NOOP("Error", "The bracket of %1(…) is not closed; “,” or “)” is missing here."),
             {call.text});
        return false;
    }

    Branch wrongCount(const Function &function, const Token &name, int count)
    {
        const QString given = QString::number(count);
        if (function.least == function.most)
            return fail(QT_TRANSLATE_NOOP("Error", "%1(…) takes %2 argument(s), %3 given."),
                        {name.text, QString::number(function.least), given}, name.column);
        if (count < function.least)
            return fail(QT_TRANSLATE_NOOP("Error", "%1(…) takes at least %2 argument(s), %3 given."),
                        {name.text, QString::number(function.least), given}, name.column);
        return fail(QT_TRANSLATE_NOOP("Error", "%1(…) takes at most %2 argument(s), %3 given."),
                    {name.text, QString::number(function.most), given}, name.column);
    }

    /// and(a, b, c), or(…), not(…) mean the same as the words between values, so only one of the two leaves
    /// here.
    Branch asOperator(Branch call) const
    {
        if (call->text == u"not") {
            call->op = Op::Not;
            call->text.clear();
            return call;
        }
        if (call->text != u"and" && call->text != u"or")
            return call;
        const Op op = call->text == u"and" ? Op::And : Op::Or;
        Branch left = std::move(call->args.front());
        for (std::size_t i = 1; i < call->args.size(); ++i)
            left = binary(op, call->column, std::move(left), std::move(call->args[i]));
        return left;
    }

    Branch reference()
    {
        Branch out = node(Op::Ref, token().column);
        Reference &ref = out->ref;
        QStringList path;
        while (token().kind == TokenKind::Name) {
            path += token().text;
            step();
            if (path.size() == 1 && take(u"#") && !readInstance(ref))
                return nullptr;
            if (!isSign(u".") || following().kind != TokenKind::Name)
                break;
            step();
        }
        if (isSign(u"[") && !readRow(ref))
            return nullptr;
        if (ref.hasRow && take(u".")) {
            if (token().kind != TokenKind::Name)
                return fail(QT_TRANSLATE_NOOP("Error", "The id of a column should follow “].”."));
            ref.column = token().text;
            step();
        } else if (!ref.hasRow) {
            ref.column = path.takeLast();
        }
        if (isSign(u"."))
            return fail(QT_TRANSLATE_NOOP("Error", "A name should follow the dot."), {}, following().column);
        if (!place(path, ref))
            return fail(
                QT_TRANSLATE_NOOP(
                    "Error", "Too many names before the row; a reference is written form.block[row].column."),
                {}, out->column);
        return out;
    }

    bool place(const QStringList &path, Reference &ref) const
    {
        if (path.size() == 1 && m_blocks.contains(path[0]) && ref.instance == 0) {
            ref.block = path[0];
            return true;
        }
        ref.form = path.value(0);
        ref.block = path.value(1);
        return path.size() <= 2;
    }

    bool readInstance(Reference &ref)
    {
        ref.instance = positive();
        if (ref.instance > 0)
            return true;
        fail(QT_TRANSLATE_NOOP("Error", "A number from 1 on should follow “%1”."), {QStringLiteral("#")});
        return false;
    }

    int positive()
    {
        const int number = token().kind == TokenKind::Number ? token().text.toInt() : 0;
        if (number > 0)
            step();
        return number;
    }

    bool readRow(Reference &ref)
    {
        step();
        if (token().kind != TokenKind::Name && token().kind != TokenKind::Number) {
            fail(QT_TRANSLATE_NOOP("Error",
                                   "The id of a row, a code or “row” should stand between the brackets."));
            return false;
        }
        ref.hasRow = true;
        ref.row = token().text;
        step();
        if (take(u"~")) {
            ref.ordinal = positive();
            if (ref.ordinal == 0) {
                fail(QT_TRANSLATE_NOOP("Error", "A number from 1 on should follow “%1”."),
                     {QStringLiteral("~")});
                return false;
            }
        }
        if (take(u"]"))
            return true;
        fail(QT_TRANSLATE_NOOP("Error", "“]” is missing after the row “%1”."), {ref.row});
        return false;
    }

    std::vector<Token> m_tokens;
    const QStringList &m_blocks;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<NodePtr> parse(QStringView text, const QStringList &blocks)
{
    if (text.size() > kLongest)
        return Error{QT_TRANSLATE_NOOP("Error", "The formula is longer than %1 characters."),
                     {QString::number(kLongest)},
                     {{}, 0, 1}};
    Result<std::vector<Token>> words = tokens(text);
    if (!words)
        return words.error();
    if (words->size() == 1)
        return Error{QT_TRANSLATE_NOOP("Error", "The formula is empty."), {}, {{}, 0, 1}};
    return Parser(std::move(*words), blocks).run();
}

} // namespace juesuan::formula
