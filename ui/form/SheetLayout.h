#pragma once

#include <QFont>
#include <QRect>
#include <vector>

#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

/// Where everything stands on the paper, in pixels from the grid's top left corner. Computed when the form,
/// its rows or the zoom change, and not when a number does: nothing moves under the pointer.
class SheetLayout
{
public:
    void compute(const SheetModel &model, double zoom);

    double zoom() const { return m_zoom; }
    int width() const { return m_lefts.empty() ? 0 : m_lefts.back(); }
    int height() const { return m_tops.empty() ? 0 : m_tops.back(); }
    int top(int row) const { return m_tops[std::size_t(row)]; }
    int left(int column) const { return m_lefts[std::size_t(column)]; }
    QRect rect(const GridSpan &span) const;
    /// The row or column at a distance, at the ends the first or last.
    int rowAt(int y) const;
    int columnAt(int x) const;

    const QFont &font(SheetRole role) const;
    int padding() const { return m_padding; }
    int indent(const SheetCell &cell) const { return cell.indent * m_indent; }
    /// Texts and names wrap; codes and amounts never do.
    static bool wraps(const SheetCell &cell);
    /// Text flags that break lines where Chinese may be broken, and within a Latin word only if it is very
    /// long.
    static int wrapFlags(const QString &text);

private:
    void placeColumns(const SheetModel &model);
    void placeRows(const SheetModel &model);
    int neededHeight(const SheetModel &model, const SheetCell &cell) const;
    int plainHeight(const SheetModel &model, int row) const;

    double m_zoom = 1;
    int m_padding = 6;
    int m_indent = 12;
    QFont m_body, m_strong, m_title;
    std::vector<int> m_tops, m_lefts;
};

} // namespace juesuan::ui
