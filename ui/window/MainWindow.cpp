#include "ui/window/MainWindow.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/report/Address.h"
#include "ui/form/FormView.h"
#include "ui/panels/ExplainPanel.h"
#include "ui/panels/FindingPanel.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/start/StartPage.h"
#include "ui/window/Actions.h"
#include "ui/window/AppSettings.h"
#include "ui/window/Banner.h"
#include "ui/window/BookActions.h"
#include "ui/window/ExportActions.h"
#include "ui/window/FindingActions.h"
#include "ui/window/JumpPalette.h"
#include "ui/window/Menus.h"
#include "ui/window/StatusLine.h"
#include "ui/window/TopBar.h"
#include "ui/window/ViewActions.h"

namespace juesuan::ui
{
namespace
{

constexpr QSize kFirstSize(1366, 768);
constexpr int kNavigatorWidth = 216;
constexpr int kFindingsWidth = 312; // beside the navigator, the form keeps 60 % of 1366
constexpr int kMessageTime = 8000;

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_workspace(new Workspace(this)),
      m_actions(new Actions(this)), m_books(new BookActions(*m_workspace, services, this)),
      m_findingActions(new FindingActions(*m_workspace, services.prompter, this))
{
    setAcceptDrops(true);
    setStatusBar(m_status = new StatusLine);
    addToolBar(m_bar = new TopBar(*m_actions));
    setContextMenuPolicy(Qt::NoContextMenu);
    buildCentre();
    buildPanels();
    m_jump = new JumpPalette(this);
    m_export = new ExportActions(*m_workspace, services, *m_notice, this);
    wireBook();
    wireEditor();
    wirePanels();
    wireBookActions();
    wireEditActions();
    new ViewActions(*m_actions, services, *m_form, *m_status, this); // the window owns it
    resize(kFirstSize.boundedTo(screen()->availableSize()));
    restoreGeometry(services.settings.windowGeometry());
    m_arrangement = services.settings.windowState();
    retranslate();
    showPanels(false);
}

MainWindow::~MainWindow() = default;

bool MainWindow::openBook(const QString &path)
{
    return m_books->open(path);
}

bool MainWindow::openSample(Sample sample)
{
    return m_books->openSample(sample);
}

void MainWindow::buildCentre()
{
    auto *desk = new QWidget;
    auto *layout = new QVBoxLayout(desk);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner = new Banner);
    layout->addWidget(m_notice = new Banner);
    layout->addWidget(m_form = new FormView, 1);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start = new StartPage);
    m_pages->addWidget(desk);
    setCentralWidget(m_pages);
}

QDockWidget *MainWindow::addPanel(QWidget *panel, const QString &name, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildPanels()
{
    m_navigatorDock =
        addPanel(m_navigator = new NavigatorPanel, QStringLiteral("forms"), Qt::LeftDockWidgetArea);
    m_findingsDock =
        addPanel(m_findings = new FindingPanel, QStringLiteral("findings"), Qt::RightDockWidgetArea);
    m_explainDock =
        addPanel(m_explain = new ExplainPanel, QStringLiteral("explain"), Qt::RightDockWidgetArea);
    m_menus = std::make_unique<Menus>(*menuBar(), *m_actions,
                                      QList<QAction *>{m_navigatorDock->toggleViewAction(),
                                                       m_findingsDock->toggleViewAction(),
                                                       m_explainDock->toggleViewAction()});
}

void MainWindow::showPanels(bool shown)
{
    if (!shown && m_pages->currentIndex() == 1)
        m_arrangement = saveState();
    m_pages->setCurrentIndex(shown ? 1 : 0);
    for (QDockWidget *dock : {m_navigatorDock, m_findingsDock, m_explainDock}) {
        dock->setVisible(shown);
        dock->toggleViewAction()->setEnabled(shown);
    }
    m_bar->setVisible(shown);
    m_status->setVisible(shown);
    if (!shown || restoreState(m_arrangement))
        return;
    resizeDocks({m_navigatorDock, m_findingsDock}, {kNavigatorWidth, kFindingsWidth}, Qt::Horizontal);
    resizeDocks({m_findingsDock, m_explainDock}, {height() / 2, height() / 2}, Qt::Vertical);
}

// --- wiring

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
    connect(m_bar, &TopBar::reportChosen, m_books, &BookActions::choose);
}

void MainWindow::wireEditor()
{
    connect(m_form, &FormView::currentCellChanged, this, [this](const CellKey &cell) {
        m_status->setCell(cellTitle(m_workspace->report(), cell));
        m_explain->setCell(cell);
    });
    connect(m_form, &FormView::currentCellLost, this, [this] { m_status->setCell({}); });
    connect(m_form, &FormView::selectionSummaryChanged, m_status, &StatusLine::setSummary);
    connect(m_form, &FormView::message, this,
            [this](const QString &text) { m_status->showMessage(text, kMessageTime); });
    connect(m_form, &FormView::explainRequested, m_actions->explainCell, &QAction::trigger);
    connect(m_form, &FormView::findingRequested, this, [this](const CellKey &cell) {
        m_findingsDock->show();
        m_findings->select(cell);
    });
    connect(m_form, &FormView::changedElsewhere, this, &MainWindow::jumpTo); // an undo shows what came back
}

void MainWindow::wirePanels()
{
    connect(m_navigator, &NavigatorPanel::formChosen, this,
            [this](int form) { ready() ? showForm(form) : m_navigator->select(m_form->form()); });
    connect(m_navigator, &NavigatorPanel::reportChosen, m_books, &BookActions::choose);
    connect(m_findings, &FindingPanel::jumpRequested, this, &MainWindow::jumpTo);
    connect(m_findings, &FindingPanel::explanationRequested, m_findingActions, &FindingActions::explain);
    connect(m_findings, &FindingPanel::computedValueRequested, m_findingActions,
            &FindingActions::takeComputed);
    connect(m_findings, &FindingPanel::codeRequested, m_findingActions,
            qOverload<const Finding &>(&FindingActions::addCode));
    connect(m_explain, &ExplainPanel::jumpRequested, this, &MainWindow::jumpTo);
    connect(m_jump, &JumpPalette::chosen, this, &MainWindow::go);
}

void MainWindow::wireBookActions()
{
    on(m_actions->newBook, [this] { m_books->newBook(); });
    on(m_actions->openBook, [this] { m_books->ask(); });
    on(m_actions->openSample, [this] { m_books->openSample(Sample::Published); });
    on(m_actions->openCorrected, [this] { m_books->openSample(Sample::Corrected); });
    on(m_actions->startPage, [this] { m_books->leave(); });
    on(m_actions->saveCopy, [this] { m_books->saveCopy(); });
    on(m_actions->reportSettings, [this] { m_books->editSettings(); });
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
    on(m_actions->undo, [this] { m_form->undo(); });
    on(m_actions->redo, [this] { m_form->redo(); });
    on(m_actions->jump,
       [this] { m_jump->open(&m_workspace->report(), m_form->form(), m_actions->forJumping()); });
    on(m_actions->nextFinding, [this] { stepFinding(1); });
    on(m_actions->previousFinding, [this] { stepFinding(-1); });
    on(m_actions->nextForm, [this] { showForm(m_form->form() + 1); });
    on(m_actions->previousForm, [this] { showForm(m_form->form() - 1); });
    connect(m_actions->showFindings, &QAction::triggered, this, [this] {
        m_findingsDock->show();
        m_findings->setFocus();
    });
    connect(m_actions->explainCell, &QAction::triggered, m_explainDock, &QWidget::show);
}

// --- the session

void MainWindow::leaveSession()
{
    m_form->clear();
    m_findings->setFindings(nullptr, {});
    m_explain->setReport(nullptr);
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
    m_explain->refresh(changes);
    m_status->setEntryUnit(m_workspace->report().entryUnit());
    m_status->setSaving();
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
    refreshUndo();
}

/// Where there is something to see to, else where filling in begins.
int MainWindow::firstForm() const
{
    for (const Finding &finding : m_workspace->session().findings()) {
        if (finding.severity == Severity::Error)
            return finding.form;
    }
    return 0;
}

void MainWindow::showForm(int form)
{
    if (form < 0 || form >= static_cast<int>(m_workspace->report().profile().forms.size()))
        return;
    m_form->show(m_workspace->session(), form);
    m_form->setFindings(m_workspace->session().findings());
    m_navigator->select(form);
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
    if (const int form = m_workspace->report().formOf(cell.block); form != m_form->form())
        showForm(form);
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
        showForm(target.form);
}

// --- the window itself

void MainWindow::retranslate()
{
    const bool open = m_workspace->isOpen();
    const QString name = tr("Juesuan");
    setWindowTitle(open ? QStringLiteral("%1 %2 - %3")
                              .arg(m_workspace->report().unit())
                              .arg(m_workspace->report().year())
                              .arg(name)
                        : name);
    m_actions->retranslate();
    m_menus->retranslate();
    m_bar->retranslate();
    m_status->retranslate();
    m_navigatorDock->setWindowTitle(tr("Forms"));
    m_findingsDock->setWindowTitle(tr("Findings"));
    m_explainDock->setWindowTitle(tr("Explain"));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshBanner();
        refreshFindings();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!ready() || !m_books->mayLeave()) {
        event->ignore();
        return;
    }
    const bool open = m_workspace->isOpen();
    m_services.settings.setWindow(saveGeometry(), open ? saveState() : m_arrangement);
    m_workspace->close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!bookAmong(event->mimeData()->urls()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (ready())
        m_books->open(bookAmong(event->mimeData()->urls()));
}

} // namespace juesuan::ui
