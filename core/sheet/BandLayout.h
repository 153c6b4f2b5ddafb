#pragma once

#include <vector>

#include "core/sheet/SheetBuilder.h"

namespace juesuan
{

/// Lays out one block over the full width, or several lists beside each other: their heads on common
/// rows, their bodies so that the tails align (see the notation's "tail").
class BandLayout
{
public:
    BandLayout(SheetBuilder &builder, int row, const std::vector<int> &blocks);

    int bodyBegin() const { return m_bodyBegin; }
    int frozenColumns() const;

private:
    /// A line of a list: a row of the report, or a blank one (row null) that pads a shorter list
    /// (list < 0) or waits for the first row of its entry.
    struct Line {
        const ReportRow *row = nullptr;
        int list = -1;
    };
    struct List {
        int block = 0;
        const Block *data = nullptr;
        int firstColumn = 0;                     ///< grid column of its first leaf column
        std::vector<int> columns;                ///< grid column of each; unprinted ones right of the page
        std::vector<std::vector<Line>> sections; ///< cut at the tail rows
        std::vector<Line> lines;                 ///< the same, padded
    };
    struct Place {
        const List *list;
        const Line *line;
        int gridRow;
        int sequence;
    };

    int sideWidth(const Block &block) const;
    List collect(int block, int firstColumn, int working) const;
    void align();
    int headDepth() const;
    void addHeads(int row);
    void addHead(const List &list, const HeadNode &node, int row, int rowsLeft);
    void addBody();
    void addRow(const Place &place);
    void addTitle(const Place &place);
    void addCell(const Place &place, int index, int column);
    void addGroups(const List &list);
    void addSide(int row);

    SheetBuilder &m_builder;
    std::vector<List> m_lists;
    bool m_numbered = false;
    int m_bodyBegin = 0;
};

} // namespace juesuan
