#pragma once

#include <QString>

#include "core/base/Result.h"

namespace juesuan::store
{

/// The application id in the first bytes of a file, 0 if it is no SQLite file. An ordinary connection would
/// roll a left-over journal back, which is right for our own files and would change anybody else's.
Result<qint32> readApplicationId(const QString &path);

} // namespace juesuan::store
