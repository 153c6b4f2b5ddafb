#include "ui/panels/SeverityFilter.h"

#include <QPainter>

#include "ui/panels/Severities.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kBarHeight = 24;
constexpr double kFaded = 0.4;
} // namespace

SeverityFilter::SeverityFilter(Severity severity, QWidget *parent)
    : QAbstractButton(parent), m_severity(severity)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
}

QSize SeverityFilter::sizeHint() const
{
    return {kIconSize + kHair + fontMetrics().horizontalAdvance(text()) + 2 * kSmall, kBarHeight};
}

void SeverityFilter::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? colours.accent : colours.hairline);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kHair, kHair);
    }
    if (!isChecked())
        painter.setOpacity(kFaded);
    severityIcon(m_severity).paint(&painter, kSmall, (height() - kIconSize) / 2, kIconSize, kIconSize);
    QFont face = font();
    face.setStrikeOut(!isChecked()); // hidden is told by more than a paler colour
    painter.setFont(face);
    painter.setPen(colours.ink);
    painter.drawText(rect().adjusted(kSmall + kIconSize + kHair, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

} // namespace juesuan::ui
