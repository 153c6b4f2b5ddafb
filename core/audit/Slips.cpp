#include "core/audit/Slips.h"

#include <QStringList>
#include <utility>

namespace juesuan
{

namespace
{

constexpr std::int64_t kMillion = 1'000'000;
/// A sum that leaves more amounts open than this says nothing about single digits.
constexpr std::int64_t kMostOpen = 10;
constexpr qsizetype kDecimals = 2; ///< of a typed amount, in 元 as in 万元
__extension__ typedef __int128 Wide;

/// Whether `large` is `ratio` times `small`, give or take the spread.
bool isMultiple(std::int64_t large, std::int64_t small, const SlipRules &rules)
{
    if (small == 0 || (large < 0) != (small < 0))
        return false;
    const Wide exact = Wide(small) * rules.unitRatio;
    const Wide off = exact > large ? exact - large : large - exact;
    const Wide room = exact < 0 ? -exact : exact;
    return off * kMillion <= room * rules.unitSpreadMicro;
}

bool near(std::int64_t a, std::int64_t b, std::int64_t tolerance)
{
    return (a > b ? a - b : b - a) <= tolerance;
}

std::optional<SlipGuess> unitSlip(std::int64_t wrong, std::int64_t wanted, std::int64_t tolerance,
                                  const SlipRules &rules)
{
    if (rules.unitRatio == 0)
        return std::nullopt;
    if (wrong % rules.unitRatio == 0 && near(wrong / rules.unitRatio, wanted, tolerance))
        return SlipGuess{Slip::Unit, wrong / rules.unitRatio};
    if (isMultiple(wrong, wanted, rules) || isMultiple(wanted, wrong, rules))
        return SlipGuess{Slip::Unit, wanted};
    return std::nullopt;
}

/// The digits as typed, without point, with the zeros a hand would type: 26.48 is "2648".
QString digitsOf(std::int64_t value, std::int64_t step)
{
    return QString::number(value / step);
}

/// One digit more before the point; behind it a digit more would not move the others.
bool withoutOneDigit(const QString &longer, const QString &shorter)
{
    if (longer.size() != shorter.size() + 1)
        return false;
    qsizetype i = 0;
    while (i < shorter.size() && longer[i] == shorter[i])
        ++i;
    if (QStringView(longer).mid(i + 1) != QStringView(shorter).mid(i))
        return false;
    while (i > 0 && longer[i - 1] == longer[i])
        --i;
    return i < longer.size() - kDecimals;
}

bool swapsNeighbours(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    qsizetype i = 0;
    while (i < a.size() && a[i] == b[i])
        ++i;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
           QStringView(a).mid(i + 2) == QStringView(b).mid(i + 2);
}

std::optional<SlipGuess> shiftedPoint(std::int64_t wrong, std::int64_t wanted, std::int64_t tolerance,
                                      const SlipRules &rules)
{
    for (const int shift : rules.shifts) {
        if (near(wrong * shift, wanted, tolerance))
            return SlipGuess{Slip::Digit, wrong * shift};
        if (wrong % shift == 0 && near(wrong / shift, wanted, tolerance))
            return SlipGuess{Slip::Digit, wrong / shift};
    }
    return std::nullopt;
}

} // namespace

std::optional<SlipGuess> findSlip(std::int64_t wrong, std::int64_t wanted, std::int64_t tolerance,
                                  std::int64_t step, const SlipRules &rules)
{
    if (wrong == 0 || wanted == 0 || near(wrong, wanted, tolerance) || (wrong < 0) != (wanted < 0))
        return std::nullopt;
    if (wrong < 0) {
        const auto mirrored = findSlip(-wrong, -wanted, tolerance, step, rules);
        return mirrored ? std::optional(SlipGuess{mirrored->kind, -mirrored->shouldBe}) : std::nullopt;
    }
    if (const auto guess = unitSlip(wrong, wanted, tolerance, rules))
        return guess;
    if (rules.shifts.empty())
        return std::nullopt;
    if (const auto guess = shiftedPoint(wrong, wanted, tolerance, rules))
        return guess;
    if (wrong % step != 0 || tolerance > kMostOpen * step)
        return std::nullopt;
    const QString typed = digitsOf(wrong, step);
    // The sum that tells what is wanted may itself be off by roundings: try each amount it leaves open.
    const std::int64_t first = (wanted - tolerance + step - 1) / step * step;
    for (std::int64_t value = first; value <= wanted + tolerance; value += step) {
        const QString right = digitsOf(value, step);
        if (withoutOneDigit(typed, right) || withoutOneDigit(right, typed))
            return SlipGuess{Slip::Digit, value};
        if (swapsNeighbours(typed, right))
            return SlipGuess{Slip::Transposed, value};
    }
    return std::nullopt;
}

} // namespace juesuan
