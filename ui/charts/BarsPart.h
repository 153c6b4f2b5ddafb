#pragma once

#include "ui/charts/ChartPicture.h"

class QHorizontalBarSeries;
class QValueAxis;
class QChart;

namespace juesuan::ui
{

/// Horizontal bars, one line for each: the label at the left, the value behind the bar.
class BarsPart
{
public:
    explicit BarsPart(ChartPicture &picture);
    void add();

private:
    struct Range {
        double least = 0, most = 1;
    };
    double valueAt(std::size_t item, std::size_t series) const; ///< 0 where nothing is
    Range range() const;
    void measure();
    void addChart();
    QHorizontalBarSeries *makeBars() const;
    void addMark();
    void addLabels();
    void addValue(std::size_t item, std::size_t series, const QRectF &line);
    double x(double value) const; ///< of the scene

    ChartPicture &m_picture;
    const chart::Data &m_data;
    std::size_t m_series;
    double m_top = 0;
    double m_labelWidth = 0;
    double m_rowHeight = 0;
    QRectF m_plot;
    Range m_range;
};

} // namespace juesuan::ui
