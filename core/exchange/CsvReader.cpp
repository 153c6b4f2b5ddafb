#include <QFile>
#include <QFileInfo>

#include "core/exchange/CsvImport.h"

namespace juesuan::exchange
{

Result<ImportResult> readCsv(const Report &report, const QString &path, ImportMode mode)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” cannot be read."), {name}, {}};
    const Result<std::vector<TextLine>> lines = juesuan::readCsv(file.readAll(), name);
    if (!lines)
        return lines.error();
    return readLines(report, *lines, name, mode);
}

Result<ImportResult> readLines(const Report &report, const std::vector<TextLine> &lines, const QString &file,
                               ImportMode mode)
{
    return CsvImport(report, mode, file).run(lines);
}

} // namespace juesuan::exchange
