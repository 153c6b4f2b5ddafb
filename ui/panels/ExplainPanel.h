#pragma once

#include <QElapsedTimer>
#include <QWidget>
#include <optional>

#include "ui/panels/ExplainModel.h"

class QLabel;
class QToolButton;

namespace juesuan::ui
{

class QuietTree;

/// 解释: what the current cell is, where its value comes from and who uses it.
class ExplainPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainPanel(QWidget *parent = nullptr);

    void setReport(const Report *report);
    /// None: the cursor stands on no cell.
    void setCell(std::optional<CellKey> cell);
    void refresh(const ChangeSet &changes);
    ExplainModel &model() { return *m_model; }

signals:
    void jumpRequested(const juesuan::CellKey &cell);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    void follow(const QModelIndex &index);
    void goBack();
    void update();
    void spanSentences();
    void updateHead();

    const Report *m_report = nullptr;
    std::optional<CellKey> m_cell;
    std::vector<CellKey> m_trail; ///< from where inputs were followed
    bool m_following = false;
    QElapsedTimer m_followed;
    bool m_stale = false; ///< changed while out of sight
    ExplainModel *m_model;
    QuietTree *m_view;
    QToolButton *m_back;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_value;
    QLabel *m_origin;
    QLabel *m_computed; ///< beside a stated value
    QLabel *m_formula;
};

} // namespace juesuan::ui
