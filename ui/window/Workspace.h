#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <memory>

#include "core/session/Session.h"
#include "core/store/Book.h"
#include "ui/dialogs/Choices.h"

namespace juesuan::ui
{

/// The open book and the report at work in it.
class Workspace : public QObject
{
    Q_OBJECT
public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens a book at its first report, or makes one. What was open stays open when that fails.
    Result<void> open(const QString &path);
    Result<void> create(const NewBookChoice &choice);
    Result<void> choose(const ReportId &report);
    /// Puts one more report into the open book and goes to it.
    Result<void> add(const AddReportChoice &choice);
    /// Reads the open book anew: another window has changed it.
    Result<void> reload();
    void close();

    bool isOpen() const { return m_session != nullptr; }
    bool isWritable() const;
    Book &book() const { return *m_book; }
    Session &session() const { return *m_session; }
    const Report &report() const { return m_session->report(); }

    /// Brings the findings up to date now instead of in a moment.
    void audit();
    /// They will be: `findingsChanged` comes once what is there has been painted.
    bool isAuditPending() const { return m_audit.isActive(); }
    /// Changes the report; a refusal is told by `refused`.
    bool apply(const Edit &edit);
    void applySettings(const ReportSettings &settings); ///< as one undo step
    void undo();
    void redo();

signals:
    void closing();        ///< the session is about to go
    void sessionChanged(); ///< another session, or none
    void changed(const juesuan::ChangeSet &changes);
    void findingsChanged();
    void committed(const QDateTime &at);
    void failed(const juesuan::Error &error);
    void refused(const juesuan::Error &error);

private:
    Result<void> work(std::unique_ptr<Book> book, const ReportId &report);
    void adopt(std::unique_ptr<Session> session);
    void tell(const Result<ChangeSet> &result);

    std::unique_ptr<Book> m_book; // before the session: it outlives it
    std::unique_ptr<Session> m_session;
    QTimer m_audit; // findings are asked for once the typing has been painted
};

} // namespace juesuan::ui
