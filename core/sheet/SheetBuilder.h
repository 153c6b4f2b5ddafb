#pragma once

#include <vector>

#include "core/sheet/Sheet.h"

namespace juesuan
{

/// Lays out a form: title and header lines, then its bands of blocks from top to bottom, then the notes; and
/// what is not printed right of that and below it.
class SheetBuilder
{
public:
    explicit SheetBuilder(Sheet &sheet);
    void build();

    const Report &report() const { return *m_sheet.m_report; }
    int instance() const { return m_sheet.m_instance; }
    const std::vector<double> &widths() const { return m_sheet.m_widths; }
    /// Of the page; unprinted columns stand right of these.
    int columnCount() const { return m_sheet.m_printedColumns; }

    /// Adds a cell; rows come into being as cells are added.
    SheetCell &add(SheetRole role, int row, int column, int rowSpan = 1, int columnSpan = 1);
    /// The text with {unit}, {year}, {money} and {number} filled in.
    QString filled(const QString &text) const;
    /// The number of grid columns, counted from `first`, that `text` needs in table type on one line.
    int columnsFor(const QString &text, int first) const;

private:
    void addTitle();
    void addHeaderLine();
    void addBlocks(bool printed);
    void addNotes();
    void finish();
    void indexCells();
    int nextRow() const { return m_sheet.m_rowCount; }

    Sheet &m_sheet;
    const Form &m_form;
};

} // namespace juesuan
