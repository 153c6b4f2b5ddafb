#include "ui/charts/BarsPart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "ui/charts/ChartTexts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr double kBarHeight = 12;
constexpr double kLineHeight = 20; ///< of a bar with its value
constexpr double kBetweenItems = 8;
constexpr double kMostLabel = 0.46; ///< of the width
constexpr double kMostValue = 0.36;
constexpr double kScale = 10000; ///< steps in which amounts become lengths: finer than a pixel

/// For drawing only: what is written beside a bar comes from the exact amount.
double drawn(const calc::Fraction &amount)
{
    const auto steps = amount.inSteps(static_cast<std::int64_t>(kScale), calc::Fraction::Rounding::HalfAway);
    if (steps)
        return static_cast<double>(*steps) / kScale;
    const auto whole = amount.inSteps(1, calc::Fraction::Rounding::HalfAway);
    return whole ? static_cast<double>(*whole) : 0;
}

} // namespace

BarsPart::BarsPart(ChartPicture &picture)
    : m_picture(picture), m_data(picture.m_data), m_series(static_cast<std::size_t>(m_data.series.size()))
{
}

double BarsPart::valueAt(std::size_t item, std::size_t series) const
{
    const chart::Value &value = m_data.items[item].values[series];
    // Many small items together are no rival to the large ones.
    const bool isRest = m_data.items[item].restOf > 0 && m_data.kind == ChartKind::Ranking;
    return value.isFilled() && !isRest ? drawn(value.amount) : 0;
}

BarsPart::Range BarsPart::range() const
{
    Range out{0, m_data.kind == ChartKind::Rate ? 1.0 : 0.0};
    for (std::size_t i = 0; i < m_data.items.size(); ++i) {
        for (std::size_t s = 0; s < m_series; ++s) {
            out.least = std::min(out.least, valueAt(i, s));
            out.most = std::max(out.most, valueAt(i, s));
        }
    }
    if (out.most <= out.least)
        out.most = out.least + 1;
    return out;
}

/// Labels and values get the room they need, but leave most of it to the bars.
void BarsPart::measure()
{
    const QFontMetricsF metrics(m_picture.m_look.body);
    double label = 0, value = 0;
    for (const chart::Item &item : m_data.items) {
        label = std::max(label, metrics.horizontalAdvance(charttexts::title(item)));
        for (std::size_t s = 0; s < m_series; ++s)
            value = std::max(value, metrics.horizontalAdvance(charttexts::value(m_data, item, s)));
    }
    const double width = m_picture.m_width;
    m_labelWidth = std::ceil(std::min(label + 1, width * kMostLabel));
    const double valueWidth = std::ceil(std::min(value + 1, width * kMostValue));
    const double left = m_labelWidth + kSmall;
    m_rowHeight = kLineHeight * static_cast<double>(m_series) + (m_series > 1 ? kBetweenItems : kHair);
    m_plot = QRectF(left, m_top, std::max(kLineHeight, width - left - valueWidth - kHair),
                    m_rowHeight * static_cast<double>(m_data.items.size()));
    m_range = range();
}

double BarsPart::x(double value) const
{
    return m_plot.left() + (value - m_range.least) / (m_range.most - m_range.least) * m_plot.width();
}

void BarsPart::add()
{
    m_top = m_picture.m_height;
    const QFontMetricsF metrics(m_picture.m_look.small);
    const bool marked = m_data.kind == ChartKind::Rate;
    if (marked)
        m_top += std::ceil(metrics.height());
    measure();
    addChart();
    if (marked)
        addMark();
    addLabels();
    m_picture.m_height = m_plot.bottom();
}

/// Qt Charts counts bars from the bottom: the last item and the last series come first.
QHorizontalBarSeries *BarsPart::makeBars() const
{
    auto *bars = new QHorizontalBarSeries;
    bars->setBarWidth(kBarHeight * static_cast<double>(m_series) / m_rowHeight);
    for (std::size_t s = m_series; s-- > 0;) {
        auto *set = new QBarSet(m_data.series[static_cast<qsizetype>(s)]);
        set->setColor(m_picture.m_look.bar(s, m_series));
        set->setPen(QPen(m_picture.m_look.edge, s + 1 < m_series ? 1 : 0));
        for (std::size_t i = m_data.items.size(); i-- > 0;)
            set->append(valueAt(i, s));
        bars->append(set);
    }
    return bars;
}

void BarsPart::addChart()
{
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->legend()->hide();
    QHorizontalBarSeries *bars = makeBars();
    chart->addSeries(bars);
    auto *items = new QBarCategoryAxis;
    for (std::size_t i = m_data.items.size(); i-- > 0;)
        items->append(QString::number(i)); // never shown, but they must differ
    auto *values = new QValueAxis;
    values->setRange(m_range.least, m_range.most);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(items), static_cast<QAbstractAxis *>(values)}) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    chart->addAxis(items, Qt::AlignLeft);
    chart->addAxis(values, Qt::AlignBottom);
    bars->attachAxis(items);
    bars->attachAxis(values);
    chart->setGeometry(0, m_top, m_picture.m_width, m_plot.height());
    chart->setPlotArea(m_plot.translated(0, -m_top));
    m_picture.m_scene.addItem(chart);
    auto *zero =
        m_picture.m_scene.addLine(x(0), m_plot.top(), x(0), m_plot.bottom(), QPen(m_picture.m_look.rule, 1));
    zero->setZValue(1);
}

/// The line at 100 %, named above the bars.
void BarsPart::addMark()
{
    const double at = x(1);
    auto *line = m_picture.m_scene.addLine(at, m_plot.top(), at, m_plot.bottom(),
                                           QPen(m_picture.m_look.ink, 1, Qt::DashLine));
    line->setZValue(1);
    const QFontMetricsF metrics(m_picture.m_look.small);
    const QString text = QStringLiteral("100%");
    const double width = std::ceil(metrics.horizontalAdvance(text)) + 1;
    const double height = std::ceil(metrics.height());
    const double left = std::clamp(at - width / 2, 0.0, m_picture.m_width - width);
    m_picture.addText(ChartLabel::Role::Mark, text, {left, m_plot.top() - height, width, height},
                      m_picture.m_look.small, m_picture.m_look.inkSoft, Qt::AlignLeft);
}

void BarsPart::addLabels()
{
    for (std::size_t i = 0; i < m_data.items.size(); ++i) {
        const QRectF row(0, m_plot.top() + m_rowHeight * static_cast<double>(i), m_picture.m_width,
                         m_rowHeight);
        m_picture.addText(ChartLabel::Role::Item, charttexts::title(m_data.items[i]),
                          {0, row.top(), m_labelWidth, row.height()}, m_picture.m_look.body,
                          m_picture.m_look.ink, Qt::AlignRight);
        const double bars = kBarHeight * static_cast<double>(m_series);
        const double first = row.center().y() - bars / 2;
        for (std::size_t s = 0; s < m_series; ++s) {
            // Texts are higher than bars, so each has a line of its own, as near to its bar as may be.
            const double centre = first + kBarHeight * (static_cast<double>(s) + 0.5);
            const double spread = (centre - row.center().y()) * (kLineHeight / kBarHeight);
            const QRectF line(m_plot.left(), row.center().y() + spread - kLineHeight / 2,
                              m_picture.m_width - m_plot.left(), kLineHeight);
            addValue(i, s, line);
            m_picture.m_spots.push_back({line, {static_cast<int>(i), s}});
        }
        m_picture.m_spots.push_back({row, {static_cast<int>(i), m_series - 1}});
        m_picture.m_itemRects.push_back(row);
    }
}

void BarsPart::addValue(std::size_t item, std::size_t series, const QRectF &line)
{
    const chart::Value &value = m_data.items[item].values[series];
    const QString text = charttexts::value(m_data, m_data.items[item], series);
    // Behind the bar; a bar to the left of zero leaves the right of zero free. Never across the line at 100
    // %.
    double left = x(std::max(0.0, valueAt(item, series))) + kHair;
    const double right = left + QFontMetricsF(m_picture.m_look.body).horizontalAdvance(text);
    if (m_data.kind == ChartKind::Rate && left <= x(1) + kHair && right >= x(1) - kHair)
        left = x(1) + kHair;
    const ChartLook &look = m_picture.m_look;
    const QColor colour = value.state == chart::Value::State::Error ? look.warning
                          : value.isFilled()                        ? look.ink
                                                                    : look.inkSoft;
    m_picture.addText(ChartLabel::Role::Value, text,
                      {left, line.top(), m_picture.m_width - left, line.height()}, look.body, colour,
                      Qt::AlignLeft);
}

} // namespace juesuan::ui
