#include "core/paper/XlsxSheet.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace juesuan::paper
{

namespace
{

constexpr double kPixelsPerMillimetre = 96 / 25.4;
constexpr double kPixelsPerCharacter = 7; // Excel counts widths in digits of its default font
constexpr double kPixelsOfPadding = 5;
constexpr double kMillionths = 1e6;
constexpr double kMarginInches = 20 / 25.4;

std::uint16_t column(int index)
{
    return static_cast<std::uint16_t>(index);
}

// The one place where an amount becomes a binary fraction: the file format knows no other numbers. 15 digits
// are exact, and no amount has more.
double inUnit(std::int64_t fen, MoneyUnit unit)
{
    return static_cast<double>(fen) /
           static_cast<double>(unit == MoneyUnit::Wan ? Money::kFenPerWan : Money::kFenPerYuan);
}

/// A number is printed with two decimals at most, and without zeros at its end.
QByteArray scoreFormat(const CellNumber &number)
{
    constexpr std::int64_t kHundredth = 10'000; // in millionths
    if (number.amount % kHundredth == 0)
        return "General";
    const std::int64_t hundredths = (std::abs(number.amount) + kHundredth / 2) / kHundredth;
    return hundredths % 100 == 0 ? "0" : hundredths % 10 == 0 ? "0.0" : "0.00";
}

} // namespace

XlsxSheet::XlsxSheet(lxw_worksheet *worksheet, const Sheet &sheet, const XlsxRows &rows, int index,
                     XlsxFormats &formats, XlsxFormulas *formulas)
    : m_worksheet(worksheet), m_sheet(sheet), m_rows(rows), m_index(index), m_formats(formats),
      m_formulas(formulas)
{
}

void XlsxSheet::write()
{
    setUpPage();
    for (const SheetCell &cell : m_sheet.cells())
        if (cell.printed)
            writeCell(cell);
    setUpGrid();
}

void XlsxSheet::setUpPage()
{
    const PageSetup &page = m_sheet.report().form(m_sheet.form()).page;
    constexpr std::uint8_t kA3 = 8;
    constexpr std::uint8_t kA4 = 9;
    worksheet_set_paper(m_worksheet, page.paper == PageSetup::Paper::A3 ? kA3 : kA4);
    if (page.landscape)
        worksheet_set_landscape(m_worksheet);
    worksheet_set_margins(m_worksheet, kMarginInches, kMarginInches, kMarginInches, kMarginInches);
    worksheet_fit_to_pages(m_worksheet, 1, 0);
    worksheet_center_horizontally(m_worksheet);
    worksheet_gridlines(m_worksheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_print_area(m_worksheet, 0, 0, row(m_sheet.printedRows()) - 1,
                         column(m_sheet.printedColumns() - 1));
    if (const Sheet::RowRange repeated = repeatedRows(); repeated.end > repeated.begin)
        worksheet_repeat_rows(m_worksheet, row(repeated.begin), row(repeated.end) - 1);
    if (m_sheet.headEnd() > m_sheet.headBegin())
        worksheet_freeze_panes(m_worksheet, row(m_sheet.headEnd()), column(m_sheet.frozenColumns()));
}

/// A workbook repeats one range of rows on every page behind it: title and heads where they follow each
/// other, else the heads of the block that takes most of the form: it is the one that breaks.
Sheet::RowRange XlsxSheet::repeatedRows() const
{
    if (m_sheet.headEnd() > m_sheet.headBegin())
        return {0, m_sheet.headEnd()};
    Sheet::RowRange highest;
    double most = 0;
    for (int i = m_sheet.headBegin(); i < m_sheet.printedRows();) {
        const Sheet::RowRange head = m_sheet.headOf(i);
        double height = 0;
        do {
            height += m_rows.height(i++);
        } while (i < m_sheet.printedRows() && m_sheet.headOf(i).begin == head.begin);
        if (head.end > head.begin && height > most) {
            most = height;
            highest = head;
        }
    }
    if (highest.end == 0)
        return {0, m_sheet.headEnd()};
    return {highest.begin == m_sheet.headBegin() ? 0 : highest.begin, highest.end};
}

void XlsxSheet::setUpGrid()
{
    for (int i = 0; i < m_sheet.printedColumns(); ++i) {
        const double pixels = m_sheet.widths()[static_cast<std::size_t>(i)] * kPixelsPerMillimetre;
        worksheet_set_column(m_worksheet, column(i), column(i),
                             std::max((pixels - kPixelsOfPadding) / kPixelsPerCharacter, 1.0), nullptr);
    }
    worksheet_set_default_row(m_worksheet, XlsxRows::kUsualHeight, LXW_FALSE);
    for (int i = 0; i < m_sheet.printedRows(); ++i) {
        const std::uint32_t rows = row(i + 1) - row(i);
        for (std::uint32_t part = 0; part < rows && m_rows.height(i) != XlsxRows::kUsualHeight; ++part)
            worksheet_set_row(m_worksheet, row(i) + part, m_rows.height(i) / rows, nullptr);
    }
}

lxw_format *XlsxSheet::textFormat(const SheetCell &cell)
{
    using Stand = XlsxFormats::Stand;
    if (m_rows.isUpright(cell))
        return m_formats.format(cell, 0, Stand::Upright);
    // The end of a page may go through the middle of a cell as high as that.
    double height = 0;
    for (int i = cell.row; i < cell.row + cell.rowSpan; ++i)
        height += m_rows.height(i);
    const bool high = height > XlsxRows::kHighest;
    return m_formats.format(cell, 0, high ? Stand::Top : Stand::Centre);
}

void XlsxSheet::writeCell(const SheetCell &cell)
{
    const std::uint32_t last = row(cell.row + cell.rowSpan) - 1;
    if (last > row(cell.row) || cell.columnSpan > 1)
        worksheet_merge_range(m_worksheet, row(cell.row), column(cell.column), last,
                              column(cell.column + cell.columnSpan - 1), "", textFormat(cell));
    writeValue(cell);
}

void XlsxSheet::writeValue(const SheetCell &cell)
{
    const bool labelled = !cell.fixed.isEmpty(); // 自评得分：88 is one text
    if (cell.cell && isNumeric(cell.kind) && !cell.closed && !labelled) {
        const CellNumber number = m_sheet.report().number(*cell.cell);
        if (number.state != ValueState::Error)
            return writeNumber(cell, number);
    }
    writeText(cell, m_sheet.text(cell));
}

/// How the numbers of a block's column kind are printed.
lxw_format *XlsxSheet::numberFormat(const SheetCell &cell, const CellNumber &number)
{
    if (cell.kind == ColumnKind::Percent)
        return m_formats.format(cell, m_formats.numberFormat("0.00%"));
    if (cell.kind != ColumnKind::Money)
        return m_formats.format(cell, m_formats.numberFormat(scoreFormat(number)));
    if (cell.block != m_block) {
        m_block = cell.block;
        m_amounts = m_sheet.amountFormat(cell);
        m_amountFormat = m_formats.numberFormat(XlsxFormats::amountFormat(m_amounts));
    }
    return m_formats.format(cell, m_amountFormat);
}

void XlsxSheet::writeNumber(const SheetCell &cell, const CellNumber &number)
{
    lxw_format *format = numberFormat(cell, number);
    const bool money = cell.kind == ColumnKind::Money;
    // A formula over blank cells gives zero: it may stand for a blank only where zero is printed blank.
    const bool absent = number.state == ValueState::Absent;
    const bool blankZero = money && m_amounts.zero == ZeroStyle::Blank;
    const double value =
        money ? inUnit(number.amount, m_amounts.unit) : static_cast<double>(number.amount) / kMillionths;
    const bool mayLive = m_formulas && (!absent || blankZero);
    if (const QByteArray *formula = mayLive ? &m_formulas->formula(m_index, cell) : nullptr;
        formula && !formula->isEmpty())
        worksheet_write_formula_num(m_worksheet, row(cell.row), column(cell.column), formula->constData(),
                                    format, value);
    else if (absent)
        worksheet_write_blank(m_worksheet, row(cell.row), column(cell.column), format);
    else
        worksheet_write_number(m_worksheet, row(cell.row), column(cell.column), value, format);
}

/// Always a string, also where it begins with an equals sign.
void XlsxSheet::writeText(const SheetCell &cell, const QString &text)
{
    lxw_format *format = textFormat(cell);
    if (text.isEmpty()) {
        worksheet_write_blank(m_worksheet, row(cell.row), column(cell.column), format);
        return;
    }
    worksheet_write_string(m_worksheet, row(cell.row), column(cell.column), text.toUtf8().constData(),
                           format);
}

} // namespace juesuan::paper
