#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <memory>
#include <mutex>
#include <vector>

#include "core/store/Book.h"

/// What the tests of the store need again and again.
namespace juesuan::test
{

/// Two small forms: an income table with totals, and a summary that takes its total over.
ProfilePtr miniProfile();

/// The value, or a failed test and an abort: for steps that a test takes for granted.
template <class T> T need(Result<T> result, const char *what = "")
{
    if (!result) {
        ADD_FAILURE() << what << plainText(result.error()).toStdString();
        std::abort();
    }
    return std::move(result).value();
}

/// A folder of its own, in memory where there is such a place: most tests do not need to wait for a disk.
class Place
{
public:
    enum class On { Memory, Disk };
    explicit Place(On on = On::Memory);
    QString file(const QString &name = QStringLiteral("book.juesuan")) const
    {
        return m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
};

/// A book with one report, live.
struct OneReport {
    std::unique_ptr<Book> book;
    ReportId id;
    std::unique_ptr<Report> report;

    static OneReport create(const QString &path);
    static OneReport open(const QString &path);
    /// Types `fen` at `address` and gives the edit's seq.
    qint64 type(const char *address, qint64 fen);
    qint64 fen(const char *address) const;
};
CellKey cellAt(const Report &report, const char *address);

/// The seqs a book reports as committed, as they come.
class Commits
{
public:
    explicit Commits(Book &book);
    std::vector<qint64> seqs() const;

private:
    mutable std::mutex m_mutex;
    std::vector<qint64> m_seqs;
};

/// Only for files that are not open: closing a file drops SQLite's locks on it.
QByteArray sha256OfFile(const QString &path);
QByteArray bytesOf(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);
/// Runs SQL on a closed book, as another program would.
void runSql(const QString &path, const char *sql);

/// Both are the same report: same image, same history.
void expectSame(const Report &a, const Report &b);
std::string said(const Error &error);

} // namespace juesuan::test
