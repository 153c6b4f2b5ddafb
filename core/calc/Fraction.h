#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace juesuan::calc
{

__extension__ typedef __int128 Int128;

/// An exact fraction, reduced, the denominator above 0. Operations give nothing when 128 bits do not suffice.
class Fraction
{
public:
    constexpr Fraction() = default;
    Fraction(std::int64_t whole) : m_numerator(whole) {}
    static std::optional<Fraction> of(Int128 numerator, Int128 denominator);

    std::optional<Fraction> plus(const Fraction &other) const;
    std::optional<Fraction> minus(const Fraction &other) const;
    std::optional<Fraction> times(const Fraction &other) const;
    std::optional<Fraction> over(const Fraction &other) const; ///< nothing for 0, too
    Fraction negated() const;
    Int128 numerator() const { return m_numerator; }
    Int128 denominator() const { return m_denominator; }
    int sign() const { return m_numerator > 0 ? 1 : m_numerator < 0 ? -1 : 0; }
    bool isZero() const { return m_numerator == 0; }

    enum class Rounding : std::uint8_t { Down, TowardsZero, HalfAway };
    /// The multiple of 1/`steps` it is rounded to, in steps; nothing if it does not fit 64 bits.
    std::optional<std::int64_t> inSteps(std::int64_t steps, Rounding rounding) const;

private:
    Int128 m_numerator = 0;
    Int128 m_denominator = 1;
};

} // namespace juesuan::calc
