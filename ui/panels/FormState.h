#pragma once

#include "core/report/Report.h"

namespace juesuan::ui
{

/// How far a form has been filled in.
enum class FormState : std::uint8_t { Untouched, Started, Complete };
/// Started: something is there, but a cell that the form requires is not.
FormState formState(const Report &report, int form, std::uint16_t instance = 0);

/// Nobody has typed anything but heads yet: there is nothing that could hold or fail.
bool isUnfilled(const Report &report);

} // namespace juesuan::ui
