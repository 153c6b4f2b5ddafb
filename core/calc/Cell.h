#pragma once

#include <cstdint>

#include "core/num/Tolerance.h"

namespace juesuan::calc
{

/// What was typed into a numeric cell.
enum class Typed : std::uint8_t { Nothing, Empty, Value, Unreadable };

/// What a check came to; kept in its cell where other cells keep Typed.
enum class Outcome : std::uint8_t { NotApplicable, Holds, Rounding, Fails };

/// The amount of a cell with its tallies: how many roundings it contains (r of the tolerance rule), how many
/// filled and how many unreadable cells went into it. All of them add up the way amounts do, so that a sum,
/// or a difference between two states of one, is two additions whatever it holds.
struct Cell {
    std::int64_t amount = 0;   ///< fen of money, millionths of anything else
    std::uint64_t tallies = 0; ///< roundings 21 bits | filled 21 | unreadable 20 | typed 2

    static constexpr int kFilledShift = 21;
    static constexpr int kUnreadableShift = 42;
    static constexpr int kTypedShift = 62;
    static constexpr std::uint64_t kSums = (std::uint64_t{1} << kTypedShift) - 1;
    static constexpr std::uint64_t kField = (std::uint64_t{1} << kFilledShift) - 1;
    static constexpr std::uint64_t kOneFilled = std::uint64_t{1} << kFilledShift;
    static constexpr std::uint64_t kOneUnreadable = std::uint64_t{1} << kUnreadableShift;

    constexpr std::int64_t roundings() const { return static_cast<std::int64_t>(tallies & kField); }
    constexpr std::int64_t filled() const
    {
        return static_cast<std::int64_t>((tallies >> kFilledShift) & kField);
    }
    constexpr std::int64_t unreadable() const
    {
        return static_cast<std::int64_t>((tallies & kSums) >> kUnreadableShift);
    }
    constexpr std::uint64_t sums() const { return tallies & kSums; }
    constexpr Typed typed() const { return static_cast<Typed>(tallies >> kTypedShift); }
    constexpr bool isTyped() const { return tallies >> kTypedShift != 0; }
    constexpr Outcome outcome() const { return static_cast<Outcome>(tallies >> kTypedShift); }
    constexpr bool isFilledOtherThanZero() const { return filled() > 0 && amount != 0; }

    constexpr void mark(std::uint8_t flag)
    {
        tallies = sums() | static_cast<std::uint64_t>(flag) << kTypedShift;
    }
    constexpr bool operator==(const Cell &) const = default;

    static constexpr Cell value(std::int64_t amount, bool rounded)
    {
        return {amount, kOneFilled | (rounded ? 1u : 0u)};
    }
    static constexpr Cell error() { return {0, kOneUnreadable}; }
};

/// Difference between two states; wraps like the fields do, so that adding it is exact.
constexpr Cell operator-(const Cell &left, const Cell &right)
{
    return {static_cast<std::int64_t>(static_cast<std::uint64_t>(left.amount) -
                                      static_cast<std::uint64_t>(right.amount)),
            left.sums() - right.sums()};
}

/// Adds `sign` times the amount of `other` and its tallies; what was typed stays marked.
constexpr void add(Cell &cell, const Cell &other, int sign = 1)
{
    const auto amount = static_cast<std::uint64_t>(other.amount);
    cell.amount = static_cast<std::int64_t>(static_cast<std::uint64_t>(cell.amount) +
                                            (sign < 0 ? std::uint64_t{0} - amount : amount));
    cell.tallies = ((cell.tallies + other.tallies) & Cell::kSums) | (cell.tallies & ~Cell::kSums);
}

/// How the two sides of a check are compared.
enum class Comparison : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

/// Exact, else within the tolerance, else failing.
Outcome compareWithin(Comparison comparison, const Cell &difference);

/// The one rule for comparisons. Nothing filled: nothing to compare.
inline Outcome compare(Comparison comparison, const Cell &difference)
{
    if (difference.unreadable() > 0 || difference.filled() == 0)
        return Outcome::NotApplicable;
    if (difference.amount == 0 && (comparison == Comparison::Equal || comparison == Comparison::GreaterEqual))
        return Outcome::Holds;
    return compareWithin(comparison, difference);
}

} // namespace juesuan::calc
