#include <gtest/gtest.h>

#include "core/formula/Ast.h"
#include "core/formula/Functions.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::formula;

namespace
{

QString refText(const Reference &ref)
{
    QString out = ref.form;
    if (ref.instance > 0)
        out += u'#' + QString::number(ref.instance);
    if (!ref.block.isEmpty())
        out += (ref.form.isEmpty() ? QStringLiteral("@") : QStringLiteral(".")) + ref.block;
    if (ref.hasRow)
        out += u'[' + ref.row + (ref.ordinal > 0 ? u'~' + QString::number(ref.ordinal) : QString()) + u']';
    if (!ref.column.isEmpty())
        out += (out.isEmpty() ? QString() : QStringLiteral(".")) + ref.column;
    return out;
}

/// The tree in brackets, operator first: what binds how can be read off it. A block of the own form is shown
/// as @block.
QString shown(const Node &node)
{
    static const char *const kNames[] = {"",  "",  "",   "",   "neg", "not", "+", "-",   "*",
                                         "/", "<", "<=", "==", "!=",  ">=",  ">", "and", "or"};
    switch (node.op) {
    case Op::Number:
        return QString::number(node.numerator) +
               (node.denominator == 1 ? QString() : u':' + QString::number(node.denominator));
    case Op::Text:
        return u'\'' + node.text + u'\'';
    case Op::Ref:
        return refText(node.ref);
    default:
        break;
    }
    QString out =
        u'(' + (node.op == Op::Call ? node.text : QString::fromLatin1(kNames[static_cast<int>(node.op)]));
    for (const auto &arg : node.args)
        out += u' ' + shown(*arg);
    return out + u')';
}

struct Good {
    const char *name;
    const char *text;
    const char *tree;
};
void PrintTo(const Good &row, std::ostream *out)
{
    *out << row.text;
}

class ParseFormula : public testing::TestWithParam<Good>
{
};

TEST_P(ParseFormula, GivesTheTree)
{
    const auto tree =
        parse(QString::fromUtf8(GetParam().text), {QStringLiteral("funds"), QStringLiteral("header")});
    ASSERT_TRUE(tree) << plainText(tree.error()).toStdString() << " at " << tree.error().where.column;
    EXPECT_EQ(shown(**tree), QString::fromUtf8(GetParam().tree));
}

constexpr Good kGood[] = {
    {"Number", "12", "12"},
    {"Decimal", "0.05", "5:100"},
    {"Percent", "5%", "5:100"},
    {"SmallPercent", "0.1%", "1:1000"},
    {"Text", "'是'", "'是'"},
    {"EmptyText", "''", "''"},
    {"Column", "basic", "basic"},
    {"Row", "[opening]", "[opening]"},
    {"RowColumn", "[opening].income", "[opening].income"},
    {"RowAtHand", "[row].income", "[row].income"},
    {"Code", "[2040501].basic", "[2040501].basic"},
    {"SecondOfACode", "[2049901~2].basic", "[2049901~2].basic"},
    {"FormRow", "income[total].fiscal", "income[total].fiscal"},
    {"FormRowWithoutColumn", "income[row]", "income[row]"},
    {"FormBlock", "worksheet.general[row].staff", "worksheet.general[row].staff"},
    {"OwnBlock", "funds[total].weight", "@funds[total].weight"},
    {"OwnFields", "header.date", "@header.date"},
    {"Setting", "report.unit", "report.unit"},
    {"Instance", "project#2.indicators[sum].score", "project#2.indicators[sum].score"},
    {"InstanceWithoutBlock", "project#2[sum].score", "project#2[sum].score"},
    {"Group", "sum(sources)", "(sum sources)"},
    {"GroupOfAForm", "sum(income.codes)", "(sum income.codes)"},
    {"SumsBindLeft", "a - b + c", "(+ (- a b) c)"},
    {"ProductsBindLeft", "a / b * c", "(* (/ a b) c)"},
    {"ProductsBeforeSums", "a + b * c", "(+ a (* b c))"},
    {"Brackets", "(a + b) * c", "(* (+ a b) c)"},
    {"Negation", "-a + b", "(+ (neg a) b)"},
    {"DoubleNegation", "a - -b", "(- a (neg b))"},
    {"NegationBindsTighterThanProduct", "-a * b", "(* (neg a) b)"},
    {"Comparison", "a + b <= c * 2", "(<= (+ a b) (* c 2))"},
    {"NotEqual", "a != b", "(!= a b)"},
    {"AndBeforeOr", "a > 1 or b > 2 and c > 3", "(or (> a 1) (and (> b 2) (> c 3)))"},
    {"NotWord", "not a > 1 and b > 2", "(and (not (> a 1)) (> b 2))"},
    {"NotFunction", "not(a > 1)", "(not (> a 1))"},
    {"AndFunction", "and(a > 1, b > 2, c > 3)", "(and (and (> a 1) (> b 2)) (> c 3))"},
    {"OrFunctionInWords", "or(a > 1, b > 2) and c > 3", "(and (or (> a 1) (> b 2)) (> c 3))"},
    {"If", "if(empty(income), '是', '否')", "(if (empty income) '是' '否')"},
    {"NestedCalls", "max(0, 5 - 0.1 * floor((value - 5%) / 0.1%))",
     "(max 0 (- 5 (* 1:10 (floor (/ (- value 5:100) 1:1000)))))"},
    {"RoundWithPlaces", "round(10 * min(value, 1), 1)", "(round (* 10 (min value 1)) 1)"},
    {"NoBlanks", "a+b-c*d/e", "(- (+ a b) (/ (* c d) e))"},
    {"ManyBlanks", "  a  +\n\tb ", "(+ a b)"},
    {"WordsInNames", "android + orange + nothing", "(+ (+ android orange) nothing)"},
};
INSTANTIATE_TEST_SUITE_P(Table, ParseFormula, testing::ValuesIn(kGood),
                         [](const auto &test) { return std::string(test.param.name); });

struct Bad {
    const char *name;
    const char *text;
    int column;
    const char *message;
};
void PrintTo(const Bad &row, std::ostream *out)
{
    *out << row.text;
}

class RefuseFormula : public testing::TestWithParam<Bad>
{
};

TEST_P(RefuseFormula, SaysWhereAndWhat)
{
    const auto tree = parse(QString::fromUtf8(GetParam().text));
    ASSERT_FALSE(tree);
    EXPECT_EQ(tree.error().where.column, GetParam().column);
    EXPECT_EQ(fillTemplate(QString::fromUtf8(tree.error().text), tree.error().args),
              QString::fromUtf8(GetParam().message));
}

constexpr Bad kBad[] = {
    {"Empty", "", 1, "The formula is empty."},
    {"OnlyBlanks", "  ", 1, "The formula is empty."},
    {"EndsEarly", "a +", 4, "The formula ends where a value should follow."},
    {"BeginsWithOperator", "* a", 1,
     "“*” cannot stand here; a value should: a number, a column, [row] or a function."},
    {"TwoValues", "a b", 3, "An operator is missing before “b”."},
    {"Unclosed", "(a + b", 1, "The bracket opened here is not closed."},
    {"ClosedTwice", "(a + b))", 8, "“)” closes nothing."},
    {"UnclosedCall", "sum(a, b", 9, "The bracket of sum(…) is not closed; “,” or “)” is missing here."},
    {"UnclosedRow", "[total.income", 7, "“]” is missing after the row “total”."},
    {"EmptyRow", "[].income", 2, "The id of a row, a code or “row” should stand between the brackets."},
    {"NoColumnAfterDot", "[total].", 9, "The id of a column should follow “].”."},
    {"DotAtTheEnd", "income.", 8, "A name should follow the dot."},
    {"TooManyNames", "a.b.c[row].d", 1,
     "Too many names before the row; a reference is written form.block[row].column."},
    {"NoInstance", "project#[a].b", 9, "A number from 1 on should follow “#”."},
    {"NoOrdinal", "[204~].b", 6, "A number from 1 on should follow “~”."},
    {"OrdinalZero", "[204~0].b", 6, "A number from 1 on should follow “~”."},
    {"UnknownFunction", "total(a)", 1,
     "There is no function “total”; there are: sum, count, min, max, abs, floor, round, if, and, or, not, "
     "empty, score, reached, amount, quantity, contains."},
    {"TooFewArguments", "if(a > 1, 2)", 1, "if(…) takes 3 argument(s), 2 given."},
    {"NoArguments", "sum()", 1, "sum(…) takes at least 1 argument(s), 0 given."},
    {"TooManyArguments", "round(a, 1, 2)", 1, "round(…) takes at most 2 argument(s), 3 given."},
    {"ChainOfComparisons", "a < b < c", 7,
     "Two comparisons in a row; join them with “and”: a < b and b < c."},
    {"SingleEqualsSign", "a = b", 3, "“=” is not used in formulas; write == instead."},
    {"FullWidthBracket", "（a", 1, "“（” is not used in formulas; write ( instead."},
    {"FullWidthComma", "max(a，b)", 6, "“，” is not used in formulas; write , instead."},
    {"GreaterOrEqualSign", "a ≥ b", 3, "“≥” is not used in formulas; write >= instead."},
    {"TimesSign", "a × b", 3, "“×” is not used in formulas; write * instead."},
    {"DoubleAmpersand", "a && b", 3, "“&” is not used in formulas; write and instead."},
    {"ChineseName", "基本支出 + b", 1, "“基” is not used in formulas; a text stands in single quotes."},
    {"RareCharacter", "𠮷", 1, "“𠮷” is not used in formulas; a text stands in single quotes."},
    {"OpenText", "if(a > 1, '是, b)", 11, "The text that begins here has no closing quote (')."},
    {"LongNumber", "12345678901234567", 1, "“12345678901234567” is not a number with at most 15 digits."},
    {"TwoPoints", "1.2.3", 1, "“1.2.3” is not a number with at most 15 digits."},
    {"AndAtTheBeginning", "and a", 1,
     "“and” cannot stand here; a value should: a number, a column, [row] or a function."},
};
INSTANTIATE_TEST_SUITE_P(Table, RefuseFormula, testing::ValuesIn(kBad),
                         [](const auto &test) { return std::string(test.param.name); });

TEST(Parser, StopsAtSixtyFourLevels)
{
    const auto nested = [](int depth) -> QString {
        return QString(depth, u'(') + u'a' + QString(depth, u')');
    };
    EXPECT_TRUE(parse(nested(64)));
    const auto tooDeep = parse(nested(65));
    ASSERT_FALSE(tooDeep);
    EXPECT_EQ(plainText(tooDeep.error()), QStringLiteral("The formula is nested more than 64 deep."));
    EXPECT_FALSE(parse(QString(QString(3000, u'-') + u'a')));
    EXPECT_FALSE(parse(QString(QStringLiteral("not ").repeated(900) + u'a')));
}

TEST(Parser, RefusesFormulasOfFourThousandCharacters)
{
    EXPECT_TRUE(parse(QString(u'a' + QStringLiteral("+a").repeated(1999))));
    EXPECT_FALSE(parse(QString(u'a' + QStringLiteral("+a").repeated(2001))));
}

TEST(Parser, KeepsThePlaceOfEachPart)
{
    const auto tree = parse(u"a + sum(b, 12)");
    ASSERT_TRUE(tree);
    EXPECT_EQ((*tree)->column, 3);
    EXPECT_EQ((*tree)->args[1]->column, 5);
    EXPECT_EQ((*tree)->args[1]->args[1]->column, 12);
}

TEST(Parser, VisitsEveryNode)
{
    const auto tree = parse(u"if(a > 1, sum(b), -c)");
    ASSERT_TRUE(tree);
    QStringList names;
    visit(**tree, [&](const Node &node) {
        if (node.op == Op::Ref)
            names += node.ref.column;
    });
    EXPECT_EQ(names, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

} // namespace
