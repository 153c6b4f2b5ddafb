#pragma once

#include <vector>

#include "core/store/Database.h"
#include "core/store/Tables.h"

namespace juesuan::store
{

/// Writes what `source` holds plus `pending` as a new book at `path`, checked before it gets its name.
Result<void> copyBook(Database &source, const std::vector<EditRow> &pending, const QString &path);

} // namespace juesuan::store
