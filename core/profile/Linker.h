#pragma once

#include "core/profile/Shape.h"

namespace juesuan
{

/// Third stage of reading: proves that everything a profile names is there, that formulas run in no circle
/// and that points add up. Errors are collected.
void linkProfile(const Profile &profile, const JsonValue &json, Errors &errors);

} // namespace juesuan
