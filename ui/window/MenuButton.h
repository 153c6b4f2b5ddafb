#pragma once

#include <QToolButton>

namespace juesuan::ui
{

/// A tool button that opens a menu, with an arrow in its text instead of the style's own in the corner.
class MenuButton : public QToolButton
{
    Q_OBJECT
public:
    MenuButton(const QString &iconName, QMenu *menu, QWidget *parent = nullptr);
    void setLabel(const QString &label);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace juesuan::ui
