#pragma once

#include <QString>
#include <vector>

#include "core/profile/Profile.h"

namespace juesuan
{

/// What reading a profile gave: the profile, if it has no error, and every error found.
struct ProfileReading {
    ProfilePtr profile;        ///< null when there are errors
    std::vector<Error> errors; ///< each with file, line, column
};

/// Reads the profile in `directory` strictly, and those it inherits from the directories beside it.
ProfileReading readProfile(const QString &directory);

/// Reads back what Profile::resolved wrote (a book's embedded profile).
ProfileReading readResolvedProfile(const QByteArray &json);

/// All profiles with forms under `root` (one directory each), sorted by id; broken ones are left out and told
/// in `errors`.
std::vector<ProfilePtr> readProfiles(const QString &root, std::vector<Error> *errors = nullptr);

} // namespace juesuan
