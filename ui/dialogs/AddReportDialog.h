#pragma once

#include <QDialog>

#include "ui/dialogs/Choices.h"

class QComboBox;
class QSpinBox;

namespace juesuan::ui
{

class FieldForm;
class SettingsFields;

/// 添加单位, 添加年度: one more report in the open book.
class AddReportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AddReportDialog(const AddReportOffer &offer, QWidget *parent = nullptr);
    AddReportChoice choice() const;
    void accept() override;

private:
    void addUnits();
    void proposeProfile();
    void proposeYear();
    bool check();
    bool isYear() const { return m_offer.what == AddReportOffer::What::Year; }
    const ReportInfo *currentReport() const;

    AddReportOffer m_offer;
    std::vector<ReportInfo> m_listed; ///< one report of each unit, as listed
    FieldForm *m_fields;
    QComboBox *m_unit; ///< the unit that gets a year, or the one a new unit is put under
    QComboBox *m_profile;
    QSpinBox *m_year;
    SettingsFields *m_settings;
};

} // namespace juesuan::ui
