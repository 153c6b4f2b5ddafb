#pragma once

#include <QPlainTextEdit>
#include <functional>

namespace juesuan::ui
{

/// The one editor of a form. It has the keyboard focus all the time and lies unseen over the current cell
/// until something is typed. So an input method composes in it from the first key: there is no moment in
/// which the focus moves and the composition is lost.
class CellEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CellEditor(QWidget *parent);

    /// Gets each key first; true when it was dealt with.
    std::function<bool(QKeyEvent *)> onKey;
    /// Asked when text begins to arrive while closed; true when the cell at hand may be typed in (and the
    /// editor has been opened).
    std::function<bool()> onFirstInput;
    /// A composition that opened the editor was given up.
    std::function<void()> onNothingTyped;
    std::function<void()> onFocusLost;

    bool isOpen() const { return m_open; }
    void open(const QString &text, Qt::Alignment align, bool manyLines, const QFont &font);
    void close();
    void setTyping(bool possible); ///< whether an input method should compose here
    void setPadding(int left, int top, int right);
    /// The unit of what is being typed, shown at the left of the editor; "" for none.
    void setUnit(const QString &unit);
    const QString &unit() const { return m_unit; }
    QString text() const { return toPlainText(); }
    bool takesLines() const { return m_manyLines; }

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool m_open = false;
    bool m_composing = false;
    bool m_openedByComposition = false;
    bool m_manyLines = false;
    QString m_unit;
};

} // namespace juesuan::ui
