#include "app/commands/ScoreFacts.h"

#include <QJsonArray>

#include "core/report/Address.h"
#include "core/text/ScoreText.h"
#include "core/text/Words.h"

namespace juesuan::app
{

namespace
{

using calc::Value;

QString digits(calc::Int128 number)
{
    QString out;
    const bool negative = number < 0;
    for (calc::Int128 rest = negative ? -number : number; rest > 0 || out.isEmpty(); rest /= 10)
        out.prepend(QChar(u'0' + static_cast<char16_t>(rest % 10)));
    return negative ? u'-' + out : out;
}

/// "3999/4000"; money in 元. Null for what is no number.
QJsonValue exact(const Value &value)
{
    if (value.kind == Value::Kind::Text)
        return value.text;
    if (value.kind != Value::Kind::Number)
        return {};
    const QString whole = digits(value.number.numerator());
    return value.number.denominator() == 1 ? whole
                                           : QString(whole + u'/' + digits(value.number.denominator()));
}

QJsonValue points(const CellNumber &number)
{
    return number.state == ValueState::Filled ? QJsonValue(text::pointsInWords(number.amount)) : QJsonValue();
}

QJsonArray addresses(const Report &report, const std::vector<CellKey> &cells)
{
    QJsonArray list;
    for (const CellKey &cell : cells)
        list.append(addressOf(report, cell));
    return list;
}

QJsonObject rowJson(const Report &report, const ScoredRow &row, const ScoreBoard &board)
{
    QJsonArray traces;
    for (const ScoreTrace &trace : scoreTraces(report, row.cell))
        traces.append(traceJson(report, trace));
    const RowGroup *group = row.group < 0 ? nullptr : board.groups[static_cast<std::size_t>(row.group)].group;
    return {
        {QStringLiteral("cell"), addressOf(report, row.cell)},
        {QStringLiteral("name"), text::rowInWords(report, row)},
        {QStringLiteral("group"), group ? QJsonValue(group->id) : QJsonValue()},
        {QStringLiteral("weight"), points(row.weight)},
        {QStringLiteral("score"), points(row.score)},
        {row.isSuggestion ? QStringLiteral("suggested") : QStringLiteral("computed"), points(row.computed)},
        {QStringLiteral("stated"), row.isStated},
        {QStringLiteral("lost"), text::pointsInWords(row.lost)},
        {QStringLiteral("trace"), traces}};
}

} // namespace

QJsonObject traceJson(const Report &report, const ScoreTrace &trace)
{
    QJsonArray inputs, goals;
    for (const ScoreTrace::Input &input : trace.inputs)
        inputs.append(QJsonObject{{QStringLiteral("name"), input.input->name},
                                  {QStringLiteral("title"), input.input->title},
                                  {QStringLiteral("cells"), addresses(report, input.cells)},
                                  {QStringLiteral("exact"), exact(input.value)},
                                  {QStringLiteral("shown"), text::valueInWords(report, trace, input.value)}});
    for (const ScoreGoal &goal : trace.goals)
        goals.append(QJsonObject{{QStringLiteral("cell"), addressOf(report, goal.cell)},
                                 {QStringLiteral("says"), text::goalInWords(report, goal, trace.cell)},
                                 {QStringLiteral("score"), text::pointsInWords(goal.points)}});
    return {{QStringLiteral("rule"), trace.rule->id},
            {QStringLiteral("title"), trace.rule->title},
            {QStringLiteral("inputs"), inputs},
            {QStringLiteral("applies"), trace.applies},
            {QStringLiteral("exact"), exact(trace.value)},
            {QStringLiteral("shown"), text::valueInWords(report, trace, trace.value)},
            {QStringLiteral("tier"), trace.tier < 0 ? QJsonValue() : QJsonValue(trace.tier + 1)},
            {QStringLiteral("unrounded"), exact(trace.unrounded)},
            {QStringLiteral("points"), exact(trace.points)},
            {QStringLiteral("policies"), QJsonArray::fromStringList(trace.rule->policies)},
            {QStringLiteral("source"), trace.rule->source},
            {QStringLiteral("goals"), goals}};
}

QJsonObject boardJson(const Report &report, const ScoreBoard &board)
{
    QJsonArray rows, groups, lost;
    for (const ScoredRow &row : board.rows)
        rows.append(rowJson(report, row, board));
    for (const ScoredGroup &group : board.groups)
        groups.append(QJsonObject{{QStringLiteral("id"), group.group->id},
                                  {QStringLiteral("title"), text::plainTitle(group.group->title)},
                                  {QStringLiteral("points"), text::pointsInWords(*group.group->points)},
                                  {QStringLiteral("weight"), text::pointsInWords(group.weight)},
                                  {QStringLiteral("score"), text::pointsInWords(group.score)}});
    for (const std::size_t index : board.lost)
        lost.append(addressOf(report, board.rows[index].cell));
    const QJsonValue none;
    return {{QStringLiteral("form"), report.form(board.form).id},
            {QStringLiteral("copy"), report.instanceTitle(board.form, board.instance)},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("lost"), lost},
            {QStringLiteral("total"), points(board.total)},
            {QStringLiteral("grade"), board.grade ? QJsonValue(board.grade->name) : none},
            {QStringLiteral("next_grade"), board.next ? QJsonValue(board.next->name) : none},
            {QStringLiteral("missing"), board.next ? QJsonValue(text::pointsInWords(board.missing)) : none}};
}

} // namespace juesuan::app
