#pragma once

#include <QString>

#include "core/base/Result.h"

/// How a new book comes into being: complete, under another name in the same folder, then renamed. At no
/// moment does a half-written file stand under the wanted name, and never is an existing one replaced.
namespace juesuan::store
{

QString temporaryBeside(const QString &path);
Result<void> publish(const QString &temporary, const QString &path);
void removeTemporary(const QString &temporary);
Error alreadyThere(const QString &path);

} // namespace juesuan::store
