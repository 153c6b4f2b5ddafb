#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace juesuan::ui
{

/// The sentence under a cell that says why what was typed cannot be taken, or asks whether it was meant.
class CellNote : public QWidget
{
    Q_OBJECT
public:
    explicit CellNote(QWidget *parent);

    /// Stays until hidden.
    void say(const QString &text, const QRect &below);
    /// Goes by itself after a while.
    void wonder(const QString &text, const QRect &below);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

    void timerEvent(QTimerEvent *event) override;

private:
    void place(const QString &text, const QRect &below);

    QString m_text;
    bool m_refusal = true;
    QBasicTimer m_timer;
};

} // namespace juesuan::ui
