#include "ui/window/TopBar.h"

#include <QMenu>
#include <QToolButton>

#include "ui/panels/Severities.h"
#include "ui/theme/Metrics.h"
#include "ui/window/Actions.h"
#include "ui/window/JumpField.h"
#include "ui/window/MenuButton.h"

namespace juesuan::ui
{

TopBar::TopBar(Actions &actions, QWidget *parent)
    : QToolBar(parent), m_actions(actions), m_reports(new QMenu(this)),
      m_report(new MenuButton(QStringLiteral("unit"), m_reports)), m_jump(new JumpField),
      m_errors(new QToolButton), m_warnings(new QToolButton),
      m_export(new MenuButton(QStringLiteral("export"), new QMenu(this)))
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setIconSize({kIconSize + 2, kIconSize + 2});
    setContentsMargins(kHair, kHair, kHair, kHair);
    addAction(actions.undo);
    addAction(actions.redo);
    addSpace(false);
    addWidget(m_report);
    addSpace(true);
    addWidget(m_jump);
    connect(m_jump, &QAbstractButton::clicked, actions.jump, &QAction::trigger);
    addSpace(true);
    m_errors->setIcon(severityIcon(Severity::Error));
    m_warnings->setIcon(severityIcon(Severity::Warning));
    for (QToolButton *button : {m_errors, m_warnings}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, actions.showFindings, &QAction::trigger);
        addWidget(button);
    }
    addSpace(false);
    addButton(actions.preview);
    m_export->menu()->addActions(
        {actions.exportPdf, actions.exportXlsx, actions.exportCsv, actions.exportJson});
    addWidget(m_export);
    retranslate();
}

QToolButton *TopBar::addButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addWidget(button);
    return button;
}

void TopBar::addSpace(bool stretches)
{
    auto *space = new QWidget;
    space->setFixedHeight(1);
    if (stretches)
        space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        space->setFixedWidth(kMedium);
    addWidget(space);
}

void TopBar::setReports(const std::vector<ReportInfo> &reports, const ReportId &current)
{
    m_reports->clear();
    for (const ReportInfo &report : reports) {
        const QString name = QStringLiteral("%1  %2").arg(report.unit).arg(report.year);
        QAction *action = m_reports->addAction(name, this, [this, id = report.id] { emit reportChosen(id); });
        action->setCheckable(true);
        action->setChecked(report.id == current);
        if (report.id == current) {
            m_report->setLabel(QString::number(report.year));
            m_report->setToolTip(name);
        }
    }
}

void TopBar::setCounts(const FindingCounts &counts)
{
    m_counts = counts;
    m_errors->setText(QString::number(counts.errors));
    m_warnings->setText(QString::number(counts.warnings));
    m_errors->setToolTip(tr("%n error(s)", nullptr, counts.errors));
    m_warnings->setToolTip(tr("%n warning(s)", nullptr, counts.warnings));
    for (QToolButton *button : {m_errors, m_warnings})
        button->setAccessibleName(button->toolTip());
}

void TopBar::retranslate()
{
    setWindowTitle(tr("Tool bar"));
    m_jump->setText(tr("Find or jump"));
    m_jump->setKeys(m_actions.jump->shortcut().toString(QKeySequence::NativeText));
    m_jump->setToolTip(m_actions.jump->toolTip());
    m_export->setLabel(tr("Export"));
    m_report->setAccessibleName(tr("Unit and year"));
    setCounts(m_counts);
}

} // namespace juesuan::ui
