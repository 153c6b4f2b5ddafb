#include "core/calc/Fraction.h"

namespace juesuan::calc
{

static Int128 greatestCommonDivisor(Int128 a, Int128 b)
{
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

std::optional<Fraction> Fraction::of(Int128 numerator, Int128 denominator)
{
    constexpr Int128 kLargest = Int128{1} << 126; // negating never overflows
    if (denominator == 0 || numerator > kLargest || numerator < -kLargest || denominator > kLargest ||
        denominator < -kLargest)
        return std::nullopt;
    const Int128 divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0 ? -1 : 1);
    Fraction out;
    out.m_numerator = numerator / divisor;
    out.m_denominator = denominator / divisor;
    return out;
}

static std::optional<Int128> product(Int128 a, Int128 b)
{
    Int128 out = 0;
    return __builtin_mul_overflow(a, b, &out) ? std::nullopt : std::optional<Int128>(out);
}

std::optional<Fraction> Fraction::plus(const Fraction &other) const
{
    const auto left = product(m_numerator, other.m_denominator);
    const auto right = product(other.m_numerator, m_denominator);
    const auto denominator = product(m_denominator, other.m_denominator);
    Int128 sum = 0;
    if (!left || !right || !denominator || __builtin_add_overflow(*left, *right, &sum))
        return std::nullopt;
    return of(sum, *denominator);
}

std::optional<Fraction> Fraction::minus(const Fraction &other) const
{
    return plus(other.negated());
}

std::optional<Fraction> Fraction::times(const Fraction &other) const
{
    const auto numerator = product(m_numerator, other.m_numerator);
    const auto denominator = product(m_denominator, other.m_denominator);
    return numerator && denominator ? of(*numerator, *denominator) : std::nullopt;
}

std::optional<Fraction> Fraction::over(const Fraction &other) const
{
    const auto numerator = product(m_numerator, other.m_denominator);
    const auto denominator = product(m_denominator, other.m_numerator);
    return numerator && denominator ? of(*numerator, *denominator) : std::nullopt;
}

Fraction Fraction::negated() const
{
    Fraction out = *this;
    out.m_numerator = -out.m_numerator;
    return out;
}

std::optional<std::int64_t> Fraction::inSteps(std::int64_t steps, Rounding rounding) const
{
    const auto scaled = product(m_numerator, steps);
    if (!scaled)
        return std::nullopt;
    Int128 whole = *scaled / m_denominator; // towards zero
    const Int128 rest = *scaled % m_denominator;
    const Int128 size = rest < 0 ? -rest : rest;
    if (rounding == Rounding::Down && rest < 0)
        --whole;
    if (rounding == Rounding::HalfAway && size >= m_denominator - size)
        whole += *scaled < 0 ? -1 : 1;
    if (whole > INT64_MAX || whole < INT64_MIN)
        return std::nullopt;
    return static_cast<std::int64_t>(whole);
}

} // namespace juesuan::calc
