#include "ui/form/CellEditor.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include "ui/theme/Colours.h"

namespace juesuan::ui
{

CellEditor::CellEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("cellEditor"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(false);
    setUndoRedoEnabled(true);
    document()->setDocumentMargin(0);
    close();
}

void CellEditor::open(const QString &text, Qt::Alignment align, bool manyLines, const QFont &font)
{
    m_open = true;
    m_manyLines = manyLines;
    m_openedByComposition = false;
    setFont(font);
    QTextOption option(align);
    option.setWrapMode(manyLines ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    document()->setDefaultTextOption(option);
    setPlainText(text);
    moveCursor(QTextCursor::End);
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    viewport()->setAutoFillBackground(true);
    viewport()->setCursor(Qt::IBeamCursor);
    raise();
    update();
}

void CellEditor::close()
{
    m_open = false;
    m_composing = false;
    m_openedByComposition = false;
    m_unit.clear();
    clear();
    setAttribute(Qt::WA_TransparentForMouseEvents, true);
    viewport()->setAutoFillBackground(false);
    update();
}

void CellEditor::setTyping(bool possible)
{
    setAttribute(Qt::WA_InputMethodEnabled, possible);
}

void CellEditor::setPadding(int left, int top, int right)
{
    setViewportMargins(left, top, right, 0);
}

void CellEditor::setUnit(const QString &unit)
{
    m_unit = unit;
}

bool CellEditor::event(QEvent *event)
{
    // While closed, only typing belongs to the editor: shortcuts go to the window's actions.
    if (event->type() == QEvent::ShortcutOverride && !m_open) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && !key->text().isEmpty() && key->text().front().isPrint()) {
            event->accept();
            return true;
        }
        event->ignore();
        return false;
    }
    // Tab belongs to the form, not to the focus chain.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            keyPressEvent(key);
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void CellEditor::keyPressEvent(QKeyEvent *event)
{
    if (!m_composing && onKey && onKey(event)) {
        event->accept();
        return;
    }
    if (!m_open) {
        const bool control = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        const bool types = !control && !event->text().isEmpty() && event->text().front().isPrint();
        if (!types) {
            event->ignore();
            return;
        }
        if (!onFirstInput || !onFirstInput())
            return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CellEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const bool brings = !event->preeditString().isEmpty() || !event->commitString().isEmpty();
    if (!m_open) {
        if (!brings || !onFirstInput || !onFirstInput()) {
            event->accept();
            return;
        }
        m_openedByComposition = true;
    }
    QPlainTextEdit::inputMethodEvent(event);
    m_composing = !event->preeditString().isEmpty();
    if (m_openedByComposition && !brings && document()->isEmpty() && onNothingTyped)
        onNothingTyped();
}

QVariant CellEditor::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // The candidates' window belongs beside the cell even before it is opened.
    if (!m_open && query == Qt::ImCursorRectangle)
        return QRect(4, 0, 1, height());
    return QPlainTextEdit::inputMethodQuery(query);
}

void CellEditor::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_open)
        QPlainTextEdit::contextMenuEvent(event);
    else
        event->ignore();
}

void CellEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    const bool comesBack = event->reason() == Qt::ActiveWindowFocusReason ||
                           event->reason() == Qt::PopupFocusReason ||
                           event->reason() == Qt::MenuBarFocusReason;
    if (m_open && !comesBack && onFocusLost)
        onFocusLost();
}

void CellEditor::paintEvent(QPaintEvent *event)
{
    if (!m_open)
        return;
    QPlainTextEdit::paintEvent(event);
    if (m_unit.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(Colours::of(palette()).inkSoft);
    painter.drawText(0, fontMetrics().ascent(), m_unit);
}

bool CellEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return m_open && source->hasText();
}

void CellEditor::insertFromMimeData(const QMimeData *source)
{
    QString text = source->text();
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1); // a copied spreadsheet cell brings a line break of its own
    if (!m_manyLines)
        text = text.simplified();
    insertPlainText(text);
}

} // namespace juesuan::ui
