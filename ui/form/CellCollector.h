#pragma once

#include <utility>
#include <vector>

#include "ui/form/BlockEdit.h"

namespace juesuan::ui
{

/// Gathers what goes into many cells, and tells apart what changes nothing, what is no cell and what cannot
/// be read.
class CellCollector
{
public:
    /// The cells are those of `sheet`, which may show a copy of the report with rows that are still to come.
    explicit CellCollector(const Sheet &sheet) : m_sheet(sheet) {}

    /// What was approved may be brought in again (粘贴批复的指标); anything else leaves it alone.
    void bringApproved() { m_bringsApproved = true; }

    void putText(const SheetCell &cell, const QString &text);
    void put(const SheetCell &cell, const TypedValue &value);
    /// A cell's value as if typed into another.
    void copy(const SheetCell &source, const SheetCell &target);
    void skip() { ++m_result.skipped; }
    void refuse(const QString &cell, const QString &text, const QString &reason);

    /// Pasting a whole table brings its totals along: those that equal what they compute are not stated.
    void leaveAgreeingComputed();

    /// One undo step. `before` are changes that must come first (rows).
    BlockEdit finish(const QString &label, std::vector<Change> before = {});

private:
    bool refusesApproved(const CellKey &cell, const QString &text);

    const Sheet &m_sheet;
    bool m_bringsApproved = false;
    BlockEdit m_result;
    std::vector<std::pair<CellKey, TypedValue>> m_cells;
};

} // namespace juesuan::ui
