#pragma once

#include <QWidget>

namespace juesuan::ui
{

/// The sentence under a cell that says why what was typed cannot be taken.
class CellNote : public QWidget
{
    Q_OBJECT
public:
    explicit CellNote(QWidget *parent);

    void say(const QString &text, const QRect &below);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace juesuan::ui
