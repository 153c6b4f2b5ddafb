#pragma once

#include "core/audit/Finding.h"

namespace juesuan::ui
{

/// Findings for which the window offers more than a jump.
inline bool isStated(const Finding &finding)
{
    return finding.rule == QLatin1String("stated") && !finding.cells.empty();
}

/// A slip of the hand in one cell, whose right value is plain.
inline bool proposesValue(const Finding &finding)
{
    const Cause &cause = finding.cause;
    const bool slip = cause.kind == Cause::Kind::UnitSlip || cause.kind == Cause::Kind::DigitSlip ||
                      cause.kind == Cause::Kind::Transposed || cause.kind == Cause::Kind::Matches;
    return slip && cause.cell && cause.shouldBe;
}

inline bool isUnknownCode(const Finding &finding)
{
    return finding.detector && finding.detector->use == QLatin1String("unknown_code") &&
           !finding.cells.empty();
}

} // namespace juesuan::ui
