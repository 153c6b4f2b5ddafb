#pragma once

#include <QString>

#include "core/report/Report.h"

namespace juesuan::text
{

/// A formula read at a cell, in the form's own words. In a formula of a score its inputs are called by their
/// titles, and `value` by that of the score.
QString inWords(const Report &report, const CellKey &at, const Formula &formula,
                const ScoreRule *rule = nullptr);

/// What a score's value is called: its title without what stands in brackets behind it.
QString scoreTitle(const ScoreRule &rule);

/// Whether the value of a score is shown as a percentage: its tiers are, or it is a quotient.
bool isRate(const ScoreRule &rule);

} // namespace juesuan::text
