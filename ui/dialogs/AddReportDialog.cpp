#include "ui/dialogs/AddReportDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/dialogs/FieldForm.h"
#include "ui/dialogs/SettingsFields.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kWidth = 440;
constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2099;

bool isFor(const Profile &profile, int year)
{
    return (!profile.fromYear || year >= profile.fromYear) && (!profile.toYear || year <= profile.toYear);
}

} // namespace

AddReportDialog::AddReportDialog(const AddReportOffer &offer, QWidget *parent)
    : QDialog(parent), m_offer(offer), m_fields(new FieldForm), m_unit(new QComboBox),
      m_profile(new QComboBox), m_year(new QSpinBox), m_settings(new SettingsFields(*m_fields))
{
    setWindowTitle(isYear() ? tr("Add a year") : tr("Add a unit"));
    m_year->setRange(kFirstYear, kLastYear);
    for (const ProfilePtr &profile : m_offer.profiles)
        m_profile->addItem(QStringLiteral("%1  (%2)").arg(profile->title, profile->id));
    addUnits();
    if (!isYear())
        m_settings->addUnit();
    m_fields->add(isYear() ? tr("Unit") : tr("Belongs to"), m_unit);
    m_fields->add(tr("Year"), m_year);
    m_fields->add(tr("Reporting regime"), m_profile);
    m_settings->addKindAndEntry();
    m_settings->set(m_offer.settings);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kLarge);
    layout->setSpacing(kLarge);
    layout->addWidget(m_fields);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddReportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AddReportDialog::reject);
    proposeYear();
    proposeProfile();
    connect(m_unit, &QComboBox::currentIndexChanged, this, &AddReportDialog::proposeYear);
    connect(m_year, &QSpinBox::valueChanged, this, &AddReportDialog::proposeProfile);
    if (isYear())
        m_year->setFocus();
    else
        m_settings->focusUnit();
}

const ReportInfo *AddReportDialog::currentReport() const
{
    const auto found = std::ranges::find(m_offer.reports, m_offer.current, &ReportInfo::id);
    return found == m_offer.reports.end() ? nullptr : &*found;
}

void AddReportDialog::addUnits()
{
    if (!isYear()) {
        m_unit->addItem(tr("No other unit"));
        m_listed.push_back({});
    }
    const ReportInfo *current = currentReport();
    for (const ReportInfo &info : m_offer.reports) {
        if (std::ranges::find(m_listed, info.unitId, &ReportInfo::unitId) != m_listed.end())
            continue;
        m_listed.push_back(info);
        m_unit->addItem(info.unit);
        if (isYear() && current && info.unitId == current->unitId)
            m_unit->setCurrentIndex(m_unit->count() - 1);
    }
}

/// The year after the last one a unit has; for a new unit the year at work.
void AddReportDialog::proposeYear()
{
    const ReportInfo *current = currentReport();
    if (!isYear()) {
        m_year->setValue(current ? current->year : kFirstYear);
        return;
    }
    const QString unit = m_listed[static_cast<std::size_t>(m_unit->currentIndex())].unitId;
    int last = 0;
    for (const ReportInfo &info : m_offer.reports) {
        if (info.unitId == unit)
            last = std::max(last, info.year);
    }
    m_year->setValue(last + 1);
}

/// A regime for that year, the one at work if it is.
void AddReportDialog::proposeProfile()
{
    const ReportInfo *current = currentReport();
    int best = -1;
    for (std::size_t i = 0; i < m_offer.profiles.size(); ++i) {
        const Profile &profile = *m_offer.profiles[i];
        if (!isFor(profile, m_year->value()))
            continue;
        if (best < 0 || (current && profile.id == current->profile))
            best = static_cast<int>(i);
    }
    if (best >= 0)
        m_profile->setCurrentIndex(best);
}

AddReportChoice AddReportDialog::choice() const
{
    AddReportChoice choice;
    const ReportInfo &unit = m_listed[static_cast<std::size_t>(m_unit->currentIndex())];
    choice.settings = m_settings->settings();
    choice.parentUnitId = isYear() ? unit.parentUnitId : unit.unitId;
    if (isYear())
        choice.settings.unit = unit.unit;
    if (m_profile->currentIndex() >= 0)
        choice.profile = m_offer.profiles[static_cast<std::size_t>(m_profile->currentIndex())];
    choice.year = m_year->value();
    return choice;
}

bool AddReportDialog::check()
{
    const AddReportChoice now = choice();
    m_fields->complain(m_profile, now.profile ? QString() : tr("No reporting regime was found."));
    QString year;
    const bool there = std::ranges::any_of(m_offer.reports, [&](const ReportInfo &info) {
        return info.unit == now.settings.unit && info.year == now.year &&
               info.parentUnitId == now.parentUnitId;
    });
    if (there)
        year = tr("This book has %1 for %2 already.").arg(now.settings.unit).arg(now.year);
    else if (now.profile && !isFor(*now.profile, now.year))
        year = tr("This regime is for %1 to %2.").arg(now.profile->fromYear).arg(now.profile->toYear);
    m_fields->complain(m_year, year);
    return (isYear() || m_settings->check()) && now.profile && year.isEmpty();
}

void AddReportDialog::accept()
{
    if (check())
        QDialog::accept();
}

} // namespace juesuan::ui
