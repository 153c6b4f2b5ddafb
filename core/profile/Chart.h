#pragma once

#include <optional>

#include "core/profile/Profile.h"

namespace juesuan
{

enum class ChartKind : std::uint8_t {
    Bars,    ///< one or more bars for each item, in the order written
    Ranking, ///< one bar for each item, the largest first
    Share,   ///< parts of a whole, the largest first
    Rate     ///< percentages beside a line at 100 %
};

/// A name as written in the profile.
struct ChartWord {
    QString text;
    Where where;
    bool isEmpty() const { return text.isEmpty(); }
};

/// Values of one kind over all items. Of rows they stand in `column`, less `minus`, divided by `over`.
struct ChartSeries {
    QString title;
    ChartWord column, minus, over;
};

/// A value that is named by itself; each formula is a reference to one cell.
struct ChartCell {
    Formula cell, minus, over;
};

struct ChartItem {
    QString title;
    std::vector<ChartCell> cells; ///< one for each series
};

/// Rows of a block that become items.
struct ChartRows {
    enum class By : std::uint8_t {
        Rows,
        Groups,    ///< the rows of each outermost group added up
        Subgroups, ///< of each innermost group
        Copies     ///< of each copy of the form
    };
    ChartWord of;                        ///< "form" (its unnamed lists) or "form.block"
    ChartWord group;                     ///< only what stands in this group
    std::vector<ChartWord> only, except; ///< ids of rows
    ChartWord name;                      ///< text column that names a row which has no title
    int level = 0;                       ///< of a code tree: what is no deeper; 0 = the leaves
    By by = By::Rows;
};

/// One chart of the overview, as the profile describes it.
struct Chart {
    QString id;
    QString title;   ///< the question it answers
    QString section; ///< heading under which charts stand together
    ChartKind kind = ChartKind::Bars;
    QString unit; ///< 元 or 万元 for money; % for rates
    std::vector<ChartSeries> series;
    std::vector<ChartItem> items; ///< before those of `rows`
    std::optional<ChartRows> rows;
    Where where;
};

} // namespace juesuan
