#include <QApplication>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

#include "ui/form/BlockEdit.h"
#include "ui/form/CellEditor.h"
#include "ui/form/CellTip.h"
#include "ui/form/CellTyping.h"
#include "ui/form/FormView.h"
#include "ui/form/Suggestions.h"

/// What of FormView is keys, mouse and input method.
namespace juesuan::ui
{

// --- what arrives at the view itself goes the way of the focused editor

void FormView::keyPressEvent(QKeyEvent *event)
{
    if (m_forwarding) { // the editor had it and did not want it
        event->ignore();
        return;
    }
    if (m_typing->editor().hasFocus()) {
        event->ignore();
        return;
    }
    m_forwarding = true;
    QCoreApplication::sendEvent(&m_typing->editor(), event);
    m_forwarding = false;
}

void FormView::inputMethodEvent(QInputMethodEvent *event)
{
    if (m_forwarding)
        return;
    m_forwarding = true;
    QCoreApplication::sendEvent(&m_typing->editor(), event);
    m_forwarding = false;
}

QVariant FormView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return m_typing->editor().inputMethodQuery(query);
}

// --- keys

bool FormView::handleKey(QKeyEvent *event)
{
    if (!m_model)
        return false;
    if (m_typing->isOpen())
        return typingKey(event);
    return rowKey(event) || commandKey(event) || movingKey(event);
}

/// Enter, Tab and Esc end the typing; arrows too where a value is being replaced, and while the editor is
/// open for editing they move in the text.
bool FormView::typingKey(QKeyEvent *event)
{
    const bool listed = m_typing->suggestions().isVisible();
    switch (event->key()) {
    case Qt::Key_Escape:
        m_typing->cancel();
        return true;
    case Qt::Key_F2:
        if (m_typing->replaces() && event->modifiers() == Qt::NoModifier)
            m_typing->editInstead();
        else
            editLongText();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return enterKey(event);
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (commitEditor() && !m_typing->tookRow())
            moveCursor(event->key() == Qt::Key_Tab ? Move::Next : Move::Previous);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (listed && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
            m_typing->suggestions().move(event->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!m_typing->replaces())
            return false;
        if (commitEditor() && !m_typing->tookRow())
            movingKey(event);
        return true;
    default:
        return false;
    }
}

bool FormView::enterKey(QKeyEvent *event)
{
    CellEditor &editor = m_typing->editor();
    if (event->modifiers() & Qt::AltModifier) {
        if (editor.takesLines())
            editor.insertPlainText(QStringLiteral("\n"));
        return true;
    }
    if ((event->modifiers() & Qt::ControlModifier) && !m_cursor.isSingle()) {
        const QString text = editor.text();
        m_typing->cancel();
        applyBlock(fillText(*m_model, m_cursor.selection(), text));
        return true;
    }
    if (!commitEditor() || m_typing->tookRow())
        return true;
    const GridSpan before = m_cursor.selection();
    const bool back = event->modifiers() & Qt::ShiftModifier;
    if (back || !(backToEntryLine() || askForNextRow()))
        m_cursor.enter(back);
    cursorChanged(before);
    return true;
}

/// Whoever adds codes adds the next one after the last amount of a row, wherever the row was sorted in.
bool FormView::backToEntryLine()
{
    const auto cell = currentCell();
    const int line = m_newRow && cell && m_newRow->block == cell->block && m_newRow->row == cell->row
                         ? m_model->entryRowOf(cell->block)
                         : -1;
    if (line < 0)
        return false;
    m_newRow.reset();
    return m_cursor.goTo({line, m_model->entry(line)->firstColumn});
}

bool FormView::commandKey(QKeyEvent *event)
{
    const auto is = [event](QKeySequence::StandardKey key) { return event->matches(key); };
    if (is(QKeySequence::Copy))
        copy();
    else if (is(QKeySequence::Cut))
        cut();
    else if (is(QKeySequence::Paste))
        paste();
    else if (is(QKeySequence::Undo))
        undo();
    else if (is(QKeySequence::Redo) || event->keyCombination() == (Qt::ControlModifier | Qt::Key_Y))
        redo();
    else if (is(QKeySequence::SelectAll))
        selectAllCells();
    else if (event->keyCombination() == (Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_C))
        copyWithHeads();
    else if (event->keyCombination() == (Qt::ControlModifier | Qt::Key_D))
        fillDown();
    else if (event->keyCombination() == (Qt::ControlModifier | Qt::Key_R))
        fillRight();
    else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        clearSelected();
    else if (event->key() == Qt::Key_F2 || event->keyCombination() == (Qt::AltModifier | Qt::Key_Down))
        m_cursor.isValid() && m_typing->open(m_cursor.at(), CellTyping::Start::AtEnd);
    else if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier)
        m_cursor.isValid() && m_typing->open(m_cursor.at(), CellTyping::Start::Replace);
    else
        return false;
    return true;
}

bool FormView::movingKey(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(control ? Move::EdgeLeft : Move::Left, shift);
        return true;
    case Qt::Key_Right:
        moveCursor(control ? Move::EdgeRight : Move::Right, shift);
        return true;
    case Qt::Key_Up:
        moveCursor(control ? Move::EdgeUp : Move::Up, shift);
        return true;
    case Qt::Key_Down:
        moveCursor(control ? Move::EdgeDown : Move::Down, shift);
        return true;
    case Qt::Key_Home:
        moveCursor(control ? Move::FormStart : Move::RowStart, shift);
        return true;
    case Qt::Key_End:
        moveCursor(control ? Move::FormEnd : Move::RowEnd, shift);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (control) // leaves the form: Ctrl+Tab belongs to the window
            return false;
        moveCursor(event->key() == Qt::Key_Tab ? Move::Next : Move::Previous);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor.isValid()) {
            const GridSpan before = m_cursor.selection();
            if (shift || !(backToEntryLine() || askForNextRow()))
                m_cursor.enter(shift);
            cursorChanged(before);
        }
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const GridSpan before = m_cursor.isValid() ? m_cursor.selection() : GridSpan{};
        const int rows = std::max(1, (viewport()->height() - 80) / std::max(1, int(24 * m_layout.zoom())));
        m_cursor.movePage(event->key() == Qt::Key_PageUp ? -rows : rows, shift);
        cursorChanged(before);
        return true;
    }
    case Qt::Key_Escape:
        if (m_cursor.isValid() && !m_cursor.isSingle()) {
            const GridSpan before = m_cursor.selection();
            m_cursor.collapse();
            cursorChanged(before);
            return true;
        }
        return false;
    default:
        return false;
    }
}

void FormView::moveCursor(Move move, bool extend)
{
    const GridSpan before = m_cursor.isValid() ? m_cursor.selection() : GridSpan{};
    m_cursor.move(move, extend);
    cursorChanged(before);
}

// --- mouse

void FormView::mousePressEvent(QMouseEvent *event)
{
    if (!m_model || !commitEditor())
        return;
    setFocus(Qt::MouseFocusReason);
    const GridPos place = gridAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || place.row < 0)
        return;
    const SheetCell *cell = m_model->cellAt(place.row, place.column);
    if (cell && cell->role == SheetRole::Head) {
        selectUnderHead(place);
        return;
    }
    if (!m_model->isCell(place.row, place.column) && !(cell && cell->ruled))
        return;
    const GridSpan before = m_cursor.isValid() ? m_cursor.selection() : GridSpan{};
    m_cursor.goTo(place, event->modifiers() & Qt::ShiftModifier);
    m_dragging = true;
    cursorChanged(before);
}

/// A head selects what stands under it, down to the end of its table.
void FormView::selectUnderHead(GridPos place)
{
    const GridSpan head = m_model->spanAt(place.row, place.column);
    const Sheet::RowRange heads = m_model->headOf(place.row);
    GridSpan column{heads.end, head.column, 0, head.columns};
    for (int row = heads.end; row < m_model->rowCount(); ++row) {
        const Sheet::RowRange here = m_model->headOf(row);
        if (here.begin != heads.begin || m_model->entry(row))
            break;
        ++column.rows;
    }
    if (column.rows == 0)
        return;
    const GridSpan before = m_cursor.isValid() ? m_cursor.selection() : GridSpan{};
    const int scrolled = verticalScrollBar()->value();
    m_cursor.select(column);
    cursorChanged(before);
    verticalScrollBar()->setValue(scrolled);
}

void FormView::mouseMoveEvent(QMouseEvent *event)
{
    QPoint point = event->position().toPoint(); // beyond the edge, the rows and columns there come into view
    point.setX(std::clamp(point.x(), 0, viewport()->width() - 1));
    point.setY(std::clamp(point.y(), 0, viewport()->height() - 1));
    const GridPos place = gridAt(point);
    if (!m_dragging || !(event->buttons() & Qt::LeftButton) || place.row < m_model->headEnd())
        return;
    const GridSpan span = m_model->spanAt(place.row, place.column);
    const bool onNotes = place.row >= m_model->notesBegin() && place.row < m_model->pageEnd();
    if (GridPos{span.row, span.column} == m_cursor.at() || onNotes)
        return;
    const GridSpan before = m_cursor.selection();
    m_cursor.goTo(place, true);
    cursorChanged(before);
}

void FormView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
}

void FormView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const GridPos place = gridAt(event->position().toPoint());
    if (m_model && m_cursor.isValid() && m_cursor.span().contains(place.row, place.column))
        m_typing->open(m_cursor.at(), CellTyping::Start::AtEnd);
}

void FormView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_model || !commitEditor())
        return;
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const GridPos place = gridAt(viewport()->mapFromGlobal(event->globalPos()));
        if (place.row >= 0 && m_model->isCell(place.row, place.column) &&
            !(m_cursor.isValid() && m_cursor.selection().contains(place.row, place.column))) {
            const GridSpan before = m_cursor.isValid() ? m_cursor.selection() : GridSpan{};
            m_cursor.goTo(place);
            cursorChanged(before);
        }
    } else {
        where = viewport()->mapToGlobal(cursorRect().center());
    }
    QMenu menu(this);
    fillMenu(menu);
    menu.exec(where);
}

void FormView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    constexpr int kStep = 10;
    if (const int turned = event->angleDelta().y())
        setZoom(zoom() / kStep * kStep + (turned > 0 ? kStep : -kStep));
    event->accept();
}

// --- tool tips

bool FormView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_model) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const GridPos place = gridAt(help->pos());
        const SheetCell *cell = place.row < 0 ? nullptr : m_model->cellAt(place.row, place.column);
        const QString tip = cell ? cellTip(*m_model, m_marks, *cell) : QString();
        // Rich text wraps; plain text would make one line as wide as the screen.
        const QString wrapped =
            QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(tip.toHtmlEscaped());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), wrapped, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace juesuan::ui
