#pragma once

#include <QMainWindow>
#include <memory>
#include <optional>

#include "ui/window/Services.h"
#include "ui/window/Workspace.h"

class QDockWidget;
class QStackedWidget;

namespace juesuan::ui
{

class Actions;
class Banner;
class BookActions;
class ExplainPanel;
class ExportActions;
class FindingActions;
class FindingPanel;
class FormView;
class IndicatorActions;
class TableActions;
class JumpPalette;
class Menus;
class NavigatorPanel;
class OverviewPage;
class ScorePanel;
class StartPage;
class StatusLine;
class TopBar;
struct JumpTarget;

/// The window: places the panels and wires them to each other. What they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a book; tells why not when it cannot. The start page shows until one is open.
    bool openBook(const QString &path);
    bool openSample(Sample sample);

    Workspace &workspace() { return *m_workspace; }
    FormView &formView() { return *m_form; }
    Actions &actions() { return *m_actions; }
    FindingPanel &findings() { return *m_findings; }
    NavigatorPanel &navigator() { return *m_navigator; }
    OverviewPage &overview() { return *m_overview; }
    ExplainPanel &explanation() { return *m_explain; }
    ScorePanel &scores() { return *m_scores; }
    ExportActions &exports() { return *m_export; }
    StatusLine &statusLine() { return *m_status; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void buildPanels();
    QDockWidget *addPanel(QWidget *panel, const QString &name, Qt::DockWidgetArea area);
    void wireBook();
    void wireEditor();
    void wirePanels();
    void wireBookActions();
    void wireEditActions();
    void retranslate();
    void showPanels(bool shown);
    void offerScores(bool scored);

    /// Takes over what is being typed; false when it cannot be read, and then nothing else should happen.
    bool ready();
    /// An action that first takes over what is being typed.
    template <class Act> void on(QAction *action, Act act);

    void leaveSession();
    void enterSession();
    void refresh(const ChangeSet &changes);
    void refreshFindings();
    void refreshUndo();
    void refreshBanner();
    /// The book anew, at the place where the person was looking.
    void reload();
    int firstForm() const;
    void showForm(int form, std::uint16_t instance = 0);
    void showOverview();
    /// The form instead of the overview.
    void turnToForm();
    /// Undo and redo show what they changed, also from the overview.
    void travel(void (FormView::*step)());
    void addCopy();
    void removeCopy();
    /// The form at hand may have lost the copy that is shown, by an undo: then another is shown.
    void keepToCopies();
    void followCell(std::optional<CellKey> cell);
    /// Values to be taken over are offered where the selection has some.
    void offerValues();
    void explainFinding();
    void explainFinding(const CellKey &cell);
    void stepFinding(int direction);
    void stepPane(int direction);
    void jumpTo(const CellKey &cell);
    void go(const JumpTarget &target);

    Services m_services;
    Workspace *m_workspace;
    Actions *m_actions;
    BookActions *m_books;
    FindingActions *m_findingActions;
    ExportActions *m_export = nullptr;
    IndicatorActions *m_indicators = nullptr;
    TableActions *m_tables = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    Banner *m_banner = nullptr;
    Banner *m_notice = nullptr;
    QStackedWidget *m_views = nullptr; ///< the form at hand, or the overview
    FormView *m_form = nullptr;
    OverviewPage *m_overview = nullptr;
    NavigatorPanel *m_navigator = nullptr;
    FindingPanel *m_findings = nullptr;
    ExplainPanel *m_explain = nullptr;
    ScorePanel *m_scores = nullptr;
    JumpPalette *m_jump = nullptr;
    StatusLine *m_status = nullptr;
    TopBar *m_bar = nullptr;
    std::unique_ptr<Menus> m_menus;
    QDockWidget *m_navigatorDock = nullptr;
    QDockWidget *m_findingsDock = nullptr;
    QDockWidget *m_explainDock = nullptr;
    QDockWidget *m_scoresDock = nullptr;
    bool m_wantsScores = true; ///< the panel of points, where a form has some
    QByteArray m_arrangement;  ///< of the panels, while the start page hides them
};

} // namespace juesuan::ui
