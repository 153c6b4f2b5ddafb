#include "ui/panels/FindingPanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <algorithm>

#include "core/text/Words.h"
#include "ui/form/CellTip.h"
#include "ui/panels/FindingDelegate.h"
#include "ui/panels/FindingKinds.h"
#include "ui/panels/NavigatorModel.h"
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
    setFocusProxy(m_view);
    connect(m_view, &QuietTree::chosen, this, &FindingPanel::jump);
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
    auto *layout = new QVBoxLayout(m_actions); // amounts are long, and the panel is narrow
    layout->setContentsMargins(kSmall, kHair, kSmall, kSmall);
    layout->setSpacing(kHair);
    m_takeComputed = new QPushButton;
    m_takeProposed = new QPushButton;
    m_explain = new QPushButton;
    m_addCode = new QPushButton;
    for (QAbstractButton *button : {m_takeProposed, m_takeComputed, m_addCode, m_explain})
        layout->addWidget(button);
    connect(m_takeComputed, &QAbstractButton::clicked, this,
            [this] { emit computedValueRequested(current()->cells.front()); });
    connect(m_takeProposed, &QAbstractButton::clicked, this,
            [this] { emit proposedValueRequested(*current()); });
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
    const QStringList walk = m_model->keysFrom(m_view->currentIndex());
    const int scrolled = m_view->verticalScrollBar()->value();
    QStringList open;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_view->isExpanded(index))
            open << index.data(FindingModel::KeyRole).toString();
    }
    m_rules = report ? rulesOf(report->profile()) : 0;
    m_unfilled = report && isUnfilled(*report);
    m_model->set(report, findings);
    for (const QString &wasOpen : std::as_const(open))
        m_view->expand(wasOpen.isEmpty() ? m_model->index(m_model->rowCount() - 1, 0)
                                         : m_model->indexOf(wasOpen));
    // What was dealt with is gone: the one after it becomes current, and nothing moves.
    for (const QString &key : walk) {
        if (const QModelIndex again = m_model->indexOf(key); again.isValid()) {
            m_view->setCurrentQuietly(again);
            break;
        }
    }
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(scrolled);
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
    show(next);
    jump();
}

void FindingPanel::show(const QModelIndex &index)
{
    m_view->setCurrentIndex(index); // opens what it is folded under, and shows its buttons
    layout()->activate();           // which take room from the list
    m_view->showWhole(index);
}

void FindingPanel::select(const CellKey &cell)
{
    for (const Finding &finding : m_model->findings()) {
        if (std::ranges::find(finding.cells, cell) == finding.cells.end())
            continue;
        if (const QModelIndex index = m_model->indexOf(finding.key); index.isValid()) {
            show(index);
            m_view->setFocus();
            return;
        }
    }
}

void FindingPanel::jump()
{
    const Finding *finding = current();
    layout()->activate(); // the buttons may have taken the room where it stands
    m_view->showWhole(m_view->currentIndex());
    if (!finding)
        m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex()));
    else if (!finding->cells.empty())
        emit jumpRequested(finding->cells.front());
}

void FindingPanel::updateActions()
{
    const Finding *finding = current();
    const Report *report = m_model->report();
    const bool stated = finding && isStated(*finding);
    const bool proposed = finding && proposesValue(*finding);
    const bool unknown = finding && isUnknownCode(*finding);
    const bool soft = finding && mayBeExplained(*finding);
    if (stated) {
        const QString value = computedWords(*report, finding->cells.front());
        m_takeComputed->setText(tr("Use computed value %1").arg(value));
    }
    if (proposed) {
        const CellKey &cell = *finding->cause.cell;
        m_takeProposed->setText(
            tr("Use proposed value %1").arg(text::amountWords(*report, cell, *finding->cause.shouldBe)));
        m_takeProposed->setToolTip(text::placeWords(*report, cell));
    }
    m_takeComputed->setVisible(stated);
    m_takeProposed->setVisible(proposed);
    m_addCode->setVisible(unknown);
    m_explain->setVisible(soft);
    m_actions->setVisible(stated || proposed || unknown || soft);
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
    m_emptyTitle->setText(m_unfilled ? tr("Nothing filled in yet") : tr("Everything holds"));
    m_emptyText->setText(m_unfilled ? tr("What does not fit together is told here while you fill in the "
                                         "forms. Each figure is typed once, best in the worksheet.")
                                    : tr("%n rule(s) were checked and hold.", nullptr, m_rules));
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
    m_explain->setText(tr("Explain…"));
    m_addCode->setText(tr("Add code to book…"));
    updateCounts();
    updateActions();
    m_view->viewport()->update();
}

} // namespace juesuan::ui
