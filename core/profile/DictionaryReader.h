#pragma once

#include "core/profile/Shape.h"

namespace juesuan
{

/// The JSON form of a dictionary's TSV file (code name level from to source unsure): {"lengths", "entries":
/// [[…], …]}.
JsonValue dictionaryFromTsv(const QByteArray &bytes, const QString &file, const JsonValue &lengths,
                            Errors &errors);

/// The model of that JSON; every code has a known length, a name, and one entry for each year.
std::shared_ptr<const Dictionary> readDictionary(const QString &id, const JsonValue &json, Errors &errors);

} // namespace juesuan
