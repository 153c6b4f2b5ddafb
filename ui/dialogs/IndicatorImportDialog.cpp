#include "ui/dialogs/IndicatorImportDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/text/Sentences.h"
#include "core/text/Words.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr int kWidth = 900;
constexpr int kHeight = 520;
enum ColumnOf { Line, Group, Name, Target, Weight, Fate, ColumnCount };

/// Where a line goes; of one that goes nowhere, what it was meant for.
QString placeOf(const exchange::IndicatorLine &line)
{
    QStringList titles{line.given.first, line.given.second};
    titles.removeAll(QString());
    return line.group.isEmpty() ? titles.join(QStringLiteral(" › ")) : line.group;
}

QString notesOf(const std::vector<Error> &notes)
{
    QStringList sentences;
    for (const Error &note : notes)
        sentences << text::sentence(note);
    return sentences.join(u' ');
}

} // namespace

IndicatorImportDialog::IndicatorImportDialog(const IndicatorOffer &offer, QWidget *parent)
    : QDialog(parent), m_offer(offer), m_forms(exchange::indicatorForms(*offer.report)),
      m_form(new QComboBox), m_summary(new QLabel), m_lines(new QTableWidget(0, ColumnCount))
{
    setWindowTitle(tr("Approved indicators"));
    auto *about =
        new QLabel(tr("Names, targets and weights are locked to what was approved. Rows of the same name "
                      "are brought up to date, the others are added."));
    about->setWordWrap(true);
    m_form->setAccessibleName(tr("Form"));
    for (const exchange::FormCopy &copy : m_forms)
        m_form->addItem(QString(text::formWords(*offer.report, copy.form) % QLatin1Char(' ') %
                                offer.report->instanceTitle(copy.form, copy.instance))
                            .trimmed());
    m_form->setVisible(m_forms.size() > 1);
    m_summary->setWordWrap(true);
    m_lines->setHorizontalHeaderLabels(
        {tr("Line"), tr("Group"), tr("Indicator"), tr("Target"), tr("Weight"), tr("What becomes of it")});
    m_lines->setAccessibleName(tr("Lines of the table"));
    m_lines->verticalHeader()->hide();
    m_lines->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // reasons may be long
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->setTabKeyNavigation(false);
    m_lines->horizontalHeader()->setStretchLastSection(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Read in"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kLarge);
    layout->setSpacing(kMedium);
    for (QWidget *part : std::initializer_list<QWidget *>{about, m_form, m_summary})
        layout->addWidget(part);
    layout->addWidget(m_lines, 1);
    layout->addWidget(buttons);
    resize(kWidth, kHeight);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    const auto current = std::find(m_forms.begin(), m_forms.end(), offer.form);
    m_form->setCurrentIndex(current == m_forms.end() ? 0 : static_cast<int>(current - m_forms.begin()));
    connect(m_form, &QComboBox::currentIndexChanged, this, &IndicatorImportDialog::preview);
    preview();
}

void IndicatorImportDialog::preview()
{
    const int index = m_form->currentIndex();
    if (index < 0)
        return;
    const auto read =
        exchange::importIndicators(*m_offer.report, m_forms[static_cast<std::size_t>(index)], m_offer.table);
    m_import = read ? *read : exchange::IndicatorImport{};
    m_summary->setText(read ? summary() : text::sentence(read.error()));
    m_ok->setEnabled(!m_import.edit.changes.empty());
    fill();
}

void IndicatorImportDialog::fill()
{
    const auto fateOf = [](const exchange::IndicatorLine &line) {
        switch (line.fate) {
        case exchange::IndicatorLine::Fate::Added:
            return tr("new");
        case exchange::IndicatorLine::Fate::Updated:
            return tr("brought up to date");
        case exchange::IndicatorLine::Fate::Unchanged:
            return tr("as it is");
        case exchange::IndicatorLine::Fate::Skipped:
            break;
        }
        return tr("left out");
    };
    m_lines->setRowCount(static_cast<int>(m_import.lines.size()));
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const exchange::IndicatorLine &line = m_import.lines[static_cast<std::size_t>(row)];
        const QString fate = QString(fateOf(line) % QLatin1String("  ") % notesOf(line.notes)).trimmed();
        const QStringList texts{QString::number(line.given.line),
                                placeOf(line),
                                line.given.name,
                                line.given.target,
                                line.given.weight,
                                fate};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            if (column == Line || column == Weight)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_lines->setItem(row, column, item);
        }
    }
    m_lines->resizeColumnsToContents();
}

QString IndicatorImportDialog::summary() const
{
    using Fate = exchange::IndicatorLine::Fate;
    const QString counts = tr("%1 new, %2 brought up to date, %3 as they are, %4 left out.")
                               .arg(m_import.count(Fate::Added))
                               .arg(m_import.count(Fate::Updated))
                               .arg(m_import.count(Fate::Unchanged))
                               .arg(m_import.count(Fate::Skipped));
    return QString(counts % QLatin1Char(' ') % notesOf(m_import.notes)).trimmed();
}

} // namespace juesuan::ui
