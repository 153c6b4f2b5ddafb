#pragma once

#include <QByteArrayList>
#include <QHash>

#include "core/sheet/Sheet.h"

typedef struct lxw_workbook lxw_workbook;
typedef struct lxw_format lxw_format;

namespace juesuan::paper
{

/// The cell formats of a workbook: one for each look that occurs.
class XlsxFormats
{
public:
    explicit XlsxFormats(lxw_workbook *workbook) : m_workbook(workbook) {}

    /// Number formats are known by a small number; 0 is text.
    int numberFormat(const QByteArray &format);
    /// How amounts are printed: "#,##0.00" with the form's decimals, separators and zero.
    static QByteArray amountFormat(const AmountFormat &format);

    /// How a text stands between the upper and the lower border; upright: one character below the other.
    enum class Stand : std::uint8_t { Centre, Top, Upright };
    lxw_format *format(const SheetCell &cell, int numberFormat = 0, Stand stand = Stand::Centre);

    enum class Face : std::uint8_t { Table, Title, Note };

private:
    struct Look {
        Face face;
        bool bold, wraps, ruled;
        Stand stand;
        SheetAlign align;
        int indent, numberFormat;
    };
    lxw_format *make(const Look &look) const;

    lxw_workbook *m_workbook;
    QByteArrayList m_numberFormats = {QByteArray()};
    QHash<quint32, lxw_format *> m_formats;
};

} // namespace juesuan::paper
