#include "ui/window/JumpField.h"

#include <QPainter>

#include "ui/theme/Colours.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kFieldWidth = 280;
constexpr int kFieldHeight = 28;
constexpr int kRadius = 4;
} // namespace

JumpField::JumpField(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::IBeamCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void JumpField::setKeys(const QString &keys)
{
    m_keys = keys;
    update();
}

QSize JumpField::sizeHint() const
{
    return {kFieldWidth, kFieldHeight};
}

void JumpField::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? colours.accent : colours.hairline);
    painter.setBrush(isEnabled() ? colours.paper : colours.chrome);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    QRect inside = rect().adjusted(kSmall, 0, -kSmall, 0);
    ui::icon(QStringLiteral("search"), IconColour::Soft)
        .paint(&painter, QRect(inside.left(), inside.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize));
    inside.setLeft(inside.left() + kIconSize + kSmall);
    painter.setPen(colours.inkSoft);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, m_keys);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight,
                                              inside.width() - fontMetrics().horizontalAdvance(m_keys)));
}

} // namespace juesuan::ui
