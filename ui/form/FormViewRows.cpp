#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QMimeData>
#include <QScrollBar>
#include <utility>

#include "core/exchange/IndicatorImport.h"
#include "core/text/Sentences.h"
#include "ui/form/BlockEdit.h"
#include "ui/form/CellClipboard.h"
#include "ui/form/CellEditor.h"
#include "ui/form/CellHint.h"
#include "ui/form/CellTyping.h"
#include "ui/form/FormView.h"
#include "ui/form/FreePaste.h"
#include "ui/form/FreeRows.h"
#include "ui/form/LongTextDialog.h"
#include "ui/form/Suggestion.h"

/// What of FormView belongs to evaluation forms: rows that are added and moved, long texts, suggested scores.
namespace juesuan::ui
{

// --- keys

bool FormView::rowKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers keys = event->modifiers() & ~Qt::KeypadModifier;
    const bool lists = !m_cursor.isSingle() || !hasChoices();
    switch (event->key()) {
    case Qt::Key_Insert:
        if (keys != Qt::NoModifier)
            return false;
        addRow();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        // Window managers keep some of these for themselves; a larger selection goes on growing.
        if (keys != (Qt::AltModifier | Qt::ShiftModifier) && !(keys == Qt::AltModifier && lists) &&
            !(keys == (Qt::ControlModifier | Qt::ShiftModifier) && m_cursor.isSingle()))
            return false;
        return moveRow(event->key() == Qt::Key_Up ? -1 : 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (keys != Qt::ControlModifier)
            return false;
        takeSuggestion();
        return true;
    case Qt::Key_F2:
        if (keys != Qt::ShiftModifier && keys != Qt::ControlModifier)
            return false;
        editLongText();
        return true;
    case Qt::Key_Delete:
        if (keys != Qt::ControlModifier)
            return false;
        deleteRow();
        return true;
    default:
        return false;
    }
}

bool FormView::hasChoices() const
{
    const auto cell = currentCell();
    return cell && !m_model->report().block(cell->block).columns[cell->column].choices.isEmpty();
}

// --- the context menu

/// Rows, suggested scores and long texts, each where there is something to be done.
void FormView::fillRowMenu(QMenu &menu)
{
    const auto cell = currentCell();
    const SheetCell *shown = cell ? m_model->find(*cell) : nullptr;
    const bool writable = m_model && !m_model->session().isReadOnly();
    const auto row = m_cursor.isValid() ? freeRowAt(*m_model, m_cursor.at()) : std::nullopt;
    const auto add = [&](const QString &words, const QKeySequence &keys, bool enabled,
                         void (FormView::*slot)()) {
        QAction *action = menu.addAction(words, this, slot);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(enabled);
    };
    if (row) {
        const Qt::KeyboardModifiers keys = Qt::ControlModifier | Qt::ShiftModifier;
        add(tr("&Add a Row"), QKeySequence(Qt::Key_Insert), writable && row->row != 0, &FormView::addRow);
        add(tr("Move Row &Up"), QKeySequence(keys | Qt::Key_Up), writable && row->row != 0,
            &FormView::moveRowUp);
        add(tr("Move Row Do&wn"), QKeySequence(keys | Qt::Key_Down), writable && row->row != 0,
            &FormView::moveRowDown);
        add(tr("Paste as Approved &Indicators"), {}, writable, &FormView::pasteApproved);
    }
    if (hasSuggestion())
        add(tr("Take the &Suggested Score"), QKeySequence(Qt::ControlModifier | Qt::Key_Return), writable,
            &FormView::takeSuggestion);
    if (shown && shown->kind == ColumnKind::Text)
        add(tr("&Large Editor…"), QKeySequence(Qt::ShiftModifier | Qt::Key_F2),
            writable && m_model->takesValues(*shown), &FormView::editLongText);
}

// --- rows

/// A row below the one at hand.
void FormView::addRow()
{
    if (!m_cursor.isValid() || m_model->session().isReadOnly() || !commitEditor())
        return;
    const auto here = freeRowAt(*m_model, m_cursor.at());
    if (!here) {
        insertCode();
        return;
    }
    if (here->row == 0) // the entry line is the new row
        return;
    RowId row = 0;
    auto edit = newFreeRow(m_model->report(), *here, here->position + 1, {}, &row);
    if (!edit)
        return;
    edit->label = tr("Add a row");
    if (const auto applied = m_model->session().apply(*edit); !applied)
        emit message(text::sentence(applied.error()));
    else
        selectCell(
            keyOf(m_model->sheet(), here->block, nameColumn(m_model->report().block(here->block)), row),
            false);
}

bool FormView::moveRow(int steps)
{
    const auto here = m_cursor.isValid() ? freeRowAt(*m_model, m_cursor.at()) : std::nullopt;
    if (!here || here->row == 0)
        return false;
    Edit edit = movedFreeRow(m_model->report(), *here, steps);
    if (edit.changes.empty())
        return true;
    edit.label = tr("Move a row");
    if (const auto applied = m_model->session().apply(edit); !applied)
        emit message(text::sentence(applied.error()));
    else if (const auto there = freeRowAt(*m_model, m_cursor.at()); there && there->list != here->list)
        emit message(
            tr("Moved into “%1”").arg(listTitle(m_model->report().block(there->block), there->list)));
    ensureVisible();
    return true;
}

void FormView::moveRowUp()
{
    if (commitEditor())
        moveRow(-1);
}

void FormView::moveRowDown()
{
    if (commitEditor())
        moveRow(1);
}

/// Enter in the last row of a list: the line for the next row appears below it.
bool FormView::askForNextRow()
{
    const auto here = freeRowAt(*m_model, m_cursor.at());
    if (!here || !here->isLast() || m_model->session().isReadOnly())
        return false;
    const int column = m_cursor.at().column;
    m_model->askForRow(here->block, here->list);
    layOut();
    viewport()->update();
    const int row = m_model->freeEntryRowOf(here->block, here->list);
    return row >= 0 && m_cursor.goTo({row, std::max(column, m_model->entry(row)->firstColumn)});
}

/// The cursor left the line for a next row without typing in it: the line goes, and nothing else moves.
void FormView::dropAskedRow()
{
    const int row = m_model ? m_model->askedRow() : -1;
    if (row < 0 || m_typing->isOpen() || (m_cursor.isValid() && m_cursor.at().row == row))
        return;
    m_model->askForRow(-1, -1);
    m_cursor.rowWent(row);
    layOut();
    viewport()->update();
}

bool FormView::handOn(const TextBlock &block, bool approved)
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&FormView::approvedTablePasted);
    const auto table = exchange::indicatorTable(exchange::pastedLines(block));
    if (!table || !(approved || table->isApproval) || m_model->session().isReadOnly() ||
        exchange::indicatorBlock(m_model->report(), m_model->form()) < 0 || !isSignalConnected(signal))
        return false;
    emit approvedTablePasted(*table);
    return true;
}

/// The block goes where the rows of the list at hand stand, or those of the form's first one.
void FormView::pasteApproved()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!m_cursor.isValid() || !commitEditor() || !mime)
        return;
    if (handOn(blockFrom(*mime), true))
        return;
    auto here = freeRowAt(*m_model, m_cursor.at());
    for (int row = 0; row < m_model->rowCount() && !here; ++row)
        for (int column = 0; column < m_model->columnCount() && !here; ++column)
            here = freeRowAt(*m_model, {row, column});
    if (here)
        applyBlock(pasteRows(*m_model, m_cursor.selection(), *here, blockFrom(*mime), true));
    else
        emit message(tr("This form has no indicators to be approved."));
}

// --- scores

void FormView::takeSuggestion()
{
    if (!m_cursor.isValid() || !commitEditor())
        return;
    BlockEdit taken = takeSuggested(*m_model, m_cursor.selection());
    if (taken.changed == 0)
        emit message(tr("No score is suggested here, or it stands there already."));
    applyBlock(std::move(taken));
}

// --- long texts

void FormView::editLongText()
{
    const auto key = currentCell();
    const SheetCell *cell = key ? m_model->find(*key) : nullptr;
    if (!cell || !SheetLayout::wraps(*cell) || cell->kind == ColumnKind::Choice ||
        !m_model->takesValues(*cell))
        return;
    const QString before =
        m_typing->isOpen() ? m_typing->editor().text() : exchange::editText(m_model->report(), *key);
    m_typing->cancel();
    auto *dialog = new LongTextDialog(m_model->cellName(*cell), before, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, at = *key] {
        QString why;
        if (m_model && !m_typing->put(at, dialog->text(), &why) && !why.isEmpty())
            emit message(why);
    });
    connect(dialog, &QDialog::finished, this, [this] { setFocus(); });
    dialog->open();
}

/// While a text is typed its row grows with it.
void FormView::showDraft(const Draft *draft)
{
    if (!m_model)
        return;
    const bool drafted = std::exchange(m_drafted, draft != nullptr);
    if (!draft && !drafted) {
        tellHint();
        return;
    }
    const int height = m_layout.height();
    m_layout.compute(*m_model, m_zoom / 100.0, draft);
    if (height != m_layout.height()) {
        updateScrollBars();
        if (draft)
            ensureVisible(); // the line that is being typed
        viewport()->update();
    }
    tellHint();
}

void FormView::tellHint()
{
    const auto key = currentCell();
    const SheetCell *cell = key ? m_model->find(*key) : nullptr;
    const QString hint =
        cell ? cellHint(*m_model, m_marks, *cell,
                        m_typing->isOpen() ? m_typing->editor().text() : m_model->shown(*cell))
             : QString();
    if (hint == m_hint)
        return;
    m_hint = hint;
    emit hintChanged(hint);
}

} // namespace juesuan::ui
