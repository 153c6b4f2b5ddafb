#include "ui/window/StatusLine.h"

#include <QDateTime>
#include <QLabel>
#include <QToolButton>

#include "core/num/AmountText.h"
#include "ui/panels/ElidedLabel.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_cell(new ElidedLabel), m_summary(new QLabel), m_unit(new QLabel),
      m_zoom(new QToolButton), m_saved(new QLabel)
{
    m_zoom->setAutoRaise(true);
    connect(m_zoom, &QToolButton::clicked, this, &StatusLine::zoomResetRequested);
    for (QLabel *label : std::initializer_list<QLabel *>{m_cell, m_summary, m_unit, m_saved})
        label->setContentsMargins(kSmall, 0, kSmall, 0);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(m_cell, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_summary, m_unit, m_zoom, m_saved})
        addPermanentWidget(widget);
    m_cell->setObjectName(QStringLiteral("cellTitle"));
    m_saved->setObjectName(QStringLiteral("saved"));
    clear();
}

void StatusLine::clear()
{
    m_state = Saved::Nothing;
    m_title.clear();
    m_hint.clear();
    showCell();
    m_selection = {};
    for (QLabel *label : {m_summary, m_unit, m_saved})
        label->clear();
    m_zoom->hide();
}

void StatusLine::setCell(const QString &title)
{
    clearMessage();
    m_title = title;
    showCell();
}

void StatusLine::setHint(const QString &hint)
{
    m_hint = hint;
    showCell();
}

void StatusLine::showCell()
{
    const bool both = !m_title.isEmpty() && !m_hint.isEmpty();
    m_cell->setWhole(both ? QString(m_title % QStringLiteral("　") % m_hint) : m_title + m_hint);
}

void StatusLine::setSummary(const SelectionSummary &summary)
{
    m_selection = summary;
    if (summary.numbers == 0)
        m_summary->clear();
    else if (summary.numbers == 1 && !summary.exact.isEmpty())
        m_summary->setText(summary.exact);
    else if (summary.numbers == 1)
        m_summary->setText(tr("Σ %1").arg(summary.sum));
    else
        m_summary->setText(
            tr("Σ %1   average %2   count %3").arg(summary.sum, summary.average).arg(summary.numbers));
}

void StatusLine::setEntryUnit(MoneyUnit unit)
{
    m_entry = unit;
    m_unit->setText(tr("Entry in %1").arg(unitName(unit)));
}

void StatusLine::setZoom(int percent)
{
    m_zoom->setText(QStringLiteral("%1 %").arg(percent));
    m_zoom->setToolTip(tr("Zoom; a click goes back to 100 %"));
    m_zoom->show();
}

void StatusLine::setSaving()
{
    m_state = Saved::Saving;
    showSaved();
}

void StatusLine::setSaved(const QDateTime &at)
{
    m_state = Saved::Saved;
    m_at = at;
    showSaved();
}

void StatusLine::setFailed()
{
    m_state = Saved::Failed;
    showSaved();
}

void StatusLine::setReadOnly()
{
    m_state = Saved::ReadOnly;
    showSaved();
}

void StatusLine::showSaved()
{
    switch (m_state) {
    case Saved::Nothing:
        m_saved->clear();
        break;
    case Saved::Saving:
        m_saved->setText(tr("Saving…"));
        break;
    case Saved::Saved:
        m_saved->setText(m_at.isValid()
                             ? tr("Saved %1").arg(m_at.toLocalTime().toString(QStringLiteral("hh:mm")))
                             : tr("Saved"));
        break;
    case Saved::Failed:
        m_saved->setText(tr("Not saved"));
        break;
    case Saved::ReadOnly:
        m_saved->setText(tr("Read-only"));
        break;
    }
}

QString StatusLine::savedText() const
{
    return m_saved->text();
}

void StatusLine::retranslate()
{
    showSaved();
    setSummary(m_selection);
    if (!m_unit->text().isEmpty())
        setEntryUnit(m_entry);
}

} // namespace juesuan::ui
