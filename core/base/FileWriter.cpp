#include "core/base/FileWriter.h"

#include <QFileInfo>
#include <QSaveFile>

namespace juesuan
{

static Error failure(const QSaveFile &file, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    switch (file.error()) {
    case QFileDevice::ResourceError:
        return {QT_TRANSLATE_NOOP("Error", "“%1” was not written: the disk is full."), {name}, {}};
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
        return {QT_TRANSLATE_NOOP("Error", "“%1” cannot be written in this folder."), {name}, {}};
    default:
        return {
            QT_TRANSLATE_NOOP("Error", "“%1” was not written: the disk refused it or is full."), {name}, {}};
    }
}

Result<void> writeWholeFile(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file, path);
    // Flushed here because commit() does not look at what its own flush came to.
    if (file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush()) {
        const Error error = failure(file, path);
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return failure(file, path);
    return {};
}

} // namespace juesuan
