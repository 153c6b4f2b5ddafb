#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

/// What a hand does to a number while typing it, as arithmetic on fen.
namespace juesuan
{

enum class Slip : std::uint8_t { Unit, Digit, Transposed };

struct SlipRules {
    std::int64_t unitRatio = 0;       ///< 10,000 between 元 and 万元; 0 = not looked for
    std::int64_t unitSpreadMicro = 0; ///< how far from it the ratio may lie, in millionths
    std::vector<int> shifts; ///< 10, 100: the point in the wrong place; empty = digits are not looked for
};

struct SlipGuess {
    Slip kind = Slip::Digit;
    std::int64_t shouldBe = 0;
};

/// How `wrong` may have come from a number within `tolerance` of `wanted` by one slip of the hand; none if it
/// needs more than one. `step` is the last digit that was typed, in fen.
std::optional<SlipGuess> findSlip(std::int64_t wrong, std::int64_t wanted, std::int64_t tolerance,
                                  std::int64_t step, const SlipRules &rules);

} // namespace juesuan
