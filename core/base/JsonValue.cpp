#include <algorithm>

#include "core/base/StrictJson.h"

namespace juesuan
{

const JsonValue *JsonValue::find(QStringView key) const
{
    const auto it =
        std::find_if(members.begin(), members.end(), [&](const JsonMember &m) { return m.key == key; });
    return it == members.end() ? nullptr : &it->value;
}

JsonValue *JsonValue::find(QStringView key)
{
    return const_cast<JsonValue *>(std::as_const(*this).find(key));
}

JsonValue &JsonValue::member(const QString &key)
{
    if (JsonValue *found = find(key))
        return *found;
    members.push_back({key, where, {}});
    return members.back().value;
}

bool JsonValue::remove(QStringView key)
{
    return std::erase_if(members, [&](const JsonMember &m) { return m.key == key; }) > 0;
}

static JsonValue make(JsonKind kind, Where where)
{
    JsonValue value;
    value.kind = kind;
    value.where = std::move(where);
    return value;
}

JsonValue JsonValue::ofText(QString text, Where where)
{
    JsonValue value = make(JsonKind::Text, std::move(where));
    value.text = std::move(text);
    return value;
}

JsonValue JsonValue::ofNumber(QString digits, Where where)
{
    JsonValue value = make(JsonKind::Number, std::move(where));
    value.text = std::move(digits);
    return value;
}

JsonValue JsonValue::ofBool(bool boolean, Where where)
{
    JsonValue value = make(JsonKind::Bool, std::move(where));
    value.boolean = boolean;
    return value;
}

JsonValue JsonValue::array(Where where)
{
    return make(JsonKind::Array, std::move(where));
}
JsonValue JsonValue::object(Where where)
{
    return make(JsonKind::Object, std::move(where));
}

static void writeText(const QString &text, QByteArray &out)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c >= 0 && c < 0x20) {
            out += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
        } else {
            out += c;
        }
    }
    out += '"';
}

static void write(const JsonValue &value, int depth, QByteArray &out)
{
    const auto newLine = [&](int level) { out += '\n' + QByteArray(2 * level, ' '); };
    switch (value.kind) {
    case JsonKind::Null:
        out += "null";
        break;
    case JsonKind::Bool:
        out += value.boolean ? "true" : "false";
        break;
    case JsonKind::Number:
        out += value.text.toUtf8();
        break;
    case JsonKind::Text:
        writeText(value.text, out);
        break;
    case JsonKind::Array: {
        out += '[';
        // Lists of plain values (one code of a dictionary) stay on one line.
        const bool flat = std::none_of(value.items.begin(), value.items.end(),
                                       [](const JsonValue &v) { return v.isArray() || v.isObject(); });
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (i > 0)
                out += ',';
            if (!flat)
                newLine(depth + 1);
            write(value.items[i], depth + 1, out);
        }
        if (!flat)
            newLine(depth);
        out += ']';
        break;
    }
    case JsonKind::Object:
        out += '{';
        for (std::size_t i = 0; i < value.members.size(); ++i) {
            if (i > 0)
                out += ',';
            newLine(depth + 1);
            writeText(value.members[i].key, out);
            out += ": ";
            write(value.members[i].value, depth + 1, out);
        }
        if (!value.members.empty())
            newLine(depth);
        out += '}';
        break;
    }
}

QByteArray writeJson(const JsonValue &value)
{
    QByteArray out;
    write(value, 0, out);
    out += '\n';
    return out;
}

} // namespace juesuan
