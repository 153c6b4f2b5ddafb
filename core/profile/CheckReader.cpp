#include "core/profile/DetectorKinds.h"
#include "core/profile/FormReader.h"

namespace juesuan
{

static const QStringList &severityNames()
{
    static const QStringList kNames = {QStringLiteral("information"), QStringLiteral("warning"),
                                       QStringLiteral("error")};
    return kNames;
}

static Severity readSeverity(Shape &shape, Severity fallback)
{
    return static_cast<Severity>(
        shape.choice(QStringLiteral("severity"), severityNames(), static_cast<int>(fallback)));
}

std::vector<Check> readChecks(const std::vector<JsonValue> &json, const QStringList &blocks, Errors &errors)
{
    std::vector<Check> checks;
    for (const JsonValue &item : json) {
        Shape shape(item, errors);
        if (!item.isObject())
            continue;
        Check check;
        check.where = item.where;
        check.id = shape.requiredText(QStringLiteral("id"));
        check.title = shape.text(QStringLiteral("title"));
        check.severity = readSeverity(shape, Severity::Error);
        check.each = shape.text(QStringLiteral("each"));
        check.when = shape.formula(QStringLiteral("when"), blocks);
        shape.required(QStringLiteral("rule"));
        check.rule = shape.formula(QStringLiteral("rule"), blocks);
        check.source = shape.text(QStringLiteral("source"));
        check.unsure = shape.flag(QStringLiteral("unsure"));
        shape.finish();
        if (check.unsure && check.severity == Severity::Error)
            shape.fail(QT_TRANSLATE_NOOP(
                           "Error",
                           "The check “%1” is unsure; what is unsure makes no error. Set “severity” to "
                           "warning or information."),
                       {check.id}, item.where);
        checks.push_back(std::move(check));
    }
    return checks;
}

/// Reads its parameters too; those of a detector that is not there cannot be judged.
static void readUse(const JsonValue &json, Shape &shape, Detector &detector)
{
    detector.use = shape.requiredText(QStringLiteral("use"));
    const DetectorKind *kind = findDetectorKind(detector.use);
    if (!kind) {
        QStringList uses;
        for (const DetectorKind &known : detectorKinds())
            uses += known.use;
        if (!detector.use.isEmpty())
            shape.fail(QT_TRANSLATE_NOOP("Error", "There is no detector “%1”; there are: %2."),
                       {detector.use, allowedWords(detector.use, uses)}, json.find(u"use")->where);
        for (const JsonMember &member : json.members)
            shape.take(member.key);
        return;
    }
    for (const QString &key : kind->needs + kind->takes) {
        if (kind->needs.contains(key))
            shape.required(key);
        if (shape.take(key))
            detector.parameters.insert(key, shape.text(key));
    }
}

std::vector<Detector> readDetectors(const std::vector<JsonValue> &json, Errors &errors)
{
    std::vector<Detector> detectors;
    for (const JsonValue &item : json) {
        Shape shape(item, errors);
        if (!item.isObject())
            continue;
        Detector detector;
        detector.where = item.where;
        detector.severity = readSeverity(shape, Severity::Warning);
        detector.forms = shape.texts(QStringLiteral("forms"));
        detector.source = shape.text(QStringLiteral("source"));
        readUse(item, shape, detector);
        shape.finish();
        detectors.push_back(std::move(detector));
    }
    return detectors;
}

} // namespace juesuan
