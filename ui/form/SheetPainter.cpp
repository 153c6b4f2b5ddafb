#include "ui/form/SheetPainter.h"

#include <QPainterPath>
#include <QtMath>
#include <algorithm>

#include "core/sheet/CellText.h"
#include "ui/form/Suggestion.h"

namespace juesuan::ui
{

namespace
{

constexpr int kCorner = 7;      // of the stated mark
constexpr int kFindingMark = 9; // disc or triangle
constexpr double kNarrowest = 0.5;
constexpr double kLock = 7;

Qt::Alignment alignment(const SheetCell &cell)
{
    switch (cell.align) {
    case SheetAlign::Right:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SheetAlign::Centre:
        return Qt::AlignHCenter | Qt::AlignVCenter;
    case SheetAlign::Left:
        break;
    }
    return Qt::AlignLeft | Qt::AlignVCenter;
}

bool inBody(const SheetCell &cell)
{
    return cell.role == SheetRole::Body || cell.role == SheetRole::Total;
}

} // namespace

SheetPainter::SheetPainter(QPainter &painter, const SheetModel &model, const SheetLayout &layout,
                           const Colours &colours, const SheetMarks &marks)
    : m_painter(painter), m_model(model), m_layout(layout), m_colours(colours), m_marks(marks)
{
}

void SheetPainter::paint(const SheetPane &pane)
{
    if (pane.clip.isEmpty() || pane.lastRow < pane.firstRow || pane.lastColumn < pane.firstColumn)
        return;
    m_painter.save();
    m_painter.setClipRect(pane.clip, Qt::IntersectClip);
    const QRect part = m_painter.clipBoundingRect().toAlignedRect().translated(-pane.origin);
    const int firstRow = std::max(pane.firstRow, m_layout.rowAt(part.top()));
    const int lastRow = std::min(pane.lastRow, m_layout.rowAt(part.bottom()));
    const int firstColumn = std::max(pane.firstColumn, m_layout.columnAt(part.left()));
    const int lastColumn = std::min(pane.lastColumn, m_layout.columnAt(part.right()));
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = firstColumn; column <= lastColumn;) {
            const GridSpan span = m_model.spanAt(row, column);
            const QRect rect = m_layout.rect(span).translated(pane.origin);
            // A merged cell is drawn once: where it begins, or where the part to be drawn begins.
            if (row == std::max(span.row, firstRow)) {
                if (const SheetCell *cell = m_model.cellAt(row, column))
                    drawCell(*cell, rect);
                else if (const EntryRow *entry = m_model.entry(row); entry && m_model.isCell(row, column))
                    drawEntry(*entry, rect);
                else if (column == 0 && m_model.isCaption(row))
                    drawCaption(row, pane);
            }
            column = span.lastColumn() + 1;
        }
    }
    drawMarks(pane);
    m_painter.restore();
}

// --- how a cell looks

SheetPainter::Look SheetPainter::look(const SheetCell &cell) const
{
    Look look;
    look.text = m_layout.displayed(cell, m_model.shown(cell));
    look.ink = cell.role == SheetRole::Note ? m_colours.inkSoft : m_colours.ink;
    if (cell.role == SheetRole::Head || cell.role == SheetRole::Side)
        look.ground = m_colours.headGround;
    if (cell.cell && inBody(cell))
        lookOfReportCell(cell, look);
    return look;
}

void SheetPainter::lookOfReportCell(const SheetCell &cell, Look &look) const
{
    const Report &report = m_model.report();
    const CellOrigin origin = report.origin(*cell.cell);
    const bool numeric = isNumeric(cell.kind);
    switch (origin) {
    case CellOrigin::Computed:
        if (cell.kind != ColumnKind::Code && cell.kind != ColumnKind::Name)
            look.ground = m_colours.computedGround;
        break;
    case CellOrigin::Proposed:
        look.slanted = numeric;
        if (numeric)
            look.ink = m_colours.inkSoft;
        break;
    case CellOrigin::Stated:
        look.statedCorner = true;
        break;
    case CellOrigin::Closed:
        look.hatched = numeric || look.text.isEmpty(); // what is to be read stays free of lines
        look.ground = m_colours.closedGround;
        look.ink = m_colours.inkSoft;
        break;
    default:
        break;
    }
    if (numeric && report.number(*cell.cell).state == ValueState::Error)
        look.ink = m_colours.error;
    else if (numeric && look.text != m_model.sheet().text(cell))
        look.ink = m_colours.inkSoft; // a zero that prints as nothing
    if (look.text.isEmpty() && look.statedCorner) {
        look.text = SheetModel::tr("blank");
        look.ink = m_colours.inkSoft;
    }
    lookOfApproved(cell, look);
    if (m_marks.findings)
        look.finding = m_marks.findings->at(*cell.cell);
}

/// What was approved is quiet ground with a padlock, and a corner where it was changed; a suggested score
/// stands in its empty cell, slanted and underlined with dots.
void SheetPainter::lookOfApproved(const SheetCell &cell, Look &look) const
{
    const Report &report = m_model.report();
    if (report.isLocked(*cell.cell)) {
        look.locked = true;
        look.ground = m_colours.computedGround;
        look.slanted = false;
        look.ink = m_colours.ink;
        look.statedCorner = !isAbsent(report.typed(*cell.cell));
    }
    if (const auto offered = look.text.isEmpty() ? offeredScore(report, *cell.cell) : std::nullopt) {
        look.text = formatNumber(*offered, 6);
        look.offered = look.slanted = true;
        look.ink = m_colours.inkSoft;
    }
}

// --- drawing

void SheetPainter::drawCell(const SheetCell &cell, const QRect &rect)
{
    const Look appearance = look(cell);
    const GridSpan span = m_model.spanOf(cell);
    const bool selected = m_marks.selection && inBody(cell) &&
                          m_marks.selection->contains(span.row, span.column) &&
                          m_marks.selection->contains(span.lastRow(), span.lastColumn());
    const bool alone = m_marks.cursor && m_marks.selection == m_marks.cursor;
    if (selected && !alone)
        m_painter.fillRect(rect, m_colours.selection);
    else if (appearance.ground.isValid())
        m_painter.fillRect(rect, appearance.ground);
    if (appearance.hatched && !selected)
        m_painter.fillRect(rect, QBrush(m_colours.hatch, Qt::BDiagPattern));
    drawText(cell, appearance, rect);
    if (appearance.locked)
        drawLock(cell, rect);
    if (appearance.offered)
        drawOffer(cell, appearance, rect);
    if (appearance.statedCorner) {
        const int size = std::max(5, int(kCorner * m_layout.zoom()));
        const QPoint corner(rect.right(), rect.top());
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colours.accent);
        m_painter.drawPolygon(QPolygon({corner, corner - QPoint(size, 0), corner + QPoint(0, size)}));
    }
    if (appearance.finding)
        drawFinding(cell, appearance, rect);
    if (cell.ruled)
        drawRules(cell, rect);
}

/// A small padlock in the corner where no text stands.
void SheetPainter::drawLock(const SheetCell &cell, const QRect &rect)
{
    const double size = kLock * std::min(m_layout.zoom(), 1.5);
    const double right = rect.right() - size - kCorner * m_layout.zoom() - 1;
    const double left = cell.align == SheetAlign::Left ? right : rect.left() + 3.0;
    const QRectF body(left, rect.top() + 2 + size * 0.45, size, size * 0.7);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_colours.inkSoft, 1.1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawArc(body.adjusted(size * 0.2, -size * 0.5, -size * 0.2, -size * 0.1), 0, 180 * 16);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colours.inkSoft);
    m_painter.drawRoundedRect(body, 1, 1);
    m_painter.restore();
}

/// Dots under a score that is only a key away.
void SheetPainter::drawOffer(const SheetCell &cell, const Look &look, const QRect &rect)
{
    const QFont &font = m_layout.font(cell.role);
    const double width = QFontMetricsF(font).horizontalAdvance(look.text) + 6;
    const double y = rect.center().y() + font.pixelSize() * 0.72;
    QPen pen(m_colours.accent, 1.4, Qt::DotLine);
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(rect.center().x() - width / 2, y), QPointF(rect.center().x() + width / 2, y));
}

void SheetPainter::drawEntry(const EntryRow &entry, const QRect &rect)
{
    m_painter.setFont(m_layout.font(SheetRole::Body));
    m_painter.setPen(m_colours.inkSoft);
    const QRect room = rect.adjusted(m_layout.padding(), 0, -m_layout.padding(), -1);
    m_painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, entry.hint());
    QPen pen(m_colours.hairline);
    pen.setStyle(Qt::DashLine);
    m_painter.setPen(pen);
    m_painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    m_painter.setPen(entry.lastColumn + 1 == m_model.pageColumns() ? m_colours.rule : m_colours.hairline);
    m_painter.drawLine(rect.topRight(), rect.bottomRight());
}

void SheetPainter::drawCaption(int row, const SheetPane &pane)
{
    const GridSpan line{row, 0, 1, m_model.pageColumns()};
    m_painter.setFont(m_layout.font(SheetRole::Total));
    m_painter.setPen(m_colours.inkSoft);
    m_painter.drawText(m_layout.rect(line).translated(pane.origin), Qt::AlignLeft | Qt::AlignVCenter,
                       m_model.caption());
}

QRect SheetPainter::seenPart(const SheetCell &cell, const QRect &rect) const
{
    const int end = cell.column + cell.columnSpan;
    QRect seen = rect;
    const bool wide = cell.role == SheetRole::Head && cell.columnSpan > 1;
    const int row = m_model.spanOf(cell).row;
    const bool stays = row >= m_model.frozenRows().begin && row < m_model.frozenRows().end;
    if (stays && cell.column < m_view.frozenColumns && end > m_view.frozenColumns) {
        seen.setLeft(m_layout.left(cell.column));
        const int beyond = std::min(m_view.width, m_view.x + m_layout.right(end - 1));
        seen.setRight(std::max(beyond, m_layout.right(m_view.frozenColumns - 1)) - 1);
    } else if (wide || cell.role == SheetRole::Title || cell.role == SheetRole::Subtitle) {
        seen.setLeft(std::max(rect.left(), 0));
        seen.setRight(std::min(rect.right(), m_view.width - 1));
    }
    return seen;
}

QRect SheetPainter::textRect(const SheetLayout &layout, const SheetCell &cell, const QRect &rect)
{
    const bool left = cell.align == SheetAlign::Left;
    const int sides = cell.ruled ? layout.padding() : 0;
    return rect.adjusted(sides + (left ? layout.indent(cell) : 0), 0, -sides - 1, -1);
}

void SheetPainter::drawText(const SheetCell &cell, const Look &look, const QRect &rect)
{
    if (look.text.isEmpty())
        return;
    QFont font = m_layout.font(cell.role);
    font.setItalic(look.slanted);
    m_painter.setPen(look.ink);
    const QRect room = textRect(m_layout, cell, seenPart(cell, rect));
    if (cell.cell && !SheetLayout::wraps(cell) && inBody(cell)) {
        drawFigure(look, font, room, alignment(cell));
        return;
    }
    m_painter.setFont(font);
    const int wrap =
        SheetLayout::wraps(cell) ? SheetLayout::wrapFlags(look.text) : Qt::TextSingleLine | Qt::TextDontClip;
    m_painter.drawText(room, int(alignment(cell)) | wrap, look.text);
}

/// Never clipped and never wrapped: a figure that outgrew its column since the layout is drawn smaller.
void SheetPainter::drawFigure(const Look &look, const QFont &font, const QRect &room, Qt::Alignment align)
{
    QFont fitting = font;
    const double width = QFontMetricsF(font).horizontalAdvance(look.text);
    if (width > room.width() && room.width() > 0) {
        const double factor = std::max(kNarrowest, room.width() / width);
        fitting.setPixelSize(std::max(1, qFloor(font.pixelSize() * factor)));
    }
    m_painter.setFont(fitting);
    m_painter.drawText(room, int(align) | Qt::TextSingleLine | Qt::TextDontClip, look.text);
}

void SheetPainter::drawFinding(const SheetCell &cell, const Look &look, const QRect &rect)
{
    const bool grave = *look.finding == Severity::Error;
    const QColor colour = grave ? m_colours.error : m_colours.warning;
    const QRect room = textRect(m_layout, cell, rect);
    const bool right = cell.align == SheetAlign::Right;

    const double size = kFindingMark * std::min(m_layout.zoom(), 1.5);
    const double middle = rect.center().y() + 0.5;
    const double text =
        std::min<double>(QFontMetricsF(m_layout.font(cell.role)).horizontalAdvance(look.text), room.width());
    QRectF mark(right ? rect.left() + 4.0 : rect.right() - 4.0 - size, middle - size / 2, size, size);
    const double beside = cell.align == SheetAlign::Centre ? (rect.width() - text) / 2 : rect.width() - text;
    if (cell.align == SheetAlign::Left && SheetLayout::wraps(cell)) // the last line seldom reaches the end
        mark.moveBottom(rect.bottom() - 4.0);
    else if (beside < size + 6) // no room beside the text: over it
        mark.moveTo(rect.left() + 3, rect.top() + 3);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    if (grave)
        m_painter.drawEllipse(mark);
    else
        m_painter.drawPolygon(
            QPolygonF({QPointF(mark.center().x(), mark.top()), mark.bottomRight(), mark.bottomLeft()}));

    const QLineF line = findingLine(m_layout, cell, look.text, rect);
    const double from = line.x1();
    const double length = line.length();
    const double y = line.y1();
    QPen pen(colour, 1.2);
    if (grave) { // a wave, as under a misspelt word
        QPainterPath wave(QPointF(from, y));
        for (double x = 0; x < length; x += 4)
            wave.quadTo(from + x + 1, y + (qRound(x / 4) % 2 ? 2 : -2), from + x + 4, y);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.strokePath(wave, pen);
    } else {
        pen.setDashPattern({3, 2});
        m_painter.setPen(pen);
        m_painter.drawLine(line);
    }
    m_painter.restore();
}

QLineF SheetPainter::findingLine(const SheetLayout &layout, const SheetCell &cell, const QString &text,
                                 const QRect &rect)
{
    const QRect room = textRect(layout, cell, rect);
    const double lowest = rect.bottom() - 2.5;
    if (text.isEmpty())
        return {double(room.left()), lowest, double(room.right()), lowest};
    const QFont &font = layout.font(cell.role);
    const QFontMetricsF metrics(font);
    const bool lines = SheetLayout::wraps(cell);
    const int wrap = lines ? SheetLayout::wrapFlags(text) : int(Qt::TextSingleLine);
    const QRectF box = metrics.boundingRect(room, int(alignment(cell)) | wrap, text);
    const double length = std::min<double>(box.width(), room.width());
    const double from = cell.align == SheetAlign::Right    ? room.right() + 1 - length
                        : cell.align == SheetAlign::Centre ? room.center().x() - length / 2
                                                           : room.left();
    const double lastLine = box.bottom() - metrics.height() / 2; // its middle
    const double y = std::min(lowest, lastLine + font.pixelSize() * 0.72);
    return {from, y, from + length, y};
}

bool SheetPainter::isRuled(int row, int column) const
{
    const SheetCell *cell = m_model.cellAt(row, column);
    return cell ? cell->ruled : m_model.entry(row) && m_model.isCell(row, column);
}

/// Whether a line of a block is a total: its figures say so, and its texts go with them.
bool SheetPainter::isTotal(int row, int block) const
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const SheetCell *cell = m_model.cellAt(row, column);
        if (cell && cell->block == block && cell->role == SheetRole::Total)
            return true;
    }
    return false;
}

/// Hairlines between cells; stronger around the table, under its heads, above and under totals.
void SheetPainter::drawRules(const SheetCell &cell, const QRect &rect)
{
    const GridSpan span = m_model.spanOf(cell);
    const Sheet::RowRange head = m_model.headOf(span.row);
    const bool total = isTotal(span.row, cell.block) || isTotal(span.lastRow() + 1, cell.block);
    const bool outerTop =
        !isRuled(span.row - 1, span.column) || (head.end > head.begin && span.row == head.begin);
    const bool outerBottom = !isRuled(span.lastRow() + 1, span.column);
    const int edge = m_model.pageColumns(); // what is not printed begins a table of its own
    const bool outerLeft = span.column == edge || !isRuled(span.row, span.column - 1);
    const bool outerRight = span.lastColumn() + 1 == edge || !isRuled(span.row, span.lastColumn() + 1);
    const bool underHead = cell.role == SheetRole::Head && span.lastRow() + 1 == head.end;

    m_painter.setPen(m_colours.hairline);
    m_painter.drawLine(rect.topRight(), rect.bottomRight());
    m_painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    m_painter.setPen(m_colours.rule);
    if (outerRight)
        m_painter.drawLine(rect.topRight(), rect.bottomRight());
    if (outerLeft)
        m_painter.drawLine(rect.topLeft(), rect.bottomLeft());
    if (outerTop)
        m_painter.drawLine(rect.topLeft(), rect.topRight());
    if (outerBottom || underHead || total)
        m_painter.drawLine(rect.bottomLeft(), rect.bottomRight());
}

void SheetPainter::drawMarks(const SheetPane &pane)
{
    m_painter.setBrush(Qt::NoBrush);
    if (m_marks.flash && m_marks.flashStrength > 0) {
        QColor glow = m_colours.accent;
        glow.setAlphaF(float(0.45 * m_marks.flashStrength));
        m_painter.fillRect(m_layout.rect(*m_marks.flash).translated(pane.origin), glow);
    }
    if (m_marks.selection && m_marks.selection != m_marks.cursor) {
        m_painter.setPen(m_colours.accent);
        m_painter.drawRect(m_layout.rect(*m_marks.selection).translated(pane.origin).adjusted(-1, -1, 0, 0));
    }
    if (m_marks.cursor) {
        QPen pen(m_colours.accent, 2);
        pen.setJoinStyle(Qt::MiterJoin);
        m_painter.setPen(pen);
        m_painter.drawRect(m_layout.rect(*m_marks.cursor).translated(pane.origin));
    }
}

} // namespace juesuan::ui
