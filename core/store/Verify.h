#pragma once

#include <optional>
#include <vector>

#include "core/profile/Profile.h"
#include "core/store/Tables.h"

namespace juesuan::store
{

/// The file: SQLite's own full check, references, every checksum, every embedded profile against its SHA-256.
std::vector<Error> verifyFile(Database &db);

/// One report: its history gives the same state as its image, and the same totals when everything is
/// calculated from scratch.
std::vector<Error> verifyReport(const ProfilePtr &profile, const std::vector<EditRow> &history,
                                const std::optional<ImageRow> &image, const QString &title,
                                const QString &path);

} // namespace juesuan::store
