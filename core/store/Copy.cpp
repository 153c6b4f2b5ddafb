#include "core/store/Copy.h"

#include <QFileInfo>
#include <sqlite3.h>

#include "core/store/Files.h"

namespace juesuan::store
{

namespace
{

/// Page by page through SQLite: reading the file by other means would drop its locks.
Result<void> copyPages(Database &source, Database &target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return sentenceFor(sqlite3_extended_errcode(target.handle()), target.path());
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    return code == SQLITE_OK ? Result<void>() : sentenceFor(code, target.path());
}

Result<void> addPending(Database &db, const std::vector<EditRow> &pending)
{
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const EditRow &edit : pending) {
        if (auto inserted = insertMissing(db, edit); !inserted)
            return inserted;
    }
    return transaction.commit();
}

Result<void> prove(Database &db)
{
    const auto verdict = db.value(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!verdict)
        return verdict.error();
    return verdict->toString() == QLatin1String("ok") ? Result<void>()
                                                      : sentenceFor(SQLITE_CORRUPT, db.path());
}

Result<void> writeCopy(Database &source, const std::vector<EditRow> &pending, const QString &temporary)
{
    auto target = Database::open(temporary, Database::Mode::Create);
    if (!target)
        return target.error();
    if (auto copied = copyPages(source, **target); !copied)
        return copied;
    if (auto added = addPending(**target, pending); !added)
        return added;
    return prove(**target);
}

} // namespace

Result<void> copyBook(Database &source, const std::vector<EditRow> &pending, const QString &path)
{
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString temporary = temporaryBeside(path);
    if (auto written = writeCopy(source, pending, temporary); !written) {
        removeTemporary(temporary);
        return Error{written.error().text, {path}, {}};
    }
    return publish(temporary, path);
}

} // namespace juesuan::store
