#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/Address.h"
#include "ui/charts/OverviewPage.h"
#include "ui/form/FormView.h"
#include "ui/panels/ExplainPanel.h"
#include "ui/panels/FindingPanel.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/panels/ScorePanel.h"
#include "ui/start/StartPage.h"
#include "ui/window/Actions.h"
#include "ui/window/AppSettings.h"
#include "ui/window/Banner.h"
#include "ui/window/BookActions.h"
#include "ui/window/ExportActions.h"
#include "ui/window/FindingActions.h"
#include "ui/window/IndicatorActions.h"
#include "ui/window/JumpPalette.h"
#include "ui/window/Menus.h"
#include "ui/window/StatusLine.h"
#include "ui/window/TableActions.h"
#include "ui/window/TopBar.h"
#include "ui/window/ViewActions.h"

namespace juesuan::ui
{
namespace
{

constexpr QSize kFirstSize(1366, 768);
constexpr int kNavigatorWidth = 216;
constexpr int kFindingsWidth = 312; // beside the navigator, the form keeps 60 % of 1366
constexpr int kRoomForPanels = 1280;

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
    m_indicators = new IndicatorActions(*m_workspace, services, *m_form, this);
    m_tables = new TableActions(*m_workspace, services, this);
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
    layout->addWidget(m_views = new QStackedWidget, 1);
    m_views->addWidget(m_form = new FormView);
    m_views->addWidget(m_overview = new OverviewPage);
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
    m_scoresDock = addPanel(m_scores = new ScorePanel, QStringLiteral("scores"), Qt::RightDockWidgetArea);
    tabifyDockWidget(m_explainDock, m_scoresDock);
    connect(m_scoresDock->toggleViewAction(), &QAction::toggled, this,
            [this](bool on) { m_wantsScores = on; });
    m_menus = std::make_unique<Menus>(
        *menuBar(), *m_actions,
        QList<QAction *>{m_navigatorDock->toggleViewAction(), m_findingsDock->toggleViewAction(),
                         m_explainDock->toggleViewAction(), m_scoresDock->toggleViewAction()});
}

/// Where a form earns no points there is no panel of points, whatever the person chose for those that do.
void MainWindow::offerScores(bool scored)
{
    const QSignalBlocker quiet(m_scoresDock->toggleViewAction());
    m_scoresDock->toggleViewAction()->setEnabled(scored);
    m_scoresDock->setVisible(scored && m_wantsScores);
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
    offerScores(false); // until a form has some
    m_bar->setVisible(shown);
    m_status->setVisible(shown);
    if (!shown || restoreState(m_arrangement))
        return;
    resizeDocks({m_navigatorDock, m_findingsDock}, {kNavigatorWidth, kFindingsWidth}, Qt::Horizontal);
    resizeDocks({m_findingsDock, m_explainDock}, {height() / 2, height() / 2}, Qt::Vertical);
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
    m_scoresDock->setWindowTitle(tr("Scores"));
}

/// F6: round the panes that are open, as they stand from left to right.
void MainWindow::stepPane(int direction)
{
    QList<QWidget *> panes;
    for (QWidget *pane :
         std::initializer_list<QWidget *>{m_navigator, m_form, m_overview, m_findings, m_explain, m_scores}) {
        if (pane->isVisible())
            panes << pane;
    }
    if (panes.isEmpty())
        return;
    const auto here = std::ranges::find_if(panes, [](const QWidget *pane) {
        return pane->hasFocus() || pane->isAncestorOf(QApplication::focusWidget());
    });
    const qsizetype at = here == panes.end() ? 0 : here - panes.begin() + direction;
    panes[(at + panes.size()) % panes.size()]->setFocus(Qt::ShortcutFocusReason);
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

/// What a small window took from the panels they get back when there is room again.
void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool grew = event->size().width() > event->oldSize().width();
    if (!grew || event->size().width() < kRoomForPanels || m_pages->currentIndex() != 1)
        return;
    QTimer::singleShot(0, this, [this] { // once the layout is through
        QList<QDockWidget *> docks;
        QList<int> widths;
        const auto widen = [&](QDockWidget *dock, int width) {
            if (dock->isVisible() && !dock->isFloating() && dock->width() < width) {
                docks << dock;
                widths << width;
            }
        };
        widen(m_navigatorDock, kNavigatorWidth);
        widen(m_findingsDock, kFindingsWidth);
        if (!docks.isEmpty())
            resizeDocks(docks, widths, Qt::Horizontal);
    });
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
