#include "core/text/FormulaText.h"

#include <QCoreApplication>

#include "core/audit/References.h"
#include "core/text/Sentences.h"
#include "core/text/Words.h"

/// A formula in the words of the forms it reads.
namespace juesuan::text
{

namespace
{

using formula::Node;
using formula::Op;

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Formula)
};

int strength(Op op)
{
    switch (op) {
    case Op::Or:
        return 1;
    case Op::And:
        return 2;
    case Op::Not:
        return 3;
    case Op::Less:
    case Op::LessEqual:
    case Op::Equal:
    case Op::NotEqual:
    case Op::GreaterEqual:
    case Op::Greater:
        return 4;
    case Op::Add:
    case Op::Subtract:
        return 5;
    case Op::Multiply:
    case Op::Divide:
        return 6;
    default:
        return 7;
    }
}

bool isChoice(const Node &node)
{
    return node.op == Op::Call && node.text == u"if";
}

QString signOf(Op op)
{
    switch (op) {
    case Op::Or:
        return Phrases::tr(" or ");
    case Op::And:
        return Phrases::tr(" and ");
    case Op::Less:
        return QStringLiteral(" ＜ ");
    case Op::LessEqual:
        return QStringLiteral(" ≤ ");
    case Op::Equal:
        return QStringLiteral(" ＝ ");
    case Op::NotEqual:
        return QStringLiteral(" ≠ ");
    case Op::GreaterEqual:
        return QStringLiteral(" ≥ ");
    case Op::Greater:
        return QStringLiteral(" ＞ ");
    case Op::Subtract:
        return QStringLiteral(" － ");
    case Op::Multiply:
        return QStringLiteral(" × ");
    case Op::Divide:
        return QStringLiteral(" ÷ ");
    default:
        return QStringLiteral(" ＋ ");
    }
}

class Words
{
public:
    Words(const Report &report, const CellKey &at, const Formula &formula, const ScoreRule *rule)
        : m_report(report), m_at(at), m_formula(formula), m_rule(rule)
    {
    }

    QString of(const Node &node) const
    {
        switch (node.op) {
        case Op::Number:
            return number(node);
        case Op::Text:
            return QString(u'“' + node.text + u'”');
        case Op::Ref:
            return reference(node);
        case Op::Call:
            return call(node);
        case Op::Negate:
            return QStringLiteral("－ ") + inside(node, 0);
        case Op::Not:
            return Phrases::tr("not %1").arg(inside(node, 0));
        default:
            break;
        }
        if (const QString words = filling(node); !words.isEmpty())
            return words;
        // A rate is compared with 100%, however that is written.
        const auto isValue = [&](std::size_t i) {
            return m_rule && node.args[i]->op == Op::Ref && node.args[i]->ref.column == u"value" &&
                   isRate(*m_rule);
        };
        const bool isComparison = node.op >= Op::Less && node.op <= Op::Greater;
        const auto side = [&](std::size_t i) {
            const bool isPlain = node.args[i]->op == Op::Number && node.args[i]->denominator == 1;
            return isComparison && isPlain && isValue(1 - i)
                       ? QString(QString::number(node.args[i]->numerator * 100) + u'%')
                       : inside(node, i);
        };
        return side(0) + signOf(node.op) + side(1);
    }

private:
    /// count(cell) > 0, cell != '' and their opposites ask whether it is filled in; "" for anything else.
    QString filling(const Node &node) const
    {
        const bool isBlank = node.args[1]->op == Op::Text && node.args[1]->text.isEmpty();
        if (isBlank && (node.op == Op::Equal || node.op == Op::NotEqual))
            return (node.op == Op::Equal ? Phrases::tr("%1 is not filled in")
                                         : Phrases::tr("%1 is filled in"))
                .arg(of(*node.args[0]));
        const bool asks = node.op == Op::Greater || node.op == Op::Equal;
        if (!asks || node.args[0]->op != Op::Call || node.args[0]->text != u"count" ||
            node.args[0]->args.size() != 1 || node.args[1]->op != Op::Number || node.args[1]->numerator != 0)
            return {};
        const QString cell = of(*node.args[0]->args[0]);
        return node.op == Op::Greater ? Phrases::tr("%1 is filled in").arg(cell)
                                      : Phrases::tr("%1 is not filled in").arg(cell);
    }

    QString inside(const Node &node, std::size_t i) const
    {
        const Node &arg = *node.args[i];
        const bool weaker = isChoice(arg) || strength(arg.op) < strength(node.op) ||
                            (i == 1 && strength(arg.op) == strength(node.op));
        return weaker ? QString(u'（' + of(arg) + u'）') : of(arg);
    }

    /// 95% is told as it was written.
    QString number(const Node &node) const
    {
        constexpr std::int64_t kMillion = 1'000'000;
        const QStringView written = QStringView(m_formula.text).mid(node.column - 1);
        const auto end =
            std::find_if(written.begin(), written.end(), [](QChar c) { return !c.isDigit() && c != u'.'; });
        if (end != written.begin() && end != written.end() && *end == u'%')
            return written.first(end - written.begin() + 1).toString();
        if (node.denominator == 1)
            return QString::number(node.numerator);
        return exactAmount(Money::fromFen(node.numerator * kMillion / node.denominator), MoneyUnit::Wan);
    }

    QString reference(const Node &node) const
    {
        const formula::Reference &ref = node.ref;
        if (m_rule)
            return inputTitle(ref.column);
        if (ref.form == u"report")
            return setting(ref.column);
        if (const std::optional<CellKey> cell = resolve(m_report, ref, m_at))
            return nearWords(m_report, *cell, m_at);
        return absent(ref);
    }

    QString inputTitle(const QString &name) const
    {
        if (name == u"value")
            return scoreTitle(*m_rule);
        for (const ScoreRule::Input &input : m_rule->inputs) {
            if (input.name == name && !input.title.isEmpty())
                return plainTitle(input.title);
            if (input.name == name)
                return Words(m_report, m_at, input.formula, nullptr).of(*input.formula.tree);
        }
        return name;
    }

    QString score(const QString &id) const
    {
        for (const ScoreRule &rule : m_report.form(m_report.formOf(m_at.block)).scores) {
            if (rule.id == id && !rule.title.isEmpty())
                return Phrases::tr("the score of %1").arg(scoreTitle(rule));
        }
        return Phrases::tr("the score of %1").arg(id);
    }

    static QString setting(const QString &key)
    {
        if (key == u"unit")
            return Phrases::tr("the unit of this report");
        return key == u"year" ? Phrases::tr("the year of this report") : key;
    }

    /// A row that this report does not have: the form and column it would stand in.
    QString absent(const formula::Reference &ref) const
    {
        const int form = ref.form.isEmpty() ? m_report.formOf(m_at.block) : m_report.profile().form(ref.form);
        if (form < 0)
            return ref.form;
        for (const Block &block : m_report.form(form).blocks) {
            const int column = block.column(ref.column);
            const bool wanted = ref.block.isEmpty() ? block.id.isEmpty() : block.id == ref.block;
            if (column < 0 || !wanted)
                continue;
            QStringList parts{formWords(m_report, form)};
            if (!block.title.isEmpty() && !block.id.isEmpty())
                parts += plainTitle(block.title);
            if (ref.hasRow) // [row]: the line of the same code
                parts += ref.row == u"row" ? rowWords(m_report, m_at) : ref.row;
            parts += plainTitle(block.columns[static_cast<std::size_t>(column)].title);
            return parts.join(u' ');
        }
        return formWords(m_report, form);
    }

    QString call(const Node &node) const
    {
        if (node.text == u"score")
            return score(node.args[0]->ref.column);
        if (node.text == u"sum" && node.args.size() == 1 && node.args[0]->op == Op::Ref &&
            !node.args[0]->ref.hasRow)
            return group(node.args[0]->ref);
        if (node.text == u"empty" && isForm(*node.args[0]))
            return named(node.text, {formWords(m_report, m_report.profile().form(node.args[0]->ref.column))});
        QStringList args;
        for (const auto &arg : node.args) {
            const bool isWhole =
                !isChoice(*arg) && (isChoice(node) || strength(arg->op) == strength(Op::Call));
            args += isWhole ? of(*arg) : QString(u'（' + of(*arg) + u'）');
        }
        if (node.text == u"round" && node.args.size() == 2)
            return Phrases::tr("%1, rounded to %2 decimals").arg(args[0], args[1]);
        if (node.text == u"reached")
            return Phrases::tr("how far %2 reaches %1").arg(args[0], args[1]);
        if (node.text == u"contains")
            return Phrases::tr("%1 contains %2").arg(args[0], args.mid(1).join(Phrases::tr(" or ")));
        return named(node.text, args);
    }

    bool isForm(const Node &node) const
    {
        return node.op == Op::Ref && !node.ref.hasRow && m_report.profile().form(node.ref.column) >= 0;
    }

    QString group(const formula::Reference &ref) const
    {
        if (ref.column == u"children")
            return Phrases::tr("the codes below it, added up");
        const Block &block = m_report.block(m_at.block);
        for (const RowGroup &found : block.groups) {
            if (found.id == ref.column && !found.title.isEmpty())
                return Phrases::tr("the rows of %1, added up").arg(plainTitle(found.title));
        }
        const bool codes = std::any_of(block.rows.begin(), block.rows.end(), [&ref](const Row &row) {
            return row.kind == RowKind::Codes && row.id == ref.column;
        });
        return codes ? Phrases::tr("the codes of the first level, added up")
                     : Phrases::tr("the rows above, added up");
    }

    static QString named(const QString &function, const QStringList &args)
    {
        static constexpr struct {
            const char *name;
            const char *words;
        } kNames[] = {
            {"sum", QT_TRANSLATE_NOOP("Formula", "the sum of %1")},
            {"count", QT_TRANSLATE_NOOP("Formula", "the number of filled cells of %1")},
            {"min", QT_TRANSLATE_NOOP("Formula", "the smallest of %1")},
            {"max", QT_TRANSLATE_NOOP("Formula", "the largest of %1")},
            {"abs", QT_TRANSLATE_NOOP("Formula", "the size of %1")},
            {"floor", QT_TRANSLATE_NOOP("Formula", "%1, rounded down")},
            {"round", QT_TRANSLATE_NOOP("Formula", "%1, rounded")},
            {"empty", QT_TRANSLATE_NOOP("Formula", "%1 is empty")},
            {"amount", QT_TRANSLATE_NOOP("Formula", "the amount in %1")},
            {"quantity", QT_TRANSLATE_NOOP("Formula", "the number in %1")},
        };
        if (function == u"if")
            return Phrases::tr("if %1: %2, otherwise %3").arg(args.value(0), args.value(1), args.value(2));
        for (const auto &[name, words] : kNames) {
            if (function == QLatin1String(name))
                return Phrases::tr(words).arg(args.join(QStringLiteral("、")));
        }
        return args.join(QStringLiteral("、"));
    }

    const Report &m_report;
    const CellKey &m_at;
    const Formula &m_formula;
    const ScoreRule *m_rule; ///< whose names are said; null where cells are
};

} // namespace

bool isRate(const ScoreRule &rule)
{
    bool rate = false;
    formula::visit(*rule.value.tree, [&](const formula::Node &node) {
        rate |= node.op == formula::Op::Divide;
        if (node.op != formula::Op::Ref)
            return;
        for (const ScoreRule::Input &input : rule.inputs)
            rate |= input.name == node.ref.column && input.formula.text.startsWith(u"reached(");
    });
    for (const ScoreTier &tier : rule.tiers)
        rate |= tier.when && tier.when.text.contains(u'%');
    return rate;
}

QString scoreTitle(const ScoreRule &rule)
{
    const QString title = plainTitle(rule.title);
    const qsizetype bracket = title.indexOf(u'（');
    return title.isEmpty() ? rule.id : bracket > 0 ? title.first(bracket) : title;
}

QString inWords(const Report &report, const CellKey &at, const Formula &formula, const ScoreRule *rule)
{
    return formula ? Words(report, at, formula, rule).of(*formula.tree) : QString();
}

QString formulaInWords(const Report &report, const CellKey &cell)
{
    const Formula *formula = report.formula(cell);
    if (!formula)
        formula = report.proposal(cell);
    return formula ? inWords(report, cell, *formula) : QString();
}

} // namespace juesuan::text
