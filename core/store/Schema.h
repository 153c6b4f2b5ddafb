#pragma once

#include <vector>

#include "core/store/Database.h"

namespace juesuan::store
{

/// "JuSn", at byte 68 of the file: by this the system knows a book without its extension.
constexpr qint32 kApplicationId = 0x4A75536E;

/// One step brings a file from version n to n + 1; step 0 makes the first tables. A step is never changed
/// once a version with it was released: files made by it are out there.
using MigrationStep = Result<void> (*)(Database &);
const std::vector<MigrationStep> &migrationSteps();

struct FileVersion {
    int version = 0;   ///< PRAGMA user_version
    int minReader = 0; ///< the oldest program version that reads this file rightly (meta table)
};

/// The version this program writes.
int currentVersion();
/// Takes an empty database to the current version.
Result<void> createSchema(Database &db);
Result<FileVersion> readVersion(Database &db);
/// All missing steps in one transaction: afterwards the file is of the new version or unchanged.
Result<void> migrate(Database &db, int from, const std::vector<MigrationStep> &steps);
/// The tables are exactly ours: no trigger, view, table or index that we did not make, none missing.
Result<void> checkSchema(Database &db);
/// For a newer file that says we may read it: our tables are there, and nothing that runs by itself.
Result<void> checkReadableSchema(Database &db);

} // namespace juesuan::store
