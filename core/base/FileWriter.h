#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"

namespace juesuan
{

/// Writes the whole file or nothing: into a temporary file beside `path`, synced, then renamed over it.
/// After a failure (a full disk, no permission) what stood at `path` stands there still.
Result<void> writeWholeFile(const QString &path, QByteArrayView bytes);

} // namespace juesuan
