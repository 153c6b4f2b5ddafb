#include "ui/dialogs/SettingsDialog.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "ui/dialogs/FieldForm.h"
#include "ui/dialogs/SettingsFields.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kWidth = 440;
} // namespace

SettingsDialog::SettingsDialog(const ReportSettings &current, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Report settings"));
    auto *fields = new FieldForm;
    m_settings = new SettingsFields(*fields);
    m_settings->addUnit();
    m_settings->addKindAndEntry();
    m_settings->set(current);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kLarge);
    layout->setSpacing(kLarge);
    layout->addWidget(fields);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
}

ReportSettings SettingsDialog::settings() const
{
    return m_settings->settings();
}

void SettingsDialog::accept()
{
    if (m_settings->check())
        QDialog::accept();
}

} // namespace juesuan::ui
