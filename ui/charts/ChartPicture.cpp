#include "ui/charts/ChartPicture.h"

#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "ui/charts/BarsPart.h"
#include "ui/charts/ChartText.h"
#include "ui/charts/ChartTexts.h"
#include "ui/charts/DonutPart.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr double kSwatch = 10;

} // namespace

ChartPicture::ChartPicture(chart::Data data, const ChartLook &look, double width, const QString &form)
    : m_data(std::move(data)), m_look(look), m_width(width)
{
    addTitle();
    if (m_data.isEmpty() || m_data.items.empty()) {
        addEmpty(form);
    } else {
        if (m_data.series.size() > 1)
            addLegend();
        m_height += kSmall;
        if (DonutPart::suits(m_data))
            DonutPart(*this).add();
        else
            BarsPart(*this).add();
    }
    if (const QString below = charttexts::below(m_data); !below.isEmpty()) {
        m_height += kHair;
        m_height += addParagraph(ChartLabel::Role::Below, below, m_height, m_look.small, m_look.inkSoft);
    }
    m_height = std::ceil(m_height);
    m_scene.setSceneRect(0, 0, m_width, m_height);
}

ChartPicture::~ChartPicture() = default;

void ChartPicture::addTitle()
{
    m_height += addParagraph(ChartLabel::Role::Title, m_data.title, 0, m_look.title, m_look.ink);
    m_height += kHair;
    m_height += addParagraph(ChartLabel::Role::Above, charttexts::above(m_data), m_height, m_look.small,
                             m_look.inkSoft);
}

/// Which bar is which, in the order of the bars.
void ChartPicture::addLegend()
{
    m_height += kHair;
    const QFontMetricsF metrics(m_look.small);
    const double line = std::ceil(metrics.height());
    double x = 0;
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const double room =
            std::min(metrics.horizontalAdvance(m_data.series[i]) + 1, m_width - kSwatch - kHair);
        if (x > 0 && x + kSwatch + kHair + room > m_width) {
            x = 0;
            m_height += line + kHair;
        }
        const auto index = static_cast<std::size_t>(i);
        const auto count = static_cast<std::size_t>(m_data.series.size());
        auto *swatch = m_scene.addRect(QRectF(x, m_height + (line - kSwatch) / 2, kSwatch, kSwatch),
                                       QPen(m_look.edge, 1), m_look.bar(index, count));
        swatch->setZValue(1);
        x += kSwatch + kHair;
        addText(ChartLabel::Role::Series, m_data.series[i], {x, m_height, room, line}, m_look.small,
                m_look.inkSoft, Qt::AlignLeft);
        x += room + kLarge;
    }
    m_height += line;
}

void ChartPicture::addEmpty(const QString &form)
{
    m_height += kLarge;
    const double top = m_height;
    m_height +=
        addParagraph(ChartLabel::Role::Item, charttexts::empty(form), m_height, m_look.body, m_look.inkSoft);
    m_height += kLarge;
    m_itemRects.push_back(QRectF(0, top, m_width, m_height - top));
}

void ChartPicture::put(const QString &text, const QPointF &at, const QFont &font, const QColor &colour)
{
    auto *item = new ChartText(text, font, colour);
    item->setPos(at);
    item->setZValue(2);
    m_scene.addItem(item);
}

void ChartPicture::addText(ChartLabel::Role role, const QString &text, const QRectF &rect, const QFont &font,
                           const QColor &colour, Qt::Alignment align)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const double width = std::min(metrics.horizontalAdvance(shown), rect.width());
    const double height = std::ceil(metrics.height());
    const double x = align.testFlag(Qt::AlignRight) ? rect.right() - width : rect.left();
    const double y = rect.center().y() - height / 2;
    put(shown, {x, y}, font, colour);
    m_labels.push_back({role, {x, y, width, height}, shown, text});
}

double ChartPicture::addParagraph(ChartLabel::Role role, const QString &text, double y, const QFont &font,
                                  const QColor &colour)
{
    const double line = std::ceil(QFontMetricsF(font).height());
    QTextLayout layout(text, font);
    double height = 0;
    layout.beginLayout();
    for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
        part.setLineWidth(m_width);
        const QString shown = text.mid(part.textStart(), part.textLength()).trimmed();
        put(shown, {0, y + height}, font, colour);
        m_labels.push_back(
            {role, {0, y + height, std::min(part.naturalTextWidth(), m_width), line}, shown, shown});
        height += line;
    }
    layout.endLayout();
    return height;
}

int ChartPicture::ringItem(const QPointF &at) const
{
    const QPointF from = at - m_ring.center();
    const double distance = std::hypot(from.x(), from.y());
    const double radius = m_ring.width() / 2;
    if (distance > radius || distance < radius * m_ringHole)
        return -1;
    const double turn = std::atan2(from.x(), -from.y()) / (2 * M_PI);
    const auto end = std::ranges::lower_bound(m_ringEnds, turn < 0 ? turn + 1 : turn);
    return end == m_ringEnds.end() ? -1 : static_cast<int>(end - m_ringEnds.begin());
}

ChartPicture::Hit ChartPicture::hit(const QPointF &at) const
{
    if (const int item = ringItem(at); item >= 0)
        return {item, 0};
    const auto spot = std::ranges::find_if(m_spots, [&](const Spot &one) { return one.rect.contains(at); });
    return spot == m_spots.end() ? Hit() : spot->hit;
}

QRectF ChartPicture::itemRect(int item) const
{
    const auto index = static_cast<std::size_t>(item);
    return item >= 0 && index < m_itemRects.size() ? m_itemRects[index] : QRectF();
}

std::optional<CellKey> ChartPicture::cell(const Hit &hit) const
{
    if (hit.item < 0 || static_cast<std::size_t>(hit.item) >= m_data.items.size())
        return std::nullopt;
    const chart::Item &item = m_data.items[static_cast<std::size_t>(hit.item)];
    return item.values[std::min(hit.series, item.values.size() - 1)].cell;
}

void ChartPicture::paint(QPainter &painter, const QRectF &target)
{
    m_scene.render(&painter, target, m_scene.sceneRect(), Qt::KeepAspectRatio);
}

} // namespace juesuan::ui
