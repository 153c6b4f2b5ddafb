#include "core/num/Quantity.h"

#include <QRegularExpression>
#include <algorithm>

namespace juesuan
{

namespace
{

using Op = Quantity::Op;

struct OpWord {
    QStringView word;
    Op op;
};

/// Longer words before those they begin with.
constexpr OpWord kBefore[] = {
    {u">=", Op::AtLeast},       {u"=>", Op::AtLeast},         {u"≥", Op::AtLeast},
    {u"大于等于", Op::AtLeast}, {u"大于或等于", Op::AtLeast}, {u"不低于", Op::AtLeast},
    {u"不少于", Op::AtLeast},   {u"不小于", Op::AtLeast},     {u"至少", Op::AtLeast},
    {u"<=", Op::AtMost},        {u"=<", Op::AtMost},          {u"≤", Op::AtMost},
    {u"小于等于", Op::AtMost},  {u"小于或等于", Op::AtMost},  {u"不超过", Op::AtMost},
    {u"不高于", Op::AtMost},    {u"不多于", Op::AtMost},      {u"不大于", Op::AtMost},
    {u"至多", Op::AtMost},      {u"最多", Op::AtMost},        {u"控制在", Op::AtMost},
    {u">", Op::MoreThan},       {u"大于", Op::MoreThan},      {u"高于", Op::MoreThan},
    {u"超过", Op::MoreThan},    {u"多于", Op::MoreThan},      {u"<", Op::LessThan},
    {u"小于", Op::LessThan},    {u"低于", Op::LessThan},      {u"少于", Op::LessThan},
    {u"=", Op::Equal},          {u"等于", Op::Equal},
};
constexpr OpWord kBehind[] = {
    {u"及以上", Op::AtLeast},  {u"或以上", Op::AtLeast}, {u"(含)以上", Op::AtLeast}, {u"以上", Op::AtLeast},
    {u"及以下", Op::AtMost},   {u"或以下", Op::AtMost},  {u"(含)以下", Op::AtMost},  {u"以下", Op::AtMost},
    {u"(含)以内", Op::AtMost}, {u"以内", Op::AtMost},    {u"之内", Op::AtMost},      {u"(含)", Op::None},
};
/// Said before an actual value, and of no meaning for it.
constexpr QStringView kSaid[] = {u"实际", u"已", u"完成", u"达到", u"约"};

QChar plain(QChar c)
{
    if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
        return QChar(c.unicode() - 0xFEE0);
    switch (c.unicode()) {
    case u'≧':
    case u'⩾':
        return u'≥';
    case u'≦':
    case u'⩽':
        return u'≤';
    case u'》':
    case u'〉':
    case u'﹥':
        return u'>';
    case u'《':
    case u'〈':
    case u'﹤':
        return u'<';
    case u'﹦':
        return u'=';
    case u'−':
        return u'-';
    default:
        return c;
    }
}

/// Half width, without blanks and without a closing stop.
QString plainText(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (!c.isSpace())
            out += plain(c);
    }
    while (out.endsWith(u'。') || out.endsWith(u';') || out.endsWith(u'.') || out.endsWith(u','))
        out.chop(1);
    return out;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

class Parser
{
public:
    explicit Parser(QStringView text) : m_text(plainText(text)) {}

    Quantity run()
    {
        takeBefore();
        if (date() || number())
            return m_out;
        return {};
    }

private:
    void takeBefore()
    {
        for (const QStringView word : kSaid) {
            if (m_text.startsWith(word))
                m_text.remove(0, word.size());
        }
        const auto found = std::find_if(std::begin(kBefore), std::end(kBefore),
                                        [&](const OpWord &one) { return m_text.startsWith(one.word); });
        if (found == std::end(kBefore))
            return;
        m_out.op = found->op;
        m_text.remove(0, found->word.size());
    }

    void takeBehind()
    {
        const auto found = std::find_if(std::begin(kBehind), std::end(kBehind),
                                        [&](const OpWord &one) { return m_text.endsWith(one.word); });
        if (found == std::end(kBehind))
            return;
        m_text.chop(found->word.size());
        if (m_out.op == Op::None)
            m_out.op = found->op;
    }

    bool date()
    {
        static const QRegularExpression kDate(
            QStringLiteral("^(?:(?<y>\\d{4})(?:[-/.](?<m>\\d{1,2})[-/"
                           ".](?<d>\\d{1,2})|年(?:(?<m2>\\d{1,2})月(?:(?<d2>\\d{1,2})日|[底末])?"
                           "|[底末])?)|(?<whole>\\d{8}))(?<before>[之以]?前)?$"));
        const QRegularExpressionMatch match = kDate.match(m_text);
        if (!match.hasMatch())
            return false;
        const auto part = [&](QStringView a, QStringView b) {
            return QString(match.captured(a) + match.captured(b)).toInt(); // 0 where neither is written
        };
        const QString whole = match.captured(u"whole");
        const int year = whole.isEmpty() ? match.captured(u"y").toInt() : whole.first(4).toInt();
        const int month = whole.isEmpty() ? part(u"m", u"m2") : whole.mid(4, 2).toInt();
        const int day = whole.isEmpty() ? part(u"d", u"d2") : whole.mid(6, 2).toInt();
        constexpr int kFirstYear = 1949, kLastYear = 2100;
        if (year < kFirstYear || year > kLastYear)
            return false;
        m_out.date = QDate(year, month > 0 || !whole.isEmpty() ? month : 12, 1);
        const bool said = day > 0 || !whole.isEmpty();
        if (m_out.date.isValid())
            m_out.date = said ? QDate(year, m_out.date.month(), day)
                              : QDate(year, m_out.date.month(), m_out.date.daysInMonth());
        if (!m_out.date.isValid())
            return false;
        if (!match.captured(u"before").isEmpty() && m_out.op == Op::None)
            m_out.op = Op::AtMost;
        m_out.kind = Quantity::Kind::Date;
        return true;
    }

    bool number()
    {
        takeBehind();
        if (m_text.startsWith(u'￥') || m_text.startsWith(u'¥'))
            m_text.remove(0, 1);
        const bool negative = m_text.startsWith(u'-');
        qsizetype end = negative ? 1 : 0;
        const qsizetype begin = end;
        while (end < m_text.size() && (isDigit(m_text[end]) || m_text[end] == u',' || m_text[end] == u'.'))
            ++end;
        if (!value(m_text.mid(begin, end - begin)))
            return false;
        if (negative)
            m_out.numerator = -m_out.numerator;
        m_out.unit = m_text.mid(end);
        m_out.kind = Quantity::Kind::Number;
        return isUnit(m_out.unit);
    }

    /// "1,234.50" as 123450 / 100.
    bool value(QString digits)
    {
        static const QRegularExpression kNumber(
            QStringLiteral("^(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?$"));
        constexpr qsizetype kMostDigits = 15;
        if (!kNumber.match(digits).hasMatch())
            return false;
        digits.remove(u',');
        const qsizetype point = digits.indexOf(u'.');
        const qsizetype places = point < 0 ? 0 : digits.size() - point - 1;
        digits.remove(u'.');
        if (digits.size() > kMostDigits)
            return false;
        m_out.numerator = digits.toLongLong();
        for (qsizetype i = 0; i < places; ++i)
            m_out.denominator *= 10;
        return true;
    }

    /// One word: 件, 万元, 元/人, 台(套), m2. A sentence is none, and neither is the end of a date without a
    /// year.
    static bool isUnit(const QString &unit)
    {
        static const QRegularExpression kUnit(
            QStringLiteral("^(?:%|‰|(?:[\\p{L}℃°²³]|\\((?=\\p{L}+\\)))[\\p{L}/()²³·]{0,9}[23]?)?$"));
        static const QRegularExpression kNone(QStringLiteral("[底末前后]"));
        return kUnit.match(unit).hasMatch() && !unit.contains(kNone);
    }

    QString m_text;
    Quantity m_out;
};

QString shownNumber(std::int64_t numerator, std::int64_t denominator)
{
    QString digits = QString::number(std::abs(numerator));
    qsizetype places = 0;
    for (std::int64_t rest = denominator; rest > 1; rest /= 10)
        ++places;
    digits = digits.rightJustified(places + 1, u'0');
    if (places > 0)
        digits.insert(digits.size() - places, u'.');
    return (numerator < 0 ? QStringLiteral("-") : QString()) + digits;
}

} // namespace

Quantity parseQuantity(QStringView text)
{
    constexpr qsizetype kLongest = 40;
    return text.size() > kLongest ? Quantity() : Parser(text).run();
}

QString shownQuantity(const Quantity &quantity)
{
    static constexpr QStringView kSigns[] = {u"", u"≥ ", u"＞ ", u"≤ ", u"＜ ", u"＝ "};
    if (quantity.kind == Quantity::Kind::Text)
        return {};
    const QString sign = kSigns[static_cast<int>(quantity.op)].toString();
    if (quantity.kind == Quantity::Kind::Date)
        return sign + quantity.date.toString(Qt::ISODate);
    const bool close = quantity.unit.isEmpty() || quantity.unit == u"%";
    return sign + shownNumber(quantity.numerator, quantity.denominator) +
           (close ? QString() : QStringLiteral(" ")) + quantity.unit;
}

BaseUnit baseUnit(const QString &unit)
{
    static constexpr struct {
        QStringView word;
        std::int64_t factor;
    } kFactors[] = {{u"万亿", 1'000'000'000'000},
                    {u"千万", 10'000'000},
                    {u"百万", 1'000'000},
                    {u"亿", 100'000'000},
                    {u"万", 10'000}};
    for (const auto &[word, factor] : kFactors) {
        if (unit.startsWith(word))
            return {factor, unit.mid(word.size())};
    }
    return {1, unit};
}

/// Words for the same unit: 3个月 is 3月, 100名 are 100人.
static QString sameWord(const QString &unit)
{
    static constexpr struct {
        QStringView word, plain;
    } kWords[] = {
        {u"个月", u"月"}, {u"名", u"人"}, {u"日", u"天"}, {u"个小时", u"小时"}, {u"个工作日", u"工作日"}};
    for (const auto &[word, plain] : kWords) {
        if (unit == word)
            return plain.toString();
    }
    return unit;
}

bool comparableUnits(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || sameWord(baseUnit(a).name) == sameWord(baseUnit(b).name);
}

} // namespace juesuan
