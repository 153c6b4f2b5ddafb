#pragma once

#include <QDateTime>
#include <QObject>
#include <memory>
#include <vector>

#include "core/audit/Finding.h"
#include "core/report/Report.h"
#include "core/store/Book.h"

namespace juesuan
{

/// One report at work: the live report, its durable undo history and its findings, over a book.
/// Both the window and the command line change reports through this and nothing else.
/// A report has one session at a time, and a session does not outlive its book.
class Session : public QObject
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<Session>> open(Book &book, const ReportId &id);
    ~Session() override; ///< leaves an image behind, so that the next opening need not replay

    const Report &report() const { return *m_report; }
    const ReportId &id() const { return m_id; }
    Book &book() { return m_book; }
    bool isReadOnly() const;

    /// Applies and logs an edit. An edit that changes nothing is dropped.
    Result<ChangeSet> apply(const Edit &edit);
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    const Edit *lastEdit() const; ///< what an undo would take back; null if there is nothing
    const Edit *lastUndo() const; ///< what a redo would take back
    QString undoLabel() const;
    QString redoLabel() const;
    Result<ChangeSet> undo();
    Result<ChangeSet> redo();

    /// Computed on demand after a change, then kept.
    const std::vector<Finding> &findings() const;

signals:
    void changed(const juesuan::ChangeSet &changes);

private:
    struct Step {
        qint64 seq;
        Edit edit;
    };
    Session(Book &book, ReportId id, std::unique_ptr<Report> report);
    Result<void> recall(const std::vector<LoggedEdit> &history);
    Result<ChangeSet> applyAndLog(const Edit &edit, qint64 undoes, qint64 *seq);
    /// Takes the last step of `from` back, as a new edit that becomes the last step of `to`.
    Result<ChangeSet> takeBack(std::vector<Step> &from, std::vector<Step> &to);

    Book &m_book;
    ReportId m_id;
    std::unique_ptr<Report> m_report;
    std::vector<Step> m_undo, m_redo;
    int m_sinceImage = 0;
    mutable std::vector<Finding> m_findings;
    mutable bool m_findingsCurrent = false;
};

} // namespace juesuan
