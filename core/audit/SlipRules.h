#pragma once

#include "core/audit/Slips.h"
#include "core/profile/Profile.h"

namespace juesuan
{

/// The thresholds of a unit_slip or digit_slip detector.
SlipRules slipRulesOf(const Detector &detector);

} // namespace juesuan
