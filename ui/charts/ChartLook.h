#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <vector>

namespace juesuan::ui
{

/// Colours and faces of a chart. What tells bars and slices apart is how light they are, so that a grey
/// print reads as the screen does.
struct ChartLook {
    QColor paper, ink, inkSoft, hairline, rule, warning;
    QColor accent;
    QColor edge; ///< around the pale ones
    QFont title, body, small;

    /// Of series `i` of `count`: the last is the strongest.
    QColor bar(std::size_t i, std::size_t count) const;
    /// Of slice `i`: the first is the strongest.
    QColor slice(std::size_t i, std::size_t count) const;

    static ChartLook of(const QPalette &palette);
    static ChartLook forPaper(); ///< print and files, whatever the theme
};

} // namespace juesuan::ui
