#include "app/commands/ExplainCommand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "app/commands/CellFacts.h"
#include "app/commands/OpenReport.h"
#include "app/commands/ScoreFacts.h"
#include "core/audit/Explain.h"
#include "core/report/Address.h"
#include "core/text/ScoreText.h"
#include "core/text/Sentences.h"

namespace juesuan::app
{

namespace
{

QJsonObject toJson(const Report &report, const Trace &trace)
{
    QJsonObject object = toJson(factsOf(report, trace.cell));
    QJsonArray inputs, users;
    for (const Trace::Input &input : trace.inputs) {
        QJsonObject item = toJson(factsOf(report, input.cell));
        item.insert(QStringLiteral("sign"), input.sign);
        inputs.append(item);
    }
    for (const CellKey &user : trace.users)
        users.append(addressOf(report, user));
    object.insert(QStringLiteral("formula"), trace.formula ? trace.formula->text : QString());
    object.insert(QStringLiteral("formula_in_words"), text::formulaInWords(report, trace.cell));
    object.insert(QStringLiteral("inputs"), inputs);
    object.insert(QStringLiteral("users"), users);
    QJsonArray scores;
    for (const ScoreTrace &score : scoreTraces(report, trace.cell))
        scores.append(traceJson(report, score));
    if (!scores.isEmpty())
        object.insert(QStringLiteral("scores"), scores);
    object.insert(QStringLiteral("checks"),
                  QJsonArray::fromStringList(QStringList(trace.checks.begin(), trace.checks.end())));
    return object;
}

void print(const Report &report, const Trace &trace, Output &output)
{
    for (const QString &line : text::explanation(report, trace.cell))
        output.line(line);
    for (const ScoreTrace &score : scoreTraces(report, trace.cell)) {
        for (const QString &line : text::scoreExplanation(report, score))
            output.line(line);
    }
    for (const CellKey &user : trace.users)
        output.line(QCoreApplication::translate("Commands", "used by %1").arg(cellTitle(report, user)));
    if (!trace.checks.empty())
        output.line(
            QCoreApplication::translate("Commands", "checked by %1")
                .arg(QStringList(trace.checks.begin(), trace.checks.end()).join(QStringLiteral("、"))));
}

} // namespace

Usage ExplainCommand::usage() const
{
    return {{QStringLiteral("FILE"), QStringLiteral("ADDRESS")},
            reportOptions(),
            QT_TRANSLATE_NOOP("Commands",
                              "prints where a number comes from, down to the leaves, and who uses it")};
}

Exit ExplainCommand::run(const Arguments &arguments, Output &output)
{
    ReportChoice choice = choiceOf(arguments);
    const Result<QString> text = withoutPrefix(arguments.operands().value(1), choice);
    if (!text)
        return output.fail(text.error());
    const Result<Address> address = parseAddress(text.value());
    if (!address)
        return output.fail(address.error());
    const Result<OpenReport> opened =
        openReport(arguments.operands().first(), choice, Book::Access::ReadOnly);
    if (!opened)
        return output.fail(opened.error());
    const Result<CellKey> cell = resolve(opened->report(), address.value());
    if (!cell)
        return output.fail(cell.error());
    const Trace trace = explain(opened->report(), cell.value());
    if (output.wantsJson())
        output.json(toJson(opened->report(), trace));
    else
        print(opened->report(), trace, output);
    return Exit::Done;
}

} // namespace juesuan::app
