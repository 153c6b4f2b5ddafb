#include "ui/dialogs/NewBookDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/dialogs/FieldForm.h"
#include "ui/dialogs/SettingsFields.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kWidth = 480;
constexpr int kFirstYear = 2000, kLastYear = 2099;
} // namespace

NewBookDialog::NewBookDialog(const NewBookOffer &offer, QWidget *parent)
    : QDialog(parent), m_offer(offer), m_fields(new FieldForm), m_profile(new QComboBox),
      m_year(new QSpinBox), m_settings(new SettingsFields(*m_fields)), m_place(new QWidget),
      m_path(new QLineEdit)
{
    setWindowTitle(tr("New book"));
    for (const ProfilePtr &profile : m_offer.profiles)
        m_profile->addItem(QStringLiteral("%1  (%2)").arg(profile->title, profile->id));
    m_year->setRange(kFirstYear, kLastYear);
    auto *place = new QHBoxLayout(m_place);
    auto *browse = new QPushButton(tr("Browse…"));
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(m_path, 1);
    place->addWidget(browse);
    m_place->setFocusProxy(m_path);

    m_fields->add(tr("Reporting regime"), m_profile);
    m_settings->addUnit();
    m_fields->add(tr("Year"), m_year);
    m_settings->addKindAndEntry();
    m_fields->add(tr("File"), m_place,
                  tr("One file holds everything. What you type is saved at once, without being asked."));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Create"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kLarge);
    layout->setSpacing(kLarge);
    layout->addWidget(m_fields);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(kWidth);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewBookDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewBookDialog::reject);
    connect(browse, &QPushButton::clicked, this, &NewBookDialog::browse);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &NewBookDialog::takeYear);
    connect(m_year, &QSpinBox::valueChanged, this, &NewBookDialog::proposePath);
    connect(m_settings, &SettingsFields::unitChanged, this, &NewBookDialog::proposePath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathTyped = true; });
    takeYear();
    m_settings->focusUnit();
}

void NewBookDialog::takeYear()
{
    if (m_profile->currentIndex() < 0)
        return;
    const Profile &profile = *m_offer.profiles[static_cast<std::size_t>(m_profile->currentIndex())];
    const int year = profile.toYear ? profile.toYear : profile.fromYear;
    if (year)
        m_year->setValue(year);
    proposePath();
}

void NewBookDialog::proposePath()
{
    if (m_pathTyped)
        return;
    const QString unit = m_settings->settings().unit;
    const QString name =
        unit.isEmpty() ? tr("Book") : QString(unit).replace(QLatin1Char('/'), QLatin1Char('_'));
    m_path->setText(
        QDir(m_offer.folder).filePath(QStringLiteral("%1%2.juesuan").arg(name).arg(m_year->value())));
}

void NewBookDialog::browse()
{
    const QString chosen =
        QFileDialog::getSaveFileName(this, tr("Place of the new book"), m_path->text(),
                                     tr("Books (*.juesuan)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_path->setText(chosen);
    m_pathTyped = true;
}

NewBookChoice NewBookDialog::choice() const
{
    NewBookChoice choice;
    choice.path = m_path->text().trimmed();
    if (!choice.path.isEmpty() && QFileInfo(choice.path).suffix() != QLatin1String("juesuan"))
        choice.path += QStringLiteral(".juesuan");
    if (m_profile->currentIndex() >= 0)
        choice.profile = m_offer.profiles[static_cast<std::size_t>(m_profile->currentIndex())];
    choice.year = m_year->value();
    choice.settings = m_settings->settings();
    return choice;
}

bool NewBookDialog::check()
{
    const NewBookChoice now = choice();
    const QFileInfo file(now.path);
    const QString where = now.path.isEmpty() ? tr("Say where the file is to be.")
                          : file.exists()    ? tr("There is a file of this name already. Choose another.")
                          : !file.absoluteDir().exists()
                              ? tr("There is no folder %1.").arg(file.absolutePath())
                              : QString();
    m_fields->complain(m_place, where);
    m_fields->complain(m_profile, now.profile ? QString() : tr("No reporting regime was found."));
    const Profile *profile = now.profile.get();
    const bool outside = profile && ((profile->fromYear && now.year < profile->fromYear) ||
                                     (profile->toYear && now.year > profile->toYear));
    m_fields->complain(
        m_year,
        outside ? tr("This regime is for %1 to %2.").arg(profile->fromYear).arg(profile->toYear) : QString());
    return m_settings->check() && where.isEmpty() && profile && !outside;
}

void NewBookDialog::accept()
{
    if (check())
        QDialog::accept();
}

} // namespace juesuan::ui
