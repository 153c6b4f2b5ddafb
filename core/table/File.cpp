#include <QFile>
#include <QFileInfo>

#include "core/table/Archive.h"

namespace juesuan::table
{

Result<std::vector<Table>> readFile(const QString &path, const Limits &limits)
{
    const QString name = QFileInfo(path).fileName();
    const auto refused = [&](const char *text, const QStringList &args = {}) {
        return Error{text, args, {name, 0, 0}};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(QT_TRANSLATE_NOOP("Error", "The file cannot be read: %1."), {file.errorString()});
    const QByteArray bytes = file.read(limits.file + 1);
    if (bytes.size() > limits.file)
        return refused(QT_TRANSLATE_NOOP("Error", "The file is larger than %1 MiB; it is not read."),
                       {QString::number(limits.file >> 20)});
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return refused(QT_TRANSLATE_NOOP("Error", "This is a workbook of the old kind (.xls), or one with a "
                                                  "password. Open it and save it as .xlsx."));
    if (!bytes.startsWith("PK")) {
        Result<Table> text = readText(bytes, name, limits);
        if (!text)
            return text.error();
        return std::vector<Table>{std::move(text.value())};
    }
    const Result<Archive> archive = Archive::open(bytes, name, limits);
    if (archive && !archive->has(QStringLiteral("xl/workbook.xml")))
        return refused(
            QT_TRANSLATE_NOOP("Error", "This is no .xlsx workbook. Open it and save it as .xlsx."));
    return readXlsx(bytes, name, limits);
}

} // namespace juesuan::table
