#include "ui/panels/ExplainPanel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include "core/report/Address.h"
#include "core/text/Sentences.h"
#include "ui/panels/QuietTree.h"
#include "ui/panels/SectionDelegate.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

ExplainPanel::ExplainPanel(QWidget *parent)
    : QWidget(parent), m_model(new ExplainModel(this)), m_view(new QuietTree), m_title(new QLabel),
      m_value(new QLabel), m_origin(new QLabel), m_formula(new QLabel)
{
    m_view->setObjectName(QStringLiteral("explain"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SectionDelegate(ExplainModel::IsSectionRole, m_view));
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ExplainModel::TitleColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ExplainModel::ValueColumn, QHeaderView::ResizeToContents);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const auto cell = m_model->cellOf(index))
            emit jumpRequested(*cell);
    });

    auto *head = new QWidget;
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(kMedium, kSmall, kMedium, kSmall);
    headLayout->setSpacing(kHair);
    m_value->setFont(headingFont());
    for (QLabel *label : {m_title, m_value, m_origin, m_formula}) {
        label->setWordWrap(true);
        headLayout->addWidget(label);
    }
    for (QLabel *label : {m_title, m_origin})
        label->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_view, 1);
    update();
}

void ExplainPanel::setReport(const Report *report)
{
    m_report = report;
    m_cell.reset();
    update();
}

void ExplainPanel::setCell(const CellKey &cell)
{
    m_cell = cell;
    update();
}

void ExplainPanel::refresh(const ChangeSet &changes)
{
    if (!m_cell)
        return;
    // A cell that became computed, or rows that came, have other inputs than before.
    const bool itself = std::ranges::find(changes.cells, *m_cell) != changes.cells.end();
    if (changes.rowsChanged || itself || !isVisible()) {
        update();
    } else {
        m_model->refreshValues();
        updateHead();
    }
}

void ExplainPanel::update()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    if (m_cell && m_report->rowIndex(m_cell->block, m_cell->row, m_cell->instance) < 0)
        m_cell.reset();
    m_model->set(m_report, m_cell);
    m_view->expandToDepth(0);
    updateHead();
}

void ExplainPanel::updateHead()
{
    m_value->setVisible(m_cell.has_value());
    m_origin->setVisible(m_cell.has_value());
    m_formula->setVisible(false);
    m_view->setAccessibleName(tr("Explanation of the current cell"));
    if (!m_cell) {
        m_title->setText(tr("Choose a cell to see where its number comes from and who uses it."));
        return;
    }
    m_title->setText(cellTitle(*m_report, *m_cell));
    const QString value = text::shownValue(*m_report, *m_cell);
    m_value->setText(value.isEmpty() ? tr("(blank)") : value);
    m_origin->setText(text::originName(m_report->origin(*m_cell)));
    const QString formula = text::formulaInWords(*m_report, *m_cell);
    m_formula->setText(QStringLiteral("＝ ") % formula);
    m_formula->setVisible(!formula.isEmpty());
}

void ExplainPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

void ExplainPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        update();
}

} // namespace juesuan::ui
