#pragma once

#include <QObject>
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

    /// Lays the closed editor over the cursor's cell, or the open one over its own.
    void follow();
    bool open(GridPos place, Start start);
    void cancel();
    /// False: the text cannot be taken, the editor is still open and the note says why.
    bool commit();
    /// True when the last commit put in a row: the cursor is there already.
    bool tookRow() const { return m_tookRow; }

signals:
    void message(const QString &text);
    void codeEntered(const juesuan::CellKey &firstAmount);

private:
    void textChanged();
    void offer();
    bool refuse(const QString &why);
    bool commitValue();
    bool commitCode();
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
};

} // namespace juesuan::ui
