#pragma once

#include <QByteArray>
#include <QStringList>
#include <vector>

#include "core/base/Result.h"

namespace juesuan
{

/// One line of a table kept as text, with its number in the file.
struct TextLine {
    int line = 0;
    QStringList cells;
};

/// Splits tab-separated text (UTF-8, a byte order mark allowed) into lines of cells. Cells are kept as they
/// are; empty lines and lines that begin with “#” are left out. Nothing is quoted in TSV.
Result<std::vector<TextLine>> readTsv(const QByteArray &bytes, const QString &file);

/// The same for comma-separated text with double quotes; a quoted cell may hold line breaks.
Result<std::vector<TextLine>> readCsv(const QByteArray &bytes, const QString &file);

} // namespace juesuan
