#include "core/profile/FormReader.h"

namespace juesuan
{

namespace
{

constexpr std::int64_t kMicro = 1'000'000;

/// What a tier gives if it is a plain number, in millionths.
std::optional<std::int64_t> constantPoints(const Formula &points)
{
    if (!points || points.tree->op != formula::Op::Number || kMicro % points.tree->denominator != 0)
        return std::nullopt;
    return points.tree->numerator * (kMicro / points.tree->denominator);
}

class ScoreReader
{
public:
    ScoreReader(const JsonMember &json, const QStringList &blocks, Errors &errors)
        : m_json(json), m_shape(json.value, errors), m_blocks(blocks), m_errors(errors)
    {
    }

    ScoreRule read()
    {
        m_rule.id = m_json.key;
        if (!isScoreId(m_rule.id))
            m_shape.fail(QT_TRANSLATE_NOOP("Error",
                                           "“%1” is no id of a score; it begins with a letter and has "
                                           "only letters, digits and _."),
                         {m_rule.id}, m_json.where);
        m_rule.title = m_shape.text(QStringLiteral("title"));
        m_rule.standard = m_shape.text(QStringLiteral("standard"));
        m_rule.points = m_shape.decimal(QStringLiteral("points"));
        if (const JsonValue *inputs = m_shape.object(QStringLiteral("inputs"))) {
            for (const JsonMember &input : inputs->members)
                readInput(input);
        }
        m_rule.none = m_shape.formula(QStringLiteral("none"), {});
        m_shape.required(QStringLiteral("value"));
        m_rule.value = m_shape.formula(QStringLiteral("value"), {});
        if (m_shape.required(QStringLiteral("tiers")))
            readTiers(m_shape.list(QStringLiteral("tiers")));
        m_rule.policies = m_shape.texts(QStringLiteral("policies"));
        m_rule.source = m_shape.text(QStringLiteral("source"));
        m_rule.unsure = m_shape.flag(QStringLiteral("unsure"));
        m_shape.finish();
        return std::move(m_rule);
    }

private:
    /// The items of a standard have numbers of their own (F1), so that capitals are allowed here.
    static bool isScoreId(const QString &text) { return isId(text.toLower()); }

    /// "a": "cell", or {"title": "…", "cell": "cell"}.
    void readInput(const JsonMember &json)
    {
        ScoreRule::Input input;
        input.name = json.key;
        if (!isId(input.name))
            m_shape.fail(QT_TRANSLATE_NOOP(
                             "Error",
                             "“%1” is no id; an id begins with a small letter and has only small letters, "
                             "digits and _."),
                         {input.name}, json.where);
        else if (input.name == u"value")
            m_shape.fail(QT_TRANSLATE_NOOP("Error",
                                           "“value” is what the score gives to its tiers; an input needs "
                                           "another name."),
                         {}, json.where);
        if (json.value.isObject()) {
            Shape shape(json.value, m_errors);
            input.title = shape.requiredText(QStringLiteral("title"));
            shape.required(QStringLiteral("cell"));
            input.formula = shape.formula(QStringLiteral("cell"), m_blocks);
            shape.finish();
        } else {
            input.formula = readFormula(json.value, m_blocks, m_errors);
        }
        m_rule.inputs.push_back(std::move(input));
    }

    void readTiers(const std::vector<JsonValue> &tiers)
    {
        if (tiers.empty() && m_json.value.find(u"tiers")->isArray())
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "“%1” may not be empty."), {QStringLiteral("tiers")},
                         m_json.value.find(u"tiers")->where);
        for (std::size_t i = 0; i < tiers.size(); ++i)
            readTier(tiers[i], i + 1 == tiers.size());
    }

    void readTier(const JsonValue &json, bool isLast)
    {
        if (!json.isArray() || json.items.size() != 2 || !json.items[0].isText())
            return m_shape.fail(
                QT_TRANSLATE_NOOP(
                    "Error", "A tier is a pair [\"condition\", \"points\"]; the last condition is \"else\"."),
                {}, json.where);
        ScoreTier tier;
        const bool isElse = json.items[0].text == u"else";
        if (isElse != isLast)
            m_shape.fail(
                QT_TRANSLATE_NOOP("Error", "The last tier, and no other, has the condition \"else\"."), {},
                json.where);
        if (!isElse)
            tier.when = readFormula(json.items[0], {}, m_errors);
        tier.points = readFormula(json.items[1], {}, m_errors);
        if (const auto points = constantPoints(tier.points);
            points && m_rule.points && *points > *m_rule.points)
            m_shape.fail(
                QT_TRANSLATE_NOOP("Error", "This tier gives %1, more than the “points” of the score."),
                {json.items[1].text}, json.items[1].where);
        m_rule.tiers.push_back(std::move(tier));
    }

    const JsonMember &m_json;
    Shape m_shape;
    const QStringList &m_blocks;
    Errors &m_errors;
    ScoreRule m_rule;
};

/// [["优", "90"], …]: best first, and one for every total.
void readGrades(Shape &shape, Grading &grading)
{
    const JsonValue *json = shape.required(QStringLiteral("grades"));
    for (const JsonValue &item : shape.list(QStringLiteral("grades"))) {
        const bool isPair = item.isArray() && item.items.size() == 2 && item.items[0].isText() &&
                            !item.items[0].text.isEmpty();
        const auto from = isPair ? decimalOf(item.items[1]) : std::nullopt;
        if (!from) {
            shape.fail(QT_TRANSLATE_NOOP("Error", "A grade is a pair [\"name\", \"points it begins at\"]."),
                       {}, item.where);
            continue;
        }
        if (!grading.grades.empty() && *from >= grading.grades.back().from)
            shape.fail(QT_TRANSLATE_NOOP("Error",
                                         "Grades stand from the best down; “%1” begins no lower than “%2”."),
                       {item.items[0].text, grading.grades.back().name}, item.where);
        grading.grades.push_back({item.items[0].text, *from});
    }
    if (json && json->isArray() && (grading.grades.empty() || grading.grades.back().from != 0))
        shape.fail(QT_TRANSLATE_NOOP("Error", "The last grade begins at \"0\", so that every total has one."),
                   {}, json->where);
}

} // namespace

std::vector<ScoreRule> readScores(const JsonValue &json, const QStringList &blocks, Errors &errors)
{
    std::vector<ScoreRule> rules;
    for (const JsonMember &member : json.members) {
        if (member.value.isObject())
            rules.push_back(ScoreReader(member, blocks, errors).read());
        else
            Shape(member.value, errors); // which tells what should stand there
    }
    return rules;
}

Grading readGrading(const JsonValue &json, const QStringList &blocks, Errors &errors)
{
    Shape shape(json, errors);
    Grading grading;
    shape.required(QStringLiteral("total"));
    grading.total = shape.formula(QStringLiteral("total"), blocks);
    grading.conclusion = shape.text(QStringLiteral("conclusion"));
    if (const JsonValue *conclusion = json.find(u"conclusion"); conclusion && conclusion->isText())
        readFormula(*conclusion, blocks, errors);
    readGrades(shape, grading);
    grading.source = shape.text(QStringLiteral("source"));
    shape.finish();
    return grading;
}

} // namespace juesuan
