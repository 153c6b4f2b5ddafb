#include <QStackedWidget>
#include <algorithm>

#include "core/report/Address.h"
#include "core/report/Verdicts.h"
#include "ui/charts/OverviewPage.h"
#include "ui/form/CellTip.h"
#include "ui/form/FormView.h"
#include "ui/panels/ExplainPanel.h"
#include "ui/panels/FindingPanel.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/panels/ScorePanel.h"
#include "ui/window/Actions.h"
#include "ui/window/Banner.h"
#include "ui/window/BookActions.h"
#include "ui/window/FindingActions.h"
#include "ui/window/JumpPalette.h"
#include "ui/window/MainWindow.h"
#include "ui/window/StatusLine.h"
#include "ui/window/TopBar.h"

/// What of MainWindow shows the report at work: its forms, its cells, its findings.
namespace juesuan::ui
{
namespace
{
constexpr int kMessageTime = 8000;
} // namespace

void MainWindow::leaveSession()
{
    m_form->clear();
    m_overview->setSession(nullptr);
    m_findings->setFindings(nullptr, {});
    m_explain->setReport(nullptr);
    m_scores->setReport(nullptr);
    m_navigator->setReports({}, {}, nullptr);
    m_status->clear();
    m_banner->hide();
    m_notice->hide();
}

void MainWindow::enterSession()
{
    const bool open = m_workspace->isOpen();
    showPanels(open);
    retranslate();
    refreshBanner();
    if (!open)
        return;
    const Report &report = m_workspace->report();
    m_navigator->setReports(m_workspace->book().reports(), m_workspace->session().id(), &report);
    m_bar->setReports(m_workspace->book().reports(), m_workspace->session().id());
    m_explain->setReport(&report);
    m_scores->setReport(&report);
    m_overview->setSession(&m_workspace->session());
    m_status->setEntryUnit(report.entryUnit());
    m_status->setZoom(m_form->zoom());
    if (m_workspace->session().isReadOnly())
        m_status->setReadOnly();
    else
        m_status->setSaved({});
    showForm(firstForm());
    m_form->setFocus();
}

void MainWindow::refresh(const ChangeSet &changes)
{
    m_navigator->refresh(changes);
    if (changes.rowsChanged)
        keepToCopies();
    m_explain->refresh(changes);
    m_scores->refresh();
    m_status->setEntryUnit(m_workspace->report().entryUnit());
    m_status->setSaving();
    offerValues();
    refreshUndo();
}

void MainWindow::refreshFindings()
{
    if (!m_workspace->isOpen())
        return;
    const std::vector<Finding> &findings = m_workspace->session().findings();
    m_findings->setFindings(&m_workspace->report(), findings);
    m_navigator->setFindings(findings);
    m_form->setFindings(findings);
    m_bar->setCounts(countFindings(findings));
}

void MainWindow::refreshUndo()
{
    const bool open = m_workspace->isOpen();
    m_actions->follow(open ? &m_workspace->session() : nullptr, m_workspace->isWritable());
}

void MainWindow::refreshBanner()
{
    m_books->warn(*m_banner);
    m_actions->setBookOpen(m_workspace->isOpen(), m_workspace->isWritable());
    offerValues();
    refreshUndo();
}

void MainWindow::reload()
{
    const int form = m_form->form();
    const auto instance = static_cast<std::uint16_t>(m_form->instance());
    const std::optional<CellKey> cell = m_form->currentCell();
    const bool overview = m_views->currentWidget() == m_overview;
    if (!m_books->reload())
        return;
    showForm(form, instance);
    if (cell)
        m_form->selectCell(*cell, false);
    if (overview)
        showOverview();
}

/// Where there is something to see to, else where filling in begins.
/// Where the first error stands. The rules tell without their causes, which are sought once the window is
/// painted.
int MainWindow::firstForm() const
{
    const auto forms = static_cast<int>(m_workspace->report().profile().forms.size());
    int first = forms;
    for (const Verdict &verdict : verdicts(m_workspace->report())) {
        const bool isError = !verdict.check || verdict.check->severity == Severity::Error;
        if (verdict.outcome == Outcome::Fails && isError && verdict.form >= 0)
            first = std::min(first, verdict.form);
    }
    return first == forms ? 0 : first;
}

void MainWindow::showForm(int form, std::uint16_t instance)
{
    const Report &report = m_workspace->report();
    if (form < 0 || form >= static_cast<int>(report.profile().forms.size()))
        return;
    const std::vector<std::uint16_t> &copies = report.instances(form);
    if (std::ranges::find(copies, instance) == copies.end())
        instance = copies.front();
    turnToForm();
    m_form->show(m_workspace->session(), form, instance);
    m_form->setFindings(m_workspace->isAuditPending() ? std::vector<Finding>()
                                                      : m_workspace->session().findings());
    m_navigator->select(form, instance);
    m_scores->setForm(form, instance);
    offerScores(isScored(report.form(form)));
    m_actions->offerCopies(report.form(form).many, copies.size() > 1);
}

void MainWindow::showOverview()
{
    if (!m_overview->hasCharts())
        return;
    m_views->setCurrentWidget(m_overview);
    m_navigator->selectOverview();
    m_overview->setFocus();
}

void MainWindow::turnToForm()
{
    m_views->setCurrentWidget(m_form);
    m_navigator->select(m_form->form(), static_cast<std::uint16_t>(m_form->instance()));
}

void MainWindow::travel(void (FormView::*step)())
{
    if (m_views->currentWidget() != m_form) {
        turnToForm();
        m_form->setFocus();
    }
    (m_form->*step)();
}

void MainWindow::addCopy()
{
    const int form = m_form->form();
    if (m_workspace->apply(m_workspace->report().addInstance(form)))
        showForm(form, m_workspace->report().instances(form).back());
    m_form->setFocus();
}

void MainWindow::removeCopy()
{
    // keepToCopies() shows another one; an undo brings this one back as it was.
    m_workspace->apply(
        m_workspace->report().removeInstance(m_form->form(), static_cast<std::uint16_t>(m_form->instance())));
}

void MainWindow::keepToCopies()
{
    const int form = m_form->form();
    if (form < 0 || !m_workspace->report().form(form).many)
        return;
    const std::vector<std::uint16_t> &copies = m_workspace->report().instances(form);
    if (std::ranges::find(copies, m_form->instance()) == copies.end())
        showForm(form, copies.back());
    m_navigator->select(form, static_cast<std::uint16_t>(m_form->instance()));
    m_actions->offerCopies(true, copies.size() > 1);
}

/// Everything that speaks of the cell at hand; none while the cursor stands on no cell of the report.
void MainWindow::followCell(std::optional<CellKey> cell)
{
    const Report &report = m_workspace->report();
    m_status->setCell(cell ? cellTitle(report, *cell) : QString());
    m_explain->setCell(cell);
    m_actions->offerComputed(cell && report.isStated(*cell) ? computedWords(report, *cell) : QString());
    offerValues();
}

void MainWindow::offerValues()
{
    const bool writable = m_workspace->isWritable();
    m_actions->takeComputed->setEnabled(writable && m_form->hasStated());
    m_actions->takeSuggestion->setEnabled(writable && m_form->hasSuggestion());
}

/// The finding chosen in the panel, else the one on the cell at hand.
void MainWindow::explainFinding()
{
    m_workspace->audit();
    const Finding *chosen = m_findings->current();
    const std::optional<CellKey> cell = m_form->currentCell();
    const bool here = chosen && (!cell || std::ranges::find(chosen->cells, *cell) != chosen->cells.end());
    if (here && mayBeExplained(*chosen))
        m_findingActions->explain(*chosen);
    else if (cell)
        explainFinding(*cell);
}

void MainWindow::explainFinding(const CellKey &cell)
{
    for (const Finding &finding : m_workspace->session().findings()) {
        if (mayBeExplained(finding) && !finding.rounding &&
            std::ranges::find(finding.cells, cell) != finding.cells.end()) {
            m_findingActions->explain(Finding(finding)); // a copy: explaining makes new ones
            return;
        }
    }
    m_status->showMessage(
        tr("Nothing on this cell is to be explained in writing: that is for warnings and stated values."),
        kMessageTime);
}

void MainWindow::stepFinding(int direction)
{
    m_workspace->audit();
    m_findings->step(direction);
}

void MainWindow::jumpTo(const CellKey &cell)
{
    if (!ready())
        return;
    const int form = m_workspace->report().formOf(cell.block);
    if (form != m_form->form() || cell.instance != m_form->instance())
        showForm(form, cell.instance);
    turnToForm();
    m_form->selectCell(cell, true);
    m_form->setFocus();
}

void MainWindow::go(const JumpTarget &target)
{
    if (target.action)
        target.action->trigger();
    else if (target.cell)
        jumpTo(*target.cell);
    else
        showForm(target.form, target.instance);
}

} // namespace juesuan::ui
