#pragma once

#include <QDialog>

#include "ui/dialogs/Choices.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace juesuan::ui
{

class FieldForm;
class SettingsFields;

/// 新建决算簿: which regime, whose accounts, which year, where the file goes.
class NewBookDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewBookDialog(const NewBookOffer &offer, QWidget *parent = nullptr);
    NewBookChoice choice() const;
    void accept() override;

private:
    void takeYear();
    void proposePath();
    void browse();
    bool check();

    NewBookOffer m_offer;
    FieldForm *m_fields;
    QComboBox *m_profile;
    QSpinBox *m_year;
    SettingsFields *m_settings;
    QWidget *m_place;
    QLineEdit *m_path;
    bool m_pathTyped = false;
};

} // namespace juesuan::ui
