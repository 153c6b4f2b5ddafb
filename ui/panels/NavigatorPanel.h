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
    void select(int form);
    NavigatorModel &model() { return *m_model; }

signals:
    void formChosen(int form);
    void reportChosen(const juesuan::ReportId &report);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    NavigatorModel *m_model;
    QuietTree *m_view;
};

} // namespace juesuan::ui
