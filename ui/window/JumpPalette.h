#pragma once

#include <QFrame>
#include <memory>

#include "ui/window/JumpIndex.h"

class QLineEdit;
class QListWidget;

namespace juesuan::ui
{

/// 查找或跳转: a field and a list over the window; Enter goes there, Esc goes back.
class JumpPalette : public QFrame
{
    Q_OBJECT
public:
    explicit JumpPalette(QWidget *window);

    void open(const Report *report, int currentForm, const QList<QAction *> &actions);
    QLineEdit &field() { return *m_field; }

signals:
    void chosen(const juesuan::ui::JumpTarget &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void choose();

    std::unique_ptr<JumpIndex> m_index;
    std::vector<JumpTarget> m_targets;
    int m_currentForm = -1;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace juesuan::ui
