#include "core/num/AmountText.h"

#include <optional>

namespace juesuan
{

namespace
{

struct Unit {
    QStringView name;
    std::int64_t fen;
    int decimals; ///< of one fen in this unit
};
constexpr std::int64_t kFenPerYi = 10'000 * Money::kFenPerWan;
constexpr Unit kYuan{u"元", Money::kFenPerYuan, 2};
constexpr Unit kWan{u"万元", Money::kFenPerWan, 6};
constexpr Unit kYi{u"亿元", kFenPerYi, 10};

/// One character in its plain form: full-width digits, signs, brackets and blanks are typed as often as plain
/// ones.
QChar plain(QChar c)
{
    switch (c.unicode()) {
    case u'−':
    case u'–':
    case u'—':
    case u'‐':
    case u'‑':
    case u'﹣':
    case u'－':
        return u'-';
    case u'￥':
        return u'¥';
    case u'\u00a0':
    case u'\u2002':
    case u'\u2003':
    case u'\u2009':
    case u'\u202f':
    case u'\u3000':
    case u'\t':
    case u'\u200b':
    case u'\ufeff':
        return u' ';
    default:
        break;
    }
    if (c >= u'！' && c <= u'～')
        return QChar(static_cast<char16_t>(c.unicode() - u'！' + u'!'));
    return c;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Reads [(] [sign] [¥] digits [unit] [)] [unit]. `m_shown` is what the person typed, for the sentence.
class AmountReader
{
public:
    AmountReader(QStringView text, MoneyUnit unit)
        : m_shown(text.toString()), m_unit(unit == MoneyUnit::Wan ? kWan : kYuan)
    {
        m_text.reserve(text.size());
        for (const QChar c : text)
            m_text += plain(c);
    }

    Result<Amount> read()
    {
        skipBlank();
        if (atEnd())
            return refuse(QT_TRANSLATE_NOOP("Error", "No amount is given."));
        const bool bracket = take(u'(');
        const bool minus = readSigns();
        const qsizetype start = m_at;
        while (!atEnd() && (isDigit(m_text[m_at]) || m_text[m_at] == u'.' || m_text[m_at] == u','))
            ++m_at;
        const QStringView digits = QStringView(m_text).mid(start, m_at - start);
        skipBlank();
        const bool named = readUnit();
        if (bracket && !take(u')'))
            return refuse(
                QT_TRANSLATE_NOOP("Error", "“%1” is not an amount: a bracket is opened but not closed."));
        if (bracket && !named)
            readUnit();
        if (!atEnd() || digits.isEmpty())
            return atEnd() ? refuse(QT_TRANSLATE_NOOP("Error", "“%1” is not an amount: it has no digits."))
                           : unexpected();
        if (bracket && minus)
            return refuse(
                QT_TRANSLATE_NOOP("Error", "“%1” is negative twice: by its brackets and by its sign."));
        return amount(digits, bracket || minus);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    void skipBlank()
    {
        while (!atEnd() && m_text[m_at] == u' ')
            ++m_at;
    }
    bool take(char16_t c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        skipBlank();
        return true;
    }

    /// One sign and one ¥, in either order.
    bool readSigns()
    {
        take(u'¥');
        const bool minus = take(u'-');
        if (!minus)
            take(u'+');
        take(u'¥');
        return minus;
    }

    bool readUnit()
    {
        static constexpr struct {
            QStringView name;
            Unit unit;
        } kNames[] = {{u"元", kYuan}, {u"万元", kWan}, {u"亿元", kYi}, {u"万", kWan}, {u"亿", kYi}};
        for (const auto &[name, unit] : kNames) {
            if (QStringView(m_text).mid(m_at).startsWith(name) &&
                (name.size() == 2 || !QStringView(m_text).mid(m_at + 1).startsWith(u'元'))) {
                m_unit = unit;
                m_at += name.size();
                skipBlank();
                return true;
            }
        }
        return false;
    }

    Error refuse(const char *text, QStringList more = {}) const
    {
        return {text, QStringList(m_shown.trimmed()) + more, {{}, 0, static_cast<int>(m_at) + 1}};
    }

    Error unexpected() const
    {
        const qsizetype length = m_shown[m_at].isHighSurrogate() ? 2 : 1;
        return refuse(QT_TRANSLATE_NOOP("Error", "“%1” is not an amount: “%2” does not belong there."),
                      {m_shown.mid(m_at, length)});
    }

    Result<Amount> amount(QStringView digits, bool negative) const
    {
        if (digits.count(u'.') > 1)
            return refuse(QT_TRANSLATE_NOOP("Error", "“%1” has more than one decimal point."));
        const qsizetype point = digits.indexOf(u'.');
        const QStringView whole = point < 0 ? digits : digits.first(point);
        const QStringView decimals = point < 0 ? QStringView() : digits.mid(point + 1);
        if (whole.isEmpty() && decimals.isEmpty())
            return refuse(QT_TRANSLATE_NOOP("Error", "“%1” is not an amount: it has no digits."));
        if (decimals.contains(u',') || !groupsOfThree(whole))
            return refuse(QT_TRANSLATE_NOOP(
                "Error", "“%1” can be read in two ways: commas may only part groups of three "
                         "digits before the decimal point."));
        if (decimals.size() > m_unit.decimals)
            return refuse(QT_TRANSLATE_NOOP(
                              "Error", "“%1” goes beyond the fen: an amount in %2 has at most %3 decimals."),
                          {m_unit.name.toString(), QString::number(m_unit.decimals)});
        const std::optional<std::int64_t> fen = toFen(whole, decimals);
        if (!fen)
            return refuse(
                QT_TRANSLATE_NOOP("Error", "“%1” is too large: the largest amount is 10 万亿元 (%2 元)."),
                {QStringLiteral("10,000,000,000,000")});
        const bool rounded = m_unit.decimals == kWan.decimals && decimals.size() <= 2;
        return Amount{Money::fromFen(negative ? -*fen : *fen), rounded};
    }

    static bool groupsOfThree(QStringView whole)
    {
        if (!whole.contains(u','))
            return true;
        const auto groups = whole.split(u',');
        for (qsizetype i = 0; i < groups.size(); ++i) {
            if (i == 0 ? groups[i].isEmpty() || groups[i].size() > 3 : groups[i].size() != 3)
                return false;
        }
        return true;
    }

    /// Nothing when the amount is larger than any may be. Stops at the first digit too many, so nothing
    /// overflows.
    std::optional<std::int64_t> toFen(QStringView whole, QStringView decimals) const
    {
        std::int64_t fen = 0;
        for (const QChar c : whole) {
            if (c == u',')
                continue;
            fen = fen * 10 + (c.unicode() - u'0') * m_unit.fen;
            if (fen > Money::kLargestFen)
                return std::nullopt;
        }
        std::int64_t place = m_unit.fen;
        for (const QChar c : decimals) {
            place /= 10;
            fen += (c.unicode() - u'0') * place;
        }
        if (fen > Money::kLargestFen)
            return std::nullopt;
        return fen;
    }

    QString m_text;
    QString m_shown;
    Unit m_unit;
    qsizetype m_at = 0;
};

} // namespace

Result<Amount> parseAmount(QStringView text, MoneyUnit unit)
{
    return AmountReader(text, unit).read();
}

} // namespace juesuan
