#pragma once

#include <QDialog>

#include "ui/dialogs/Choices.h"

namespace juesuan::ui
{

class SettingsFields;

/// 报表设置: the unit's name, the kind of report and the unit of money for typing.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const ReportSettings &current, QWidget *parent = nullptr);
    ReportSettings settings() const;
    void accept() override;

private:
    SettingsFields *m_settings;
};

} // namespace juesuan::ui
