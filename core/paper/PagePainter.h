#pragma once

#include "core/paper/GlyphRun.h"
#include "core/paper/SheetLayout.h"

namespace juesuan::paper
{

/// Draws one page of a measured sheet in points.
class PagePainter
{
public:
    PagePainter(cairo_t *context, const Fonts &fonts, const SheetLayout &layout, const Page &page);

    void draw();
    /// A line centred below the table: 第 1 页　共 2 页.
    void drawFooter(const QString &text);

private:
    struct Box {
        double x = 0, y = 0, width = 0, height = 0;
    };
    int placeOf(int row) const { return m_place[static_cast<std::size_t>(row)]; }
    void drawCell(std::size_t cell, int top, int bottom);
    void drawRules();
    void drawText(const SheetCell &cell, const SetText &text, const Box &box, const PlacedRow *cut);
    void drawLine(QStringView text, Typeface typeface, double size, double x, double baseline,
                  bool upright = false);

    cairo_t *m_context;
    const Fonts &m_fonts;
    const SheetLayout &m_layout;
    const Page &m_page;
    GlyphRun m_run;
    std::vector<int> m_place; ///< by sheet row: its index on this page, -1 if it stands elsewhere
};

} // namespace juesuan::paper
