#include "core/store/Opening.h"

#include <QDateTime>
#include <QFileInfo>

#include "core/base/RandomId.h"
#include "core/store/Files.h"
#include "core/store/Header.h"
#include "core/store/Schema.h"
#include "core/store/Tables.h"

namespace juesuan::store
{

namespace
{

Error say(const char *text, const QString &path)
{
    return Error{text, {path}, {}};
}

Result<void> checkPlace(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return say(QT_TRANSLATE_NOOP("Error", "There is no file %1."), path);
    if (!file.isFile())
        return say(QT_TRANSLATE_NOOP("Error", "%1 is not a file."), path);
    if (!file.isReadable())
        return say(QT_TRANSLATE_NOOP("Error", "%1 may not be read."), path);
    if (file.size() == 0)
        return say(
            QT_TRANSLATE_NOOP("Error", "%1 is empty: it is not a book, or copying it was interrupted."),
            path);
    return {};
}

/// The file itself: its lock must be the same by whichever name it is opened.
QString withoutLink(const QString &path)
{
    const QFileInfo file(path);
    return file.isSymLink() ? file.canonicalFilePath() : path;
}

Result<void> checkHeader(const QString &path)
{
    const auto id = readApplicationId(path);
    if (!id)
        return id.error();
    if (*id != kApplicationId)
        return say(QT_TRANSLATE_NOOP("Error", "%1 is not a book of this program. It was left as it is."),
                   path);
    return {};
}

/// Root may write to anything, so a file without any write permission counts as read-only whoever opens it.
bool mayBeWritten(const QString &path)
{
    const QFileInfo file(path);
    // WriteUser would say what this process may do; the others are what the file itself allows.
    return file.isWritable() &&
           (file.permissions() & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther));
}

Result<void> quickCheck(Database &db)
{
    const auto verdict = db.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return verdict.error();
    if (verdict->toString() != QLatin1String("ok"))
        return say(QT_TRANSLATE_NOOP("Error", "%1 is damaged. It was left as it is."), db.path());
    return {};
}

enum class Age { Older, Current, NewerReadable };

/// `tables` gets what it read of a current book.
Result<Age> checkBook(Database &db, std::shared_ptr<const SmallTables> &tables)
{
    if (auto sound = quickCheck(db); !sound)
        return sound.error();
    const auto found = readVersion(db);
    if (!found)
        return found.error();
    if (found->version <= 0 || found->minReader <= 0)
        return say(QT_TRANSLATE_NOOP("Error", "%1 is damaged. It was left as it is."), db.path());
    const bool newer = found->version > currentVersion();
    if (newer && found->minReader > currentVersion())
        return say(QT_TRANSLATE_NOOP("Error",
                                     "%1 was written by a newer version of this program, which is needed to "
                                     "open it. It was left as it is."),
                   db.path());
    if (newer) {
        auto readable = checkReadableSchema(db);
        return readable ? Result<Age>(Age::NewerReadable) : readable.error();
    }
    if (found->version < currentVersion())
        return Age::Older;
    if (auto schema = checkSchema(db); !schema)
        return schema.error();
    auto rows = checkRows(db);
    if (!rows)
        return rows.error();
    tables = std::make_shared<const SmallTables>(std::move(*rows));
    return Age::Current;
}

/// TRUNCATE with FULL lost nothing in power-cut simulations where DELETE did; WAL has a bug in Debian's
/// version.
Result<void> setJournal(Database &db)
{
    const auto mode = db.value(QStringLiteral("PRAGMA journal_mode=TRUNCATE"));
    if (!mode)
        return mode.error();
    if (mode->toString() != QLatin1String("truncate"))
        return say(QT_TRANSLATE_NOOP("Error", "%1 could not be opened."), db.path());
    return {};
}

Result<OpenedFile> openReadOnly(const QString &path, const Error &reason)
{
    OpenedFile file;
    file.readOnlyReason = reason;
    auto db = Database::open(path, Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    file.db = std::move(*db);
    std::shared_ptr<const SmallTables> tables; // not kept: somebody else may write
    const auto age = checkBook(*file.db, tables);
    if (!age)
        return age.error();
    if (*age == Age::Older)
        return say(QT_TRANSLATE_NOOP(
                       "Error", "%1 is of an older version. Open it once where it can be written, so that it "
                                "can be brought up to date."),
                   path);
    if (*age == Age::NewerReadable)
        file.readOnlyReason =
            say(QT_TRANSLATE_NOOP("Error", "%1 was written by a newer version of this program, so it is "
                                           "open for reading only."),
                path);
    return file;
}

Result<void> bringUpToDate(Database &db)
{
    const auto found = readVersion(db);
    if (!found)
        return found.error();
    if (auto migrated = migrate(db, found->version, migrationSteps()); !migrated)
        return migrated;
    return checkSchema(db);
}

Result<OpenedFile> openForWriting(const QString &path, std::unique_ptr<BookLock> lock)
{
    OpenedFile file;
    file.lock = std::move(lock);
    auto db = Database::open(path, Database::Mode::ReadWrite);
    if (!db)
        return db.error();
    file.db = std::move(*db);
    const auto age = checkBook(*file.db, file.tables);
    if (!age)
        return age.error();
    if (*age == Age::NewerReadable)
        return openReadOnly(path, {});
    if (auto journal = setJournal(*file.db); !journal)
        return journal.error();
    if (*age == Age::Older) {
        if (auto done = bringUpToDate(*file.db); !done)
            return done.error();
    }
    return file;
}

Result<QString> readBookId(Database &db)
{
    const auto id = db.value(QStringLiteral("SELECT value FROM meta WHERE name = 'book'"));
    return id ? Result<QString>(id->toString()) : id.error();
}

} // namespace

Result<OpenedFile> openBookFile(const QString &name, bool readOnly)
{
    if (auto there = checkPlace(name); !there)
        return there.error();
    const QString path = withoutLink(name);
    if (auto header = checkHeader(path); !header)
        return header.error();
    auto file = [&]() -> Result<OpenedFile> {
        if (readOnly)
            return openReadOnly(path,
                                say(QT_TRANSLATE_NOOP("Error", "%1 was opened for reading only."), path));
        if (!mayBeWritten(path))
            return openReadOnly(
                path,
                say(QT_TRANSLATE_NOOP("Error", "%1 may not be written, so it is open for reading only."),
                    path));
        auto lock = BookLock::take(path);
        return lock ? openForWriting(path, std::move(*lock)) : openReadOnly(path, lock.error());
    }();
    if (!file)
        return file;
    auto id = readBookId(*file->db);
    if (!id)
        return id.error();
    file->bookId = std::move(*id);
    return file;
}

Result<std::unique_ptr<Database>> reopenBookFile(const QString &name, const QString &bookId)
{
    if (auto there = checkPlace(name); !there)
        return there.error();
    const QString path = withoutLink(name);
    if (auto header = checkHeader(path); !header)
        return header.error();
    auto db = Database::open(path, Database::Mode::ReadWrite);
    if (!db)
        return db;
    const auto id = readBookId(**db);
    if (!id)
        return id.error();
    if (*id != bookId)
        return say(QT_TRANSLATE_NOOP("Error", "Another book stands at %1 now."), path);
    if (auto journal = setJournal(**db); !journal)
        return journal.error();
    return db;
}

Result<void> createBookFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString temporary = temporaryBeside(path);
    const auto made = [&temporary]() -> Result<void> {
        auto db = Database::open(temporary, Database::Mode::Create);
        if (!db)
            return db.error();
        if (auto schema = createSchema(**db); !schema)
            return schema;
        Transaction transaction(**db);
        if (auto begun = transaction.begin(); !begun)
            return begun;
        for (const auto &[name, value] :
             {std::pair(QStringLiteral("book"), randomId()),
              std::pair(QStringLiteral("created"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)),
              std::pair(QStringLiteral("min_reader"), QString::number(currentVersion()))}) {
            if (auto written = insertMeta(**db, name, value); !written)
                return written;
        }
        return transaction.commit();
    }();
    if (!made) {
        removeTemporary(temporary);
        return Error{made.error().text, {path}, {}};
    }
    return publish(temporary, path);
}

} // namespace juesuan::store
