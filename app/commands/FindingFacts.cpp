#include "app/commands/FindingFacts.h"

#include <QJsonArray>
#include <algorithm>

#include "app/commands/CellFacts.h"
#include "core/exchange/CellFacts.h"
#include "core/report/Address.h"
#include "core/text/Sentences.h"

namespace juesuan::app
{

namespace
{

QString severityId(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return QStringLiteral("information");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString causeId(Cause::Kind kind)
{
    static const QStringList names{QStringLiteral("none"),       QStringLiteral("unit_slip"),
                                   QStringLiteral("digit_slip"), QStringLiteral("counted_in"),
                                   QStringLiteral("left_out"),   QStringLiteral("wrong_line"),
                                   QStringLiteral("transposed"), QStringLiteral("stale"),
                                   QStringLiteral("matches"),    QStringLiteral("consequence")};
    return names.value(static_cast<int>(kind));
}

QJsonValue addressOrNull(const Report &report, const std::optional<CellKey> &cell)
{
    return cell ? QJsonValue(addressOf(report, *cell)) : QJsonValue();
}

QJsonValue causeOf(const Finding &finding, const Report &report)
{
    const Cause &cause = finding.cause;
    if (cause.kind == Cause::Kind::None)
        return {};
    QJsonValue shouldBe;
    if (cause.shouldBe && cause.cell)
        shouldBe = exchange::exactValue(report, *cause.cell, *cause.shouldBe);
    return QJsonObject{{QStringLiteral("kind"), causeId(cause.kind)},
                       {QStringLiteral("cell"), addressOrNull(report, cause.cell)},
                       {QStringLiteral("other"), addressOrNull(report, cause.other)},
                       {QStringLiteral("should_be"), shouldBe},
                       {QStringLiteral("message"), text::cause(cause, report)}};
}

/// Both sides count in the unit of the first numeric cell that they read.
void addSides(const Finding &finding, const Report &report, QJsonObject &object)
{
    const auto numeric = std::find_if(finding.cells.begin(), finding.cells.end(), [&](const CellKey &cell) {
        return isNumeric(report.block(cell.block).columns[cell.column].kind);
    });
    const auto value = [&](std::int64_t amount, bool empty) -> QJsonValue {
        if (!finding.hasSides || numeric == finding.cells.end())
            return {};
        return empty ? QString() : exchange::exactValue(report, *numeric, amount);
    };
    object.insert(QStringLiteral("left"), value(finding.left, finding.leftEmpty));
    object.insert(QStringLiteral("right"), value(finding.right, finding.rightEmpty));
    object.insert(QStringLiteral("difference"), value(finding.difference, false));
    object.insert(QStringLiteral("tolerance"), value(finding.tolerance, false));
}

} // namespace

QJsonObject toJson(const Finding &finding, const Report &report)
{
    QJsonArray cells;
    for (const CellKey &cell : finding.cells)
        cells.append(addressOf(report, cell));
    QJsonObject object{{QStringLiteral("rule"), finding.rule},
                       {QStringLiteral("severity"), severityId(finding.severity)},
                       {QStringLiteral("form"), finding.form < 0 ? QString() : report.form(finding.form).id},
                       {QStringLiteral("cells"), cells},
                       {QStringLiteral("rounding"), finding.rounding},
                       {QStringLiteral("cluster"), finding.cluster},
                       {QStringLiteral("cause"), causeOf(finding, report)},
                       {QStringLiteral("message"), text::sentence(finding, report)},
                       {QStringLiteral("key"), finding.key},
                       {QStringLiteral("explanation"), finding.explanation},
                       {QStringLiteral("explanation_stale"), finding.explanationStale}};
    addSides(finding, report, object);
    return object;
}

} // namespace juesuan::app
