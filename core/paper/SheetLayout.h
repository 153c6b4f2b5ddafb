#pragma once

#include <memory>
#include <vector>

#include "core/paper/LineBreaker.h"
#include "core/paper/Paginator.h"
#include "core/sheet/Sheet.h"

namespace juesuan::paper
{

/// Points. A sheet is measured with these and drawn with these.
namespace measure
{
constexpr double kMillimetre = 72 / 25.4;
constexpr double kMargin = 20 * kMillimetre;
constexpr double kTitleSize = 16;   // 三号
constexpr double kTableSize = 10.5; // 五号
constexpr double kNoteSize = 9.5;
constexpr double kFooterSize = 9; // 小五
constexpr double kSmallestSize = 5;
constexpr double kReadableSize = 7.5; // of a title repeated where little room is left
constexpr double kLineHeight = 1.28;  // of the font size
constexpr double kPaddingX = 3.5;
constexpr double kNarrowPadding = 0.08; // of the width of a column of one or two characters
constexpr double kPaddingY = 2;
constexpr double kTextPaddingY = 3; // of a text of several lines
constexpr double kIndent = 1;       // ems per level
constexpr double kUprightEms = 2;   // narrower than this, a title stands upright
constexpr double kUprightSideEms = 2.6;
constexpr double kTightRow = 14.6; // a table row where that keeps a form on one page
constexpr double kCompactRow = 17; // on the pages of a longer form
constexpr double kAmpleRow = 22;   // where the page has room to spare
constexpr double kNoteGap = 6;     // between the table and its notes
} // namespace measure

/// A cell's text as it will be drawn: taken from the report once, so that pages stay as they were measured.
struct SetText {
    QString text;
    Typeface typeface = Typeface::Song;
    float size = 0;
    bool upright = false; ///< one character below the other
    int firstLine = 0;    ///< into SheetLayout::lines
    int lineCount = 0;
};

/// One sheet measured: where its columns stand, what its cells say, how high its rows are.
class SheetLayout
{
public:
    SheetLayout(std::shared_ptr<const Sheet> sheet, const Fonts &fonts);

    const Sheet &sheet() const { return *m_sheet; }
    double pageWidth() const { return m_pageWidth; }
    double pageHeight() const { return m_pageHeight; }
    /// Left edge of a grid column of the page; one more than there are columns.
    double columnX(int column) const { return m_columnX[static_cast<std::size_t>(column)]; }
    const SetText &setText(std::size_t cell) const { return m_texts[cell]; }
    /// Room beside a cell's text.
    double paddingOf(const SheetCell &cell) const;
    const TextLine &line(int index) const { return m_lines[static_cast<std::size_t>(index)]; }
    /// The cells (indices into Sheet::cells) that begin in a row and do not go on below it.
    std::pair<const int *, const int *> cellsIn(int row) const;
    const std::vector<int> &mergedCells() const { return m_merged; }

    std::vector<Page> pages() const;

private:
    void placeColumns();
    void setTexts();
    double shrunkSize(const SheetCell &cell, const SetText &text) const;
    void shrinkAmounts();
    void indexRows();
    double cellWidth(const SheetCell &cell) const;
    double textHeight(std::size_t cell) const;
    std::vector<RowBox> rowBoxes(double lowest) const;
    void growForMerged(std::vector<RowBox> &boxes) const;
    double lowestRow() const;

    std::shared_ptr<const Sheet> m_sheet;
    const Fonts &m_fonts;
    double m_pageWidth = 0, m_pageHeight = 0;
    double m_scale = 1; ///< of the type, where the columns are narrower than the form wants them
    std::vector<double> m_columnX;
    std::vector<SetText> m_texts;
    std::vector<TextLine> m_lines;
    std::vector<int> m_rowCells, m_rowBegin;
    std::vector<int> m_merged;
};

} // namespace juesuan::paper
