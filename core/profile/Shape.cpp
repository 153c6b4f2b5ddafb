#include "core/profile/Shape.h"

#include <QRegularExpression>
#include <algorithm>

namespace juesuan
{

/// Letters to insert, drop or change to make one word of the other.
static int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (const QChar c : a) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (c == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

QString allowedWords(const QString &given, QStringList words)
{
    static constexpr qsizetype kMost = 20;
    if (words.isEmpty())
        return QStringLiteral("—");
    const QString near = given.left(40);
    const auto nearest =
        std::min_element(words.cbegin(), words.cend(), [&](const QString &a, const QString &b) {
            return distance(near, a) < distance(near, b);
        });
    if (distance(near, *nearest) <= 2)
        words.move(nearest - words.cbegin(), 0);
    const bool more = words.size() > kMost;
    return words.mid(0, kMost).join(QStringLiteral(", ")) + (more ? QStringLiteral(", …") : QString());
}

bool isId(QStringView text)
{
    const auto letter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > 60 || !letter(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(), [&](QChar c) { return letter(c) || digit(c) || c == u'_'; });
}

Shape::Shape(const JsonValue &value, Errors &errors) : m_value(value), m_errors(errors)
{
    if (!value.isObject())
        fail(QT_TRANSLATE_NOOP("Error", "An object {…} should stand here."), {}, value.where);
}

const JsonValue *Shape::take(const QString &key)
{
    if (!m_known.contains(key))
        m_known += key;
    return m_value.find(key);
}

const JsonValue *Shape::required(const QString &key)
{
    const JsonValue *found = take(key);
    if (!found && m_value.isObject())
        fail(QT_TRANSLATE_NOOP("Error", "The key “%1” is missing in this object."), {key}, m_value.where);
    return found;
}

const JsonValue *Shape::ofKind(const QString &key, JsonKind kind)
{
    const JsonValue *found = take(key);
    if (!found || found->kind == kind)
        return found;
    const char *text = "";
    switch (kind) {
    case JsonKind::Text:
        text = QT_TRANSLATE_NOOP("Error", "“%1” should be a text in double quotes.");
        break;
    case JsonKind::Array:
        text = QT_TRANSLATE_NOOP("Error", "“%1” should be a list […].");
        break;
    case JsonKind::Object:
        text = QT_TRANSLATE_NOOP("Error", "“%1” should be an object {…}.");
        break;
    case JsonKind::Bool:
        text = QT_TRANSLATE_NOOP("Error", "“%1” should be true or false.");
        break;
    case JsonKind::Number:
        text = QT_TRANSLATE_NOOP("Error", "“%1” should be a number.");
        break;
    case JsonKind::Null:
        break;
    }
    fail(text, {key}, found->where);
    return nullptr;
}

QString Shape::text(const QString &key, const QString &fallback)
{
    const JsonValue *found = ofKind(key, JsonKind::Text);
    return found ? found->text : fallback;
}

QString Shape::requiredText(const QString &key)
{
    const JsonValue *found = required(key);
    if (!found)
        return {};
    if (found->isText() && found->text.trimmed().isEmpty())
        fail(QT_TRANSLATE_NOOP("Error", "“%1” may not be empty."), {key}, found->where);
    return text(key);
}

QString Shape::id(const QString &key)
{
    static const QStringList kTaken = {
        QStringLiteral("row"), QStringLiteral("rows"), QStringLiteral("children"), QStringLiteral("report"),
        QStringLiteral("and"), QStringLiteral("or"),   QStringLiteral("not")};
    const JsonValue *found = required(key);
    if (!found || !ofKind(key, JsonKind::Text))
        return {};
    if (!isId(found->text))
        fail(QT_TRANSLATE_NOOP("Error",
                               "“%1” is no id; an id begins with a small letter and has only small letters, "
                               "digits and _."),
             {found->text}, found->where);
    else if (kTaken.contains(found->text))
        fail(QT_TRANSLATE_NOOP("Error", "“%1” has a meaning of its own in formulas and cannot be an id."),
             {found->text}, found->where);
    return found->text;
}

bool Shape::flag(const QString &key, bool fallback)
{
    const JsonValue *found = ofKind(key, JsonKind::Bool);
    return found ? found->boolean : fallback;
}

int Shape::whole(const QString &key, int least, int most, int fallback)
{
    const JsonValue *found = take(key);
    if (!found)
        return fallback;
    bool good = false;
    const int number = found->text.toInt(&good);
    if (found->kind == JsonKind::Number && good && number >= least && number <= most)
        return number;
    fail(QT_TRANSLATE_NOOP("Error", "“%1” should be a whole number from %2 to %3."),
         {key, QString::number(least), QString::number(most)}, found->where);
    return fallback;
}

/// "9.7" in millionths; nothing for what is no decimal of at most six places.
static std::optional<std::int64_t> millionths(const QString &text)
{
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    const QString places = point < 0 ? QString() : text.mid(point + 1);
    const auto isDigits = [](const QString &s) {
        return !s.isEmpty() &&
               std::all_of(s.begin(), s.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (!isDigits(whole) || whole.size() > 9 || (point >= 0 && !isDigits(places)) || places.size() > 6)
        return std::nullopt;
    return QString(whole + places.leftJustified(6, u'0')).toLongLong();
}

std::optional<std::int64_t> decimalOf(const JsonValue &value)
{
    const bool isDecimal = value.kind == JsonKind::Number || value.isText();
    return isDecimal ? millionths(value.text) : std::nullopt;
}

std::optional<std::int64_t> Shape::decimal(const QString &key)
{
    const JsonValue *found = take(key);
    if (!found)
        return std::nullopt;
    const std::optional<std::int64_t> number = decimalOf(*found);
    if (!number)
        fail(QT_TRANSLATE_NOOP("Error", "“%1” should be a number such as \"10\" or \"2.5\"."), {key},
             found->where);
    return number;
}

QStringList Shape::texts(const QString &key)
{
    QStringList out;
    for (const JsonValue &item : list(key)) {
        if (item.isText())
            out += item.text;
        else
            fail(QT_TRANSLATE_NOOP("Error", "“%1” should be a list of texts in double quotes."), {key},
                 item.where);
    }
    return out;
}

int Shape::choice(const QString &key, const QStringList &words, int fallback)
{
    const JsonValue *found = ofKind(key, JsonKind::Text);
    if (!found)
        return fallback;
    const qsizetype at = words.indexOf(found->text);
    if (at >= 0)
        return static_cast<int>(at);
    fail(QT_TRANSLATE_NOOP("Error", "“%1” cannot be “%2”; allowed: %3."),
         {key, found->text, allowedWords(found->text, words)}, found->where);
    return fallback;
}

const std::vector<JsonValue> &Shape::list(const QString &key)
{
    static const std::vector<JsonValue> kNone;
    const JsonValue *found = ofKind(key, JsonKind::Array);
    return found ? found->items : kNone;
}

const JsonValue *Shape::object(const QString &key)
{
    return ofKind(key, JsonKind::Object);
}

Formula Shape::formula(const QString &key, const QStringList &blocks)
{
    const JsonValue *found = ofKind(key, JsonKind::Text);
    return found ? readFormula(*found, blocks, m_errors) : Formula();
}

void Shape::placeholders(const QString &key, const QStringList &more)
{
    const QStringList words = more + QStringList{QStringLiteral("unit"), QStringLiteral("year"),
                                                 QStringLiteral("money"), QStringLiteral("number")};
    static const QRegularExpression kPlaceholder(QStringLiteral("\\{([A-Za-z_]+)\\}"));
    const JsonValue *value = m_value.find(key);
    if (!value)
        return;
    std::vector<const JsonValue *> texts = {value};
    for (const JsonValue &item : value->items)
        texts.push_back(&item);
    for (const JsonValue *text : texts) {
        for (auto it = kPlaceholder.globalMatch(text->text); it.hasNext();) {
            const QString word = it.next().captured(1);
            if (!words.contains(word))
                fail(QT_TRANSLATE_NOOP("Error", "Nothing stands for “{%1}” here; there are: %2."),
                     {word, allowedWords(word, words)}, text->where);
        }
    }
}

void Shape::finish()
{
    QStringList offered = m_known;
    for (const QString &key : m_hidden)
        offered.removeAll(key);
    for (const JsonMember &member : m_value.members) {
        if (!m_known.contains(member.key))
            fail(QT_TRANSLATE_NOOP("Error", "Unknown key “%1”; allowed: %2."),
                 {member.key, allowedWords(member.key, offered)}, member.where);
    }
}

Formula readFormula(const JsonValue &value, const QStringList &blocks, Errors &errors)
{
    Formula formula;
    if (!value.isText()) {
        errors.push_back(
            {QT_TRANSLATE_NOOP("Error", "A formula should stand here, as a text in double quotes."),
             {},
             value.where});
        return formula;
    }
    formula.text = value.text;
    formula.where = value.where;
    ++formula.where.column; // behind the quote
    if (value.escaped) {
        errors.push_back(
            {QT_TRANSLATE_NOOP("Error", "A formula needs no escapes (\\); write texts in single quotes."),
             {},
             value.where});
        return formula;
    }
    if (Result<formula::NodePtr> tree = formula::parse(formula.text, blocks))
        formula.tree = std::move(*tree);
    else
        errors.push_back({tree.error().text, tree.error().args, placeIn(formula, tree.error().where.column)});
    return formula;
}

} // namespace juesuan
