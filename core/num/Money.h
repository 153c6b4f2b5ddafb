#pragma once

#include <compare>
#include <cstdint>

namespace juesuan
{

/// An amount of money in fen (0.01 元). Never a double.
class Money
{
public:
    /// No typed amount is larger than this: 10^15 fen, ten million million yuan.
    static constexpr std::int64_t kLargestFen = 1'000'000'000'000'000;
    static constexpr std::int64_t kFenPerYuan = 100;
    static constexpr std::int64_t kFenPerWan = 1'000'000;

    constexpr Money() = default;
    Money(double) = delete;
    static constexpr Money fromFen(std::int64_t fen) { return Money(fen, 0); }

    constexpr std::int64_t fen() const { return m_fen; }
    constexpr Money operator-() const { return fromFen(-m_fen); }
    constexpr Money operator+(Money other) const { return fromFen(m_fen + other.m_fen); }
    constexpr Money operator-(Money other) const { return fromFen(m_fen - other.m_fen); }
    constexpr auto operator<=>(const Money &) const = default;

private:
    constexpr Money(std::int64_t fen, int) : m_fen(fen) {}
    std::int64_t m_fen = 0;
};

/// The unit in which amounts are entered and printed.
enum class MoneyUnit : std::uint8_t { Yuan, Wan };

} // namespace juesuan
