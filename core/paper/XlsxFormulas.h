#pragma once

#include <QByteArray>
#include <QStringList>
#include <memory>
#include <vector>

#include "core/sheet/Sheet.h"

namespace juesuan::paper
{

/// Turns what the report computes into formulas of the workbook: sums and differences of cells that the
/// workbook holds. Where an input is not in it, or the formula is no sum, there is none.
class XlsxFormulas
{
public:
    /// `names`: the worksheets' names, parallel to `sheets`.
    XlsxFormulas(const std::vector<std::shared_ptr<const Sheet>> &sheets, const QStringList &names);

    /// "=SUM(C7:C9)" for a cell of sheets[sheet]; empty where only a constant gives its value.
    /// Valid until the next one is asked for.
    const QByteArray &formula(int sheet, const SheetCell &cell);

private:
    struct Input {
        int sheet;
        const SheetCell *cell;
        int sign;
    };
    bool inputsOf(const Sheet &sheet, const SheetCell &cell, std::vector<Input> &inputs) const;
    static bool continues(const Input &first, const Input &last, const Input &next);
    void appendReference(int from, const Input &first, const Input &last, QByteArray &text) const;

    const std::vector<std::shared_ptr<const Sheet>> &m_sheets;
    std::vector<QByteArray> m_names;
    std::vector<Input> m_inputs;     ///< of the formula at hand
    QByteArray m_text;               ///< and its text
    std::vector<int> m_sheetOfBlock; ///< of the first instance; -1 if the workbook does not have it
};

} // namespace juesuan::paper
