#include "ui/form/SheetLayout.h"

#include <QFontMetrics>
#include <algorithm>

#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr double kPixelsPerMillimetre = 96 / 25.4;
constexpr int kTitleHeight = 44;
constexpr int kNoteHeight = 28;
constexpr int kWrapMargin = 6; // above and below a wrapped text together

/// Advance of an amount without shaping it: figures have one width, and there are thousands of them.
class FigureWidths
{
public:
    explicit FigureWidths(const QFont &font) : m_metrics(font)
    {
        for (int c = 0x20; c < 0x7f; ++c)
            m_widths[c] = m_metrics.horizontalAdvance(QChar(c));
    }
    double of(const QString &text) const
    {
        double width = 0;
        for (const QChar c : text)
            width += c.unicode() < 0x7f && c.unicode() >= 0x20 ? m_widths[c.unicode()]
                                                               : m_metrics.horizontalAdvance(c);
        return width;
    }

private:
    QFontMetricsF m_metrics;
    double m_widths[0x7f] = {};
};

int indexAt(const std::vector<int> &edges, int distance)
{
    const auto after = std::upper_bound(edges.begin(), edges.end(), distance);
    return std::clamp(int(after - edges.begin()) - 1, 0, std::max(0, int(edges.size()) - 2));
}

} // namespace

void SheetLayout::compute(const SheetModel &model, double zoom)
{
    m_zoom = zoom;
    m_padding = std::max(2, int(6 * zoom));
    m_indent = std::max(2, int(kMedium * zoom));
    m_body = sheetFont(zoom);
    m_strong = m_body;
    m_strong.setWeight(QFont::Bold);
    m_title = titleFont(zoom);
    placeColumns(model);
    placeRows(model);
}

bool SheetLayout::wraps(const SheetCell &cell)
{
    if (!cell.cell)
        return cell.role != SheetRole::HeaderLine && cell.role != SheetRole::TableNumber;
    return !isNumeric(cell.kind) && cell.kind != ColumnKind::Code && cell.role != SheetRole::HeaderLine;
}

int SheetLayout::wrapFlags(const QString &text)
{
    constexpr int kLongWord = 16;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() || c.unicode() >= 0x2e80 ? 0 : run + 1;
        if (run > kLongWord)
            return Qt::TextWordWrap | Qt::TextWrapAnywhere;
    }
    return Qt::TextWordWrap;
}

const QFont &SheetLayout::font(SheetRole role) const
{
    if (role == SheetRole::Title)
        return m_title;
    return role == SheetRole::Total ? m_strong : m_body;
}

/// The printed widths; wider where a code or an amount would not fit.
void SheetLayout::placeColumns(const SheetModel &model)
{
    const Sheet &sheet = model.sheet();
    std::vector<double> widths;
    for (const double millimetres : sheet.widths())
        widths.push_back(millimetres * kPixelsPerMillimetre * m_zoom);
    const FigureWidths body(m_body);
    const FigureWidths strong(m_strong);
    for (const SheetCell &cell : sheet.cells()) {
        if (!cell.cell || wraps(cell) || cell.columnSpan != 1 || cell.role == SheetRole::HeaderLine)
            continue;
        const double text = (cell.role == SheetRole::Total ? strong : body).of(model.shown(cell));
        double &width = widths[std::size_t(cell.column)];
        width = std::max(width, text + 2 * m_padding + 2);
    }
    m_lefts.assign(1, 0);
    for (const double width : widths)
        m_lefts.push_back(m_lefts.back() + std::max(4, int(width + 0.5)));
}

int SheetLayout::neededHeight(const SheetModel &model, const SheetCell &cell) const
{
    const QString text = model.shown(cell);
    if (text.isEmpty())
        return 0;
    const QFontMetrics metrics(font(cell.role));
    const int available =
        left(cell.column + cell.columnSpan) - left(cell.column) - 2 * m_padding - indent(cell);
    if (!text.contains(u'\n') && metrics.horizontalAdvance(text) <= available)
        return 0;
    const QRect room(0, 0, std::max(available, metrics.averageCharWidth()), 1 << 20);
    const int lines = metrics.boundingRect(room, wrapFlags(text), text).height();
    return lines + int(kWrapMargin * m_zoom);
}

int SheetLayout::plainHeight(const SheetModel &model, int row) const
{
    const SheetCell *first = model.cellAt(row, 0);
    int height = kRowHeight;
    if (model.isGap(row))
        height = kLarge;
    else if (first && first->role == SheetRole::Title)
        height = kTitleHeight;
    else if (first && first->role == SheetRole::Note)
        height = kNoteHeight;
    return int(height * m_zoom + 0.5);
}

void SheetLayout::placeRows(const SheetModel &model)
{
    std::vector<int> heights;
    for (int row = 0; row < model.rowCount(); ++row)
        heights.push_back(plainHeight(model, row));
    std::vector<const SheetCell *> tall;
    for (const SheetCell &cell : model.sheet().cells()) {
        if (!wraps(cell))
            continue;
        if (cell.rowSpan > 1) {
            tall.push_back(&cell);
            continue;
        }
        int &height = heights[std::size_t(model.gridRow(cell.row))];
        height = std::max(height, neededHeight(model, cell));
    }
    for (const SheetCell *cell : tall) { // what does not fit makes its last row higher
        const GridSpan span = model.spanOf(*cell);
        int height = 0;
        for (int row = span.row; row <= span.lastRow(); ++row)
            height += heights[std::size_t(row)];
        heights[std::size_t(span.lastRow())] += std::max(0, neededHeight(model, *cell) - height);
    }
    m_tops.assign(1, 0);
    for (const int height : heights)
        m_tops.push_back(m_tops.back() + height);
}

QRect SheetLayout::rect(const GridSpan &span) const
{
    return {QPoint(left(span.column), top(span.row)),
            QPoint(left(span.lastColumn() + 1) - 1, top(span.lastRow() + 1) - 1)};
}

int SheetLayout::rowAt(int y) const
{
    return indexAt(m_tops, y);
}

int SheetLayout::columnAt(int x) const
{
    return indexAt(m_lefts, x);
}

} // namespace juesuan::ui
