#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace juesuan::support
{

/// A ZIP file with these parts, made in memory; its bytes may then be spoilt.
QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>> &parts);

} // namespace juesuan::support
