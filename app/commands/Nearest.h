#pragma once

#include <QString>
#include <QStringList>

namespace juesuan::app
{

/// Those of `known` that a person may have meant by `word`, nearest first, three at most;
/// all of them when none is near and they are few.
QStringList nearest(const QString &word, const QStringList &known);

} // namespace juesuan::app
