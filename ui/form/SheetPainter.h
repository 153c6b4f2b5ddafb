#pragma once

#include <QLineF>
#include <QPainter>

#include "ui/form/FindingMarks.h"
#include "ui/form/SheetLayout.h"
#include "ui/theme/Colours.h"

namespace juesuan::ui
{

/// What the painter marks beside the form itself.
struct SheetMarks {
    const FindingMarks *findings = nullptr;
    std::optional<GridSpan> selection;
    std::optional<GridSpan> cursor;
    std::optional<GridSpan> flash;
    double flashStrength = 0; ///< 1 at the jump, then fading to 0
};

/// A part of the viewport that shows a range of the grid, with its own scroll position.
struct SheetPane {
    QRect clip;    ///< in the viewport
    QPoint origin; ///< where the grid's top left corner would be
    int firstRow = 0, lastRow = -1;
    int firstColumn = 0, lastColumn = -1;
};

/// Draws the cells of a form. Shapes tell states apart before colours do: a ground for computed, slanted soft
/// figures for proposed, a corner for stated, hatching for closed, disc or triangle and an underline for
/// findings.
class SheetPainter
{
public:
    SheetPainter(QPainter &painter, const SheetModel &model, const SheetLayout &layout,
                 const Colours &colours, const SheetMarks &marks);

    void paint(const SheetPane &pane);
    /// The viewport's width, and the columns that stay in view at its left while the grid is scrolled to `x`.
    /// Texts of what reaches over their edge, and titles, stand in the middle of what is seen of them.
    void setView(int width, int frozenColumns, int x) { m_view = {width, frozenColumns, x}; }
    static QRect textRect(const SheetLayout &layout, const SheetCell &cell, const QRect &rect);
    /// What marks a finding: under the last line of the text, at the bottom edge of an empty cell.
    static QLineF findingLine(const SheetLayout &layout, const SheetCell &cell, const QString &text,
                              const QRect &rect);

private:
    struct Look {
        QColor ground, ink;
        bool slanted = false;
        bool statedCorner = false;
        bool hatched = false;
        bool locked = false;  ///< as approved
        bool offered = false; ///< `text` is a suggestion: not there yet
        QString text;
        std::optional<Severity> finding;
    };
    Look look(const SheetCell &cell) const;
    void lookOfReportCell(const SheetCell &cell, Look &look) const;
    void lookOfApproved(const SheetCell &cell, Look &look) const;
    void drawCell(const SheetCell &cell, const QRect &rect);
    void drawEntry(const EntryRow &entry, const QRect &rect);
    void drawCaption(int row, const SheetPane &pane);
    void drawText(const SheetCell &cell, const Look &look, const QRect &rect);
    void drawFigure(const Look &look, const QFont &font, const QRect &room, Qt::Alignment align);
    void drawRules(const SheetCell &cell, const QRect &rect);
    void drawLock(const SheetCell &cell, const QRect &rect);
    void drawOffer(const SheetCell &cell, const Look &look, const QRect &rect);
    void drawFinding(const SheetCell &cell, const Look &look, const QRect &rect);
    void drawMarks(const SheetPane &pane);
    bool isRuled(int row, int column) const;
    bool isTotal(int row, int block) const;

    QRect seenPart(const SheetCell &cell, const QRect &rect) const;

    struct View {
        int width = 0;
        int frozenColumns = 0;
        int x = 0; ///< of the grid's left edge in what scrolls
    };
    View m_view;
    QPainter &m_painter;
    const SheetModel &m_model;
    const SheetLayout &m_layout;
    const Colours &m_colours;
    const SheetMarks &m_marks;
};

} // namespace juesuan::ui
