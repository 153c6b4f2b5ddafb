#pragma once

#include <QStringList>
#include <vector>

#include "core/base/Result.h"
#include "core/profile/Profile.h"

namespace juesuan::app
{

/// The years a profile is for: "2019", "2019–2024", "2020–" where there is no end yet.
QString yearsOf(const Profile &profile);

/// What ships inside the program: the profiles and the sample accounts.
class Shelf
{
public:
    /// In the order of their ids; read when first asked for.
    const std::vector<ProfilePtr> &profiles() const;
    Result<ProfilePtr> profile(const QString &id) const;

    QStringList samples() const;
    /// Makes a new book at `path` that holds a sample account.
    Result<void> makeSample(const QString &sample, const QString &path) const;

private:
    mutable std::vector<ProfilePtr> m_profiles;
    mutable bool m_read = false;
};

} // namespace juesuan::app
