#include "ui/charts/ChartCard.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/charts/ChartView.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr std::size_t kMostItems = 12; ///< on screen; the rest is folded into one line
constexpr int kButton = 24;

} // namespace

ChartCard::ChartCard(QWidget *parent) : QFrame(parent), m_view(new ChartView), m_more(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kLarge, kMedium, kSmall, kMedium);
    layout->setSpacing(kHair);
    layout->addWidget(m_view, 1, Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAutoRaise(true);
    m_more->setFixedSize(kButton, kButton);
    connect(m_more, &QToolButton::clicked, this,
            [this] { openMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_view, &ChartView::cellChosen, this, &ChartCard::cellChosen);
    connect(m_view, &ChartView::formChosen, this, &ChartCard::formChosen);
}

void ChartCard::setSheet(const ChartSheet &sheet)
{
    if (m_width > 0 && sheet == m_sheet)
        return;
    m_sheet = sheet;
    m_more->setToolTip(tr("Save, copy or print this chart"));
    m_more->setAccessibleName(m_more->toolTip());
    if (m_width > 0)
        draw();
}

bool ChartCard::isFolded() const
{
    return chart::limited(m_sheet.data, kMostItems).items.size() < m_sheet.data.items.size();
}

void ChartCard::showAll(bool all)
{
    m_all = all;
    draw();
    emit heightChanged();
}

void ChartCard::draw()
{
    const QMargins margins = layout()->contentsMargins();
    const int width = m_width - margins.left() - margins.right() - kButton - kHair;
    chart::Data shown = m_all ? m_sheet.data : chart::limited(m_sheet.data, kMostItems);
    m_view->setPicture(
        std::make_unique<ChartPicture>(std::move(shown), ChartLook::of(palette()), width, m_sheet.form));
}

int ChartCard::setWidth(int width)
{
    if (width != m_width) {
        m_width = width;
        draw();
    }
    const QMargins margins = layout()->contentsMargins();
    return m_view->height() + margins.top() + margins.bottom();
}

void ChartCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setBrush(colours.paper);
    painter.setPen(colours.hairline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ChartCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_width > 0)
        draw();
    if (event->type() == QEvent::LanguageChange && m_width > 0) {
        m_more->setToolTip(tr("Save, copy or print this chart"));
        draw();
    }
    QFrame::changeEvent(event);
}

void ChartCard::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->globalPos());
}

void ChartCard::openMenu(const QPoint &at)
{
    QMenu menu;
    menu.addAction(icon(QStringLiteral("export")), tr("Save the chart…"), this, &ChartCard::saveRequested);
    menu.addAction(icon(QStringLiteral("copy")), tr("Copy as a picture"), this, &ChartCard::copyPicture);
    menu.addAction(icon(QStringLiteral("print")), tr("Print the chart…"), this, &ChartCard::printRequested);
    if (isFolded()) {
        menu.addSeparator();
        QAction *all =
            menu.addAction(tr("Show all %n item(s)", nullptr, static_cast<int>(m_sheet.data.items.size())),
                           this, [this] { showAll(!m_all); });
        all->setCheckable(true);
        all->setChecked(m_all);
    }
    menu.exec(at);
}

void ChartCard::copyPicture()
{
    QApplication::clipboard()->setImage(pictureOf(drawingOf(m_sheet)));
}

} // namespace juesuan::ui
