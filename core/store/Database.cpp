#include "core/store/Database.h"

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <sqlite3.h>

#include "core/base/RandomId.h"

namespace juesuan::store
{

Q_LOGGING_CATEGORY(lcStore, "juesuan.store")

namespace
{

constexpr int kBusyMilliseconds = 5000;
constexpr int kDefaultDefensive = 1;

QString uriOf(const QString &path, Database::Mode mode)
{
    if (mode == Database::Mode::Memory)
        return QStringLiteral(":memory:");
    const auto options = [mode] {
        switch (mode) {
        case Database::Mode::Create:
            return QLatin1String("?mode=rwc");
        case Database::Mode::ReadWrite:
            return QLatin1String("?mode=rw");
        default:
            return QLatin1String("?mode=ro");
        }
    }();
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded)) + options;
}

} // namespace

Database::Database(QString path, Mode mode)
    : m_path(std::move(path)), m_mode(mode), m_connection(QStringLiteral("book-") + randomId())
{
}

Database::~Database()
{
    // TRUNCATE leaves an empty journal beside the file. SQLite deletes it itself, under its own locks.
    if (m_handle && (m_mode == Mode::ReadWrite || m_mode == Mode::Create))
        (void)run(QStringLiteral("PRAGMA journal_mode=DELETE"));
    m_statements.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> db(new Database(path, mode));
    if (auto connected = db->connect(); !connected)
        return connected.error();
    if (auto hardened = db->harden(); !hardened)
        return hardened.error();
    return db;
}

Result<void> Database::connect()
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!connection.isValid())
        return Error{
            QT_TRANSLATE_NOOP("Error", "Qt's SQLite driver is not installed; books cannot be opened."),
            {},
            {}};
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMilliseconds);
    if (m_mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    connection.setConnectOptions(options);
    connection.setDatabaseName(uriOf(m_path, m_mode));
    if (!connection.open())
        return failure(connection.lastError(), QStringLiteral("open"));
    m_handle = *static_cast<sqlite3 *const *>(connection.driver()->handle().constData());
    return {};
}

/// A book may come from anywhere: nothing in its schema may run inside us.
Result<void> Database::harden()
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, kDefaultDefensive, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    for (const char *pragma : {"PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0",
                               "PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL"}) {
        if (auto done = run(QString::fromLatin1(pragma)); !done)
            return done;
    }
    return {};
}

Result<QSqlQuery *> Database::execute(const QString &sql, const QVariantList &values)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return failure(query.lastError(), sql);
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec()) {
        const Error error = failure(query.lastError(), sql);
        query.finish();
        return error;
    }
    return &query;
}

Result<void> Database::run(const QString &sql, const QVariantList &values)
{
    const auto query = execute(sql, values);
    if (!query)
        return query.error();
    (*query)->finish();
    return {};
}

Result<void> Database::each(const QString &sql, const QVariantList &values, const RowHandler &handler)
{
    const auto executed = execute(sql, values);
    if (!executed)
        return executed.error();
    QSqlQuery &query = **executed;
    Result<void> result;
    while (result && query.next())
        result = handler(Row(query));
    if (result && query.lastError().isValid())
        result = failure(query.lastError(), sql);
    query.finish(); // an unfinished read would keep its lock on the file
    return result;
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    const auto executed = execute(sql, values);
    if (!executed)
        return executed.error();
    QSqlQuery &query = **executed;
    const QVariant first = query.next() ? query.value(0) : QVariant();
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return failure(error, sql);
    return first;
}

bool Database::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

Error Database::failure(const QSqlError &error, const QString &sql)
{
    m_lastCode = m_handle ? sqlite3_extended_errcode(m_handle) : error.nativeErrorCode().toInt();
    qCWarning(lcStore).noquote() << "SQLite" << m_lastCode << error.databaseText() << "in" << sql;
    return sentenceFor(m_lastCode, m_path);
}

Transaction::~Transaction()
{
    // A failed COMMIT may have rolled back by itself; then there is nothing left to roll back.
    if (m_open && sqlite3_get_autocommit(m_db.handle()) == 0)
        (void)m_db.run(QStringLiteral("ROLLBACK"));
}

Result<void> Transaction::begin()
{
    auto begun = m_db.run(QStringLiteral("BEGIN IMMEDIATE"));
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    auto committed = m_db.run(QStringLiteral("COMMIT"));
    if (committed)
        m_open = false;
    return committed;
}

Error sentenceFor(int code, const QString &path)
{
    const auto say = [&path](const char *text) { return Error{text, {path}, {}}; };
    if (code == SQLITE_READONLY_DBMOVED)
        return say(QT_TRANSLATE_NOOP("Error", "%1 was moved or deleted while it was open."));
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        return say(QT_TRANSLATE_NOOP("Error",
                                     "%1 was not closed properly the last time. Open it once where it can be "
                                     "written, so that it can be put in order."));
    switch (code & 0xff) {
    case SQLITE_FULL:
        return say(QT_TRANSLATE_NOOP("Error", "The disk is full: %1 could not be written."));
    case SQLITE_IOERR:
        return say(QT_TRANSLATE_NOOP(
            "Error", "The disk or the network reported an error: %1 could not be read or written."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return say(QT_TRANSLATE_NOOP("Error", "Another program keeps %1 locked."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return say(QT_TRANSLATE_NOOP("Error", "%1 may not be written."));
    case SQLITE_CANTOPEN:
        return say(QT_TRANSLATE_NOOP("Error", "%1 could not be opened."));
    case SQLITE_CORRUPT:
        return say(QT_TRANSLATE_NOOP("Error", "%1 is damaged. It was left as it is."));
    case SQLITE_NOTADB:
        return say(QT_TRANSLATE_NOOP("Error", "%1 is not a book of this program. It was left as it is."));
    default:
        return say(QT_TRANSLATE_NOOP("Error", "%1 could not be read or written."));
    }
}

} // namespace juesuan::store
