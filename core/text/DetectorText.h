#pragma once

#include "core/audit/Finding.h"

namespace juesuan::text
{

/// The sentence of a finding that a detector made.
QString detectorSentence(const Finding &finding, const Report &report);
/// The cause as it is said behind a finding at `home`, whose form, row and column need no repeating.
QString causeNear(const Cause &cause, const Report &report, const CellKey &home);
/// Where it is, for a list: a code row needs no column.
QString shortPlace(const Report &report, const CellKey &cell);
/// What is wrong in a few words, without the place.
QString shortWords(const Finding &finding, const Report &report);

} // namespace juesuan::text
