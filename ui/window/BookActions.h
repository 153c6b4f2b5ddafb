#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <utility>

#include "ui/window/Services.h"
#include "ui/window/Workspace.h"

class QWidget;

namespace juesuan::ui
{

class Actions;
class Banner;
class StartPage;

/// The book among dropped files; "" if there is none.
QString bookAmong(const QList<QUrl> &urls);

/// Opening, making and copying books, and the settings of the report; says why when it cannot.
class BookActions : public QObject
{
    Q_OBJECT
public:
    BookActions(Workspace &workspace, const Services &services, QWidget *window);

    void serve(StartPage &page, const Actions &actions);
    void newBook();
    void ask();
    bool open(const QString &path);
    bool openSample(Sample sample);
    void choose(const ReportId &report);
    /// False when the person wants to stay because edits are not saved.
    bool mayLeave();
    void leave();
    bool saveCopy();
    /// After a failed commit: writes what has waited, once there is room again.
    void retry();
    /// Another window has changed the book, which is only looked at here.
    bool isStale() const { return m_stale; }
    bool reload();
    /// One more unit, or one more year of a unit, in the open book.
    void add(AddReportOffer::What what);
    void editSettings();
    /// Notes how the open book stands, for the start page.
    void remember();
    void forget(const QString &path);
    void tell(const Error &error);
    /// Says what keeps the person from typing; hides the banner when nothing does.
    void warn(Banner &banner) const;

signals:
    void changedElsewhere(); ///< from now on isStale()
    void copied(const QString &path);
    void recovered(); ///< what could not be written is written now

private:
    bool check(const Result<void> &result);
    void listBooks();
    void watch();
    void look();

    Workspace &m_workspace;
    Services m_services;
    QWidget *m_window;
    StartPage *m_start = nullptr;
    /// The file as it was read, while another window may write to it. Looked at now and then rather than
    /// watched: notices do not come from every network folder.
    QTimer m_looking;
    std::pair<QDateTime, qint64> m_read;
    bool m_stale = false;
};

} // namespace juesuan::ui
