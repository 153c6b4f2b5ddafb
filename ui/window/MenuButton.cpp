#include "ui/window/MenuButton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

#include "ui/theme/Icons.h"

namespace juesuan::ui
{

MenuButton::MenuButton(const QString &iconName, QMenu *menu, QWidget *parent) : QToolButton(parent)
{
    setIcon(ui::icon(iconName));
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void MenuButton::setLabel(const QString &label)
{
    setText(label % QStringLiteral(" ▾"));
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu;
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace juesuan::ui
