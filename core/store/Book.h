#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/Result.h"
#include "core/report/Edit.h"
#include "core/report/Report.h"

namespace juesuan
{

using ReportId = QString; ///< random, so that books can be merged

struct ReportInfo {
    ReportId id;
    QString unit; ///< name of the unit it belongs to
    QString unitId;
    QString parentUnitId; ///< "" = top of the tree
    int year = 0;
    QString profile; ///< id of the embedded profile
};

/// One entry of the edit log.
struct LoggedEdit {
    qint64 seq = 0;
    qint64 base = 0; ///< seq of the report's edit before this one; 0 = the edit that created the report
    qint64 undoes =
        0; ///< seq of the edit this one takes back (an undo, or a redo of an undo); 0 = a fresh edit
    QString author;
    QDateTime at;
    Edit edit;
};

/// One `.juesuan` file: units, years, reports, embedded profiles and the edit log. The only room that knows
/// SQL. Edits are committed by a writer thread; `committed` comes after COMMIT and never before.
class Book : public QObject
{
    Q_OBJECT
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Creates the file (never over an existing one).
    static Result<std::unique_ptr<Book>> create(const QString &path);
    /// Opens it; read-only by itself, with a reason, when the file is read-only, newer, or open elsewhere.
    static Result<std::unique_ptr<Book>> open(const QString &path, Access access = Access::ReadWrite);
    ~Book() override; ///< waits for the writer

    QString path() const;
    bool isReadOnly() const;
    Error readOnlyReason() const; ///< meaningful when isReadOnly()

    std::vector<ReportInfo> reports() const;
    /// `content` is what the report starts with (a sample's figures, settings): part of its creation, which
    /// no undo takes back.
    Result<ReportId> addReport(const QString &unit, int year, const ProfilePtr &profile,
                               const QString &parentUnitId = {}, const std::vector<Change> &content = {});
    Result<std::unique_ptr<Report>> load(const ReportId &id) const; ///< image plus later edits
    /// Every report of the book, in no particular order, read in one go. The handler may take the report; its
    /// error stops the reading.
    using ReportHandler = std::function<Result<void>(const ReportInfo &, std::unique_ptr<Report>)>;
    Result<void> loadEach(const ReportHandler &handler) const;
    Result<std::vector<LoggedEdit>> history(const ReportId &id) const; ///< in order
    std::vector<LoggedEdit> log(const ReportId &id) const; ///< the same; empty when it cannot be read

    /// Who is noted in the log; by default the name of the account.
    void setAuthor(const QString &author);
    /// Queues an edit that has already been applied in memory; returns its seq at once.
    qint64 append(const ReportId &id, const Edit &edit, qint64 undoes = 0);
    /// Blocks until everything queued is committed or has failed (command line, closing).
    Result<void> flush();
    /// Nothing, or the sentence why edits are refused: read-only, or a commit failed.
    Result<void> mayEdit() const;
    bool hasFailed() const; ///< a commit failed: typing must stop
    /// Opens the file anew and commits what has waited since the failure.
    Result<void> retry();
    /// A copy of the file plus everything not yet committed, at another place (after a failed commit, or
    /// 另存副本).
    Result<void> saveCopy(const QString &path);
    /// Rewrites the packed image of a report (a cache; the log stays the truth).
    void storeImage(const Report &report, const ReportId &id);

    /// Integrity, history replayed against the image, totals from scratch. Empty = all well.
    std::vector<Error> verify();

signals:
    /// Both are emitted on the writer's thread: connect with a receiver, and they arrive on its own.
    void committed(qint64 seq, const QDateTime &at);
    void failed(const juesuan::Error &error);

private:
    struct Private;
    explicit Book(const QString &path);
    std::unique_ptr<Private> d;
};

} // namespace juesuan
