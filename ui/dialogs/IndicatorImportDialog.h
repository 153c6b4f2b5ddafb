#pragma once

#include <QDialog>

#include "ui/dialogs/Choices.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace juesuan::ui
{

/// 读入批复指标: what would become of each line of the table, before anything is changed.
class IndicatorImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit IndicatorImportDialog(const IndicatorOffer &offer, QWidget *parent = nullptr);
    const exchange::IndicatorImport &choice() const { return m_import; }

private:
    void preview();
    void fill();
    QString summary() const;

    const IndicatorOffer &m_offer;
    const std::vector<exchange::FormCopy> m_forms;
    exchange::IndicatorImport m_import;
    QComboBox *m_form;
    QLabel *m_summary;
    QTableWidget *m_lines;
    QPushButton *m_ok = nullptr;
};

} // namespace juesuan::ui
