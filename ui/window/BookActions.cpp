#include "ui/window/BookActions.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

#include "core/text/Sentences.h"
#include "ui/panels/FindingModel.h"
#include "ui/panels/NavigatorModel.h"
#include "ui/start/StartPage.h"
#include "ui/window/Actions.h"
#include "ui/window/AppSettings.h"
#include "ui/window/Banner.h"
#include "ui/window/Prompter.h"

namespace juesuan::ui
{

namespace
{

constexpr int kLookEvery = 2000; // milliseconds

std::pair<QDateTime, qint64> stateOf(const QString &path)
{
    const QFileInfo file(path);
    return {file.lastModified(), file.size()};
}

} // namespace

QString bookAmong(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && url.path().endsWith(QLatin1String(".juesuan"), Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

BookActions::BookActions(Workspace &workspace, const Services &services, QWidget *window)
    : QObject(window), m_workspace(workspace), m_services(services), m_window(window)
{
    connect(&m_workspace, &Workspace::closing, this, &BookActions::remember);
    // Also right after opening: a program that is killed still finds its book again.
    connect(&m_workspace, &Workspace::sessionChanged, this, [this] {
        if (m_workspace.isOpen())
            remember();
    });
    connect(&m_workspace, &Workspace::sessionChanged, this, &BookActions::watch);
    m_looking.setInterval(kLookEvery);
    connect(&m_looking, &QTimer::timeout, this, &BookActions::look);
    connect(&m_workspace, &Workspace::refused, this, &BookActions::tell);
}

void BookActions::serve(StartPage &page, const Actions &actions)
{
    m_start = &page;
    connect(&page, &StartPage::newRequested, actions.newBook, &QAction::trigger);
    connect(&page, &StartPage::openRequested, actions.openBook, &QAction::trigger);
    connect(&page, &StartPage::sampleRequested, actions.openSample, &QAction::trigger);
    connect(&page, &StartPage::correctedRequested, actions.openCorrected, &QAction::trigger);
    connect(&page, &StartPage::bookRequested, this, &BookActions::open);
    connect(&page, &StartPage::forgetRequested, this, &BookActions::forget);
    listBooks();
}

void BookActions::listBooks()
{
    if (m_start)
        m_start->setBooks(m_services.settings.recentBooks());
}

void BookActions::tell(const Error &error)
{
    m_services.prompter.tell(m_window, tr("That was not possible"), text::sentence(error));
}

void BookActions::warn(Banner &banner) const
{
    if (!m_workspace.isOpen() || m_workspace.isWritable())
        banner.hide();
    else if (m_workspace.book().hasFailed())
        banner.say(
            Banner::Tone::Alarm,
            tr("The last edits could not be written to the disk, so typing has stopped. Nothing you typed "
               "is lost: make room and try again, or save a copy in another place and go on there."),
            tr("Save a copy…"), tr("Try again"));
    else if (m_stale)
        banner.say(Banner::Tone::Note,
                   tr("Another window has changed this book; what is shown here is older."),
                   tr("Save a copy…"), tr("Read it anew"));
    else
        banner.say(Banner::Tone::Note, text::sentence(m_workspace.book().readOnlyReason()),
                   tr("Save a copy…"));
}

void BookActions::watch()
{
    m_stale = false;
    m_looking.stop();
    if (!m_workspace.isOpen() || !m_workspace.book().isReadOnly())
        return;
    m_read = stateOf(m_workspace.book().path());
    m_looking.start();
}

void BookActions::look()
{
    if (m_stale || !m_workspace.isOpen() || stateOf(m_workspace.book().path()) == m_read)
        return;
    m_stale = true;
    emit changedElsewhere();
}

bool BookActions::reload()
{
    return check(m_workspace.reload());
}

bool BookActions::check(const Result<void> &result)
{
    if (!result)
        tell(result.error());
    return result.has_value();
}

bool BookActions::mayLeave()
{
    if (!m_workspace.isOpen() || !m_workspace.book().hasFailed())
        return true;
    switch (m_services.prompter.leaveUnsaved(m_window)) {
    case Prompter::Leave::SaveCopy:
        return saveCopy();
    case Prompter::Leave::Discard:
        return true;
    case Prompter::Leave::Stay:
        break;
    }
    return false;
}

void BookActions::leave()
{
    if (mayLeave())
        m_workspace.close();
}

void BookActions::newBook()
{
    if (!mayLeave())
        return;
    const NewBookOffer offer{m_services.profiles(), m_services.settings.folder()};
    const auto choice = m_services.prompter.newBook(m_window, offer);
    if (choice && check(m_workspace.create(*choice)))
        m_services.settings.setFolder(QFileInfo(choice->path).absolutePath());
}

void BookActions::ask()
{
    const QString path = m_services.prompter.bookToOpen(m_window, m_services.settings.folder());
    if (!path.isEmpty() && open(path))
        m_services.settings.setFolder(QFileInfo(path).absolutePath());
}

bool BookActions::open(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (m_workspace.isOpen() && m_workspace.book().path() == whole)
        return true;
    return mayLeave() && check(m_workspace.open(whole));
}

bool BookActions::openSample(Sample sample)
{
    const Result<QString> path = m_services.sampleBook(sample);
    if (!path) {
        tell(path.error());
        return false;
    }
    return open(*path);
}

void BookActions::choose(const ReportId &report)
{
    if (m_workspace.session().id() != report)
        check(m_workspace.choose(report));
}

bool BookActions::saveCopy()
{
    const QFileInfo book(m_workspace.book().path());
    const QString name = tr("%1 copy").arg(book.completeBaseName()) % QStringLiteral(".juesuan");
    const QString path =
        m_services.prompter.copyTarget(m_window, QDir(m_services.settings.folder()).filePath(name));
    if (path.isEmpty() || !check(m_workspace.book().saveCopy(path)))
        return false;
    // Where typing is not possible, the copy is what the person goes on with.
    if (!m_workspace.isWritable())
        return check(m_workspace.open(path));
    emit copied(path);
    return true;
}

void BookActions::retry()
{
    if (m_workspace.isOpen() && m_workspace.book().hasFailed() && check(m_workspace.book().retry()))
        emit recovered();
}

void BookActions::add(AddReportOffer::What what)
{
    const Report &report = m_workspace.report();
    const ReportSettings settings{QString(), report.setting(QStringLiteral("kind")), report.entryUnit()};
    const AddReportOffer offer{what, m_services.profiles(), m_workspace.book().reports(),
                               m_workspace.session().id(), settings};
    if (const auto choice = m_services.prompter.addReport(m_window, offer))
        check(m_workspace.add(*choice));
}

void BookActions::editSettings()
{
    const Report &report = m_workspace.report();
    const ReportSettings current{report.unit(), report.setting(QStringLiteral("kind")), report.entryUnit()};
    if (const auto settings = m_services.prompter.reportSettings(m_window, current))
        m_workspace.applySettings(*settings);
}

void BookActions::remember()
{
    const Report &report = m_workspace.report();
    const FindingCounts counts = countFindings(m_workspace.session().findings());
    m_services.settings.remember({m_workspace.book().path(), report.unit(), report.year(),
                                  isUnfilled(report) ? -1 : counts.errors, counts.warnings,
                                  QDateTime::currentDateTimeUtc()});
    listBooks();
}

void BookActions::forget(const QString &path)
{
    m_services.settings.forget(path);
    listBooks();
}

} // namespace juesuan::ui
