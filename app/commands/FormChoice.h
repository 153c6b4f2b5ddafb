#pragma once

#include <QStringList>
#include <vector>

#include "core/base/Result.h"
#include "core/exchange/Exchange.h"

namespace juesuan::app
{

/// The copies that `form` (all of them) or `form#2` (the second) names. An unknown one is an Error that names
/// the nearest.
Result<std::vector<exchange::FormCopy>> copiesNamed(const Report &report, const QString &name);

/// What a form is called in a sentence, with the name of the copy where there are several.
QString formName(const Report &report, const exchange::FormCopy &copy);

} // namespace juesuan::app
