#pragma once

#include <QString>

namespace juesuan
{

/// 16 characters of a–z and 0–9 from the system's random source (82 bits): ids that never meet, so that books
/// can be merged.
QString randomId();

} // namespace juesuan
