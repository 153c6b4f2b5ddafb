#pragma once

#include <QString>
#include <optional>

#include "tests/cases/Decimal.h"

namespace juesuan::test
{

struct Part {
    Wide top = 0;
    Wide bottom = 1;
};

/// How much of the weight an actual value earns against its target, as 财预〔2020〕10号 says: all of it when
/// met, else in proportion. Nothing where one of them is no number and no date,
/// where the units differ, and for a target below 0.
std::optional<Part> earned(const QString &target, const QString &actual);

} // namespace juesuan::test
