#pragma once

#include "core/paper/XlsxFormats.h"
#include "core/paper/XlsxFormulas.h"
#include "core/paper/XlsxRows.h"

typedef struct lxw_worksheet lxw_worksheet;

namespace juesuan::paper
{

/// Writes one form into one worksheet.
class XlsxSheet
{
public:
    /// Without `formulas` every value is a constant.
    XlsxSheet(lxw_worksheet *worksheet, const Sheet &sheet, const XlsxRows &rows, int index,
              XlsxFormats &formats, XlsxFormulas *formulas);

    void write();

private:
    void setUpPage();
    void setUpGrid();
    Sheet::RowRange repeatedRows() const;
    std::uint32_t row(int row) const { return static_cast<std::uint32_t>(m_rows.at(row)); }
    lxw_format *textFormat(const SheetCell &cell);
    void writeCell(const SheetCell &cell);
    void writeValue(const SheetCell &cell);
    lxw_format *numberFormat(const SheetCell &cell, const CellNumber &number);
    void writeNumber(const SheetCell &cell, const CellNumber &number);
    void writeText(const SheetCell &cell, const QString &text);

    lxw_worksheet *m_worksheet;
    const Sheet &m_sheet;
    const XlsxRows &m_rows;
    const int m_index;
    XlsxFormats &m_formats;
    XlsxFormulas *m_formulas;
    int m_block = -1; ///< the block whose amounts m_amounts and m_amountFormat print
    AmountFormat m_amounts;
    int m_amountFormat = 0;
};

} // namespace juesuan::paper
