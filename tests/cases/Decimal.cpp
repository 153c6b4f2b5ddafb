#include "tests/cases/Decimal.h"

namespace juesuan::test
{

static constexpr int kPlaces = 6;

std::optional<Decimal> readDecimal(QString text)
{
    int places = kPlaces;
    if (text.endsWith(u'%')) {
        text.chop(1);
        places -= 2;
    }
    text.remove(u',');
    const bool negative = text.startsWith(u'-');
    if (negative)
        text.remove(0, 1);
    const QString whole = text.section(u'.', 0, 0), part = text.section(u'.', 1);
    Wide units = 0;
    const QString digits = whole + part.leftJustified(places, u'0');
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        units = units * 10 + (c.unicode() - u'0');
    }
    if (whole.isEmpty() || part.size() > places)
        return std::nullopt;
    return Decimal{negative ? -units : units};
}

QString shortest(Wide millionths)
{
    const bool negative = millionths < 0;
    if (negative)
        millionths = -millionths;
    QString digits = QString::number(static_cast<qlonglong>(millionths)).rightJustified(kPlaces + 1, u'0');
    digits.insert(digits.size() - kPlaces, u'.');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return negative ? u'-' + digits : digits;
}

Wide share(Wide weight, Wide top, Wide bottom, int places)
{
    Wide step = 1;
    for (int i = places; i < kPlaces; ++i)
        step *= 10;
    return (2 * weight * top + bottom * step) / (2 * bottom * step) * step;
}

} // namespace juesuan::test
