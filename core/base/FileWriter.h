#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

#include "core/base/Result.h"

namespace juesuan
{

/// Whether a file may be put at `path`: its folder is there, and what stands there is a file or nothing.
Result<void> checkTarget(const QString &path);

/// Writes the whole file or nothing: into a temporary file beside `path`, synced, then renamed over it.
/// After a failure (a full disk, no permission) what stood at `path` stands there still.
Result<void> writeWholeFile(const QString &path, QByteArrayView bytes);

struct FileToWrite {
    QString path;
    QByteArray bytes;
};
/// Several files that belong together: each is whole in a temporary file before the first gets its name, so
/// that a full disk leaves none of them.
Result<void> writeWholeFiles(const std::vector<FileToWrite> &files);

/// For a library that writes files by name: `write` gets the name of a file beside `path`, and says whether
/// it succeeded; the file is then synced and renamed over `path`. Nothing is left of a failure.
Result<void> writeWholeFile(const QString &path, const std::function<bool(const QString &temporary)> &write);

} // namespace juesuan
