#include "core/paper/XlsxFormulas.h"

#include <algorithm>
#include <tuple>

#include "core/report/Verdicts.h"

namespace juesuan::paper
{

namespace
{

constexpr qsizetype kLongestFormula = 8'000; // Excel takes 8,192 characters

int blockKey(int block, int instance)
{
    return block << 16 | instance;
}

/// C7
QByteArray cellName(const SheetCell &cell)
{
    QByteArray letters;
    for (int column = cell.column + 1; column > 0; column = (column - 1) / 26)
        letters.prepend(static_cast<char>('A' + (column - 1) % 26));
    return letters + QByteArray::number(cell.row + 1);
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
        for (int block = 0; block < blocks; ++block)
            m_byBlock.insert(blockKey(sheet.report().blockIndex(sheet.form(), block), sheet.instance()), i);
    }
}

/// False if the cell is not the plain sum of cells in the workbook.
bool XlsxFormulas::inputsOf(const Sheet &sheet, const SheetCell &cell, std::vector<Input> &inputs) const
{
    const Report &report = sheet.report();
    const MoneyUnit unit = report.block(cell.cell->block).money;
    std::int64_t sum = 0;
    for (const Dependencies::Input &input : juesuan::inputsOf(report, *cell.cell)) {
        const auto found = m_byBlock.constFind(blockKey(input.cell.block, input.cell.instance));
        if (input.sign == 0 || found == m_byBlock.cend() || report.block(input.cell.block).money != unit)
            return false;
        const SheetCell *place = m_sheets[static_cast<std::size_t>(*found)]->find(input.cell);
        if (!place || place->kind != cell.kind)
            return false;
        sum += input.sign * report.number(input.cell).amount;
        inputs.push_back({*found, place, input.sign});
    }
    return !inputs.empty() && sum == report.number(*cell.cell).amount;
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

QByteArray XlsxFormulas::reference(int from, const Input &first, const Input &last) const
{
    QByteArray text = first.sheet == from ? QByteArray() : m_names[static_cast<std::size_t>(first.sheet)];
    text += cellName(*first.cell);
    if (last.cell != first.cell)
        text += ':' + cellName(*last.cell);
    return text;
}

QByteArray XlsxFormulas::formula(int sheet, const SheetCell &cell) const
{
    std::vector<Input> inputs;
    if (!inputsOf(*m_sheets[static_cast<std::size_t>(sheet)], cell, inputs))
        return {};
    const bool plainSum = inputs.size() > 2 && std::all_of(inputs.begin(), inputs.end(),
                                                           [](const Input &in) { return in.sign > 0; });
    QByteArray text = plainSum ? "=SUM(" : "=";
    if (plainSum)
        std::stable_sort(inputs.begin(), inputs.end(), [](const Input &a, const Input &b) {
            return std::tuple(a.sheet, a.cell->column, a.cell->row) <
                   std::tuple(b.sheet, b.cell->column, b.cell->row);
        });
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        std::size_t last = i;
        while (plainSum && last + 1 < inputs.size() && continues(inputs[i], inputs[last], inputs[last + 1]))
            ++last;
        if (plainSum)
            text += i > 0 ? "," : "";
        else
            text += inputs[i].sign < 0 ? "-" : i > 0 ? "+" : "";
        text += reference(sheet, inputs[i], inputs[last]);
        i = last;
    }
    if (plainSum)
        text += ')';
    return text.size() > kLongestFormula ? QByteArray() : text;
}

} // namespace juesuan::paper
