#include "ui/panels/NavigatorPanel.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/panels/NavigatorDelegate.h"
#include "ui/panels/QuietTree.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

NavigatorPanel::NavigatorPanel(QWidget *parent)
    : QWidget(parent), m_model(new NavigatorModel(this)), m_view(new QuietTree)
{
    m_view->setObjectName(QStringLiteral("navigator"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new NavigatorDelegate(m_view));
    m_view->setIndentation(kHair);
    m_view->setChevrons(false);
    m_view->setWrapping(true);
    m_view->setMouseTracking(true);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &NavigatorPanel::choose);
    connect(m_view, &QuietTree::chosen, this, [this](const QModelIndex &index) {
        if (m_model->formOf(index) >= 0)
            emit entered();
    });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_view->indexAt(at);
        if (const int form = m_model->formOf(index); form >= 0)
            emit menuRequested(form, m_model->instanceOf(index), m_view->viewport()->mapToGlobal(at));
    });
    connect(m_model, &QAbstractItemModel::modelReset, m_view, &QTreeView::expandAll);
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setAccessibleName(tr("Forms"));
}

void NavigatorPanel::setReports(const std::vector<ReportInfo> &reports, const ReportId &current,
                                const Report *report)
{
    const QSignalBlocker quiet(this);
    m_model->set(reports, current, report);
}

void NavigatorPanel::select(int form, std::uint16_t instance)
{
    const QModelIndex index = m_model->indexOfForm(form, instance);
    if (index == m_view->currentIndex())
        return;
    const QSignalBlocker quiet(this);
    m_view->setCurrentIndex(index);
}

void NavigatorPanel::selectOverview()
{
    const QSignalBlocker quiet(this);
    m_view->setCurrentIndex(m_model->indexOfOverview());
}

void NavigatorPanel::choose(const QModelIndex &index)
{
    if (index.isValid() && index == m_model->indexOfOverview())
        return emit overviewChosen();
    if (const int form = m_model->formOf(index); form >= 0)
        emit formChosen(form, m_model->instanceOf(index));
    else if (const ReportId report = m_model->reportOf(index); !report.isEmpty())
        emit reportChosen(report);
}

void NavigatorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_view->setAccessibleName(tr("Forms"));
    QWidget::changeEvent(event);
}

} // namespace juesuan::ui
