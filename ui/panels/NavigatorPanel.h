#pragma once

#include <QWidget>

#include "ui/panels/NavigatorModel.h"

namespace juesuan::ui
{

class QuietTree;

/// The left panel: which report, which form.
class NavigatorPanel : public QWidget
{
    Q_OBJECT
public:
    explicit NavigatorPanel(QWidget *parent = nullptr);

    void setReports(const std::vector<ReportInfo> &reports, const ReportId &current, const Report *report);
    void setFindings(const std::vector<Finding> &findings) { m_model->setFindings(findings); }
    void refresh(const ChangeSet &changes) { m_model->refresh(changes); }
    void select(int form, std::uint16_t instance = 0);
    NavigatorModel &model() { return *m_model; }

    void selectOverview();

signals:
    void overviewChosen();
    void formChosen(int form, std::uint16_t instance);
    void entered(); ///< clicked, or chosen with Enter: the person wants to go there
    void reportChosen(const juesuan::ReportId &report);
    /// The context menu of a form or copy is asked for: `where` on the screen.
    void menuRequested(int form, std::uint16_t instance, const QPoint &where);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    NavigatorModel *m_model;
    QuietTree *m_view;
};

} // namespace juesuan::ui
