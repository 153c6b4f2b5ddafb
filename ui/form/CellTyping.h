#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "ui/form/CodeSearch.h"
#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

class CellEditor;
class CellNote;
class FormView;
class Suggestions;

/// What happens between the first key in a cell and its value: opening the editor, offering codes and
/// choices, reading the text, and saying why it cannot be read.
class CellTyping : public QObject
{
    Q_OBJECT
public:
    enum class Start {
        Replace, ///< what is typed takes the place of what stands there
        AtEnd    ///< F2, a double click: what stands there is edited
    };

    explicit CellTyping(FormView &view);

    CellEditor &editor() const { return *m_editor; }
    Suggestions &suggestions() const { return *m_suggestions; }
    CellNote &note() const { return *m_note; }
    bool isOpen() const;
    bool replaces() const { return m_start == Start::Replace; }
    void editInstead() { m_start = Start::AtEnd; }
    /// Asks why an approved value is changed; nothing when that is given up. `basis` is what was said before.
    std::function<std::optional<QString>(const QString &about, const QString &basis)> onBasis;

    /// Lays the closed editor over the cursor's cell, or the open one over its own.
    void follow();
    bool open(GridPos place, Start start);
    void cancel();
    /// False: the text cannot be taken, the editor is still open and the note says why.
    bool commit();
    /// Puts a text into a cell as if typed there. False: it cannot be taken, `why` says so ("" when the
    /// person thought better of it).
    bool put(const CellKey &key, const QString &text, QString *why);
    /// True when the last commit put in a row: the cursor is there already.
    bool tookRow() const { return m_tookRow; }

signals:
    void message(const QString &text);
    void codeEntered(const juesuan::CellKey &firstAmount);

private:
    void textChanged();
    void grow();
    void offer();
    bool refuse(const QString &why);
    bool commitValue();
    bool commitCode();
    bool commitFreeRow();
    std::optional<Edit> editFor(const CellKey &key, const QString &text, const TypedValue &value);
    bool addBasis(const CellKey &key, std::vector<std::pair<CellKey, TypedValue>> &cells);
    void wonderAboutCode(const QString &text, const QRect &where);
    void finish();
    void goToRow(int block, const ReportRow &row);
    QString whyNot(const SheetCell *cell) const;
    TypedValue emptied(const CellKey &key) const;

    FormView &m_view;
    CellEditor *m_editor;
    Suggestions *m_suggestions;
    CellNote *m_note;
    Start m_start = Start::Replace;
    QString m_initial;
    std::optional<CellKey> m_key;    // what is typed in: a cell,
    std::optional<EntryRow> m_entry; // or an entry line
    bool m_tookRow = false;
    bool m_asking = false; // a dialog has the focus, and what is typed waits
};

} // namespace juesuan::ui
