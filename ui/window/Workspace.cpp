#include "ui/window/Workspace.h"

namespace juesuan::ui
{
namespace
{

constexpr int kAuditDelay = 20; // milliseconds: what was typed is painted first

Edit settingsEdit(const Report &report, const ReportSettings &settings)
{
    Edit edit;
    const auto add = [&](const QString &key, const QString &value) {
        if (report.setting(key) == value)
            return;
        const Edit one = report.setSetting(key, value);
        edit.label = one.label;
        edit.changes.insert(edit.changes.end(), one.changes.begin(), one.changes.end());
    };
    add(QStringLiteral("unit"), settings.unit);
    add(QStringLiteral("kind"), settings.kind);
    add(QStringLiteral("entry"), entryId(settings.entry));
    return edit;
}

Result<ReportId> addTo(Book &book, const AddReportChoice &choice)
{
    Report draft(choice.profile);
    if (const auto named = draft.apply(draft.setSetting(QStringLiteral("unit"), choice.settings.unit));
        !named)
        return named.error();
    return book.addReport(choice.settings.unit, choice.year, choice.profile, choice.parentUnitId,
                          settingsEdit(draft, choice.settings).changes);
}

} // namespace

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    m_audit.setSingleShot(true);
    m_audit.setInterval(kAuditDelay);
    connect(&m_audit, &QTimer::timeout, this, &Workspace::findingsChanged);
}

Workspace::~Workspace() = default;

Result<void> Workspace::open(const QString &path)
{
    Result<std::unique_ptr<Book>> book = Book::open(path);
    if (!book)
        return book.error();
    const std::vector<ReportInfo> reports = (*book)->reports();
    if (reports.empty())
        return Error{QT_TRANSLATE_NOOP("Error", "The book %1 holds no report."), {path}, {}};
    return work(std::move(*book), reports.front().id);
}

Result<void> Workspace::reload()
{
    const ReportId report = m_session->id();
    Result<std::unique_ptr<Book>> book = Book::open(m_book->path());
    if (!book)
        return book.error();
    return work(std::move(*book), report);
}

Result<void> Workspace::create(const NewBookChoice &choice)
{
    Result<std::unique_ptr<Book>> book = Book::create(choice.path);
    if (!book)
        return book.error();
    const Result<ReportId> report = addTo(**book, {QString(), choice.profile, choice.year, choice.settings});
    if (!report)
        return report.error();
    return work(std::move(*book), *report);
}

Result<void> Workspace::add(const AddReportChoice &choice)
{
    const Result<ReportId> report = addTo(*m_book, choice);
    if (!report)
        return report.error();
    return choose(*report);
}

Result<void> Workspace::choose(const ReportId &report)
{
    Result<std::unique_ptr<Session>> session = Session::open(*m_book, report);
    if (!session)
        return session.error();
    emit closing();
    adopt(std::move(*session));
    return {};
}

Result<void> Workspace::work(std::unique_ptr<Book> book, const ReportId &report)
{
    Result<std::unique_ptr<Session>> session = Session::open(*book, report);
    if (!session)
        return session.error();
    close();
    m_book = std::move(book);
    connect(m_book.get(), &Book::committed, this,
            [this](qint64, const QDateTime &at) { emit committed(at); });
    connect(m_book.get(), &Book::failed, this, &Workspace::failed);
    adopt(std::move(*session));
    return {};
}

void Workspace::adopt(std::unique_ptr<Session> session)
{
    m_session = std::move(session);
    connect(m_session.get(), &Session::changed, this, [this](const ChangeSet &changes) {
        emit changed(changes);
        m_audit.start();
    });
    m_audit.start();
    emit sessionChanged();
}

void Workspace::close()
{
    if (!m_session)
        return;
    emit closing();
    m_audit.stop();
    m_session.reset();
    m_book.reset();
    emit sessionChanged();
}

void Workspace::audit()
{
    if (!m_audit.isActive())
        return;
    m_audit.stop();
    emit findingsChanged();
}

bool Workspace::isWritable() const
{
    return m_session && !m_session->isReadOnly() && !m_book->hasFailed();
}

void Workspace::tell(const Result<ChangeSet> &result)
{
    if (!result)
        emit refused(result.error());
}

bool Workspace::apply(const Edit &edit)
{
    if (edit.changes.empty())
        return true;
    const Result<ChangeSet> result = m_session->apply(edit);
    tell(result);
    return result.has_value();
}

void Workspace::applySettings(const ReportSettings &settings)
{
    apply(settingsEdit(report(), settings));
}

void Workspace::undo()
{
    if (m_session && m_session->canUndo())
        tell(m_session->undo());
}

void Workspace::redo()
{
    if (m_session && m_session->canRedo())
        tell(m_session->redo());
}

} // namespace juesuan::ui
