#include "ui/dialogs/ExportDialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/dialogs/FieldForm.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kWidth = 520;
constexpr int kListRows = 10;
} // namespace

ExportDialog::ExportDialog(const ExportOffer &offer, QWidget *parent)
    : QDialog(parent), m_fields(new FieldForm), m_formats(new QButtonGroup(this)), m_forms(new QListWidget),
      m_valuesOnly(new QCheckBox(tr("Publication copy: values only, no formulas"))), m_path(new QLineEdit)
{
    setWindowTitle(tr("Export"));
    m_fields->add(tr("Format"), makeFormats());
    m_fields->add(tr("Forms"), makeForms(offer));
    m_fields->add(tr("File"), makePlace());
    m_formats->button(static_cast<int>(offer.format))->setChecked(true);
    m_path->setText(offer.proposal);
    takeFormat();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Export"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kLarge);
    layout->setSpacing(kLarge);
    layout->addWidget(m_fields);
    layout->addWidget(m_valuesOnly);
    layout->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

QWidget *ExportDialog::makeFormats()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kLarge);
    const auto add = [&](ExportFormat format, const QString &name) {
        auto *button = new QRadioButton(name);
        m_formats->addButton(button, static_cast<int>(format));
        layout->addWidget(button);
    };
    add(ExportFormat::Pdf, tr("PDF"));
    add(ExportFormat::Xlsx, tr("Workbook (XLSX)"));
    add(ExportFormat::Csv, tr("CSV"));
    add(ExportFormat::Json, tr("JSON"));
    layout->addStretch(1);
    connect(m_formats, &QButtonGroup::idToggled, this, &ExportDialog::takeFormat);
    return row;
}

QWidget *ExportDialog::makeForms(const ExportOffer &offer)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kHair);
    for (std::size_t i = 0; i < offer.profile->forms.size(); ++i) {
        const Form &form = offer.profile->forms[i];
        auto *item = new QListWidgetItem(
            QString(form.number % QStringLiteral("  ") % form.title).remove(QLatin1Char('\n')).trimmed(),
            m_forms);
        item->setData(Qt::UserRole, static_cast<int>(i));
        item->setData(Qt::UserRole + 1, form.printed);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(form.printed ? Qt::Checked : Qt::Unchecked);
    }
    m_forms->setFixedHeight(kListRows * kRowHeight);
    auto *buttons = new QHBoxLayout;
    const auto addChoice = [&](const QString &name, auto wanted) {
        auto *button = new QPushButton(name);
        button->setFlat(true);
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            for (int row = 0; row < m_forms->count(); ++row)
                m_forms->item(row)->setCheckState(wanted(*m_forms->item(row)) ? Qt::Checked : Qt::Unchecked);
        });
        buttons->addWidget(button);
    };
    addChoice(tr("All printed forms"),
              [](const QListWidgetItem &item) { return item.data(Qt::UserRole + 1).toBool(); });
    addChoice(tr("Only the current form"), [current = offer.currentForm](const QListWidgetItem &item) {
        return item.data(Qt::UserRole).toInt() == current;
    });
    buttons->addStretch(1);
    layout->addWidget(m_forms);
    layout->addLayout(buttons);
    return box;
}

QWidget *ExportDialog::makePlace()
{
    m_place = new QWidget;
    auto *layout = new QHBoxLayout(m_place);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QPushButton(tr("Browse…"));
    layout->addWidget(m_path, 1);
    layout->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getSaveFileName(this, tr("Export to"), m_path->text());
        if (chosen.isEmpty())
            return;
        m_path->setText(chosen);
        m_agreed = chosen; // the file dialog has asked already
        takeFormat();
    });
    return m_place;
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_formats->checkedId());
}

void ExportDialog::takeFormat()
{
    m_valuesOnly->setEnabled(format() == ExportFormat::Xlsx);
    QString path = m_path->text();
    for (const ExportFormat other :
         {ExportFormat::Pdf, ExportFormat::Xlsx, ExportFormat::Csv, ExportFormat::Json}) {
        const QString end = QLatin1Char('.') + suffix(other);
        if (path.endsWith(end))
            path.chop(end.size());
    }
    m_path->setText(path % QLatin1Char('.') % suffix(format()));
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice{
        format(), {}, m_valuesOnly->isEnabled() && m_valuesOnly->isChecked(), m_path->text().trimmed()};
    for (int row = 0; row < m_forms->count(); ++row) {
        if (m_forms->item(row)->checkState() == Qt::Checked)
            choice.forms.push_back(m_forms->item(row)->data(Qt::UserRole).toInt());
    }
    return choice;
}

QString ExportDialog::existing() const
{
    const QString path = choice().path;
    return QFileInfo::exists(path) ? path : QString();
}

void ExportDialog::accept()
{
    const ExportChoice now = choice();
    const QFileInfo file(now.path);
    const bool nowhere = now.path.isEmpty() || !file.absoluteDir().exists();
    const QString there = existing();
    QString wrong;
    if (nowhere)
        wrong = tr("There is no folder %1.").arg(file.absolutePath());
    else if (now.forms.empty())
        wrong = tr("Choose at least one form.");
    else if (!there.isEmpty() && there != m_agreed)
        wrong = tr("The file is there already. Press Export again to replace it.");
    m_agreed = there;
    m_fields->complain(m_place, wrong);
    if (wrong.isEmpty())
        QDialog::accept();
}

} // namespace juesuan::ui
