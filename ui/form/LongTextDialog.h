#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace juesuan::ui
{

/// A large editor for one text of a form, with the number of its characters. Ctrl+Enter takes it.
class LongTextDialog : public QDialog
{
    Q_OBJECT
public:
    LongTextDialog(const QString &title, const QString &text, QWidget *parent = nullptr);
    QString text() const;

private:
    void count();

    QPlainTextEdit *m_text;
    QLabel *m_count;
};

} // namespace juesuan::ui
