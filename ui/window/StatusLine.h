#pragma once

#include <QDateTime>
#include <QStatusBar>

#include "core/num/Money.h"
#include "ui/form/SelectionSummary.h"

class QLabel;
class QToolButton;

namespace juesuan::ui
{

class ElidedLabel;

/// The line at the bottom: the cell in words, the selection's sum, unit of money, zoom, and when the last
/// edit was committed.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setCell(const QString &title);
    void setHint(const QString &hint); ///< what there is to say about the cell, behind its name
    void setSummary(const SelectionSummary &summary);
    void setEntryUnit(MoneyUnit unit);
    void setZoom(int percent);
    void setSaving();                   ///< an edit is on its way to the disk
    void setSaved(const QDateTime &at); ///< it is committed
    void setFailed();                   ///< it could not be
    void setReadOnly();
    void clear();
    void retranslate();
    QString savedText() const;

signals:
    void zoomResetRequested();

private:
    void showSaved();
    void showCell();
    enum class Saved : std::uint8_t { Nothing, Saving, Saved, Failed, ReadOnly } m_state = Saved::Nothing;
    QDateTime m_at;
    QString m_title, m_hint;
    ElidedLabel *m_cell;
    QLabel *m_summary;
    QLabel *m_unit;
    QToolButton *m_zoom;
    QLabel *m_saved;
    MoneyUnit m_entry = MoneyUnit::Yuan;
    SelectionSummary m_selection;
};

} // namespace juesuan::ui
