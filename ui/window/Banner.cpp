#include "ui/window/Banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/theme/Colours.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

QIcon signOf(Banner::Tone tone)
{
    switch (tone) {
    case Banner::Tone::Alarm:
        return icon(QStringLiteral("error"), IconColour::Error);
    case Banner::Tone::Done:
        return icon(QStringLiteral("ok"), IconColour::Good);
    case Banner::Tone::Note:
        return icon(QStringLiteral("info"), IconColour::Soft);
    }
    return {};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_action(new QPushButton),
      m_other(new QPushButton), m_close(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kLarge, kSmall, kSmall, kSmall);
    layout->setSpacing(kSmall);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_close->setIcon(icon(QStringLiteral("close"), IconColour::Soft));
    m_close->setAutoRaise(true);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_other);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_other, &QPushButton::clicked, this, &Banner::otherRequested);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void Banner::say(Tone tone, const QString &text, const QString &action, const QString &other)
{
    m_tone = tone;
    m_icon->setPixmap(signOf(tone).pixmap(kIconSize, kIconSize));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
    m_close->hide();
    show();
    update();
}

void Banner::sayBriefly(Tone tone, const QString &text, const QString &action)
{
    say(tone, text, action);
    m_close->setToolTip(tr("Close"));
    m_close->show();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.paper);
    painter.fillRect(0, 0, 3, height(),
                     m_tone == Tone::Alarm  ? colours.error
                     : m_tone == Tone::Done ? colours.good
                                            : colours.inkSoft);
    painter.fillRect(0, height() - 1, width(), 1, colours.hairline);
}

} // namespace juesuan::ui
