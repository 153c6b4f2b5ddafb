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
constexpr int kPaperMargin = 36;
constexpr int kSlipGap = kLarge; // of desk between the paper and a slip
constexpr int kCaptionHeight = 32;

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

void SheetLayout::compute(const SheetModel &model, double zoom, const Draft *draft)
{
    m_measuredBefore.clear();
    if (zoom == m_zoom)
        m_measured.swap(m_measuredBefore);
    else
        m_measured.clear();
    m_zoom = zoom;
    m_padding = std::max(2, int(6 * zoom));
    m_indent = std::max(2, int(kMedium * zoom));
    m_body = sheetFont(zoom);
    m_strong = m_body;
    m_strong.setWeight(QFont::Bold);
    m_title = titleFont(zoom);
    placeColumns(model);
    placeRows(model, draft);
    placeSlips(model);
}

QRect SheetLayout::paper() const
{
    const int margin = paperMargin();
    return QRect(0, 0, m_pageWidth, m_pageHeight).adjusted(-margin, -margin, margin, margin);
}

void SheetLayout::placeSlips(const SheetModel &model)
{
    const int margin = slipMargin();
    m_sideSlip = m_lowerSlip = QRect();
    for (int row = 0; row < model.pageEnd(); ++row) {
        for (int column = m_pageColumns; column < model.columnCount(); ++column)
            if (const SheetCell *cell = model.cellAt(row, column))
                m_sideSlip |= rect(model.spanOf(*cell));
    }
    if (m_sideSlip.isValid())
        m_sideSlip.adjust(-margin, -margin, margin, margin);
    if (model.pageEnd() < model.rowCount()) {
        const QRect paperEdge = paper();
        m_lowerSlip = QRect(QPoint(paperEdge.left(), top(model.pageEnd() + 1) - margin / 2),
                            QPoint(paperEdge.right(), height() + margin));
    }
}

int SheetLayout::paperMargin() const
{
    return int(kPaperMargin * m_zoom);
}

int SheetLayout::slipMargin() const
{
    return int(kLarge * m_zoom);
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
    m_pageColumns = model.pageColumns();
    m_lefts.clear();
    int x = 0;
    for (int column = 0; column < int(widths.size()); ++column) {
        if (column == m_pageColumns) {
            m_pageWidth = x;
            x += paperMargin() + kSlipGap + slipMargin();
        }
        m_lefts.push_back(x);
        x += std::max(4, int(widths[std::size_t(column)] + 0.5));
    }
    m_lefts.push_back(x);
    if (m_pageColumns >= int(widths.size()))
        m_pageWidth = x;
}

int SheetLayout::right(int column) const
{
    return column + 1 == m_pageColumns ? m_pageWidth : left(column + 1);
}

int SheetLayout::available(const SheetCell &cell) const
{
    return right(cell.column + cell.columnSpan - 1) - left(cell.column) - 2 * m_padding - indent(cell) - 1;
}

/// Brackets turn with the line.
static QChar uprightForm(QChar c)
{
    if (c == u'（' || c == u'(')
        return u'︵';
    return c == u'）' || c == u')' ? QChar(u'︶') : c;
}

/// A title of several lines in lines of one length: 一级|指标, what stands in brackets below the rest.
static QString balanced(const QString &text, int width, const QFontMetrics &metrics)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2e80; });
    const int wide = metrics.horizontalAdvance(text);
    if (const qsizetype end = text.indexOf(u'\n'); end >= 0)
        return balanced(text.first(end), width, metrics) + u'\n' +
               balanced(text.mid(end + 1), width, metrics);
    if (wide <= width)
        return text;
    const qsizetype bracket = std::max(text.lastIndexOf(u'（'), text.lastIndexOf(u'('));
    if (bracket > 0 && metrics.horizontalAdvance(text.mid(bracket)) <= width)
        return balanced(text.first(bracket), width, metrics) + u'\n' + text.mid(bracket);
    if (!plain)
        return text;
    const qsizetype perLine = std::max<qsizetype>(1, width * text.size() / wide);
    const qsizetype lines = (text.size() + perLine - 1) / perLine;
    const qsizetype length = (text.size() + lines - 1) / lines;
    QString result;
    for (qsizetype i = 0; i < text.size(); i += length)
        result += (i > 0 ? QStringLiteral("\n") : QString()) + text.mid(i, length);
    return result;
}

QString SheetLayout::displayed(const SheetCell &cell, const QString &text) const
{
    const bool title =
        cell.role == SheetRole::Side || cell.role == SheetRole::Group || cell.role == SheetRole::Head;
    if (!title || text.size() < 2)
        return text;
    if (available(cell) >= 2 * font(cell.role).pixelSize())
        return balanced(text, available(cell), QFontMetrics(font(cell.role)));
    QString upright;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool figures = i > 0 && text[i].isDigit() && text[i - 1].isDigit();
        if (i > 0 && !figures && !text[i].isLowSurrogate())
            upright += u'\n';
        upright += uprightForm(text[i]);
    }
    return upright;
}

int SheetLayout::heightOf(const QString &text, int width, bool strong) const
{
    const Measured key{text, width, strong};
    if (const auto known = m_measuredBefore.constFind(key); known != m_measuredBefore.constEnd())
        return *m_measured.insert(key, *known);
    if (const auto known = m_measured.constFind(key); known != m_measured.constEnd())
        return *known;
    const QFontMetrics metrics(strong ? m_strong : m_body);
    int height = 0;
    if (text.contains(u'\n') || metrics.horizontalAdvance(text) > width) {
        const QRect room(0, 0, std::max(width, metrics.averageCharWidth()), 1 << 20);
        height = metrics.boundingRect(room, wrapFlags(text), text).height() + int(kWrapMargin * m_zoom);
    }
    return *m_measured.insert(key, height);
}

int SheetLayout::neededHeight(const SheetCell &cell, const QString &text) const
{
    if (text.isEmpty())
        return 0;
    if (cell.role == SheetRole::Title) {
        const QFontMetrics metrics(m_title);
        const int lines = int(text.count(u'\n')) + 1;
        return lines > 1 ? lines * metrics.lineSpacing() + int(kMedium * m_zoom) : 0;
    }
    return heightOf(displayed(cell, text), available(cell), cell.role == SheetRole::Total);
}

int SheetLayout::plainHeight(const SheetModel &model, int row) const
{
    const SheetCell *first = model.cellAt(row, 0);
    int height = kRowHeight;
    if (model.isCaption(row))
        height = kCaptionHeight;
    else if (row == model.pageEnd())
        return paperMargin() + kSlipGap + slipMargin() / 2;
    else if (model.isGap(row))
        height = kLarge;
    else if (first && first->role == SheetRole::Title)
        height = kTitleHeight;
    else if (first && first->role == SheetRole::Note)
        height = kNoteHeight;
    return int(height * m_zoom + 0.5);
}

/// A cell over several rows may need more than they have: those below its heads share what is missing.
void SheetLayout::growForMerged(const SheetModel &model, const SheetCell &cell,
                                std::vector<int> &heights) const
{
    const GridSpan span = model.spanOf(cell);
    int missing = neededHeight(cell, model.shown(cell));
    for (int row = span.row; row <= span.lastRow(); ++row)
        missing -= heights[std::size_t(row)];
    const Sheet::RowRange head = model.headOf(span.row);
    int first = span.row;
    while (cell.role != SheetRole::Head && first < span.lastRow() && first >= head.begin && first < head.end)
        ++first;
    for (int row = first; row <= span.lastRow() && missing > 0; ++row) {
        const int share = missing / (span.lastRow() - row + 1);
        heights[std::size_t(row)] += share;
        missing -= share;
    }
}

void SheetLayout::placeRows(const SheetModel &model, const Draft *draft)
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
        const bool typed = draft && cell.cell == draft->cell;
        int &height = heights[std::size_t(model.gridRow(cell.row))];
        height = std::max(height, neededHeight(cell, typed ? draft->text : model.shown(cell)));
    }
    // Inner groups first: what they add serves the outer ones as well.
    std::stable_sort(tall.begin(), tall.end(),
                     [](const SheetCell *a, const SheetCell *b) { return a->rowSpan < b->rowSpan; });
    for (const SheetCell *cell : tall)
        growForMerged(model, *cell, heights);
    m_tops.assign(1, 0);
    for (const int height : heights)
        m_tops.push_back(m_tops.back() + height);
    m_pageHeight = top(model.pageEnd());
}

QRect SheetLayout::rect(const GridSpan &span) const
{
    return {QPoint(left(span.column), top(span.row)),
            QPoint(right(span.lastColumn()) - 1, top(span.lastRow() + 1) - 1)};
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
