#include "tests/cases/OracleTargets.h"

namespace juesuan::test
{

namespace
{

struct Written {
    QChar sign = u'≥'; ///< what is meant where nothing is written
    std::optional<Decimal> number;
    QString unit;
    int day = 0; ///< of a date: 20241231
};

bool isNumeral(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.' || c == u',' || c == u'-';
}

/// 2024年12月31日
int dayOf(const QString &text)
{
    const QString year = text.section(u'年', 0, 0), month = text.section(u'年', 1).section(u'月', 0, 0);
    const QString day = text.section(u'月', 1).section(u'日', 0, 0);
    const bool isDate = text.endsWith(u'日') && !month.isEmpty() && !day.isEmpty();
    return isDate ? year.toInt() * 10000 + month.toInt() * 100 + day.toInt() : 0;
}

Written understand(QString text)
{
    Written out;
    text.replace(u'＝', u'=').replace(u'＞', u'>').replace(u'＜', u'<');
    text.replace(QStringLiteral(">="), QStringLiteral("≥"))
        .replace(QStringLiteral("<="), QStringLiteral("≤"));
    if (QStringLiteral("≥≤=><").contains(text.left(1)) && !text.isEmpty()) {
        out.sign = text.front();
        text.remove(0, 1);
    }
    out.day = dayOf(text);
    if (out.day > 0)
        return out;
    qsizetype end = 0;
    while (end < text.size() && isNumeral(text[end]))
        ++end;
    out.number = readDecimal(text.left(end));
    out.unit = text.mid(end);
    if (out.number && out.unit.startsWith(u'万')) {
        out.number->units *= 10000;
        out.unit.remove(0, 1);
    }
    if (out.unit == u"个月")
        out.unit = QStringLiteral("月");
    if (out.unit == u"名")
        out.unit = QStringLiteral("人");
    return out;
}

/// A number of at most 1 without a unit, beside a percentage.
bool isUnclear(const Written &bare, const Written &percent)
{
    return bare.unit.isEmpty() && percent.unit == u"%" && bare.number->units > 0 &&
           bare.number->units <= readDecimal(QStringLiteral("1"))->units;
}

/// The smaller over the larger, both above 0.
Part proportion(Wide a, Wide b)
{
    return a < b ? Part{a, b} : Part{b, a};
}

} // namespace

std::optional<Part> earned(const QString &target, const QString &actual)
{
    const Written wanted = understand(target), got = understand(actual);
    if (wanted.day > 0 && got.day > 0)
        return Part{got.day <= wanted.day ? 1 : 0, 1};
    if (!wanted.number || !got.number)
        return std::nullopt;
    const bool unlike = !wanted.unit.isEmpty() && !got.unit.isEmpty() && wanted.unit != got.unit;
    if (isUnclear(wanted, got) || isUnclear(got, wanted))
        return std::nullopt;
    if (unlike || wanted.number->units < 0)
        return std::nullopt;
    const Wide t = wanted.number->units, a = got.number->units;
    const bool most = wanted.sign == u'≤' || wanted.sign == u'<';
    const bool least = wanted.sign == u'≥' || wanted.sign == u'>';
    if (a == t || (least && a > t) || (most && a < t))
        return Part{1, 1};
    if (a <= 0 || t <= 0)
        return Part{0, 1};
    return proportion(a, t);
}

} // namespace juesuan::test
