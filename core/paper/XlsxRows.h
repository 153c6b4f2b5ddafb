#pragma once

#include <vector>

#include "core/sheet/Sheet.h"

namespace juesuan::paper
{

/// How high the rows of a form are in a worksheet, and where they stand there: a row higher than a
/// spreadsheet allows takes several rows of it. Nobody knows in which font the file will be shown, so this is
/// an estimate on the safe side: spreadsheets do not fit the height of merged cells by themselves.
class XlsxRows
{
public:
    explicit XlsxRows(const Sheet &sheet);

    /// The worksheet's row at which a row of the form begins; defined for the end of the page, too.
    int at(int row) const { return m_begin[static_cast<std::size_t>(row)]; }
    /// Points, of all rows together that a row takes.
    double height(int row) const { return m_heights[static_cast<std::size_t>(row)]; }
    /// Titles in a column of one character's width, as on paper.
    bool isUpright(const SheetCell &cell) const;

    static constexpr double kUsualHeight = 18;
    static constexpr double kHighest = 400; ///< a spreadsheet takes 409

private:
    double heightOf(const SheetCell &cell) const;
    double widthOf(const SheetCell &cell) const;
    void growForMerged();

    const Sheet &m_sheet;
    std::vector<double> m_heights;
    std::vector<int> m_begin;
};

} // namespace juesuan::paper
