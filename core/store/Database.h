#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <functional>
#include <map>
#include <memory>

#include "core/base/Result.h"

struct sqlite3;

namespace juesuan::store
{

/// The current row of a query.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const { return m_query.isNull(column); }

private:
    const QSqlQuery &m_query;
};

/// One connection to one SQLite file. It belongs to the thread that opened it. Statements are prepared once
/// and kept; every failure is logged with its SQL (never with values) and comes back as a sentence.
class Database
{
public:
    enum class Mode {
        Create,    ///< makes the file
        ReadWrite, ///< never makes one
        ReadOnly,  ///< never writes, not even to roll a journal back
        Memory
    };
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database(); ///< after writing, no empty journal stays behind
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    using RowHandler = std::function<Result<void>(const Row &)>;
    Result<void> run(const QString &sql, const QVariantList &values = {});
    Result<void> each(const QString &sql, const QVariantList &values, const RowHandler &handler);
    /// First column of the first row; a null QVariant if there is none.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    const QString &path() const { return m_path; }
    /// The file is gone or another one stands in its place.
    bool hasMoved() const;
    /// SQLite's extended code of the last failure.
    int lastCode() const { return m_lastCode; }
    sqlite3 *handle() const { return m_handle; }

private:
    Database(QString path, Mode mode);
    Result<void> connect();
    Result<void> harden();
    Result<QSqlQuery *> execute(const QString &sql, const QVariantList &values);
    Error failure(const QSqlError &error, const QString &sql);

    QString m_path;
    Mode m_mode;
    QString m_connection;
    std::map<QString, QSqlQuery> m_statements;
    sqlite3 *m_handle = nullptr;
    int m_lastCode = 0;
};

/// Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &db) : m_db(db) {}
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> begin();
    Result<void> commit();

private:
    Database &m_db;
    bool m_open = false;
};

/// What is said to a person when SQLite fails with `code` on `path`.
Error sentenceFor(int code, const QString &path);

} // namespace juesuan::store
