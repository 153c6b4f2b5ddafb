#include "core/store/BookLock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace juesuan::store
{

/// Time enough for a living process to have written who it is.
constexpr int kWritingMilliseconds = 200;

BookLock::BookLock(const QString &path) : m_book(path), m_file(path + QStringLiteral(".lock"))
{
    m_file.setStaleLockTime(0); // a book may be open for days; only a dead process makes a lock stale
}

Result<std::unique_ptr<BookLock>> BookLock::take(const QString &bookPath)
{
    std::unique_ptr<BookLock> lock(new BookLock(bookPath));
    if (lock->m_file.tryLock(0) || lock->takeOverUnfinished())
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError)
        return lock->holder();
    if (lock->m_file.error() != QLockFile::PermissionError)
        return Error{QT_TRANSLATE_NOOP("Error", "The disk of %1 is full or cannot be written to, so the book "
                                                "is open for reading only."),
                     {bookPath},
                     {}};
    return Error{QT_TRANSLATE_NOOP(
                     "Error", "The folder of %1 may not be written, so the book is open for reading only."),
                 {bookPath},
                 {}};
}

/// A process that was killed while it wrote the sidecar leaves one that names nobody, which QLockFile would
/// respect for ever. removeStaleLockFile() asks the system whether somebody holds it all the same.
bool BookLock::takeOverUnfinished()
{
    if (m_file.error() != QLockFile::LockFailedError || namesHolder() || m_file.tryLock(kWritingMilliseconds))
        return m_file.isLocked();
    return !namesHolder() && m_file.removeStaleLockFile() && m_file.tryLock(0);
}

bool BookLock::namesHolder() const
{
    qint64 process = 0;
    return m_file.getLockInfo(&process, nullptr, nullptr);
}

Error BookLock::holder() const
{
    const QFileInfo sidecar(m_file.fileName());
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_file.getLockInfo(&process, &host, &program))
        return Error{QT_TRANSLATE_NOOP("Error", "%1 is open elsewhere, so it is open for reading only here."),
                     {m_book},
                     {}};
    // Who made the sidecar, and when, the file system knows.
    return Error{
        QT_TRANSLATE_NOOP("Error",
                          "%1 has been open on %2 by %3 since %4 (%5, process %6), so it is open for "
                          "reading only here."),
        {m_book, host, sidecar.owner(), sidecar.lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
         program, QString::number(process)},
        {}};
}

} // namespace juesuan::store
