#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/StrictJson.h"
#include "core/profile/Profile.h"

namespace juesuan
{

using Errors = std::vector<Error>;

/// The allowed words for a message: those most like `given` first, and no more than a sentence can hold.
QString allowedWords(const QString &given, QStringList words);

/// A strict view of one JSON object. Every key that is asked for is an allowed one; what remains at `finish`
/// is an error. All errors are collected; a value of the wrong kind counts as missing.
class Shape
{
public:
    Shape(const JsonValue &value, Errors &errors);

    const Where &where() const { return m_value.where; }
    bool has(QStringView key) const { return m_value.find(key) != nullptr; }
    const JsonValue *take(const QString &key);     ///< any kind; null if it is missing
    const JsonValue *required(const QString &key); ///< the same, and an error when missing

    QString text(const QString &key, const QString &fallback = {});
    QString requiredText(const QString &key);
    /// An id: small letters, digits and _, beginning with a letter, none of the words of the notation.
    QString id(const QString &key);
    bool flag(const QString &key, bool fallback = false);
    int whole(const QString &key, int least, int most, int fallback);
    /// A decimal as "9.7" or 9.7, in millionths.
    std::optional<std::int64_t> decimal(const QString &key);
    QStringList texts(const QString &key);
    /// The place of the key's text in `words`; `fallback` if the key is missing or its text is none of them.
    int choice(const QString &key, const QStringList &words, int fallback);
    const std::vector<JsonValue> &list(const QString &key);
    const JsonValue *object(const QString &key);
    Formula formula(const QString &key, const QStringList &blocks);

    /// Keys that are known but not offered: those that only the resolved profile has.
    void hide(const QStringList &keys) { m_hidden += keys; }
    void finish();
    /// In the texts under `key`, {…} may only be what a form can have filled in (unit, year, money, number),
    /// or `more`.
    void placeholders(const QString &key, const QStringList &more = {});
    void fail(const char *text, QStringList args, const Where &where)
    {
        m_errors.push_back({text, std::move(args), where});
    }
    Errors &errors() { return m_errors; }

private:
    const JsonValue *ofKind(const QString &key, JsonKind kind);

    const JsonValue &m_value;
    Errors &m_errors;
    QStringList m_known;
    QStringList m_hidden;
};

bool isId(QStringView text);

/// "9.7" or 9.7 in millionths; nothing for anything else.
std::optional<std::int64_t> decimalOf(const JsonValue &value);

/// Parses the formula a JSON text holds; an error stands at its character in the file.
Formula readFormula(const JsonValue &value, const QStringList &blocks, Errors &errors);

/// The place of character `offset` (1-based) of a formula.
inline Where placeIn(const Formula &formula, int offset)
{
    return {formula.where.file, formula.where.line, formula.where.column + offset - 1};
}

} // namespace juesuan
