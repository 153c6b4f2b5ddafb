#include "ui/panels/ExplainPanel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/report/Address.h"
#include "core/text/Sentences.h"
#include "ui/form/CellTip.h"
#include "ui/panels/QuietTree.h"
#include "ui/panels/SectionDelegate.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr qsizetype kHeading = 24, kMostShown = 80;
} // namespace

ExplainPanel::ExplainPanel(QWidget *parent)
    : QWidget(parent), m_model(new ExplainModel(this)), m_view(new QuietTree), m_back(new QToolButton),
      m_title(new QLabel), m_hint(new QLabel), m_value(new QLabel), m_origin(new QLabel),
      m_computed(new QLabel), m_formula(new QLabel)
{
    m_view->setObjectName(QStringLiteral("explain"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SectionDelegate(ExplainModel::IsSectionRole, m_view));
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setWordWrap(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setMinimumHeight(2 * kRowHeight);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ExplainModel::TitleColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ExplainModel::ValueColumn, QHeaderView::ResizeToContents);
    m_view->setWrapping(true);
    setFocusProxy(m_view);
    connect(m_view, &QuietTree::chosen, this, &ExplainPanel::follow);
    connect(m_back, &QToolButton::clicked, this, &ExplainPanel::goBack);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    update();
}

QWidget *ExplainPanel::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(kMedium, kSmall, kMedium, kSmall);
    layout->setSpacing(2);
    auto *line = new QHBoxLayout;
    m_back->setIcon(icon(QStringLiteral("chevron-left"), IconColour::Soft));
    m_back->setAutoRaise(true);
    line->addWidget(m_back);
    line->addWidget(m_value, 1);
    line->addWidget(m_origin);
    m_value->setFont(headingFont());
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_title, m_value, m_hint, m_formula, m_computed})
        label->setWordWrap(true);
    for (QLabel *label : {m_title, m_origin, m_hint, m_computed})
        label->setForegroundRole(QPalette::PlaceholderText);
    m_computed->setObjectName(QStringLiteral("computed"));
    layout->addWidget(m_title);
    layout->addLayout(line);
    layout->addWidget(m_computed);
    layout->addWidget(m_formula);
    layout->addWidget(m_hint);
    return head;
}

void ExplainPanel::follow(const QModelIndex &index)
{
    const std::optional<CellKey> cell = m_model->cellOf(index);
    // The second half of a double click falls on a tree that shows another cell already.
    if (!cell || cell == m_cell ||
        (m_followed.isValid() && m_followed.elapsed() < QApplication::doubleClickInterval()))
        return;
    m_followed.start();
    m_trail.push_back(*m_cell);
    m_following = true;
    emit jumpRequested(*cell);
    m_following = false;
    updateHead();
}

void ExplainPanel::goBack()
{
    const CellKey cell = m_trail.back();
    m_trail.pop_back();
    m_following = true;
    emit jumpRequested(cell);
    m_following = false;
    updateHead();
}

void ExplainPanel::setReport(const Report *report)
{
    m_trail.clear();
    m_report = report;
    m_cell.reset();
    update();
}

void ExplainPanel::setCell(std::optional<CellKey> cell)
{
    if (cell == m_cell)
        return;
    if (!m_following)
        m_trail.clear();
    m_cell = cell;
    update();
}

void ExplainPanel::refresh(const ChangeSet &changes)
{
    if (!m_cell)
        return;
    // A cell that became computed, or rows that came, have other inputs than before.
    const bool itself = std::ranges::find(changes.cells, *m_cell) != changes.cells.end();
    if (changes.rowsChanged || itself || m_model->tellsScore() || !isVisible()) {
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
    spanSentences();
    updateHead();
}

/// What is no cell has no value beside it, and takes the whole width.
void ExplainPanel::spanSentences()
{
    for (int section = 0; section < m_model->rowCount(); ++section) {
        const QModelIndex parent = m_model->index(section, 0);
        m_view->setFirstColumnSpanned(section, {}, true);
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const bool sentence = m_model->index(row, 0, parent).data(ExplainModel::IsSentenceRole).toBool();
            m_view->setFirstColumnSpanned(row, parent, sentence);
        }
    }
}

void ExplainPanel::updateHead()
{
    for (QLabel *label : {m_title, m_value, m_origin})
        label->setVisible(m_cell.has_value());
    const bool stated = m_cell && m_report->isStated(*m_cell);
    m_computed->setVisible(stated);
    if (stated)
        m_computed->setText(tr("computed: %1").arg(computedWords(*m_report, *m_cell)));
    m_hint->setVisible(!m_cell);
    m_back->setVisible(!m_trail.empty());
    m_back->setToolTip(tr("Back to the cell this came from"));
    m_hint->setText(tr("Choose a cell to see where its number comes from and who uses it."));
    m_view->setAccessibleName(tr("Explanation of the current cell"));
    const QString formula = m_cell ? text::formulaInWords(*m_report, *m_cell) : QString();
    m_formula->setVisible(!formula.isEmpty());
    m_formula->setText(QStringLiteral("＝ ") % formula);
    if (!m_cell)
        return;
    m_title->setText(cellTitle(*m_report, *m_cell));
    const QString value = text::shownValue(*m_report, *m_cell);
    const bool isLong = value.size() > kHeading; // a written text is read on the form, not here
    m_value->setFont(isLong ? font() : headingFont());
    m_value->setText(value.isEmpty() ? tr("(blank)")
                     : isLong        ? QString(value.left(kMostShown).simplified() %
                                               (value.size() > kMostShown ? QStringLiteral("…") : QString()))
                                     : value);
    m_origin->setText(text::originName(m_report->origin(*m_cell)));
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
