#pragma once

#include <QByteArray>
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

    /// `number`: a number format, empty for text.
    lxw_format *format(const SheetCell &cell, const QByteArray &number);

    /// How amounts are printed: "#,##0.00" with the form's decimals, separators and zero.
    static QByteArray amountFormat(const AmountFormat &format);

private:
    struct Look {
        SheetRole role;
        SheetAlign align;
        int indent;
        bool ruled;
        QByteArray number;
        bool operator==(const Look &) const = default;
    };
    friend std::size_t qHash(const Look &look, std::size_t seed)
    {
        return qHashMulti(seed, static_cast<int>(look.role), static_cast<int>(look.align), look.indent,
                          look.ruled, look.number);
    }
    lxw_format *make(const Look &look);

    lxw_workbook *m_workbook;
    QHash<Look, lxw_format *> m_formats;
};

} // namespace juesuan::paper
