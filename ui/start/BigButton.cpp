#include "ui/start/BigButton.h"

#include <QPainter>

#include "ui/panels/WrappedText.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kButtonWidth = 168;
constexpr int kButtonHeight = 128;
constexpr int kSignSize = 24;
constexpr int kRadius = 6;
constexpr int kDetailLines = 2;
} // namespace

BigButton::BigButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent), m_sign(ui::icon(iconName, IconColour::Accent))
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BigButton::setTexts(const QString &title, const QString &detail)
{
    setText(title);
    m_detail = detail;
    setAccessibleDescription(detail);
    update();
}

QSize BigButton::sizeHint() const
{
    return {kButtonWidth, kButtonHeight};
}

QSize BigButton::minimumSizeHint() const
{
    return {kButtonWidth * 3 / 4, kButtonHeight};
}

void BigButton::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus();
    painter.setPen(QPen(lit ? colours.accent : colours.hairline, 1));
    painter.setBrush(isDown() ? colours.selection : colours.chrome);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    m_sign.paint(&painter, QRect(kLarge, kLarge, kSignSize, kSignSize));
    const int width = this->width() - 2 * kLarge;
    const WrappedText title(text(), headingFont(), width, 1), detail(m_detail, font(), width, kDetailLines);
    int y = kLarge + kSignSize + kSmall;
    title.draw(painter, {kLarge, y}, colours.ink);
    y += title.height() + 2;
    detail.draw(painter, {kLarge, y}, colours.inkSoft);
}

void BigButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void BigButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace juesuan::ui
