#include "core/text/ScoreText.h"

#include <QCoreApplication>

#include "core/num/AmountText.h"
#include "core/num/Quantity.h"
#include "core/text/FormulaText.h"
#include "core/text/Sentences.h"
#include "core/text/Words.h"

/// Scores: why they are what they are.
namespace juesuan::text
{

namespace
{

using calc::Fraction;
using calc::Value;

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Score)
};

/// Rounded to `places`, with a sign before it where something was cut off.
QString decimalWords(const Fraction &number, int places, const QString &behind)
{
    std::int64_t steps = 1;
    for (int i = 0; i < places; ++i)
        steps *= 10;
    const auto rounded = number.inSteps(steps, Fraction::Rounding::HalfAway);
    if (!rounded)
        return QStringLiteral("…");
    const bool exact = number.minus(*Fraction::of(*rounded, steps))->isZero();
    constexpr std::int64_t kMicro = 1'000'000;
    const std::int64_t micro = *rounded * (kMicro / steps);
    return (exact ? QString() : QStringLiteral("≈")) + pointsInWords(micro) + behind;
}

QString rateWords(const Fraction &rate)
{
    const auto percent = rate.times(Fraction(100));
    return percent ? decimalWords(*percent, 2, QStringLiteral("%")) : QString();
}

QString moneyWords(const Report &report, const CellKey &cell, const Fraction &yuan)
{
    const auto fen = yuan.inSteps(Money::kFenPerYuan, Fraction::Rounding::HalfAway);
    const MoneyUnit unit = report.block(cell.block).money;
    return fen ? QString(exactAmount(Money::fromFen(*fen), unit) + u' ' + unitName(unit)) : QString();
}

/// A text without an end of its own, as part of a line.
QString cellText(const Report &report, const CellKey &cell)
{
    const QString text = report.text(cell).trimmed();
    return text.isEmpty() ? Phrases::tr("not filled in") : text;
}

class Lines
{
public:
    Lines(const Report &report, const ScoreTrace &trace)
        : m_report(report), m_trace(trace), m_rule(*trace.rule)
    {
    }

    QStringList run()
    {
        const QString title = scoreTitle(m_rule);
        if (!m_rule.standard.isEmpty())
            add(Phrases::tr("Standard of %1: %2").arg(title, m_rule.standard));
        for (const ScoreTrace::Input &input : m_trace.inputs)
            add(inputLine(input));
        addResult(title);
        for (const QString &policy : m_rule.policies)
            add(Phrases::tr("Decided here: %1").arg(policy));
        if (!m_rule.source.isEmpty())
            add(Phrases::tr("Source: %1").arg(m_rule.source));
        for (const ScoreGoal &goal : m_trace.goals)
            add(goalInWords(m_report, goal, m_trace.cell));
        return m_lines;
    }

private:
    void add(const QString &line) { m_lines += line; }

    QString inputLine(const ScoreTrace::Input &input) const
    {
        const QString title = input.input->title.isEmpty()
                                  ? inWords(m_report, m_trace.cell, input.input->formula)
                                  : plainTitle(input.input->title);
        if (input.isCell)
            return Phrases::tr("%1: %2").arg(title, valueWords(m_report, input.cells.front()));
        QStringList texts;
        for (const CellKey &cell : input.cells) {
            if (!isNumeric(m_report.block(cell.block).columns[cell.column].kind))
                texts += Phrases::tr("%1 “%2”").arg(nearWords(m_report, cell, m_trace.cell),
                                                    cellText(m_report, cell));
        }
        const QString shown = valueInWords(m_report, m_trace, input.value);
        const QString value = shown.isEmpty() ? Phrases::tr("nothing") : shown;
        constexpr qsizetype kMost = 3;
        if (texts.isEmpty() || texts.size() > kMost)
            return Phrases::tr("%1: %2").arg(title, value);
        return Phrases::tr("%1: %2 (%3)").arg(title, value, texts.join(u'，'));
    }

    void addResult(const QString &title)
    {
        if (!m_trace.applies) {
            add(Phrases::tr("Not scored, since this holds: %1")
                    .arg(inWords(m_report, m_trace.cell, m_rule.none, &m_rule)));
            return;
        }
        if (m_trace.points.kind == Value::Kind::Error) {
            add(Phrases::tr("Not scored: something it needs cannot be read."));
            return;
        }
        if (m_trace.tier < 0) {
            add(Phrases::tr("Not scored yet: something it needs is missing."));
            return;
        }
        const QString shown = valueInWords(m_report, m_trace, m_trace.value);
        add(Phrases::tr("%1 = %2 %3")
                .arg(title, inWords(m_report, m_trace.cell, m_rule.value, &m_rule),
                     shown.startsWith(u'≈') ? shown : QString(QStringLiteral("= ") + shown)));
        addTiers();
    }

    void addTiers()
    {
        for (int i = 0; i < m_trace.tier; ++i)
            add(Phrases::tr("%1: does not hold").arg(tierInWords(m_report, m_trace, i)));
        const ScoreTier &tier = m_rule.tiers[static_cast<std::size_t>(m_trace.tier)];
        const QString points = decimalWords(m_trace.points.number, 6, {});
        if (tier.points.tree->op == formula::Op::Number)
            add(Phrases::tr("%1: holds, which gives %2")
                    .arg(tierInWords(m_report, m_trace, m_trace.tier), points));
        else
            add(Phrases::tr("%1: holds, which gives %2 = %3")
                    .arg(tierInWords(m_report, m_trace, m_trace.tier),
                         inWords(m_report, m_trace.cell, tier.points, &m_rule), points));
        if (m_trace.isRounded && !m_trace.unrounded.number.minus(m_trace.points.number)->isZero())
            add(Phrases::tr("Before rounding %1, after it %2")
                    .arg(decimalWords(m_trace.unrounded.number, 6, {}), points));
    }

    const Report &m_report;
    const ScoreTrace &m_trace;
    const ScoreRule &m_rule;
    QStringList m_lines;
};

} // namespace

QStringList scoreExplanation(const Report &report, const ScoreTrace &trace)
{
    return Lines(report, trace).run();
}

QString valueInWords(const Report &report, const ScoreTrace &trace, const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Text:
        return value.text;
    case Value::Kind::Number:
        if (value.isMoney)
            return moneyWords(report, trace.cell, value.number);
        return isRate(*trace.rule) ? rateWords(value.number) : decimalWords(value.number, 4, {});
    default:
        return {};
    }
}

QString tierInWords(const Report &report, const ScoreTrace &trace, int tier)
{
    const ScoreTier &found = trace.rule->tiers[static_cast<std::size_t>(tier)];
    if (!found.when)
        return trace.rule->tiers.size() == 1 ? Phrases::tr("always") : Phrases::tr("otherwise");
    return inWords(report, trace.cell, found.when, trace.rule);
}

QString goalInWords(const Report &report, const ScoreGoal &goal, const CellKey &home)
{
    const bool isInForm = report.formOf(goal.cell.block) == report.formOf(home.block) &&
                          goal.cell.instance == home.instance && goal.cell.block != home.block;
    const QString cell = isInForm ? cellWords(report, goal.cell) : nearWords(report, goal.cell, home);
    const QString points = pointsInWords(goal.points);
    if (goal.wanted.isEmpty()) {
        const QString amount = amountWords(report, goal.cell, goal.amount);
        return goal.isMost
                   ? Phrases::tr("With %1 of at most %2 the score would be %3.").arg(cell, amount, points)
                   : Phrases::tr("With %1 of at least %2 the score would be %3.").arg(cell, amount, points);
    }
    const QString target = shownQuantity(parseQuantity(goal.wanted));
    return Phrases::tr("Had %1 reached %2, the score would be %3.")
        .arg(cell, target.isEmpty() ? goal.wanted : target, points);
}

QString pointsInWords(std::int64_t micro)
{
    return exactAmount(Money::fromFen(micro),
                       MoneyUnit::Wan); // a millionth of a point prints like a fen in 万元
}

QString rowInWords(const Report &report, const ScoredRow &row)
{
    return row.name ? plainTitle(report.text(*row.name)) : rowWords(report, row.cell);
}

QString weightsInWords(const Finding &finding, const Report &report)
{
    const CellKey &cell = finding.cells.front();
    QString title;
    for (const RowGroup &group : report.block(cell.block).groups) {
        if (finding.rule.section(u'.', -1) == group.id)
            title = plainTitle(group.title);
    }
    return Phrases::tr("%1: the weights under “%2” add up to %3, not to %4.")
        .arg(formWords(report, cell), title, pointsInWords(finding.left), pointsInWords(finding.right));
}

QString gradeInWords(const ScoreBoard &board)
{
    if (!board.grade)
        return {};
    if (!board.next)
        return board.grade->name;
    return Phrases::tr("%1; %2 points more make %3")
        .arg(board.grade->name, pointsInWords(board.missing), board.next->name);
}

} // namespace juesuan::text
