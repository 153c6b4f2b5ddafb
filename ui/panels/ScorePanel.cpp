#include "ui/panels/ScorePanel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/text/ScoreText.h"
#include "ui/panels/QuietTree.h"
#include "ui/panels/SectionDelegate.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr int kPlaceRole = Qt::UserRole + 1; ///< into the list of cells
constexpr int kSectionRole = Qt::UserRole + 2;

} // namespace

ScorePanel::ScorePanel(QWidget *parent)
    : QWidget(parent), m_grade(new QLabel), m_missing(new QLabel), m_view(new QuietTree),
      m_model(new QStandardItemModel(this))
{
    m_view->setObjectName(QStringLiteral("scores"));
    m_model->setColumnCount(2);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SectionDelegate(kSectionRole, m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setWrapping(true);
    m_view->setWordWrap(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_view, &QuietTree::chosen, this, [this](const QModelIndex &index) {
        const QVariant place = index.siblingAtColumn(0).data(kPlaceRole);
        if (place.isValid())
            emit jumpRequested(m_cells[place.toUInt()]);
    });
    setFocusProxy(m_view);
    m_grade->setFont(headingFont());
    m_missing->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QLabel *label : {m_grade, m_missing}) {
        label->setWordWrap(true);
        label->setContentsMargins(kMedium, label == m_grade ? kSmall : 0, kMedium, 0);
        layout->addWidget(label);
    }
    layout->addSpacing(kSmall);
    layout->addWidget(m_view, 1);
    update();
}

void ScorePanel::setReport(const Report *report)
{
    m_report = report;
    m_form = -1;
    update();
}

void ScorePanel::setForm(int form, std::uint16_t instance)
{
    m_form = form;
    m_instance = instance;
    update();
}

void ScorePanel::refresh()
{
    update();
}

void ScorePanel::update()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_view->setAccessibleName(tr("Points lost, indicator by indicator"));
    m_model->removeRows(0, m_model->rowCount());
    m_cells.clear();
    const bool graded = m_report && m_form >= 0 && isScored(m_report->form(m_form));
    m_grade->setVisible(graded);
    m_missing->setVisible(graded);
    if (graded)
        tell(scoreBoard(*m_report, m_form, m_instance));
    m_view->expandAll();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex line = m_model->index(row, 0);
        for (int goal = 0; goal < m_model->rowCount(line); ++goal)
            m_view->setFirstColumnSpanned(goal, line, true); // a sentence, without a figure beside it
    }
}

void ScorePanel::tell(const ScoreBoard &board)
{
    const bool begun = std::ranges::any_of(
        board.rows, [](const ScoredRow &row) { return row.score.state == ValueState::Filled; });
    if (!begun) {
        m_grade->setText(tr("Nothing scored yet"));
        m_missing->setText(tr("What each indicator can still earn stands here as soon as it is filled in."));
    } else {
        const QString points = tr("%1 points").arg(text::pointsInWords(board.total.amount));
        m_grade->setText(board.grade ? QStringLiteral("%1 · %2").arg(board.grade->name, points) : points);
        m_missing->setText(
            board.next ? tr("%1 points to “%2”").arg(text::pointsInWords(board.missing), board.next->name)
            : board.grade ? tr("The best grade there is")
                          : QString());
    }
    for (const std::size_t lost : board.lost)
        addLine(board.rows[lost]);
}

void ScorePanel::addLine(const ScoredRow &row)
{
    const bool scored = row.score.state == ValueState::Filled;
    const QString lost = scored ? QStringLiteral("−") % text::pointsInWords(row.lost)
                                : tr("open: %1").arg(text::pointsInWords(row.lost));
    QStandardItem *item =
        addItem(m_model->invisibleRootItem(), text::rowInWords(*m_report, row), lost, row.cell);
    item->setToolTip(
        tr("%1 of %2 points")
            .arg(text::pointsInWords(row.weight.amount - row.lost), text::pointsInWords(row.weight.amount)));
    for (const ScoreTrace &trace : scoreTraces(*m_report, row.cell)) {
        for (const ScoreGoal &goal : trace.goals)
            addItem(item, text::goalInWords(*m_report, goal, row.cell), {}, goal.cell)
                ->setData(true, kSectionRole);
    }
}

QStandardItem *ScorePanel::addItem(QStandardItem *parent, const QString &text, const QString &value,
                                   const CellKey &cell)
{
    auto *item = new QStandardItem(text);
    auto *number = new QStandardItem(value);
    item->setData(static_cast<uint>(m_cells.size()), kPlaceRole);
    item->setToolTip(text);
    number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_cells.push_back(cell);
    parent->appendRow({item, number});
    return item;
}

void ScorePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

void ScorePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        update();
}

} // namespace juesuan::ui
