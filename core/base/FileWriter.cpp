#include "core/base/FileWriter.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>
#include <filesystem>
#include <memory>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace juesuan
{

namespace
{

/// Readable by everybody, as files that are saved are: temporary files are made for nobody else.
constexpr QFileDevice::Permissions kPermissions =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;

Error failure(QFileDevice::FileError error, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    switch (error) {
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

/// What is not on the disk yet when the name changes may be lost with the power, and the former file with it.
bool sync(const QString &path)
{
#ifdef Q_OS_UNIX
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && fsync(file.handle()) == 0;
#else
    return QFile::exists(path);
#endif
}

} // namespace

Result<void> checkTarget(const QString &path)
{
    const QFileInfo info(path);
    const QDir folder = info.dir();
    if (!folder.exists())
        return Error{QT_TRANSLATE_NOOP("Error", "There is no folder “%1”."), {folder.path()}, {}};
    // What is renamed over a device or a folder would take its place.
    if (info.exists() && !info.isFile())
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” is no file that can be written over."), {path}, {}};
    return {};
}

Result<void> writeWholeFile(const QString &path, QByteArrayView bytes)
{
    if (const Result<void> checked = checkTarget(path); !checked)
        return checked;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file.error(), path);
    // Flushed here because commit() does not look at what its own flush came to.
    if (file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush()) {
        const Error error = failure(file.error(), path);
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return failure(file.error(), path);
    return {};
}

Result<void> writeWholeFiles(const std::vector<FileToWrite> &files)
{
    std::vector<std::unique_ptr<QSaveFile>> written; // one that is not committed leaves nothing
    for (const FileToWrite &each : files) {
        if (const Result<void> checked = checkTarget(each.path); !checked)
            return checked;
        const auto &file = written.emplace_back(std::make_unique<QSaveFile>(each.path));
        if (!file->open(QIODevice::WriteOnly) || file->write(each.bytes) != each.bytes.size() ||
            !file->flush())
            return failure(file->error(), each.path);
    }
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (!written[i]->commit())
            return failure(written[i]->error(), files[i].path);
    }
    return {};
}

Result<void> writeWholeFile(const QString &name, const std::function<bool(const QString &temporary)> &write)
{
    if (const Result<void> checked = checkTarget(name); !checked)
        return checked;
    const QFileInfo info(name);
    const QString path = info.exists() ? info.canonicalFilePath() : name; // a link stays one
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));                // removed unless renamed
    if (!file.open())
        return failure(QFileDevice::OpenError, path);
    const QString temporary = file.fileName();
    file.close();
    if (!write(temporary) || !sync(temporary))
        return failure(QFileDevice::WriteError, path);
    std::error_code error;
    QFile::setPermissions(temporary, kPermissions);
    std::filesystem::rename(temporary.toStdU16String(), path.toStdU16String(), error);
    if (error)
        return failure(QFileDevice::RenameError, path);
    return {};
}

} // namespace juesuan
