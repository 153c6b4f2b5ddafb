#pragma once

#include "core/num/Money.h"

namespace juesuan
{

/// The one tolerance rule: `roundings` is the number of amounts on both sides together that were
/// rounded to 0.01 万元. Each is off by at most half of that, so the sides may differ by
/// max(0, floor((roundings - 1) / 2)) times 0.01 万元 and by nothing more.
constexpr Money tolerance(std::int64_t roundings)
{
    constexpr std::int64_t kFenPerStep = Money::kFenPerWan / 100;
    return Money::fromFen(roundings > 1 ? (roundings - 1) / 2 * kFenPerStep : 0);
}

} // namespace juesuan
