#pragma once

#include <QDialog>

#include "ui/dialogs/Choices.h"

class QLabel;
class QPushButton;
class QRadioButton;
class QTableWidget;

namespace juesuan::ui
{

/// 导入决算表: which tables of a file are which forms, how much of them was recognised, and what they would
/// change, before anything is written.
class TableImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TableImportDialog(const TableOffer &offer, QWidget *parent = nullptr);
    const Edit &choice() const { return m_edit; }

private:
    void list();
    void preview();
    QString unknown(const intake::FormMatch &match) const;

    const TableOffer &m_offer;
    std::vector<intake::Lines> m_lines; ///< of each match
    Edit m_edit;
    QRadioButton *m_stated;
    QRadioButton *m_own;
    QTableWidget *m_tables;
    QLabel *m_summary;
    QPushButton *m_ok = nullptr;
};

} // namespace juesuan::ui
