#pragma once

#include <vector>

#include "core/paper/Paper.h"

namespace juesuan::paper
{

/// What the paginator knows of a row.
struct RowBox {
    double height = 0;
    int lines = 1; ///< of its longest text
    double lineHeight = 0;
    bool breakable = false;         ///< may be cut between lines if it takes half a page
    bool head = false;              ///< must stand on one page with the row below it
    int headBegin = 0, headEnd = 0; ///< heads to repeat above it on a new page
};

/// A cell merged over rows: what of it stands on a page must be high enough for its text.
struct MergedCell {
    int begin = 0, end = 0;
    double textHeight = 0;
};

struct PageFrame {
    double top = 0, bottom = 0; ///< between these the rows stand
};

/// Breaks rows into pages. Arithmetic only.
class Paginator
{
public:
    /// Rows [0, bodyBegin) stand on every page; rows from `notesBegin` stay with the last row before them.
    Paginator(std::vector<RowBox> rows, int bodyBegin, int notesBegin, std::vector<MergedCell> merged,
              PageFrame frame);

    std::vector<Page> pages();

private:
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    const RowBox &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    void startPage(int first);
    void place(int index, int firstLine, int lines, double height);
    double room() const { return m_frame.bottom - m_y; }
    int breakBefore(int first, int overflow) const;
    bool mayBreakBefore(int first, int index) const;
    bool cut(int index, int &firstLine);

    std::vector<RowBox> m_rows;
    int m_bodyBegin;
    int m_notesBegin;
    std::vector<MergedCell> m_merged;
    PageFrame m_frame;
    std::vector<Page> m_pages;
    double m_y = 0;
};

} // namespace juesuan::paper
