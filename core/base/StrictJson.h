#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/Error.h"

namespace juesuan
{

enum class JsonKind : std::uint8_t { Null, Bool, Number, Text, Array, Object };

struct JsonMember;

/// A JSON value that knows where it was written. Numbers are kept as the text they were, so that
/// no amount ever passes through a double.
struct JsonValue {
    JsonKind kind = JsonKind::Null;
    Where where; ///< its first character; a column is a character, not a byte
    bool boolean = false;
    bool escaped = false;            ///< the text was written with escapes, so offsets in it are not columns
    QString text;                    ///< of a Text, or the digits of a Number
    std::vector<JsonValue> items;    ///< of an Array
    std::vector<JsonMember> members; ///< of an Object, in the order written

    bool isObject() const { return kind == JsonKind::Object; }
    bool isArray() const { return kind == JsonKind::Array; }
    bool isText() const { return kind == JsonKind::Text; }
    const JsonValue *find(QStringView key) const; ///< of an Object; null if there is none
    JsonValue *find(QStringView key);
    /// The value of `key`, made at the end if there is none.
    JsonValue &member(const QString &key);
    bool remove(QStringView key);

    static JsonValue ofText(QString text, Where where = {});
    static JsonValue ofNumber(QString digits, Where where = {});
    static JsonValue ofBool(bool value, Where where = {});
    static JsonValue array(Where where = {});
    static JsonValue object(Where where = {});
};

struct JsonMember {
    QString key;
    Where where; ///< of the key
    JsonValue value;
};

struct JsonLimits {
    qsizetype bytes = 32 * 1024 * 1024;
    int depth = 64;
};

/// What a text gave: the value, if the text is JSON at all, and every error. A key given twice
/// is an error, but reading goes on behind it.
struct JsonReading {
    std::optional<JsonValue> root;
    std::vector<Error> errors;
};

JsonReading readJson(const QByteArray &bytes, const QString &file, JsonLimits limits = {});

/// The same value always gives the same bytes: keys in the order held, two blanks of indent, UTF-8.
QByteArray writeJson(const JsonValue &value);

} // namespace juesuan
