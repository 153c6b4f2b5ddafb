#pragma once

#include <QByteArray>

#include "core/base/Result.h"
#include "core/profile/Profile.h"
#include "core/report/Edit.h"

namespace juesuan
{

/// An edit as the log keeps it: CBOR, with forms, blocks, columns and lists by their ids, so that
/// it can still be read when a newer profile has put them elsewhere.
QByteArray encode(const Edit &edit, const Profile &profile);

/// Refuses what is no edit, and ids that the profile does not have.
Result<Edit> decodeEdit(const QByteArray &bytes, const Profile &profile);

} // namespace juesuan
