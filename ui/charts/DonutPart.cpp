#include "ui/charts/DonutPart.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QLegend>
#include <QPieSeries>
#include <algorithm>
#include <cmath>

#include "ui/charts/ChartTexts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr std::size_t kMostParts = 5;
constexpr double kDiameter = 124;
constexpr double kHole = 0.58;
constexpr double kLine = 24;
constexpr double kSwatch = 10;
constexpr double kMostValue = 0.6; ///< of what the ring leaves
constexpr std::int64_t kTurn = 1'000'000;

double angle(const chart::Data &data, const chart::Item &item)
{
    const auto part = chart::part(data, item);
    const auto steps =
        part ? part->inSteps(kTurn, calc::Fraction::Rounding::HalfAway) : std::optional<std::int64_t>(0);
    return static_cast<double>(steps.value_or(0)) / static_cast<double>(kTurn);
}

} // namespace

bool DonutPart::suits(const chart::Data &data)
{
    return data.kind == ChartKind::Share && data.items.size() > 1 && data.items.size() <= kMostParts &&
           std::ranges::all_of(data.items,
                               [&](const chart::Item &item) { return chart::part(data, item).has_value(); });
}

void DonutPart::add()
{
    const double lines = kLine * static_cast<double>(m_data.items.size());
    const double height = std::max(kDiameter, lines);
    const double top = m_picture.m_height;
    addRing({0, top + (height - kDiameter) / 2, kDiameter, kDiameter});
    const double left = kDiameter + kLarge;
    for (std::size_t i = 0; i < m_data.items.size(); ++i)
        addLine(i, {left, top + (height - lines) / 2 + kLine * static_cast<double>(i),
                    m_picture.m_width - left, kLine});
    m_picture.m_height += height;
}

void DonutPart::addRing(const QRectF &rect)
{
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->legend()->hide();
    auto *ring = new QPieSeries;
    ring->setHoleSize(kHole);
    ring->setPieSize(0.98);
    double end = 0;
    for (std::size_t i = 0; i < m_data.items.size(); ++i) {
        QPieSlice *slice = ring->append(m_data.items[i].title, angle(m_data, m_data.items[i]));
        slice->setBrush(m_picture.m_look.slice(i, m_data.items.size()));
        slice->setPen(QPen(m_picture.m_look.paper, 2)); // a gap: neighbours differ in print, too
        slice->setLabelVisible(false);
        end += angle(m_data, m_data.items[i]);
        m_picture.m_ringEnds.push_back(end);
    }
    chart->addSeries(ring);
    chart->setGeometry(rect);
    chart->setPlotArea(QRectF(0, 0, rect.width(), rect.height()));
    m_picture.m_ring = rect;
    m_picture.m_ringHole = kHole;
    m_picture.m_scene.addItem(chart);
}

void DonutPart::addLine(std::size_t item, const QRectF &line)
{
    const ChartLook &look = m_picture.m_look;
    const QString value = charttexts::value(m_data, m_data.items[item], 0);
    const double room = QFontMetricsF(look.body).horizontalAdvance(value) + 1;
    const double valueWidth = std::ceil(std::min(room, line.width() * kMostValue));
    m_picture.m_scene.addRect(QRectF(line.left(), line.center().y() - kSwatch / 2, kSwatch, kSwatch),
                              QPen(look.edge, 1), look.slice(item, m_data.items.size()));
    const double left = line.left() + kSwatch + kSmall;
    m_picture.addText(ChartLabel::Role::Item, charttexts::title(m_data.items[item]),
                      {left, line.top(), line.right() - valueWidth - kSmall - left, line.height()}, look.body,
                      look.ink, Qt::AlignLeft);
    m_picture.addText(ChartLabel::Role::Value, value,
                      {line.right() - valueWidth, line.top(), valueWidth, line.height()}, look.body, look.ink,
                      Qt::AlignRight);
    m_picture.m_spots.push_back({line, {static_cast<int>(item), 0}});
    m_picture.m_itemRects.push_back(line);
}

} // namespace juesuan::ui
