#pragma once

namespace juesuan::app
{

/// How a command ends; part of the contract.
enum class Exit : int { Done = 0, Findings = 1, WrongUse = 2, CannotWrite = 3 };

} // namespace juesuan::app
