#include "core/paper/SheetLayout.h"

#include <QHash>
#include <algorithm>
#include <numeric>

namespace juesuan::paper
{

using namespace measure;

namespace
{

Typeface typefaceOf(SheetRole role)
{
    switch (role) {
    case SheetRole::Title:
        return Typeface::Hei;
    case SheetRole::Head:
    case SheetRole::Side:
    case SheetRole::Total:
        return Typeface::SongBold;
    default:
        return Typeface::Song;
    }
}

double sizeOf(SheetRole role)
{
    switch (role) {
    case SheetRole::Title:
        return kTitleSize;
    case SheetRole::Note:
        return kNoteSize;
    default:
        return kTableSize;
    }
}

/// Numbers and codes stay on one line: they shrink rather than wrap.
bool staysOnOneLine(const SheetCell &cell)
{
    return cell.role != SheetRole::Head &&
           (isNumeric(cell.kind) || cell.kind == ColumnKind::Code || cell.kind == ColumnKind::Sequence);
}

bool isTableRole(SheetRole role)
{
    return role != SheetRole::Title && role != SheetRole::Subtitle && role != SheetRole::TableNumber &&
           role != SheetRole::HeaderLine && role != SheetRole::Note;
}

/// Titles that the form prints one character below the other where their column is as narrow as that.
bool standsUpright(SheetRole role, double ems)
{
    const bool title = role == SheetRole::Group || role == SheetRole::Head;
    return (title && ems < kUprightEms) || (role == SheetRole::Side && ems < kUprightSideEms);
}

/// Height of a line of text around the table, and the space below it.
double outerRowHeight(SheetRole role, double text)
{
    switch (role) {
    case SheetRole::Title:
        return text + 8;
    case SheetRole::Subtitle:
        return text + 4;
    case SheetRole::HeaderLine:
        return text + 5;
    case SheetRole::Note:
        return text + 2;
    default:
        return text + 2;
    }
}

} // namespace

SheetLayout::SheetLayout(std::shared_ptr<const Sheet> sheet, const Fonts &fonts)
    : m_sheet(std::move(sheet)), m_fonts(fonts)
{
    placeColumns();
    setTexts();
    shrinkAmounts();
    indexRows();
}

void SheetLayout::placeColumns()
{
    const PageSetup &page = m_sheet->report().form(m_sheet->form()).page;
    const bool a3 = page.paper == PageSetup::Paper::A3;
    m_pageWidth = (a3 ? 297 : 210) * kMillimetre;
    m_pageHeight = (a3 ? 420 : 297) * kMillimetre;
    if (page.landscape)
        std::swap(m_pageWidth, m_pageHeight);
    const auto &all = m_sheet->widths();
    const std::vector<double> widths(all.begin(), all.begin() + m_sheet->printedColumns());
    const double wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double factor = (m_pageWidth - 2 * kMargin) / wanted;
    double x = kMargin;
    m_columnX.push_back(x);
    for (const double width : widths)
        m_columnX.push_back(x += width * factor);
    m_scale = std::clamp(factor / kMillimetre, kSmallestSize / kTableSize, 1.0);
}

double SheetLayout::cellWidth(const SheetCell &cell) const
{
    return columnX(cell.column + cell.columnSpan) - columnX(cell.column) - 2 * paddingOf(cell);
}

double SheetLayout::paddingOf(const SheetCell &cell) const
{
    const double width = columnX(cell.column + cell.columnSpan) - columnX(cell.column);
    return std::min(kPaddingX, width * kNarrowPadding);
}

void SheetLayout::setTexts()
{
    const auto &cells = m_sheet->cells();
    m_texts.resize(cells.size());
    m_lines.reserve(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const SheetCell &cell = cells[i];
        if (!cell.printed)
            continue;
        SetText &set = m_texts[i];
        set.text = m_sheet->text(cell);
        set.typeface = typefaceOf(cell.role);
        set.size = static_cast<float>(sizeOf(cell.role) * (isTableRole(cell.role) ? m_scale : 1));
        set.firstLine = static_cast<int>(m_lines.size());
        if (set.text.isEmpty())
            continue;
        const double indent = cell.indent * kIndent;
        if (staysOnOneLine(cell) || cell.role == SheetRole::HeaderLine) {
            const double width = m_fonts.width(set.typeface, set.text);
            m_lines.push_back({0, static_cast<int>(set.text.size()), static_cast<float>(width)});
        } else {
            const double width = cellWidth(cell) / static_cast<double>(set.size) - indent;
            set.upright = standsUpright(cell.role, width);
            const auto lines = set.upright ? breakUpright(m_fonts, set.typeface, set.text)
                               : cell.align == SheetAlign::Centre
                                   ? breakEvenly(m_fonts, set.typeface, set.text, width)
                                   : breakLines(m_fonts, set.typeface, set.text, width);
            m_lines.insert(m_lines.end(), lines.begin(), lines.end());
        }
        set.lineCount = static_cast<int>(m_lines.size()) - set.firstLine;
    }
}

double SheetLayout::shrunkSize(const SheetCell &cell, const SetText &text) const
{
    const double size = static_cast<double>(text.size);
    const double width = static_cast<double>(line(text.firstLine).width) * size;
    const double room = cellWidth(cell);
    return width > room ? std::max(size * room / width, kSmallestSize) : size;
}

/// The longest amount sets the size for its whole column: figures below each other are of one size.
void SheetLayout::shrinkAmounts()
{
    QHash<std::pair<int, int>, double> sizes;
    const auto &cells = m_sheet->cells();
    const auto each = [&](auto use) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (m_texts[i].lineCount > 0 && staysOnOneLine(cells[i]) && cells[i].ruled)
                use(cells[i], m_texts[i]);
        }
    };
    each([&](const SheetCell &cell, SetText &text) {
        const double size = shrunkSize(cell, text);
        if (size < static_cast<double>(text.size)) {
            double &smallest = sizes[{cell.block, cell.column}];
            smallest = smallest > 0 ? std::min(smallest, size) : size;
        }
    });
    if (sizes.isEmpty())
        return;
    each([&](const SheetCell &cell, SetText &text) {
        const double smallest = sizes.value({cell.block, cell.column});
        if (smallest > 0)
            text.size = static_cast<float>(smallest);
    });
}

void SheetLayout::indexRows()
{
    const auto &cells = m_sheet->cells();
    m_rowBegin.assign(static_cast<std::size_t>(m_sheet->printedRows()) + 1, 0);
    std::size_t count = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].printed)
            continue;
        ++count;
        if (cells[i].rowSpan > 1)
            m_merged.push_back(static_cast<int>(i));
        else
            ++m_rowBegin[static_cast<std::size_t>(cells[i].row) + 1];
    }
    std::partial_sum(m_rowBegin.begin(), m_rowBegin.end(), m_rowBegin.begin());
    m_rowCells.resize(count - m_merged.size());
    std::vector<int> next(m_rowBegin.begin(), m_rowBegin.end() - 1);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].printed && cells[i].rowSpan == 1)
            m_rowCells[static_cast<std::size_t>(next[static_cast<std::size_t>(cells[i].row)]++)] =
                static_cast<int>(i);
    }
}

std::pair<const int *, const int *> SheetLayout::cellsIn(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return {m_rowCells.data() + m_rowBegin[index], m_rowCells.data() + m_rowBegin[index + 1]};
}

double SheetLayout::textHeight(std::size_t cell) const
{
    return m_texts[cell].lineCount * static_cast<double>(m_texts[cell].size) * kLineHeight;
}

std::vector<RowBox> SheetLayout::rowBoxes(double lowest) const
{
    std::vector<RowBox> boxes(static_cast<std::size_t>(m_sheet->printedRows()));
    const double least = lowest * m_scale;
    const double padding = std::clamp(least - kTableSize * m_scale * kLineHeight, 1.0, 2 * kPaddingY);
    for (int row = 0; row < m_sheet->printedRows(); ++row) {
        RowBox &box = boxes[static_cast<std::size_t>(row)];
        const auto [begin, end] = cellsIn(row);
        box.breakable = m_sheet->breakable(row);
        for (const int *index = begin; index != end; ++index) {
            const auto cell = static_cast<std::size_t>(*index);
            const SheetRole role = m_sheet->cells()[cell].role;
            const double text = textHeight(cell);
            box.head = box.head || role == SheetRole::Head;
            if (m_texts[cell].lineCount > box.lines) {
                box.lines = m_texts[cell].lineCount;
                box.lineHeight = text / box.lines;
            }
            const bool table = m_sheet->cells()[cell].ruled;
            const double around =
                m_texts[cell].lineCount > 1 ? std::max(padding, 2 * kTextPaddingY) : padding;
            box.height =
                std::max(box.height, table ? std::max(text + around, least) : outerRowHeight(role, text));
        }
        if (begin == end)
            box.height = least;
        if (row == m_sheet->notesBegin())
            box.height += kNoteGap;
        const Sheet::RowRange head = m_sheet->headOf(row);
        box.headBegin = head.begin;
        box.headEnd = head.end;
        box.head = box.head || (row >= head.begin && row < head.end);
    }
    growForMerged(boxes);
    return boxes;
}

/// A cell over several rows may need more than they have: those below the heads share what is missing.
void SheetLayout::growForMerged(std::vector<RowBox> &boxes) const
{
    for (const int index : m_merged) {
        const SheetCell &cell = m_sheet->cells()[static_cast<std::size_t>(index)];
        const int end = cell.row + cell.rowSpan;
        int begin = cell.row;
        while (cell.role != SheetRole::Head && begin + 1 < end && boxes[static_cast<std::size_t>(begin)].head)
            ++begin;
        double missing = textHeight(static_cast<std::size_t>(index)) + 2 * kPaddingY;
        for (int row = cell.row; row < end; ++row)
            missing -= boxes[static_cast<std::size_t>(row)].height;
        for (int row = begin; row < end && missing > 0; ++row)
            boxes[static_cast<std::size_t>(row)].height += missing / (end - begin);
    }
}

/// Ample rows where the form then still fits on one page; as ample as it allows, else compact ones.
double SheetLayout::lowestRow() const
{
    const double room = m_pageHeight - 2 * kMargin;
    for (double lowest = kAmpleRow; lowest >= kTightRow; lowest -= 0.4) {
        const std::vector<RowBox> boxes = rowBoxes(lowest);
        const double height = std::accumulate(boxes.begin(), boxes.end(), 0.0,
                                              [](double sum, const RowBox &box) { return sum + box.height; });
        if (height <= room)
            return lowest;
        if (height > room * kAmpleRow / kTightRow)
            break;
    }
    return kCompactRow;
}

std::vector<Page> SheetLayout::pages() const
{
    std::vector<MergedCell> merged;
    for (const int index : m_merged) {
        const SheetCell &cell = m_sheet->cells()[static_cast<std::size_t>(index)];
        merged.push_back(
            {cell.row, cell.row + cell.rowSpan, textHeight(static_cast<std::size_t>(index)) + 2 * kPaddingY});
    }
    return Paginator(rowBoxes(lowestRow()), m_sheet->headBegin(), m_sheet->notesBegin(), std::move(merged),
                     {kMargin, m_pageHeight - kMargin})
        .pages();
}

} // namespace juesuan::paper
