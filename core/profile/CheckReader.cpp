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

std::vector<Detector> readDetectors(const std::vector<JsonValue> &json, Errors &errors)
{
    std::vector<Detector> detectors;
    for (const JsonValue &item : json) {
        Shape shape(item, errors);
        if (!item.isObject())
            continue;
        Detector detector;
        detector.where = item.where;
        detector.use = shape.requiredText(QStringLiteral("use"));
        detector.severity = readSeverity(shape, Severity::Warning);
        detector.forms = shape.texts(QStringLiteral("forms"));
        detector.source = shape.text(QStringLiteral("source"));
        // Every other key is a parameter; only the detector itself knows which it takes.
        static const QStringList kOwn = {QStringLiteral("use"), QStringLiteral("severity"),
                                         QStringLiteral("forms"), QStringLiteral("source")};
        for (const JsonMember &member : item.members) {
            if (!kOwn.contains(member.key))
                detector.parameters.insert(member.key, shape.text(member.key));
        }
        detectors.push_back(std::move(detector));
    }
    return detectors;
}

static void readTiers(const JsonValue &json, const QStringList &blocks, ScoreRule &rule, Errors &errors)
{
    for (std::size_t i = 0; i < json.items.size(); ++i) {
        const JsonValue &item = json.items[i];
        if (!item.isArray() || item.items.size() != 2 || !item.items[0].isText()) {
            errors.push_back(
                {QT_TRANSLATE_NOOP(
                     "Error",
                     "A tier is a pair [\"condition\", \"points\"]; the last condition is \"else\"."),
                 {},
                 item.where});
            continue;
        }
        ScoreTier tier;
        const bool isElse = item.items[0].text == u"else";
        if (isElse != (i + 1 == json.items.size()))
            errors.push_back(
                {QT_TRANSLATE_NOOP("Error", "The last tier, and no other, has the condition \"else\"."),
                 {},
                 item.where});
        if (!isElse)
            tier.when = readFormula(item.items[0], blocks, errors);
        tier.points = readFormula(item.items[1], blocks, errors);
        rule.tiers.push_back(std::move(tier));
    }
}

static void readWorking(Shape &shape, ScoreRule &rule)
{
    const JsonValue *working = shape.object(QStringLiteral("working"));
    if (!working)
        return;
    static const QStringList kKinds = {QStringLiteral("money"), QStringLiteral("percent"),
                                       QStringLiteral("score"), QStringLiteral("number")};
    static constexpr ColumnKind kMeaning[] = {ColumnKind::Money, ColumnKind::Percent, ColumnKind::Score,
                                              ColumnKind::Number};
    Shape cells(*working, shape.errors());
    for (const JsonMember &member : working->members) {
        if (!isId(member.key))
            shape.fail(QT_TRANSLATE_NOOP(
                           "Error",
                           "“%1” is no id; an id begins with a small letter and has only small letters, "
                           "digits and _."),
                       {member.key}, member.where);
        const int kind = cells.choice(member.key, kKinds, 0);
        rule.working.emplace_back(member.key, kMeaning[kind]);
    }
}

std::vector<ScoreRule> readScores(const JsonValue &json, const QStringList &blocks, Errors &errors)
{
    std::vector<ScoreRule> rules;
    for (const JsonMember &member : json.members) {
        Shape shape(member.value, errors);
        if (!member.value.isObject())
            continue;
        ScoreRule rule;
        rule.id = member.key;
        if (!isId(rule.id))
            shape.fail(QT_TRANSLATE_NOOP(
                           "Error",
                           "“%1” is no id; an id begins with a small letter and has only small letters, "
                           "digits and _."),
                       {rule.id}, member.where);
        shape.required(QStringLiteral("points"));
        rule.points = shape.decimal(QStringLiteral("points"));
        if (const JsonValue *inputs = shape.object(QStringLiteral("inputs"))) {
            for (const JsonMember &input : inputs->members)
                rule.inputs.emplace_back(input.key, readFormula(input.value, blocks, errors));
        }
        readWorking(shape, rule);
        rule.none = shape.formula(QStringLiteral("none"), {});
        shape.required(QStringLiteral("value"));
        rule.value = shape.formula(QStringLiteral("value"), {});
        if (const JsonValue *tiers = shape.required(QStringLiteral("tiers"))) {
            if (shape.list(QStringLiteral("tiers")).empty())
                shape.fail(QT_TRANSLATE_NOOP("Error", "“%1” may not be empty."), {QStringLiteral("tiers")},
                           tiers->where);
            readTiers(*tiers, {}, rule, errors);
        }
        rule.source = shape.text(QStringLiteral("source"));
        rule.unsure = shape.flag(QStringLiteral("unsure"));
        shape.finish();
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace juesuan
