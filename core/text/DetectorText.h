#pragma once

#include "core/audit/Finding.h"

namespace juesuan::text
{

/// The sentence of a finding that a detector made.
QString detectorSentence(const Finding &finding, const Report &report);
/// What is wrong in a few words, without the place.
QString shortWords(const Finding &finding, const Report &report);

} // namespace juesuan::text
