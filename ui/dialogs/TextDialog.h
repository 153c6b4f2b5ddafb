#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace juesuan::ui
{

/// Asks for a text about something; Ctrl+Enter takes it.
class TextDialog : public QDialog
{
    Q_OBJECT
public:
    TextDialog(const QString &title, const QString &about, const QString &current, QWidget *parent = nullptr);
    QString text() const;

private:
    QPlainTextEdit *m_text;
};

} // namespace juesuan::ui
