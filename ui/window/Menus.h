#pragma once

#include <QAction>
#include <QList>

class QMenu;
class QMenuBar;

namespace juesuan::ui
{

class Actions;

/// The menus, made of the window's actions.
class Menus
{
public:
    Menus(QMenuBar &bar, Actions &actions, const QList<QAction *> &panels);
    void retranslate();
    QList<QMenu *> all() const { return {m_book, m_edit, m_fill, m_audit, m_view, m_help}; }

private:
    QMenu *m_book;
    QMenu *m_edit;
    QMenu *m_fill;
    QMenu *m_audit;
    QMenu *m_view;
    QMenu *m_theme;
    QMenu *m_language;
    QMenu *m_export;
    QMenu *m_help;
};

} // namespace juesuan::ui
