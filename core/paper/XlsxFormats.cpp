#include "core/paper/XlsxFormats.h"

#include <xlsxwriter.h>

namespace juesuan::paper
{

namespace
{

constexpr double kTitlePoints = 16;
constexpr double kTablePoints = 10.5;
constexpr double kNotePoints = 9.5;

std::uint8_t alignment(SheetAlign align)
{
    switch (align) {
    case SheetAlign::Left:
        return LXW_ALIGN_LEFT;
    case SheetAlign::Centre:
        return LXW_ALIGN_CENTER;
    default:
        return LXW_ALIGN_RIGHT;
    }
}

bool wraps(SheetRole role)
{
    return role != SheetRole::HeaderLine && role != SheetRole::TableNumber;
}

} // namespace

QByteArray XlsxFormats::amountFormat(const AmountFormat &format)
{
    QByteArray digits = format.thousands ? "#,##0" : "0";
    if (format.decimals > 0)
        digits += '.' + QByteArray(format.decimals, '0');
    switch (format.zero) {
    case ZeroStyle::Zero:
        return digits + ";-" + digits + ";0";
    case ZeroStyle::Dash:
        return digits + ";-" + digits + ";\"—\"";
    case ZeroStyle::Blank:
        return digits + ";-" + digits + ';';
    default:
        return digits;
    }
}

int XlsxFormats::numberFormat(const QByteArray &format)
{
    qsizetype index = m_numberFormats.indexOf(format);
    if (index < 0) {
        index = m_numberFormats.size();
        m_numberFormats += format;
    }
    return static_cast<int>(index);
}

lxw_format *XlsxFormats::format(const SheetCell &cell, int numberFormat)
{
    const auto key = static_cast<quint32>(static_cast<int>(cell.role) | static_cast<int>(cell.align) << 4 |
                                          (cell.ruled ? 1 : 0) << 6 | cell.indent << 8 | numberFormat << 16);
    lxw_format *&format = m_formats[key];
    if (!format)
        format = make(cell, numberFormat);
    return format;
}

lxw_format *XlsxFormats::make(const SheetCell &cell, int numberFormat) const
{
    lxw_format *format = workbook_add_format(m_workbook);
    const bool title = cell.role == SheetRole::Title;
    format_set_font_name(format, title ? "黑体" : "宋体");
    format_set_font_size(format, title                          ? kTitlePoints
                                 : cell.role == SheetRole::Note ? kNotePoints
                                                                : kTablePoints);
    if (title || cell.role == SheetRole::Head || cell.role == SheetRole::Side ||
        cell.role == SheetRole::Total)
        format_set_bold(format);
    format_set_align(format, alignment(cell.align));
    format_set_align(format,
                     cell.role == SheetRole::Note ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
    if (cell.indent > 0)
        format_set_indent(format, static_cast<std::uint8_t>(cell.indent));
    if (cell.ruled)
        format_set_border(format, LXW_BORDER_THIN);
    if (numberFormat > 0)
        format_set_num_format(format, m_numberFormats[numberFormat].constData());
    else if (wraps(cell.role))
        format_set_text_wrap(format);
    return format;
}

} // namespace juesuan::paper
