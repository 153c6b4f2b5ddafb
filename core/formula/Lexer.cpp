#include "core/formula/Lexer.h"

namespace juesuan::formula
{

namespace
{

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

/// What to write instead of a sign that is often typed by mistake; "" when there is nothing to suggest.
QStringView meant(QStringView rest)
{
    static constexpr struct {
        QStringView typed, meant;
    } kSlips[] = {{u"（", u"("},  {u"）", u")"}, {u"，", u","},  {u"＞", u">"}, {u"＜", u"<"},
                  {u"＝", u"=="}, {u"［", u"["}, {u"］", u"]"},  {u"【", u"["}, {u"】", u"]"},
                  {u"％", u"%"},  {u"＋", u"+"}, {u"－", u"-"},  {u"−", u"-"},  {u"×", u"*"},
                  {u"÷", u"/"},   {u"≥", u">="}, {u"≤", u"<="},  {u"≠", u"!="}, {u"‘", u"'"},
                  {u"’", u"'"},   {u"“", u"'"},  {u"”", u"'"},   {u"\"", u"'"}, {u"&&", u"and"},
                  {u"||", u"or"}, {u"=", u"=="}, {u"!", u"not"}, {u"。", u"."}, {u"．", u"."}};
    for (const auto &slip : kSlips) {
        if (rest.startsWith(slip.typed))
            return slip.meant;
    }
    return {};
}

class Lexer
{
public:
    explicit Lexer(QStringView text) : m_text(text) {}

    Result<std::vector<Token>> run()
    {
        while (true) {
            while (m_at < m_text.size() &&
                   (m_text[m_at] == u' ' || m_text[m_at] == u'\n' || m_text[m_at] == u'\t'))
                ++m_at;
            if (m_at == m_text.size()) {
                add(TokenKind::End, 0);
                return std::move(m_tokens);
            }
            if (const Result<void> one = next(); !one)
                return one.error();
        }
    }

private:
    void add(TokenKind kind, qsizetype length)
    {
        m_tokens.push_back({kind, m_text.mid(m_at, length).toString(), static_cast<int>(m_at) + 1});
        m_at += length;
    }

    /// In `form#2.block` the point does not belong to the number.
    bool isDecimalPoint(qsizetype at) const
    {
        return m_text[at] == u'.' && at + 1 < m_text.size() && isDigit(m_text[at + 1]);
    }

    Error error(const char *text, QStringList args) const
    {
        return {text, std::move(args), {{}, 0, static_cast<int>(m_at) + 1}};
    }

    Result<void> next()
    {
        const QChar c = m_text[m_at];
        qsizetype end = m_at;
        if (isLetter(c)) {
            while (end < m_text.size() && (isLetter(m_text[end]) || isDigit(m_text[end])))
                ++end;
            add(TokenKind::Name, end - m_at);
            return {};
        }
        if (isDigit(c)) {
            while (end < m_text.size() && (isDigit(m_text[end]) || isDecimalPoint(end)))
                ++end;
            add(TokenKind::Number, end - m_at);
            return {};
        }
        return c == u'\'' ? quoted() : sign();
    }

    Result<void> quoted()
    {
        const qsizetype close = m_text.indexOf(u'\'', m_at + 1);
        if (close < 0)
            return error(QT_TRANSLATE_NOOP("Error", "The text that begins here has no closing quote (')."),
                         {});
        const int column = static_cast<int>(m_at) + 1;
        m_tokens.push_back({TokenKind::Text, m_text.mid(m_at + 1, close - m_at - 1).toString(), column});
        m_at = close + 1;
        return {};
    }

    Result<void> sign()
    {
        const QStringView rest = m_text.mid(m_at);
        for (const QStringView two : {u"<=", u">=", u"==", u"!="}) {
            if (rest.startsWith(two)) {
                add(TokenKind::Sign, 2);
                return {};
            }
        }
        if (QStringView(u"+-*/()[],.#~<>%").contains(rest.front())) {
            add(TokenKind::Sign, 1);
            return {};
        }
        const QString shown =
            rest.first(rest.front().isHighSurrogate() && rest.size() > 1 ? 2 : 1).toString();
        if (const QStringView instead = meant(rest); !instead.isEmpty())
            return error(QT_TRANSLATE_NOOP("Error", "“%1” is not used in formulas; write %2 instead."),
                         {shown, instead.toString()});
        return error(
            QT_TRANSLATE_NOOP("Error", "“%1” is not used in formulas; a text stands in single quotes."),
            {shown});
    }

    QStringView m_text;
    std::vector<Token> m_tokens;
    qsizetype m_at = 0;
};

} // namespace

Result<std::vector<Token>> tokens(QStringView text)
{
    return Lexer(text).run();
}

} // namespace juesuan::formula
