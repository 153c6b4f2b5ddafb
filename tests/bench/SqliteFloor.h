#pragma once

#include <QString>
#include <sqlite3.h>

namespace juesuan::bench
{

/// SQLite by its own C interface, without a safety net: what our store is measured against.
class SqliteFloor
{
public:
    explicit SqliteFloor(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_db) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
    }
    ~SqliteFloor() { sqlite3_close(m_db); }
    SqliteFloor(const SqliteFloor &) = delete;
    SqliteFloor &operator=(const SqliteFloor &) = delete;

    void run(const char *sql)
    {
        if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
    }
    template <class Row> void each(const char *sql, Row &&row)
    {
        sqlite3_stmt *statement = prepare(sql);
        while (sqlite3_step(statement) == SQLITE_ROW)
            row(statement);
        sqlite3_finalize(statement);
    }
    template <class Bind> void insert(const char *sql, std::size_t count, Bind &&bind)
    {
        run("BEGIN");
        sqlite3_stmt *statement = prepare(sql);
        for (std::size_t i = 0; i < count; ++i) {
            bind(statement, i);
            step(statement);
        }
        sqlite3_finalize(statement);
        run("COMMIT");
    }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
        return statement;
    }
    void step(sqlite3_stmt *statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(m_db));
        sqlite3_reset(statement);
    }

private:
    sqlite3 *m_db = nullptr;
};

} // namespace juesuan::bench
