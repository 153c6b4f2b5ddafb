#include "core/paper/XlsxFormats.h"

#include <xlsxwriter.h>

namespace juesuan::paper
{

namespace
{

constexpr double kTitlePoints = 16;
constexpr double kTablePoints = 10.5;
constexpr double kNotePoints = 9.5;
constexpr std::int16_t kOneBelowTheOther = 270; // libxlsxwriter's name for it

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

bool isBold(SheetRole role)
{
    return role == SheetRole::Title || role == SheetRole::Head || role == SheetRole::Side ||
           role == SheetRole::Total;
}

XlsxFormats::Face faceOf(SheetRole role)
{
    return role == SheetRole::Title  ? XlsxFormats::Face::Title
           : role == SheetRole::Note ? XlsxFormats::Face::Note
                                     : XlsxFormats::Face::Table;
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

lxw_format *XlsxFormats::format(const SheetCell &cell, int numberFormat, Stand stand)
{
    // By look and not by role: formats that are alike would be told apart anew at every cell.
    const Look look{faceOf(cell.role),
                    isBold(cell.role),
                    numberFormat == 0 && stand != Stand::Upright && wraps(cell.role),
                    cell.ruled,
                    stand,
                    cell.align,
                    cell.indent,
                    numberFormat};
    const auto key =
        static_cast<quint32>(static_cast<int>(look.face) | (look.bold ? 4 : 0) | (look.wraps ? 8 : 0) |
                             (look.ruled ? 16 : 0) | static_cast<int>(look.align) << 5 |
                             static_cast<int>(look.stand) << 14 | look.indent << 8 | look.numberFormat << 16);
    lxw_format *&format = m_formats[key];
    if (!format)
        format = make(look);
    return format;
}

lxw_format *XlsxFormats::make(const Look &look) const
{
    lxw_format *format = workbook_add_format(m_workbook);
    const bool isTitle = look.face == Face::Title, isNote = look.face == Face::Note;
    format_set_font_name(format, isTitle ? "黑体" : "宋体");
    format_set_font_size(format, isTitle ? kTitlePoints : isNote ? kNotePoints : kTablePoints);
    if (look.bold)
        format_set_bold(format);
    format_set_align(format, alignment(look.align));
    format_set_align(format,
                     isNote || look.stand == Stand::Top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
    if (look.indent > 0)
        format_set_indent(format, static_cast<std::uint8_t>(look.indent));
    if (look.ruled)
        format_set_border(format, LXW_BORDER_THIN);
    if (look.stand == Stand::Upright)
        format_set_rotation(format, kOneBelowTheOther);
    if (look.numberFormat > 0) {
        format_set_num_format(format, m_numberFormats[look.numberFormat].constData());
        format_set_shrink(format); // rather than ##### in a column too narrow for it
    } else if (look.wraps) {
        format_set_text_wrap(format);
    }
    return format;
}

} // namespace juesuan::paper
