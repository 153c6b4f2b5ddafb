#pragma once

#include <QDialog>

#include "ui/dialogs/Choices.h"

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QListWidget;

namespace juesuan::ui
{

class FieldForm;

/// 导出: which forms, in which format, where to.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(const ExportOffer &offer, QWidget *parent = nullptr);
    ExportChoice choice() const;
    void accept() override;

private:
    QWidget *makeFormats();
    QWidget *makeForms(const ExportOffer &offer);
    QWidget *makePlace();
    void takeFormat();
    ExportFormat format() const;
    QString existing() const; ///< the first file this would write over

    FieldForm *m_fields;
    QButtonGroup *m_formats;
    QListWidget *m_forms;
    QCheckBox *m_valuesOnly;
    QWidget *m_place = nullptr;
    QLineEdit *m_path;
    QString m_agreed; ///< the file the person has been told about, and pressed again
};

} // namespace juesuan::ui
