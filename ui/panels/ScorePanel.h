#pragma once

#include <QStandardItemModel>
#include <QWidget>

#include "core/audit/ScoreBoard.h"

class QLabel;

namespace juesuan::ui
{

class QuietTree;

/// 得分: the grade of the evaluation form at hand, what is missing to the next one, and for each indicator
/// the points it lost with what would have earned them.
class ScorePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ScorePanel(QWidget *parent = nullptr);

    /// None: nothing to show.
    void setReport(const Report *report);
    void setForm(int form, std::uint16_t instance);
    void refresh();
    const QStandardItemModel &model() const { return *m_model; }

signals:
    void jumpRequested(const juesuan::CellKey &cell);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void update();
    void tell(const ScoreBoard &board);
    void addLine(const ScoredRow &row);
    QStandardItem *addItem(QStandardItem *parent, const QString &text, const QString &value,
                           const CellKey &cell);

    const Report *m_report = nullptr;
    int m_form = -1;
    std::uint16_t m_instance = 0;
    bool m_stale = false; ///< changed while out of sight
    QLabel *m_grade;
    QLabel *m_missing;
    QuietTree *m_view;
    QStandardItemModel *m_model;
    std::vector<CellKey> m_cells; ///< where the items lead
};

} // namespace juesuan::ui
