#pragma once

#include <optional>

#include "core/profile/Shape.h"

namespace juesuan
{

/// First stage of reading: the files of `directory`, and of the profiles it inherits, as one JSON value, in
/// which every value still knows the file it came from. This is what `resolved` writes down:
///   {"id", "title", "province", "years", "inherits", "forms": [{"id", "number", "group", "form": {…}}, …],
///    "checks": […], "detectors": […], "charts": […], "dictionaries": {"functions": {"lengths", "entries"}}}
std::optional<JsonValue> loadProfileFiles(const QString &directory, Errors &errors);

} // namespace juesuan
