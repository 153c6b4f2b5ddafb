#pragma once

#include <vector>

#include "core/sheet/Sheet.h"

namespace juesuan
{

/// Lays out a form: title and header lines, then its bands of blocks from top to bottom, then the notes.
class SheetBuilder
{
public:
    explicit SheetBuilder(Sheet &sheet);
    void build();

    const Report &report() const { return *m_sheet.m_report; }
    int instance() const { return m_sheet.m_instance; }
    const std::vector<double> &widths() const { return m_sheet.m_widths; }
    int columnCount() const { return m_sheet.m_columnCount; }

    /// Adds a cell; rows come into being as cells are added.
    SheetCell &add(SheetRole role, int row, int column, int rowSpan = 1, int columnSpan = 1);
    /// The text with {unit}, {year}, {money} and {number} filled in.
    QString filled(const QString &text) const;
    /// The number of grid columns, counted from `first`, that `text` needs in table type on one line.
    int columnsFor(const QString &text, int first) const;

private:
    void addTitle();
    void addHeaderLine();
    void addBlocks();
    void addNotes();
    void finish();
    void indexCells();
    int nextRow() const { return m_sheet.m_rowCount; }

    Sheet &m_sheet;
    const Form &m_form;
};

} // namespace juesuan
