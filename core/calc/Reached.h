#pragma once

#include "core/calc/Fraction.h"
#include "core/num/Quantity.h"

namespace juesuan::calc
{

/// One side of a comparison of a target with what was reached.
struct Measure {
    Quantity quantity;                ///< as written
    std::optional<Fraction> computed; ///< or a number that was not written: 元 of money, else a plain number
};

/// How far the actual value reaches the target, up to 1 = met. Nothing where one of them is no quantity,
/// where they cannot be compared, and where a negative number leaves no sense.
std::optional<Fraction> reached(const Measure &target, const Measure &actual);

/// The number of a text: of 95% it is 0.95. Nothing if it is none.
std::optional<Fraction> numberOf(const Quantity &quantity);
/// Money in 元; nothing without a unit of money.
std::optional<Fraction> moneyOf(const Quantity &quantity);

} // namespace juesuan::calc
