#pragma once

#include <QImage>
#include <QSizeF>
#include <functional>
#include <vector>

#include "core/base/Result.h"
#include "core/chart/ChartData.h"

class QPainter;
class QWidget;

namespace juesuan::ui
{

/// A chart and the name of the form it is about.
struct ChartSheet {
    chart::Data data;
    QString form;
    bool operator==(const ChartSheet &) const = default;
};

/// Pages that paint themselves, on white whatever the theme.
struct ChartDrawing {
    QString title;
    std::vector<QSizeF> pages; ///< in pixels of 1/96 inch
    std::function<void(QPainter &, std::size_t page, const QRectF &target)> paint;
};

/// One chart with all its items.
ChartDrawing drawingOf(const ChartSheet &sheet);

QImage pictureOf(const ChartDrawing &drawing); ///< its first page, at twice the screen's sharpness
/// PNG, SVG or PDF by the ending of the path. PNG and SVG hold the first page.
Result<void> saveDrawing(const ChartDrawing &drawing, const QString &path);
/// Asks for a printer; each page is fitted onto a sheet of paper.
void printDrawing(const ChartDrawing &drawing, QWidget *parent);

} // namespace juesuan::ui
