#include "core/store/Files.h"

#include <QFile>
#include <QFileInfo>

#include "core/base/RandomId.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace juesuan::store
{

namespace
{

/// A rename is durable only once the folder is.
void syncFolder([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#endif
}

} // namespace

QString temporaryBeside(const QString &path)
{
    return path % QStringLiteral(".part-") % randomId();
}

Result<void> publish(const QString &temporary, const QString &path)
{
    if (!QFile::rename(temporary, path)) {
        removeTemporary(temporary);
        if (QFileInfo::exists(path))
            return alreadyThere(path);
        return Error{QT_TRANSLATE_NOOP("Error", "%1 could not be created."), {path}, {}};
    }
    QFile::remove(temporary + QStringLiteral("-journal"));
    syncFolder(path);
    return {};
}

void removeTemporary(const QString &temporary)
{
    QFile::remove(temporary);
    QFile::remove(temporary + QStringLiteral("-journal"));
}

Error alreadyThere(const QString &path)
{
    return Error{QT_TRANSLATE_NOOP("Error", "%1 exists already. Choose another name."), {path}, {}};
}

} // namespace juesuan::store
