#include "ui/dialogs/SettingsFields.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

#include "core/num/AmountText.h"
#include "ui/dialogs/FieldForm.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

SettingsFields::SettingsFields(FieldForm &form)
    : QObject(&form), m_form(form), m_unit(new QLineEdit(&form)), m_kind(new QButtonGroup(this)),
      m_entry(new QButtonGroup(this))
{
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->hide(); // until it has a place
    connect(m_unit, &QLineEdit::textChanged, this, &SettingsFields::unitChanged);
}

void SettingsFields::addUnit()
{
    m_form.add(tr("Unit"), m_unit);
    m_unit->show();
    m_unit->setPlaceholderText(tr("As it is printed on the forms"));
}

QWidget *SettingsFields::choiceOf(const QStringList &names, QButtonGroup *group)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kLarge);
    for (const QString &name : names) {
        auto *button = new QRadioButton(name);
        group->addButton(button, static_cast<int>(group->buttons().size()));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    group->button(0)->setChecked(true);
    return row;
}

void SettingsFields::addKindAndEntry()
{
    QStringList kinds;
    for (const QString &kind : reportKinds())
        kinds << reportKindName(kind);
    m_form.add(tr("Kind of report"), choiceOf(kinds, m_kind));
    m_form.add(tr("Amounts are typed in"),
               choiceOf({unitName(MoneyUnit::Yuan), unitName(MoneyUnit::Wan)}, m_entry),
               tr("What is typed in yuan is kept to the fen; the forms print ten thousand yuan either way."));
}

void SettingsFields::set(const ReportSettings &settings)
{
    m_unit->setText(settings.unit);
    m_kind->button(qMax(0, static_cast<int>(reportKinds().indexOf(settings.kind))))->setChecked(true);
    m_entry->button(settings.entry == MoneyUnit::Wan ? 1 : 0)->setChecked(true);
}

ReportSettings SettingsFields::settings() const
{
    return {m_unit->text().trimmed(), reportKinds().value(qMax(0, m_kind->checkedId())),
            m_entry->checkedId() == 1 ? MoneyUnit::Wan : MoneyUnit::Yuan};
}

bool SettingsFields::check()
{
    const bool named = !settings().unit.isEmpty();
    m_form.complain(m_unit, named ? QString() : tr("Type the name of the unit."));
    return named;
}

void SettingsFields::focusUnit()
{
    m_unit->setFocus();
}

} // namespace juesuan::ui
