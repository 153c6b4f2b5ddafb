#include <QDockWidget>
#include <QMenu>
#include <QStackedWidget>

#include "core/report/Address.h"
#include "ui/charts/OverviewPage.h"
#include "ui/dialogs/HelpDialog.h"
#include "ui/form/FormView.h"
#include "ui/panels/ExplainPanel.h"
#include "ui/panels/FindingPanel.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/panels/ScorePanel.h"
#include "ui/window/Actions.h"
#include "ui/window/Banner.h"
#include "ui/window/BookActions.h"
#include "ui/window/ExportActions.h"
#include "ui/window/FindingActions.h"
#include "ui/window/IndicatorActions.h"
#include "ui/window/JumpPalette.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Menus.h"
#include "ui/window/StatusLine.h"
#include "ui/window/TableActions.h"
#include "ui/window/TopBar.h"

/// What of MainWindow is wiring: which signal of one part is for which part.
namespace juesuan::ui
{
namespace
{
constexpr int kMessageTime = 8000;
} // namespace

bool MainWindow::ready()
{
    return !m_workspace->isOpen() || m_form->commitEditor();
}

template <class Act> void MainWindow::on(QAction *action, Act act)
{
    connect(action, &QAction::triggered, this, [this, act] {
        if (ready())
            act();
    });
}

void MainWindow::wireBook()
{
    connect(m_workspace, &Workspace::closing, this, &MainWindow::leaveSession);
    connect(m_workspace, &Workspace::sessionChanged, this, &MainWindow::enterSession);
    connect(m_workspace, &Workspace::changed, this, &MainWindow::refresh);
    connect(m_workspace, &Workspace::findingsChanged, this, &MainWindow::refreshFindings);
    connect(m_workspace, &Workspace::committed, m_status, &StatusLine::setSaved);
    connect(m_workspace, &Workspace::failed, this, &MainWindow::refreshBanner);
    connect(m_workspace, &Workspace::failed, m_status, &StatusLine::setFailed);
    connect(m_books, &BookActions::copied, this, [this](const QString &path) {
        m_status->showMessage(tr("Copied to %1").arg(path), kMessageTime);
    });
    m_books->serve(*m_start, *m_actions);
    connect(m_banner, &Banner::actionRequested, m_books, &BookActions::saveCopy);
    connect(m_banner, &Banner::otherRequested, this, [this] {
        if (m_books->isStale())
            reload();
        else
            m_books->retry();
    });
    connect(m_books, &BookActions::changedElsewhere, this, &MainWindow::refreshBanner);
    connect(m_books, &BookActions::recovered, this, &MainWindow::refreshBanner);
    connect(m_bar, &TopBar::reportChosen, m_books, &BookActions::choose);
}

void MainWindow::wireEditor()
{
    connect(m_form, &FormView::currentCellChanged, this, &MainWindow::followCell);
    connect(m_form, &FormView::currentCellLost, this, [this] { followCell(std::nullopt); });
    connect(m_form, &FormView::hintChanged, m_status, &StatusLine::setHint);
    connect(m_form, &FormView::selectionSummaryChanged, m_status, &StatusLine::setSummary);
    connect(m_form, &FormView::message, this,
            [this](const QString &text) { m_status->showMessage(text, kMessageTime); });
    connect(m_form, &FormView::explainRequested, m_actions->explainCell, &QAction::trigger);
    connect(m_form, &FormView::findingRequested, this, [this](const CellKey &cell) {
        m_findingsDock->show();
        m_findings->select(cell);
    });
    connect(m_form, &FormView::explanationRequested, this,
            qOverload<const CellKey &>(&MainWindow::explainFinding));
    connect(m_form, &FormView::changedElsewhere, this, &MainWindow::jumpTo); // an undo shows what came back
}

void MainWindow::wirePanels()
{
    connect(m_navigator, &NavigatorPanel::formChosen, this, [this](int form, std::uint16_t instance) {
        if (ready())
            showForm(form, instance);
        else
            m_navigator->select(m_form->form(), static_cast<std::uint16_t>(m_form->instance()));
    });
    connect(m_navigator, &NavigatorPanel::menuRequested, this,
            [this](int form, std::uint16_t instance, const QPoint &where) {
                if (!ready() || !m_workspace->report().form(form).many)
                    return;
                showForm(form, instance); // the actions are about the form at hand
                QMenu menu(this);
                menu.addActions({m_actions->addCopy, m_actions->removeCopy});
                menu.exec(where);
            });
    connect(m_navigator, &NavigatorPanel::overviewChosen, this, [this] {
        m_actions->overview->trigger();
        if (m_views->currentWidget() != m_overview) // something typed could not be read
            turnToForm();
    });
    connect(m_overview, &OverviewPage::cellChosen, this, &MainWindow::jumpTo);
    connect(m_overview, &OverviewPage::formChosen, this, [this](int form) {
        showForm(form);
        m_form->setFocus();
    });
    connect(m_overview, &OverviewPage::saved, this, [this](const QString &path) {
        m_notice->sayBriefly(Banner::Tone::Done, tr("Saved to %1").arg(path));
    });
    connect(m_overview, &OverviewPage::failed, m_books, &BookActions::tell);
    connect(m_navigator, &NavigatorPanel::reportChosen, m_books, &BookActions::choose);
    connect(m_navigator, &NavigatorPanel::entered, this, [this] { m_views->currentWidget()->setFocus(); });
    connect(m_findings, &FindingPanel::jumpRequested, this, &MainWindow::jumpTo);
    connect(m_findings, &FindingPanel::explanationRequested, m_findingActions, &FindingActions::explain);
    connect(m_findings, &FindingPanel::computedValueRequested, m_findingActions,
            &FindingActions::takeComputed);
    connect(m_findings, &FindingPanel::proposedValueRequested, m_findingActions,
            &FindingActions::takeProposed);
    connect(m_findings, &FindingPanel::codeRequested, m_findingActions,
            qOverload<const Finding &>(&FindingActions::addCode));
    connect(m_explain, &ExplainPanel::jumpRequested, this, &MainWindow::jumpTo);
    connect(m_scores, &ScorePanel::jumpRequested, this, &MainWindow::jumpTo);
    connect(m_jump, &JumpPalette::chosen, this, &MainWindow::go);
}

void MainWindow::wireBookActions()
{
    on(m_actions->newBook, [this] { m_books->newBook(); });
    on(m_actions->openBook, [this] { m_books->ask(); });
    on(m_actions->openSample, [this] { m_books->openSample(Sample::Published); });
    on(m_actions->openCorrected, [this] { m_books->openSample(Sample::Corrected); });
    on(m_actions->openEvaluation, [this] { m_books->openSample(Sample::Evaluation); });
    on(m_actions->startPage, [this] { m_books->leave(); });
    on(m_actions->saveCopy, [this] { m_books->saveCopy(); });
    on(m_actions->reportSettings, [this] { m_books->editSettings(); });
    on(m_actions->addUnit, [this] { m_books->add(AddReportOffer::What::Unit); });
    on(m_actions->addYear, [this] { m_books->add(AddReportOffer::What::Year); });
    on(m_actions->print, [this] { m_export->print(m_form->form()); });
    on(m_actions->preview, [this] { m_export->preview(m_form->form()); });
    const auto exported = [this](QAction *action, ExportFormat format) {
        on(action, [this, format] { m_export->ask(format, m_form->form()); });
    };
    addAction(m_actions->exportForms); // has keys but no menu entry of its own
    exported(m_actions->exportForms, ExportFormat::Pdf);
    exported(m_actions->exportPdf, ExportFormat::Pdf);
    exported(m_actions->exportXlsx, ExportFormat::Xlsx);
    exported(m_actions->exportCsv, ExportFormat::Csv);
    exported(m_actions->exportJson, ExportFormat::Json);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::wireEditActions()
{
    on(m_actions->undo, [this] { travel(&FormView::undo); });
    on(m_actions->redo, [this] { travel(&FormView::redo); });
    on(m_actions->readApproved, [this] { m_indicators->ask(); });
    on(m_actions->importTables, [this] { m_tables->ask(); });
    on(m_actions->addCopy, [this] { addCopy(); });
    on(m_actions->removeCopy, [this] { removeCopy(); });
    on(m_actions->jump,
       [this] { m_jump->open(&m_workspace->report(), m_form->form(), m_actions->forJumping()); });
    on(m_actions->nextFinding, [this] { stepFinding(1); });
    on(m_actions->previousFinding, [this] { stepFinding(-1); });
    on(m_actions->overview, [this] { showOverview(); });
    on(m_actions->nextForm, [this] { showForm(m_form->form() + 1); });
    on(m_actions->previousForm, [this] { showForm(m_form->form() - 1); });
    connect(m_actions->showFindings, &QAction::triggered, this, [this] {
        m_findingsDock->show();
        m_findings->setFocus();
    });
    connect(m_actions->explainCell, &QAction::triggered, m_explainDock, &QWidget::show);
    on(m_actions->explainFinding, [this] { explainFinding(); });
    connect(m_actions->help, &QAction::triggered, this, [this] {
        auto *dialog = new HelpDialog(sectionsOf(m_menus->all()), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show(); // beside the work, not in front of it
    });
    on(m_actions->nextPane, [this] { stepPane(1); });
    on(m_actions->previousPane, [this] { stepPane(-1); });
}

} // namespace juesuan::ui
