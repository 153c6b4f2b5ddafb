#pragma once

#include "core/audit/Finding.h"

namespace juesuan::ui
{

/// Findings for which the window offers more than a jump.
inline bool isStated(const Finding &finding)
{
    return finding.rule == QLatin1String("stated") && !finding.cells.empty();
}

inline bool isUnknownCode(const Finding &finding)
{
    return finding.detector && finding.detector->use == QLatin1String("unknown_code") &&
           !finding.cells.empty();
}

} // namespace juesuan::ui
