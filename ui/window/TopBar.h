#pragma once

#include <QToolBar>
#include <vector>

#include "core/store/Book.h"
#include "ui/panels/FindingModel.h"

class QMenu;
class QToolButton;

namespace juesuan::ui
{

class Actions;
class JumpField;
class MenuButton;

/// The tool bar: undo and redo, which report, find or jump, how many findings, preview and export.
class TopBar : public QToolBar
{
    Q_OBJECT
public:
    explicit TopBar(Actions &actions, QWidget *parent = nullptr);

    void setReports(const std::vector<ReportInfo> &reports, const ReportId &current);
    void setCounts(const FindingCounts &counts);
    void retranslate();

signals:
    void reportChosen(const juesuan::ReportId &report);

private:
    QToolButton *addButton(QAction *action);
    void addSpace(bool stretches);

    Actions &m_actions;
    QMenu *m_reports; // before the button that opens it
    MenuButton *m_report;
    JumpField *m_jump;
    QToolButton *m_errors;
    QToolButton *m_warnings;
    MenuButton *m_export;
    FindingCounts m_counts;
};

} // namespace juesuan::ui
