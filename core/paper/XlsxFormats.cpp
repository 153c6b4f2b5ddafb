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

lxw_format *XlsxFormats::format(const SheetCell &cell, const QByteArray &number)
{
    const Look look{cell.role, cell.align, cell.indent, cell.ruled, number};
    lxw_format *&format = m_formats[look];
    if (!format)
        format = make(look);
    return format;
}

lxw_format *XlsxFormats::make(const Look &look)
{
    lxw_format *format = workbook_add_format(m_workbook);
    const bool title = look.role == SheetRole::Title;
    format_set_font_name(format, title ? "黑体" : "宋体");
    format_set_font_size(format, title                          ? kTitlePoints
                                 : look.role == SheetRole::Note ? kNotePoints
                                                                : kTablePoints);
    if (title || look.role == SheetRole::Head || look.role == SheetRole::Side ||
        look.role == SheetRole::Total)
        format_set_bold(format);
    format_set_align(format, alignment(look.align));
    format_set_align(format,
                     look.role == SheetRole::Note ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
    if (look.indent > 0)
        format_set_indent(format, static_cast<std::uint8_t>(look.indent));
    if (look.ruled)
        format_set_border(format, LXW_BORDER_THIN);
    if (wraps(look.role) && look.number.isEmpty())
        format_set_text_wrap(format);
    if (!look.number.isEmpty())
        format_set_num_format(format, look.number.constData());
    return format;
}

} // namespace juesuan::paper
