#include "core/paper/Paginator.h"

#include <algorithm>

namespace juesuan::paper
{

namespace
{

constexpr int kFewestLines = 2; // of a cut row, on either page
constexpr double kTolerance = 0.01;

} // namespace

Paginator::Paginator(std::vector<RowBox> rows, int bodyBegin, int notesBegin, std::vector<MergedCell> merged,
                     PageFrame frame)
    : m_rows(std::move(rows)), m_bodyBegin(bodyBegin), m_notesBegin(notesBegin), m_merged(std::move(merged)),
      m_frame(frame)
{
}

std::vector<Page> Paginator::pages()
{
    int next = m_bodyBegin;
    int firstLine = 0; // of row `next`, when its beginning stands on the page before
    do {
        const int first = next;
        startPage(first);
        while (next < rowCount()) {
            const double height = row(next).height - firstLine * row(next).lineHeight;
            if (height > room() + kTolerance)
                break;
            place(next, firstLine, firstLine > 0 ? row(next).lines - firstLine : -1, height);
            firstLine = 0;
            ++next;
        }
        if (next >= rowCount())
            break;
        if (cut(next, firstLine))
            continue;
        const int better = breakBefore(first, next);
        // Higher than a whole page and of one piece: it runs over rather than never being placed.
        if (next == first || (better == next && row(next - 1).head)) {
            place(next, firstLine, -1, row(next).height);
            firstLine = 0;
            ++next;
            continue;
        }
        auto &placed = m_pages.back().rows;
        placed.resize(placed.size() - static_cast<std::size_t>(next - better));
        next = better;
        firstLine = 0;
    } while (next < rowCount());
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_pages[i].number = static_cast<int>(i) + 1;
    return std::move(m_pages);
}

void Paginator::startPage(int first)
{
    m_pages.emplace_back();
    m_y = m_frame.top;
    for (int i = 0; i < m_bodyBegin; ++i)
        place(i, 0, -1, row(i).height);
    if (first >= rowCount())
        return;
    for (int i = row(first).headBegin; i < std::min(row(first).headEnd, first); ++i)
        place(i, 0, -1, row(i).height);
}

void Paginator::place(int index, int firstLine, int lines, double height)
{
    m_pages.back().rows.push_back({index, m_y, height, firstLine, lines});
    m_y += height;
}

/// Cuts a row where the page ends if it takes more than half a page (one that may not be cut: more than a
/// whole one). Any other is moved to the next page.
bool Paginator::cut(int index, int &firstLine)
{
    const RowBox &box = row(index);
    if (box.lineHeight <= 0 || box.lines - firstLine < 2 * kFewestLines)
        return false;
    double whole = m_frame.bottom - m_frame.top;
    for (int i = 0; i < m_bodyBegin; ++i)
        whole -= row(i).height;
    for (int i = box.headBegin; i < std::min(box.headEnd, index); ++i)
        whole -= row(i).height;
    const double highest = box.breakable ? whole / 2 : whole;
    if (box.height <= highest + kTolerance)
        return false;
    const double padding = box.height - box.lines * box.lineHeight;
    const int fit = static_cast<int>((room() - padding) / box.lineHeight);
    const int lines = std::min(fit, box.lines - firstLine - kFewestLines);
    if (lines < kFewestLines)
        return false;
    place(index, firstLine, lines, lines * box.lineHeight + padding);
    firstLine += lines;
    return true;
}

/// The last place at or above `overflow` where the page may end.
int Paginator::breakBefore(int first, int overflow) const
{
    for (int index = overflow; index > first; --index) {
        if (mayBreakBefore(first, index))
            return index;
    }
    return overflow;
}

bool Paginator::mayBreakBefore(int first, int index) const
{
    if (row(index - 1).head || (index >= m_notesBegin && m_notesBegin > m_bodyBegin))
        return false;
    const auto heightOf = [this](int begin, int end) {
        double height = 0;
        for (int i = begin; i < end; ++i)
            height += row(i).height;
        return height;
    };
    return std::all_of(m_merged.begin(), m_merged.end(), [&](const MergedCell &cell) {
        if (cell.begin >= index || cell.end <= index)
            return true;
        return heightOf(std::max(cell.begin, first), index) + kTolerance >= cell.textHeight &&
               heightOf(index, cell.end) + kTolerance >= cell.textHeight;
    });
}

} // namespace juesuan::paper
