#pragma once

#include "core/profile/CellLookup.h"

namespace juesuan
{

/// What a formula gives and reads.
struct Resolution {
    ValueType type = ValueType::Unknown;
    std::vector<CellPlace> reads;
};

/// Proves that every name in a formula means something and that numbers, texts and conditions stand where
/// they belong; what is wrong goes to `report`.
Resolution resolveFormula(const Profile &profile, const Formula &formula, const FormulaContext &context,
                          const std::function<void(Error)> &report);

} // namespace juesuan
