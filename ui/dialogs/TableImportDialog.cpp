#include "ui/dialogs/TableImportDialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/text/Sentences.h"
#include "core/text/Words.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr int kWidth = 900;
constexpr int kHeight = 520;
enum ColumnOf { Form, Table, Rows, Columns, Unit, Unknown, ColumnCount };

} // namespace

TableImportDialog::TableImportDialog(const TableOffer &offer, QWidget *parent)
    : QDialog(parent), m_offer(offer),
      m_stated(new QRadioButton(tr("As &printed: everything is kept, totals included, for checking it"))),
      m_own(new QRadioButton(tr("As our &own: totals that agree stay computed, those that do not are kept"))),
      m_tables(new QTableWidget(0, ColumnCount)), m_summary(new QLabel)
{
    setWindowTitle(tr("Import tables from %1").arg(offer.file));
    for (intake::FormMatch match : offer.matches) {
        const table::Table &table = offer.tables[static_cast<std::size_t>(match.table)];
        intake::Lines lines{offer.file, intake::linesOf(*offer.report, table, match), {}};
        lines.notes = match.notes;
        m_lines.push_back(std::move(lines));
    }
    m_tables->setHorizontalHeaderLabels({tr("Form"), tr("Table in the file"), tr("Rows"), tr("Columns"),
                                         tr("Money unit"), tr("Not recognised")});
    m_tables->setAccessibleName(tr("Tables found"));
    m_tables->verticalHeader()->hide();
    m_tables->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tables->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tables->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tables->setTabKeyNavigation(false);
    m_tables->horizontalHeader()->setStretchLastSection(true);
    m_summary->setWordWrap(true);
    m_own->setChecked(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Import"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kLarge);
    layout->setSpacing(kMedium);
    layout->addWidget(m_own);
    layout->addWidget(m_stated);
    layout->addWidget(m_tables, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    resize(kWidth, kHeight);
    list();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_stated, &QRadioButton::toggled, this, &TableImportDialog::preview);
    connect(m_tables, &QTableWidget::itemChanged, this, &TableImportDialog::preview);
    preview();
}

QString TableImportDialog::unknown(const intake::FormMatch &match) const
{
    QStringList sentences;
    const std::size_t index = static_cast<std::size_t>(&match - m_offer.matches.data());
    for (const Error &note : m_lines[index].notes)
        sentences << text::sentence(note);
    return sentences.join(u'\n');
}

void TableImportDialog::list()
{
    m_tables->setRowCount(static_cast<int>(m_offer.matches.size()));
    for (int row = 0; row < m_tables->rowCount(); ++row) {
        const intake::FormMatch &match = m_offer.matches[static_cast<std::size_t>(row)];
        const QString name = m_offer.tables[static_cast<std::size_t>(match.table)].name;
        const QString unit = match.unit == MoneyUnit::Wan ? QStringLiteral("万元") : QStringLiteral("元");
        const QStringList texts{text::formWords(*m_offer.report, match.form),
                                name.isEmpty() ? m_offer.file : name,
                                QString::number(match.rows.size()),
                                QString::number(match.columns.size()),
                                match.unitRead ? unit : tr("%1 (not said)").arg(unit),
                                unknown(match)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            if (column == Rows || column == Columns)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (column == Form)
                item->setCheckState(Qt::Checked);
            m_tables->setItem(row, column, item);
        }
    }
    m_tables->resizeColumnsToContents();
}

void TableImportDialog::preview()
{
    std::vector<intake::Lines> chosen;
    for (int row = 0; row < m_tables->rowCount(); ++row) {
        if (m_tables->item(row, Form)->checkState() == Qt::Checked)
            chosen.push_back(m_lines[static_cast<std::size_t>(row)]);
    }
    const auto mode = m_stated->isChecked() ? exchange::ImportMode::Stated : exchange::ImportMode::Own;
    const Result<intake::Taken> taken = intake::take(*m_offer.report, chosen, mode);
    m_edit = taken ? taken->edit : Edit{};
    m_ok->setEnabled(!m_edit.changes.empty());
    if (!taken)
        return m_summary->setText(text::sentence(taken.error()));
    int cells = 0, changed = 0;
    for (const intake::Part &part : taken->parts) {
        cells += part.cells;
        changed += static_cast<int>(part.touched.size());
    }
    m_edit.label = tr("Import %1").arg(m_offer.file);
    QStringList told{tr("%1 values read; %2 cells would change. Undo takes everything back at once.")
                         .arg(cells)
                         .arg(changed)};
    for (const Error &left : intake::leftOut(*m_offer.report, m_offer.tables, m_offer.matches))
        told << text::sentence(left);
    m_summary->setText(told.join(u'\n'));
}

} // namespace juesuan::ui
