#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace juesuan::ui
{

/// A strip above the form: what keeps the person from typing, or how an export went, and what can be done.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Tone : std::uint8_t { Note, Done, Alarm };
    explicit Banner(QWidget *parent = nullptr);

    /// Stays until hidden.
    void say(Tone tone, const QString &text, const QString &action = {}, const QString &other = {});
    /// Can be closed by the person.
    void sayBriefly(Tone tone, const QString &text, const QString &action = {});
    QString text() const;

signals:
    void actionRequested();
    void otherRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Note;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_other;
    QToolButton *m_close;
};

} // namespace juesuan::ui
