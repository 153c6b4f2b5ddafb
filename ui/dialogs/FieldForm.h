#pragma once

#include <QHash>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace juesuan::ui
{

/// Labelled fields one under the other, each with room beneath for what is wrong with it.
class FieldForm : public QWidget
{
    Q_OBJECT
public:
    explicit FieldForm(QWidget *parent = nullptr);
    void add(const QString &label, QWidget *field, const QString &note = {});
    /// An empty text takes the complaint away.
    void complain(const QWidget *field, const QString &text);

private:
    struct Beneath {
        QLabel *label;
        QString note;
    };
    QVBoxLayout *m_layout;
    QHash<const QWidget *, Beneath> m_beneath;
};

} // namespace juesuan::ui
