#include "core/num/AmountText.h"

namespace juesuan
{

static int fenDecimals(MoneyUnit unit)
{
    return unit == MoneyUnit::Wan ? 6 : 2;
}

static std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/// Half away from zero, and nowhere else are digits lost on the way to paper.
static std::uint64_t roundedTo(std::uint64_t fen, int lostDigits)
{
    const auto step = static_cast<std::uint64_t>(powerOfTen(lostDigits));
    return (fen + step / 2) / step;
}

static void groupThousands(QString &whole)
{
    for (qsizetype i = whole.size() - 3; i > 0; i -= 3)
        whole.insert(i, u',');
}

QString formatAmount(Money money, const AmountFormat &format)
{
    if (money.fen() == 0) {
        switch (format.zero) {
        case ZeroStyle::Zero:
            return QStringLiteral("0");
        case ZeroStyle::Dash:
            return QStringLiteral("—");
        case ZeroStyle::Blank:
            return {};
        case ZeroStyle::ZeroWithDecimals:
            break;
        }
    }
    const int exact = fenDecimals(format.unit);
    const int kept = qBound(0, format.decimals, exact);
    const bool negative = money.fen() < 0;
    const auto magnitude =
        negative ? -static_cast<std::uint64_t>(money.fen()) : static_cast<std::uint64_t>(money.fen());
    const std::uint64_t scaled = roundedTo(magnitude, exact - kept);

    QString digits = QString::number(scaled).rightJustified(kept + 1, u'0');
    QString whole = digits.left(digits.size() - kept);
    if (format.thousands)
        groupThousands(whole);
    QString out = negative && scaled != 0 ? u'-' + whole : whole;
    if (format.decimals > 0)
        out += u'.' + digits.right(kept).leftJustified(format.decimals, u'0');
    return out;
}

QString exactAmount(Money money, MoneyUnit unit)
{
    AmountFormat format;
    format.unit = unit;
    format.decimals = fenDecimals(unit);
    format.thousands = false;
    QString out = formatAmount(money, format);
    while (out.endsWith(u'0'))
        out.chop(1);
    if (out.endsWith(u'.'))
        out.chop(1);
    return out;
}

QString unitName(MoneyUnit unit)
{
    return unit == MoneyUnit::Wan ? QStringLiteral("万元") : QStringLiteral("元");
}

} // namespace juesuan
