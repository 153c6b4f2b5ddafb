#pragma once

#include <QFont>
#include <QHash>
#include <QRect>
#include <vector>

#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

/// A text while it is being typed: its row grows with it.
struct Draft {
    CellKey cell;
    QString text;
};

/// Where everything stands on the paper, in pixels from the grid's top left corner. Computed when the form,
/// its rows or the zoom change, and not when a number does: nothing moves under the pointer.
/// What is not printed stands apart: a slip right of the page, and one below it.
class SheetLayout
{
public:
    void compute(const SheetModel &model, double zoom, const Draft *draft = nullptr);

    double zoom() const { return m_zoom; }
    int width() const { return m_lefts.empty() ? 0 : m_lefts.back(); }
    int height() const { return m_tops.empty() ? 0 : m_tops.back(); }
    int pageWidth() const { return m_pageWidth; } ///< of the printed columns
    int pageHeight() const { return m_pageHeight; }
    int paperMargin() const; ///< between the grid and the paper's edge
    /// The paper, and the slips of what is not printed: right of it, below it (not valid where there is
    /// none).
    QRect paper() const;
    const QRect &sideSlip() const { return m_sideSlip; }
    const QRect &lowerSlip() const { return m_lowerSlip; }
    int top(int row) const { return m_tops[std::size_t(row)]; }
    int left(int column) const { return m_lefts[std::size_t(column)]; }
    int right(int column) const; ///< the first pixel beyond
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
    /// A title in a column too narrow for two characters stands upright, as the form prints it.
    QString displayed(const SheetCell &cell, const QString &text) const;

private:
    void placeColumns(const SheetModel &model);
    void placeRows(const SheetModel &model, const Draft *draft);
    void growForMerged(const SheetModel &model, const SheetCell &cell, std::vector<int> &heights) const;
    int neededHeight(const SheetCell &cell, const QString &text) const;
    int heightOf(const QString &text, int width, bool strong) const;
    int plainHeight(const SheetModel &model, int row) const;
    int available(const SheetCell &cell) const;
    int slipMargin() const;
    void placeSlips(const SheetModel &model);

    double m_zoom = 1;
    int m_padding = 6;
    int m_indent = 12;
    QFont m_body, m_strong, m_title;
    std::vector<int> m_tops, m_lefts;
    int m_pageWidth = 0, m_pageHeight = 0, m_pageColumns = 0;
    QRect m_sideSlip, m_lowerSlip;
    /// Heights of texts measured before, at this zoom: a form is laid out at every key of a long text.
    struct Measured {
        QString text;
        int width = 0;
        bool strong = false;
        bool operator==(const Measured &) const = default;
        friend size_t qHash(const Measured &key, size_t seed)
        {
            return qHashMulti(seed, key.text, key.width, key.strong);
        }
    };
    mutable QHash<Measured, int> m_measured, m_measuredBefore;
};

} // namespace juesuan::ui
