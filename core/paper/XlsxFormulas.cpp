#include "core/paper/XlsxFormulas.h"

#include <algorithm>
#include <tuple>

#include "core/report/Verdicts.h"

namespace juesuan::paper
{

namespace
{

constexpr qsizetype kLongestFormula = 8'000; // Excel takes 8,192 characters

/// Appends C7.
void appendName(const SheetCell &cell, QByteArray &text)
{
    char letters[4];
    int count = 0;
    for (int column = cell.column + 1; column > 0; column = (column - 1) / 26)
        letters[count++] = static_cast<char>('A' + (column - 1) % 26);
    while (count > 0)
        text += letters[--count];
    char digits[12];
    for (int row = cell.row + 1; row > 0; row /= 10)
        digits[count++] = static_cast<char>('0' + row % 10);
    while (count > 0)
        text += digits[--count];
}

} // namespace

XlsxFormulas::XlsxFormulas(const std::vector<std::shared_ptr<const Sheet>> &sheets, const QStringList &names)
    : m_sheets(sheets)
{
    for (int i = 0; i < static_cast<int>(sheets.size()); ++i) {
        const Sheet &sheet = *sheets[static_cast<std::size_t>(i)];
        QString name = names[i];
        m_names.push_back(QString(u'\'' + name.replace(u'\'', QStringLiteral("''")) + u"'!").toUtf8());
        const int blocks = static_cast<int>(sheet.report().form(sheet.form()).blocks.size());
        for (int block = 0; block < blocks; ++block) {
            const auto index = static_cast<std::size_t>(sheet.report().blockIndex(sheet.form(), block));
            if (m_sheetOfBlock.size() <= index)
                m_sheetOfBlock.resize(index + 1, -1);
            if (sheet.instance() == 0 && m_sheetOfBlock[index] < 0)
                m_sheetOfBlock[index] = i;
        }
    }
}

/// False if the cell's value is not the plain sum of cells in the workbook.
bool XlsxFormulas::inputsOf(const Sheet &sheet, const SheetCell &cell, std::vector<Input> &inputs) const
{
    const Report &report = sheet.report();
    const CellOrigin origin = report.origin(*cell.cell);
    if (origin != CellOrigin::Computed && origin != CellOrigin::Proposed)
        return false;
    const MoneyUnit unit = report.block(cell.cell->block).money;
    for (const Dependencies::Input &input : juesuan::inputsOf(report, *cell.cell)) {
        const bool known = input.cell.block < m_sheetOfBlock.size() && input.cell.instance == 0;
        const int place = known ? m_sheetOfBlock[input.cell.block] : -1;
        if (input.sign == 0 || place < 0 || report.block(input.cell.block).money != unit)
            return false;
        const SheetCell *added = m_sheets[static_cast<std::size_t>(place)]->find(input.cell);
        if (!added || !added->printed || added->kind != cell.kind)
            return false;
        inputs.push_back({place, added, input.sign});
    }
    return !inputs.empty();
}

/// Whether a run of cells from `first` to `last`, down a column or along a row, goes on with `next`.
bool XlsxFormulas::continues(const Input &first, const Input &last, const Input &next)
{
    if (next.sheet != first.sheet)
        return false;
    const bool down = next.cell->column == first.cell->column && next.cell->row == last.cell->row + 1;
    const bool along = next.cell->row == first.cell->row && last.cell->row == first.cell->row &&
                       next.cell->column == last.cell->column + last.cell->columnSpan;
    return down || along;
}

void XlsxFormulas::appendReference(int from, const Input &first, const Input &last, QByteArray &text) const
{
    if (first.sheet != from)
        text += m_names[static_cast<std::size_t>(first.sheet)];
    appendName(*first.cell, text);
    if (last.cell != first.cell) {
        text += ':';
        appendName(*last.cell, text);
    }
}

const QByteArray &XlsxFormulas::formula(int sheet, const SheetCell &cell)
{
    static const QByteArray none;
    std::vector<Input> &inputs = m_inputs;
    inputs.clear();
    if (!inputsOf(*m_sheets[static_cast<std::size_t>(sheet)], cell, inputs))
        return none;
    const bool plainSum = inputs.size() > 2 && std::all_of(inputs.begin(), inputs.end(),
                                                           [](const Input &input) { return input.sign > 0; });
    const auto before = [](const Input &a, const Input &b) {
        return std::tuple(a.sheet, a.cell->column, a.cell->row) <
               std::tuple(b.sheet, b.cell->column, b.cell->row);
    };
    if (plainSum && !std::is_sorted(inputs.begin(), inputs.end(), before))
        std::sort(inputs.begin(), inputs.end(), before);
    QByteArray &text = m_text;
    text.resize(0);
    text += plainSum ? "=SUM(" : "=";
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        std::size_t last = i;
        while (plainSum && last + 1 < inputs.size() && continues(inputs[i], inputs[last], inputs[last + 1]))
            ++last;
        if (plainSum)
            text += i > 0 ? "," : "";
        else
            text += inputs[i].sign < 0 ? "-" : i > 0 ? "+" : "";
        appendReference(sheet, inputs[i], inputs[last], text);
        i = last;
    }
    if (plainSum)
        text += ')';
    return text.size() > kLongestFormula ? none : text;
}

} // namespace juesuan::paper
