#pragma once

#include <QDialog>
#include <QKeySequence>

class QAction;
class QMenu;

namespace juesuan::ui
{

/// 快捷键与图例: every key of the program, as its actions have them, and how cells look in each state.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    /// A part of the list: a title and the actions under it; those without keys are left out.
    struct Section {
        QString title;
        QList<QAction *> actions;
    };
    explicit HelpDialog(const QList<Section> &sections, QWidget *parent = nullptr);

private:
    QWidget *makeKeys(const QList<Section> &sections) const;
    QWidget *makeLegend() const;
};

/// One form for every key: Enter, PageUp, and arrows as they are drawn on it.
QString keyWords(const QKeySequence &key);

/// The menus of a bar as sections, what stands in their submenus included.
QList<HelpDialog::Section> sectionsOf(const QList<QMenu *> &menus);

} // namespace juesuan::ui
