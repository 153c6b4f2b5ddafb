#pragma once

#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

enum class Move {
    Left,
    Right,
    Up,
    Down, ///< to the next cell of the report
    EdgeLeft,
    EdgeRight,
    EdgeUp,
    EdgeDown, ///< to the end of what is filled, as Ctrl with an arrow
    RowStart,
    RowEnd,
    FormStart,
    FormEnd,
    Next,
    Previous ///< Tab: on to the next row at the end of one
};

/// The cursor and the selected rectangle of a form. Knows the grid and nothing of pixels.
class GridCursor
{
public:
    explicit GridCursor(const SheetModel *model = nullptr) : m_model(model) {}

    bool isValid() const { return m_model && m_at.row >= 0; }
    GridPos at() const { return m_at; }
    GridSpan span() const { return m_model->spanAt(m_at.row, m_at.column); }
    /// From the anchor to the cursor, grown so that no cell of the report is cut.
    GridSpan selection() const;
    bool isSingle() const { return selection() == span(); }

    /// Goes to the cell there; with `extend` the anchor stays and the selection grows.
    bool goTo(GridPos place, bool extend = false);
    bool move(Move move, bool extend = false);
    bool movePage(int rows, bool extend);
    /// Enter: down in the column where a run of Tabs began.
    bool enter(bool back);
    void select(const GridSpan &span);
    void collapse() { m_anchor = m_at; }
    /// A line of the grid went: what stood below it moved up.
    void rowWent(int row);
    bool goToFirst();
    bool goToFirstInput();

private:
    std::optional<GridPos> step(GridPos from, int rows, int columns) const;
    GridPos edge(int rows, int columns) const;
    std::optional<GridPos> alongRow(int row, bool last) const;
    std::optional<GridPos> nextByTab(bool back) const;
    std::optional<GridPos> nextBlock() const;
    bool filled(GridPos place) const;

    const SheetModel *m_model = nullptr;
    GridPos m_at{-1, -1};
    GridPos m_anchor{-1, -1};
    int m_goal = -1;     // the column that vertical moves keep to through merged cells
    int m_tabStart = -1; // where a run of Tabs began; -1 outside of one
};

} // namespace juesuan::ui
