#include "core/base/StrictJson.h"

#include <QStringDecoder>

namespace juesuan
{

namespace
{

/// One pass over the text. The first thing that is no JSON ends it: what follows could only mislead.
class Reader
{
public:
    Reader(QString text, QString file, int depth, std::vector<Error> &errors)
        : m_text(std::move(text)), m_file(std::move(file)), m_maxDepth(depth), m_errors(errors)
    {
    }

    std::optional<JsonValue> document()
    {
        JsonValue root;
        skipBlank();
        if (atEnd()) {
            fail(QT_TRANSLATE_NOOP("Error", "The file is empty."));
            return std::nullopt;
        }
        if (!value(root, 1))
            return std::nullopt;
        skipBlank();
        if (!atEnd()) {
            fail(QT_TRANSLATE_NOOP("Error",
                                   "Text after the end of the document: “%1”. Is there one bracket too many "
                                   "before it?"),
                 {shown()});
            return std::nullopt;
        }
        return root;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    Where here() const { return {m_file, m_line, m_column}; }

    void advance()
    {
        const QChar c = m_text[m_at++];
        if (c == u'\n') {
            ++m_line;
            m_column = 1;
        } else if (!c.isLowSurrogate()) {
            ++m_column;
        }
    }

    void skipBlank()
    {
        while (!atEnd() && (peek() == u' ' || peek() == u'\n' || peek() == u'\r' || peek() == u'\t'))
            advance();
    }

    /// The character at hand, whole even above U+FFFF.
    QString shown() const { return m_text.mid(m_at, peek().isHighSurrogate() ? 2 : 1); }

    bool failAt(Where where, const char *text, QStringList args = {})
    {
        m_errors.push_back({text, std::move(args), std::move(where)});
        return false;
    }
    bool fail(const char *text, QStringList args = {}) { return failAt(here(), text, std::move(args)); }

    /// `text` says what should stand here; %1 is what does.
    bool expected(const char *text)
    {
        if (atEnd())
            return fail(QT_TRANSLATE_NOOP("Error", "The file ends too early: a bracket is not closed."));
        static constexpr struct {
            char16_t typed;
            char16_t meant;
        } kFullWidth[] = {{u'，', u','}, {u'：', u':'}, {u'“', u'"'},  {u'”', u'"'},
                          {u'＂', u'"'}, {u'｛', u'{'}, {u'｝', u'}'}, {u'［', u'['},
                          {u'］', u']'}, {u'【', u'['}, {u'】', u']'}};
        for (const auto &slip : kFullWidth) {
            if (peek() == slip.typed)
                return fail(QT_TRANSLATE_NOOP("Error", "“%1” is a full-width character; write %2 instead."),
                            {shown(), QString(QChar(slip.meant))});
        }
        return fail(text, {shown()});
    }

    /// After a comma: what it announces may not be the end.
    bool announced(char16_t close)
    {
        if (peek() != close)
            return true;
        return fail(QT_TRANSLATE_NOOP("Error", "A comma stands before “%1”, and nothing follows it."),
                    {QString(QChar(close))});
    }

    bool value(JsonValue &out, int depth)
    {
        if (depth > m_maxDepth)
            return fail(QT_TRANSLATE_NOOP("Error", "Nested more than %1 deep."),
                        {QString::number(m_maxDepth)});
        out.where = here();
        const char16_t c = peek().unicode();
        if (c == u'{')
            return object(out, depth);
        if (c == u'[')
            return array(out, depth);
        if (c == u'"') {
            out.kind = JsonKind::Text;
            return text(out.text, &out.escaped);
        }
        if (c == u'-' || (c >= u'0' && c <= u'9'))
            return number(out);
        if (!atEnd() && c >= u'a' && c <= u'z')
            return word(out);
        return expected(QT_TRANSLATE_NOOP("Error", "A value should stand here, not “%1”."));
    }

    bool object(JsonValue &out, int depth)
    {
        out.kind = JsonKind::Object;
        advance();
        skipBlank();
        if (peek() == u'}') {
            advance();
            return true;
        }
        while (true) {
            if (peek() != u'"')
                return expected(
                    QT_TRANSLATE_NOOP("Error", "A key in double quotes should stand here, not “%1”."));
            JsonMember member{{}, here(), {}};
            if (!text(member.key, nullptr))
                return false;
            skipBlank();
            if (peek() != u':')
                return expected(QT_TRANSLATE_NOOP("Error", "“:” should follow the key, not “%1”."));
            advance();
            skipBlank();
            if (!value(member.value, depth + 1))
                return false;
            keep(out, std::move(member));
            skipBlank();
            if (peek() == u'}') {
                advance();
                return true;
            }
            if (peek() != u',')
                return expected(QT_TRANSLATE_NOOP(
                    "Error", "“,” or “}” should stand here, not “%1”. Is a comma missing before it?"));
            advance();
            skipBlank();
            if (!announced(u'}'))
                return false;
        }
    }

    void keep(JsonValue &object, JsonMember member)
    {
        for (const JsonMember &other : object.members) {
            if (other.key == member.key) {
                failAt(
                    member.where,
                    QT_TRANSLATE_NOOP("Error", "The key “%1” is given twice; it stands in line %2 already."),
                    {member.key, QString::number(other.where.line)});
                return;
            }
        }
        object.members.push_back(std::move(member));
    }

    bool array(JsonValue &out, int depth)
    {
        out.kind = JsonKind::Array;
        advance();
        skipBlank();
        if (peek() == u']') {
            advance();
            return true;
        }
        while (true) {
            if (!value(out.items.emplace_back(), depth + 1))
                return false;
            skipBlank();
            if (peek() == u']') {
                advance();
                return true;
            }
            if (peek() != u',')
                return expected(QT_TRANSLATE_NOOP(
                    "Error", "“,” or “]” should stand here, not “%1”. Is a comma missing before it?"));
            advance();
            skipBlank();
            if (!announced(u']'))
                return false;
        }
    }

    bool text(QString &out, bool *escaped)
    {
        const Where start = here();
        advance();
        while (peek() != u'"') {
            if (atEnd() || peek() == u'\n')
                return failAt(start,
                              QT_TRANSLATE_NOOP("Error", "This text has no closing quote in its line."));
            if (peek() < u' ')
                return fail(QT_TRANSLATE_NOOP(
                    "Error", "A control character stands in a text; write it as an escape, e.g. \\t."));
            if (peek() == u'\\') {
                if (escaped)
                    *escaped = true;
                if (!escape(out))
                    return false;
            } else {
                out += peek();
                advance();
            }
        }
        advance();
        return true;
    }

    bool escape(QString &out)
    {
        const Where start = here();
        advance();
        const char16_t c = peek().unicode();
        static constexpr char16_t kLetters[] = u"\"\\/bfnrt";
        static constexpr char16_t kMeanings[] = u"\"\\/\b\f\n\r\t";
        for (int i = 0; !atEnd() && kLetters[i] != 0; ++i) {
            if (kLetters[i] == c) {
                out += QChar(kMeanings[i]);
                advance();
                return true;
            }
        }
        bool good = c == u'u';
        const uint code = good ? m_text.mid(m_at + 1, 4).toUInt(&good, 16) : 0;
        if (!good || m_at + 5 > m_text.size())
            return failAt(start, QT_TRANSLATE_NOOP("Error", "“\\%1” is no escape; allowed: %2."),
                          {shown(), QStringLiteral("\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000")});
        out += QChar(static_cast<char16_t>(code));
        for (int i = 0; i < 5; ++i)
            advance();
        return true;
    }

    bool digits()
    {
        if (peek() < u'0' || peek() > u'9')
            return false;
        while (peek() >= u'0' && peek() <= u'9')
            advance();
        return true;
    }

    bool number(JsonValue &out)
    {
        out.kind = JsonKind::Number;
        const qsizetype start = m_at;
        if (peek() == u'-')
            advance();
        const bool leadingZero = peek() == u'0';
        const qsizetype whole = m_at;
        bool good = digits() && !(leadingZero && m_at - whole > 1);
        if (good && peek() == u'.') {
            advance();
            good = digits();
        }
        if (good && (peek() == u'e' || peek() == u'E')) {
            advance();
            if (peek() == u'+' || peek() == u'-')
                advance();
            good = digits();
        }
        out.text = m_text.mid(start, m_at - start);
        return good ||
               failAt(out.where, QT_TRANSLATE_NOOP("Error", "“%1” is not a number as JSON writes it."),
                      {m_text.mid(start, m_at - start + 1)});
    }

    bool word(JsonValue &out)
    {
        const qsizetype start = m_at;
        while (peek() >= u'a' && peek() <= u'z')
            advance();
        const QStringView word = QStringView(m_text).mid(start, m_at - start);
        if (word == u"true" || word == u"false") {
            out.kind = JsonKind::Bool;
            out.boolean = word == u"true";
            return true;
        }
        return word == u"null" ||
               failAt(out.where,
                      QT_TRANSLATE_NOOP("Error", "“%1” is no value; a text stands in double quotes."),
                      {word.toString()});
    }

    QString m_text;
    QString m_file;
    int m_maxDepth;
    std::vector<Error> &m_errors;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

} // namespace

JsonReading readJson(const QByteArray &bytes, const QString &file, JsonLimits limits)
{
    JsonReading reading;
    if (bytes.size() > limits.bytes) {
        reading.errors.push_back({QT_TRANSLATE_NOOP("Error", "The file is larger than %1 MB."),
                                  {QString::number(limits.bytes / 1024 / 1024)},
                                  {file, 0, 0}});
        return reading;
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    if (utf8.hasError()) {
        const qsizetype bad = text.indexOf(QChar::ReplacementCharacter);
        const int line = bad < 0 ? 0 : static_cast<int>(text.left(bad).count(u'\n')) + 1;
        reading.errors.push_back(
            {QT_TRANSLATE_NOOP("Error", "The file is not UTF-8; save it again in UTF-8."),
             {},
             {file, line, 0}});
        return reading;
    }
    reading.root = Reader(text, file, limits.depth, reading.errors).document();
    return reading;
}

} // namespace juesuan
