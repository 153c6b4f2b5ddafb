#pragma once

#include <QString>
#include <cstdint>
#include <optional>

namespace juesuan::test
{

/// Whole numbers wide enough for products of amounts.
__extension__ using Wide = __int128;

/// A number as written, exact: `units` millionths.
struct Decimal {
    Wide units = 0;
};

/// Reads "1,291.77", "-60" or "95%" (0.95); at most six decimals, of a percentage four. Nothing if it is
/// none.
std::optional<Decimal> readDecimal(QString text);

/// Millionths in the shortest form: "9.7", "10", "0".
QString shortest(Wide millionths);

/// `weight` times top/bottom, rounded half up to so many decimals of a point; all in millionths.
Wide share(Wide weight, Wide top, Wide bottom, int places);

} // namespace juesuan::test
