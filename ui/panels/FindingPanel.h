#pragma once

#include <QWidget>
#include <array>
#include <vector>

#include "ui/panels/FindingModel.h"

class QAbstractButton;
class QLabel;

namespace juesuan::ui
{

class QuietTree;

/// The findings of the report, what each says, and what can be done about the one at hand.
class FindingPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FindingPanel(QWidget *parent = nullptr);

    void setFindings(const Report *report, const std::vector<Finding> &findings);
    /// Goes to the finding before or after the current one and jumps to its cell.
    void step(int direction);
    /// Shows the finding that a cell has.
    void select(const CellKey &cell);
    const Finding *current() const;
    FindingModel &model() { return *m_model; }

signals:
    void jumpRequested(const juesuan::CellKey &cell);
    void explanationRequested(const juesuan::Finding &finding);
    void computedValueRequested(const juesuan::CellKey &cell);
    void proposedValueRequested(const juesuan::Finding &finding);
    void codeRequested(const juesuan::Finding &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFilters();
    QWidget *makeActions();
    QWidget *makeEmptyPage();
    void show(const QModelIndex &index);
    using QWidget::show;
    void jump();
    void updateActions();
    void updateCounts();
    void retranslate();

    FindingModel *m_model;
    QuietTree *m_view;
    QWidget *m_empty; ///< stands above the rounding differences when all else holds
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    std::array<QAbstractButton *, 3> m_filters{};
    QWidget *m_actions;
    QAbstractButton *m_explain;
    QAbstractButton *m_takeComputed;
    QAbstractButton *m_takeProposed;
    QAbstractButton *m_addCode;
    int m_rules = 0;
    bool m_unfilled = false; ///< nothing to hold yet
};

} // namespace juesuan::ui
