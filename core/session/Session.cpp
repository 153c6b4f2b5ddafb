#include "core/session/Session.h"

#include <algorithm>

namespace juesuan
{

namespace
{

/// After so many edits the image is rewritten: replaying as many is still far below what a person notices.
constexpr int kEditsPerImage = 500;

bool changesNothing(const Edit &edit)
{
    return std::all_of(edit.changes.begin(), edit.changes.end(), [](const Change &change) {
        return std::visit(
            [](const auto &item) {
                if constexpr (requires { item.before == item.after; })
                    return item.before == item.after;
                else
                    return false;
            },
            change);
    });
}

} // namespace

Session::Session(Book &book, ReportId id, std::unique_ptr<Report> report)
    : m_book(book), m_id(std::move(id)), m_report(std::move(report))
{
}

Session::~Session()
{
    if (m_sinceImage > 0)
        m_book.storeImage(*m_report, m_id);
}

Result<std::unique_ptr<Session>> Session::open(Book &book, const ReportId &id)
{
    auto report = book.load(id);
    if (!report)
        return report.error();
    const auto history = book.history(id);
    if (!history)
        return history.error();
    std::unique_ptr<Session> session(new Session(book, id, std::move(*report)));
    if (auto recalled = session->recall(*history); !recalled)
        return recalled.error();
    return session;
}

/// The log is the undo history: an edit that undoes the last step moves it over to redo, one that undoes the
/// last undo moves it back, and a fresh edit leaves nothing to redo.
Result<void> Session::recall(const std::vector<LoggedEdit> &history)
{
    for (const LoggedEdit &logged : history) {
        if (logged.base == 0)
            continue; // creating the report is not to be taken back
        const Step step{logged.seq, logged.edit};
        if (logged.undoes == 0) {
            m_undo.push_back(step);
            m_redo.clear();
        } else if (!m_undo.empty() && m_undo.back().seq == logged.undoes) {
            m_undo.pop_back();
            m_redo.push_back(step);
        } else if (!m_redo.empty() && m_redo.back().seq == logged.undoes) {
            m_redo.pop_back();
            m_undo.push_back(step);
        } else {
            return Error{QT_TRANSLATE_NOOP(
                             "Error", "The undo history of this report does not fit together: the book %1 is "
                                      "damaged."),
                         {m_book.path()},
                         {}};
        }
    }
    return {};
}

bool Session::isReadOnly() const
{
    return m_book.isReadOnly();
}

Result<ChangeSet> Session::applyAndLog(const Edit &edit, qint64 undoes, qint64 *seq)
{
    if (auto allowed = m_book.mayEdit(); !allowed)
        return allowed.error();
    auto changes = m_report->apply(edit);
    if (!changes)
        return changes;
    *seq = m_book.append(m_id, edit, undoes);
    if (++m_sinceImage >= kEditsPerImage) {
        m_book.storeImage(*m_report, m_id);
        m_sinceImage = 0;
    }
    m_findingsCurrent = false;
    return changes;
}

Result<ChangeSet> Session::apply(const Edit &edit)
{
    if (changesNothing(edit))
        return ChangeSet{};
    qint64 seq = 0;
    auto changes = applyAndLog(edit, 0, &seq);
    if (!changes)
        return changes;
    m_undo.push_back({seq, edit});
    m_redo.clear();
    emit changed(*changes);
    return changes;
}

Result<ChangeSet> Session::takeBack(std::vector<Step> &from, std::vector<Step> &to)
{
    if (from.empty())
        return ChangeSet{};
    Edit back = inverse(from.back().edit);
    qint64 seq = 0;
    auto changes = applyAndLog(back, from.back().seq, &seq);
    if (!changes)
        return changes;
    from.pop_back();
    to.push_back({seq, std::move(back)});
    emit changed(*changes);
    return changes;
}

Result<ChangeSet> Session::undo()
{
    return takeBack(m_undo, m_redo);
}

Result<ChangeSet> Session::redo()
{
    return takeBack(m_redo, m_undo);
}

const Edit *Session::lastEdit() const
{
    return m_undo.empty() ? nullptr : &m_undo.back().edit;
}

const Edit *Session::lastUndo() const
{
    return m_redo.empty() ? nullptr : &m_redo.back().edit;
}

QString Session::undoLabel() const
{
    return m_undo.empty() ? QString() : m_undo.back().edit.label;
}

QString Session::redoLabel() const
{
    return m_redo.empty() ? QString() : m_redo.back().edit.label;
}

const std::vector<Finding> &Session::findings() const
{
    if (!m_findingsCurrent) {
        m_findings = audit(*m_report);
        m_findingsCurrent = true;
    }
    return m_findings;
}

} // namespace juesuan
