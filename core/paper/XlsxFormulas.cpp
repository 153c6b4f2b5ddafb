#include "core/paper/XlsxFormulas.h"

#include <algorithm>
#include <tuple>

namespace juesuan::paper
{

namespace
{

constexpr qsizetype kLongestFormula = 8'000; // Excel takes 8,192 characters

} // namespace

XlsxFormulas::XlsxFormulas(const XlsxPlaces::Sheets &sheets, const QStringList &names,
                           std::vector<XlsxRows> rows)
    : m_places(sheets, names), m_sheets(sheets), m_rows(std::move(rows))
{
}

const QByteArray &XlsxFormulas::formula(int sheet, const SheetCell &cell)
{
    static const QByteArray none;
    const auto ref = m_places.find(*m_sheets[static_cast<std::size_t>(sheet)], cell);
    if (!ref)
        return none;
    const Grid &grid = m_places.report()->grid();
    const calc::Operation *operation = grid.operation(*ref);
    if (!operation || operation->role != calc::Operation::Role::Value || grid.cell(*ref).isTyped())
        return none;
    Target target{sheet, *ref, cell.kind, std::nullopt};
    if (cell.kind == ColumnKind::Money)
        target.unit = m_places.report()->block(cell.cell->block).money;
    m_text.resize(0);
    m_text += '=';
    const bool isWritten =
        operation->isLinear ? appendSum(*operation, target) : appendTree(*operation, target);
    return isWritten && m_text.size() <= kLongestFormula ? m_text : none;
}

// --- sums and differences of cells

/// False if one of the cells is not in the workbook, or is counted in another unit.
bool XlsxFormulas::addInputs(const calc::Source &source, int sign, Target &target)
{
    bool isKnown = source.kind != calc::Source::Kind::Setting && !source.isText;
    if (!isKnown)
        return false;
    const Grid &grid = m_places.report()->grid();
    grid.forEachCell(source, target.ref.block, target.ref.row, [&](const calc::CellRef &ref) {
        const XlsxPlaces::Place place = m_places.at(ref);
        isKnown &= place.cell != nullptr;
        if (place.cell && place.cell->kind == ColumnKind::Money) {
            const MoneyUnit unit = m_places.report()->block(place.cell->cell->block).money;
            isKnown &= target.unit.value_or(unit) == unit;
            target.unit = unit;
        }
        m_inputs.push_back({place, sign});
    });
    return isKnown;
}

bool XlsxFormulas::appendSum(const calc::Operation &operation, Target &target)
{
    m_inputs.clear();
    for (const calc::Term &term : operation.terms) {
        if (!addInputs(term.source, term.sign, target))
            return false;
    }
    if (m_inputs.empty() || std::any_of(m_inputs.begin(), m_inputs.end(), [&](const Input &input) {
            return input.place.cell->kind != target.kind;
        }))
        return false;
    const bool isPlain =
        m_inputs.size() > 2 &&
        std::all_of(m_inputs.begin(), m_inputs.end(), [](const Input &input) { return input.sign > 0; });
    if (!isPlain) {
        appendSigned(target.sheet);
        return true;
    }
    m_text += "SUM(";
    appendRuns(target.sheet);
    m_text += ')';
    return true;
}

void XlsxFormulas::appendSigned(int sheet)
{
    for (std::size_t i = 0; i < m_inputs.size(); ++i) {
        m_text += m_inputs[i].sign < 0 ? "-" : i > 0 ? "+" : "";
        appendReference(sheet, m_inputs[i], m_inputs[i]);
    }
}

/// C7:C9,D4
void XlsxFormulas::appendRuns(int sheet)
{
    const auto before = [](const Input &a, const Input &b) {
        return std::tuple(a.place.sheet, a.place.cell->column, a.place.cell->row) <
               std::tuple(b.place.sheet, b.place.cell->column, b.place.cell->row);
    };
    if (!std::is_sorted(m_inputs.begin(), m_inputs.end(), before))
        std::sort(m_inputs.begin(), m_inputs.end(), before);
    for (std::size_t i = 0, last = 0; i < m_inputs.size(); i = last + 1) {
        last = i;
        while (last + 1 < m_inputs.size() && continues(m_inputs[i], m_inputs[last], m_inputs[last + 1]))
            ++last;
        m_text += i > 0 ? "," : "";
        appendReference(sheet, m_inputs[i], m_inputs[last]);
    }
}

/// Whether a run of cells from `first` to `last`, down a column or along a row, goes on with `next`.
bool XlsxFormulas::continues(const Input &first, const Input &last, const Input &next)
{
    if (next.place.sheet != first.place.sheet)
        return false;
    const SheetCell &begin = *first.place.cell, &end = *last.place.cell, &cell = *next.place.cell;
    const bool down = cell.column == begin.column && cell.row == end.row + 1;
    const bool along =
        cell.row == begin.row && end.row == begin.row && cell.column == end.column + end.columnSpan;
    return down || along;
}

/// C7
void XlsxFormulas::appendName(const XlsxPlaces::Place &place)
{
    char letters[4];
    int count = 0;
    for (int column = place.cell->column + 1; column > 0; column = (column - 1) / 26)
        letters[count++] = static_cast<char>('A' + (column - 1) % 26);
    while (count > 0)
        m_text += letters[--count];
    char digits[12];
    const int index =
        m_rows.empty() ? place.cell->row : m_rows[static_cast<std::size_t>(place.sheet)].at(place.cell->row);
    for (int row = index + 1; row > 0; row /= 10)
        digits[count++] = static_cast<char>('0' + row % 10);
    while (count > 0)
        m_text += digits[--count];
}

void XlsxFormulas::appendReference(int from, const Input &first, const Input &last)
{
    if (first.place.sheet != from)
        m_text += m_places.sheetName(first.place.sheet);
    appendName(first.place);
    if (last.place.cell != first.place.cell) {
        m_text += ':';
        appendName(last.place);
    }
}

} // namespace juesuan::paper
