#include "ui/panels/FindingPanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "ui/panels/FindingDelegate.h"
#include "ui/panels/FindingKinds.h"
#include "ui/panels/QuietTree.h"
#include "ui/panels/SeverityFilter.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

int rulesOf(const Profile &profile)
{
    std::size_t count = profile.checks.size() + profile.detectors.size();
    for (const Form &form : profile.forms)
        count += form.checks.size();
    return static_cast<int>(count);
}

} // namespace

FindingPanel::FindingPanel(QWidget *parent)
    : QWidget(parent), m_model(new FindingModel(this)), m_view(new QuietTree)
{
    m_view->setObjectName(QStringLiteral("findings"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FindingDelegate(m_view));
    m_view->setWrapping(true);
    m_view->setExpandsOnDoubleClick(false);
    connect(m_view, &QTreeView::activated, this, &FindingPanel::jump);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingPanel::updateActions);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilters());
    layout->addWidget(makeEmptyPage());
    layout->addWidget(m_view, 1);
    layout->addWidget(makeActions());
    retranslate();
    updateActions();
}

QWidget *FindingPanel::makeFilters()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(kSmall, kHair, kSmall, kHair);
    layout->setSpacing(kHair);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information}) {
        auto *button = new SeverityFilter(severity);
        connect(button, &QAbstractButton::toggled, this,
                [this, severity](bool on) { m_model->show(severity, on); });
        m_filters[static_cast<std::size_t>(severity)] = button;
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return bar;
}

QWidget *FindingPanel::makeActions()
{
    m_actions = new QWidget;
    auto *layout = new QHBoxLayout(m_actions);
    layout->setContentsMargins(kSmall, kHair, kSmall, kSmall);
    layout->setSpacing(kSmall);
    m_takeComputed = new QPushButton;
    m_explain = new QPushButton;
    m_addCode = new QPushButton;
    for (QAbstractButton *button : {m_takeComputed, m_addCode, m_explain})
        layout->addWidget(button);
    layout->addStretch(1);
    connect(m_takeComputed, &QAbstractButton::clicked, this,
            [this] { emit computedValueRequested(current()->cells.front()); });
    connect(m_explain, &QAbstractButton::clicked, this, [this] { emit explanationRequested(*current()); });
    connect(m_addCode, &QAbstractButton::clicked, this, [this] { emit codeRequested(*current()); });
    return m_actions;
}

QWidget *FindingPanel::makeEmptyPage()
{
    m_empty = new QWidget;
    auto *layout = new QVBoxLayout(m_empty);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kHuge);
    layout->setSpacing(kSmall);
    m_emptyTitle = new QLabel;
    m_emptyTitle->setFont(headingFont());
    m_emptyText = new QLabel;
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label);
    }
    return m_empty;
}

void FindingPanel::setFindings(const Report *report, const std::vector<Finding> &findings)
{
    const Finding *before = current();
    const QString key = before ? before->key : QString();
    QStringList open;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_view->isExpanded(index))
            open << index.data(FindingModel::KeyRole).toString();
    }
    m_rules = report ? rulesOf(report->profile()) : 0;
    m_model->set(report, findings);
    for (const QString &wasOpen : std::as_const(open))
        m_view->expand(wasOpen.isEmpty() ? m_model->index(m_model->rowCount() - 1, 0)
                                         : m_model->indexOf(wasOpen));
    if (const QModelIndex again = m_model->indexOf(key); again.isValid())
        m_view->setCurrentIndex(again);
    updateCounts();
    updateActions();
}

const Finding *FindingPanel::current() const
{
    return m_model->finding(m_view->currentIndex());
}

void FindingPanel::step(int direction)
{
    const QModelIndex next = m_model->step(m_view->currentIndex(), direction);
    if (!next.isValid())
        return;
    m_view->setCurrentIndex(next); // opens what it is folded under
    jump();
}

void FindingPanel::select(const CellKey &cell)
{
    for (const Finding &finding : m_model->findings()) {
        if (std::ranges::find(finding.cells, cell) == finding.cells.end())
            continue;
        if (const QModelIndex index = m_model->indexOf(finding.key); index.isValid()) {
            m_view->setCurrentIndex(index);
            m_view->setFocus();
            return;
        }
    }
}

void FindingPanel::jump()
{
    const Finding *finding = current();
    if (!finding)
        m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex()));
    else if (!finding->cells.empty())
        emit jumpRequested(finding->cells.front());
}

void FindingPanel::updateActions()
{
    const Finding *finding = current();
    m_takeComputed->setVisible(finding && isStated(*finding));
    m_addCode->setVisible(finding && isUnknownCode(*finding));
    m_explain->setVisible(finding && finding->severity == Severity::Warning);
    m_actions->setVisible(
        finding && (isStated(*finding) || isUnknownCode(*finding) || finding->severity == Severity::Warning));
}

void FindingPanel::updateCounts()
{
    const FindingCounts counts = countFindings(m_model->findings());
    const std::array<int, 3> bySeverity{counts.information, counts.warnings, counts.errors};
    for (std::size_t i = 0; i < m_filters.size(); ++i) {
        m_filters[i]->setText(QString::number(bySeverity[i]));
        m_filters[i]->updateGeometry();
    }
    m_empty->setVisible(m_rules > 0 && counts.errors == 0 && counts.warnings == 0);
    m_emptyText->setText(tr("%n rule(s) were checked and hold.", nullptr, m_rules));
}

void FindingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindingPanel::retranslate()
{
    m_view->setAccessibleName(tr("Findings"));
    m_filters[static_cast<std::size_t>(Severity::Error)]->setToolTip(tr("Show errors"));
    m_filters[static_cast<std::size_t>(Severity::Warning)]->setToolTip(tr("Show warnings"));
    m_filters[static_cast<std::size_t>(Severity::Information)]->setToolTip(
        tr("Show information: rounding differences among it"));
    for (QAbstractButton *filter : m_filters)
        filter->setAccessibleName(filter->toolTip());
    m_takeComputed->setText(tr("Use computed value"));
    m_explain->setText(tr("Explain…"));
    m_addCode->setText(tr("Add code to book…"));
    m_emptyTitle->setText(tr("Everything holds"));
    updateCounts();
    m_view->viewport()->update();
}

} // namespace juesuan::ui
