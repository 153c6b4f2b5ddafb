#include "core/intake/Wording.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace juesuan::intake
{

QString bare(const QString &title)
{
    static const QRegularExpression kNumbering(QStringLiteral(
        R"(^(?:其中[:：]?)?(?:[\(（]?[一二三四五六七八九十0-9]+[\)）、.．]|[一二三四五六七八九十]+是)*(?:其中[:：]?)?)"));
    QString text = title.normalized(QString::NormalizationForm_KC);
    text.removeIf([](QChar c) { return c.isSpace() || c == QChar::Nbsp; });
    text.remove(kNumbering);
    text.removeIf([](QChar c) { return c.isPunct() || c.isSymbol(); });
    return text;
}

int likeness(const QString &a, const QString &b)
{
    if (a == b)
        return a.isEmpty() ? 0 : 100;
    if (a.size() < 2 || b.size() < 2)
        return 0;
    const auto pairsOf = [](const QString &text) {
        std::vector<std::uint32_t> pairs;
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            pairs.push_back(std::uint32_t{text[i].unicode()} << 16 | text[i + 1].unicode());
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    };
    const auto first = pairsOf(a), second = pairsOf(b);
    std::vector<std::uint32_t> common;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(common));
    return static_cast<int>(200 * common.size() / (first.size() + second.size()));
}

int likeness(const QString &a, const QString &b, int ending)
{
    const bool isEnding = std::min(a.size(), b.size()) >= 2 && (a.endsWith(b) || b.endsWith(a));
    return std::max(likeness(a, b), isEnding ? ending : 0);
}

QString leadingCode(const QString &text)
{
    qsizetype length = 0;
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    while (length < plain.size() && plain[length] >= u'0' && plain[length] <= u'9')
        ++length;
    const bool goesOn = length < plain.size() && (plain[length] == u'.' || plain[length] == u',');
    return length >= 3 && length <= 9 && length % 2 == 1 && !goesOn ? plain.left(length) : QString();
}

namespace
{

/// A decimal number as its digits and the place of the point.
struct Decimal {
    bool isNegative = false;
    QString digits; ///< without zeros in front
    int point = 0;  ///< digits before the point; may be negative, or beyond the digits
};

bool read(const QString &text, Decimal &number)
{
    static const QRegularExpression kNumber(
        QStringLiteral(R"(^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?\s*$)"));
    const QRegularExpressionMatch match = kNumber.match(text);
    const QString whole = match.captured(2), part = match.captured(3);
    if (!match.hasMatch() || (whole.isEmpty() && part.isEmpty()))
        return false;
    number.isNegative = match.captured(1) == u"-";
    number.digits = whole + part;
    number.point = static_cast<int>(whole.size()) + match.captured(4).toInt();
    while (number.digits.startsWith(u'0')) {
        number.digits.remove(0, 1);
        --number.point;
    }
    return true;
}

/// Rounds half away from zero to `count` digits.
void cut(Decimal &number, int count)
{
    if (number.digits.size() <= count)
        return;
    const bool up = number.digits[count] >= u'5';
    number.digits.truncate(count);
    for (qsizetype i = count - 1; up && i >= 0; --i) {
        if (number.digits[i] != u'9') {
            number.digits[i] = QChar(number.digits[i].unicode() + 1);
            return;
        }
        number.digits[i] = u'0';
    }
    if (up) {
        number.digits.prepend(u'1');
        ++number.point;
    }
}

QString write(Decimal number)
{
    constexpr int kLongest = 40;
    while (number.digits.endsWith(u'0'))
        number.digits.chop(1);
    if (number.digits.isEmpty())
        return QStringLiteral("0");
    if (number.point > kLongest || number.point < -kLongest)
        return {};
    QString whole = number.digits.left(std::max(0, number.point));
    whole = whole.leftJustified(std::max(0, number.point), u'0');
    const QString part =
        number.point < 0 ? QString(-number.point, u'0') + number.digits : number.digits.mid(number.point);
    return (number.isNegative ? u"-" : u"") + (whole.isEmpty() ? QStringLiteral("0") : whole) +
           (part.isEmpty() ? QString() : u'.' + part);
}

QString rewritten(const QString &text, int shift)
{
    constexpr int kDigits = 15; // what a spreadsheet keeps and shows
    Decimal number;
    if (!read(text, number))
        return text;
    cut(number, kDigits);
    number.point += shift;
    const QString out = write(number);
    return out.isEmpty() ? text : out;
}

} // namespace

QString withoutNoise(const QString &number)
{
    return rewritten(number, 0);
}

QString timesHundred(const QString &number)
{
    return rewritten(number, 2);
}

QString roundedTo(const QString &number, int places)
{
    Decimal decimal;
    if (!read(number, decimal))
        return number;
    const int kept = decimal.point + places;
    if (kept < 0)
        return QStringLiteral("0");
    cut(decimal, kept);
    const QString out = write(decimal);
    return out.isEmpty() ? number : out;
}

bool looksNumeric(const QString &text)
{
    static const QRegularExpression kAmount(
        QStringLiteral(R"(^[+\-−－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]*)?\s*[%％]?$)"));
    return kAmount.match(text.trimmed()).hasMatch();
}

} // namespace juesuan::intake
