#include "core/store/BookLock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace juesuan::store
{

BookLock::BookLock(const QString &path) : m_book(path), m_file(path + QStringLiteral(".lock"))
{
    m_file.setStaleLockTime(0); // a book may be open for days; only a dead process makes a lock stale
}

Result<std::unique_ptr<BookLock>> BookLock::take(const QString &bookPath)
{
    std::unique_ptr<BookLock> lock(new BookLock(bookPath));
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError)
        return lock->holder();
    return Error{QT_TRANSLATE_NOOP(
                     "Error", "The folder of %1 may not be written, so the book is open for reading only."),
                 {bookPath},
                 {}};
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
