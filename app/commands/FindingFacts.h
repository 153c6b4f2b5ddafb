#pragma once

#include <QJsonObject>

#include "core/audit/Finding.h"

namespace juesuan::app
{

/// A finding as `audit --json` prints it.
QJsonObject toJson(const Finding &finding, const Report &report);

} // namespace juesuan::app
