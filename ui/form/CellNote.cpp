#include "ui/form/CellNote.h"

#include <QAccessible>
#include <QPainter>
#include <QTimerEvent>
#include <algorithm>

#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{
constexpr int kWidest = 360;
constexpr int kBar = 3;
constexpr int kMilliseconds = 10000;
} // namespace

CellNote::CellNote(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("cellNote"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void CellNote::say(const QString &text, const QRect &below)
{
    m_refusal = true;
    m_timer.stop();
    place(text, below);
}

void CellNote::wonder(const QString &text, const QRect &below)
{
    m_refusal = false;
    m_timer.start(kMilliseconds, this);
    place(text, below);
}

void CellNote::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_timer.stop();
    hide();
}

void CellNote::place(const QString &text, const QRect &below)
{
    m_text = text;
    setAccessibleName(text);
    const QRect room(0, 0, kWidest - 2 * kSmall - kBar, 1 << 16);
    const QSize needed = fontMetrics().boundingRect(room, Qt::TextWordWrap, text).size();
    QRect place(below.left(), below.bottom() + kHair, needed.width() + 2 * kSmall + kBar + 2,
                needed.height() + kSmall + 2);
    if (place.bottom() > parentWidget()->height())
        place.moveBottom(below.top() - kHair);
    place.moveLeft(std::max(0, std::min(place.left(), parentWidget()->width() - place.width())));
    setGeometry(place);
    show();
    raise();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CellNote::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.paper);
    const QColor tone = m_refusal ? colours.error : colours.accent;
    painter.setPen(tone);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(0, 0, kBar, height()), tone);
    painter.setPen(colours.ink);
    painter.drawText(rect().adjusted(kBar + kSmall, kHair, -kSmall, -kHair),
                     Qt::TextWordWrap | Qt::AlignVCenter, m_text);
}

} // namespace juesuan::ui
