#include "ui/form/CellCollector.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/exchange/Exchange.h"
#include "core/exchange/Locks.h"
#include "core/num/Tolerance.h"
#include "core/report/Address.h"
#include "core/text/Sentences.h"

namespace juesuan::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(juesuan::ui::CellCollector)
};

constexpr const char *kApproved = QT_TRANSLATE_NOOP(
    "juesuan::ui::CellCollector", "it was approved otherwise; typed by itself, a change asks for its basis");

/// Whether what is typed says the same as what the cell computes: the same print, or off by no more than
/// roundings explain.
bool agrees(const Sheet &sheet, const Report &report, const CellKey &key, const TypedValue &value)
{
    const auto *amount = std::get_if<Amount>(&value);
    const CellNumber computed = report.computed(key);
    const SheetCell *cell = sheet.find(key);
    if (!amount || !cell || computed.state != ValueState::Filled)
        return false;
    const AmountFormat format = sheet.amountFormat(*cell);
    if (formatAmount(amount->money, format) == formatAmount(computed.money(), format))
        return true;
    const Money difference = amount->money - computed.money();
    const Money bound = tolerance(computed.roundings + (amount->rounded ? 1 : 0));
    return difference <= bound && -difference <= bound;
}

} // namespace

void CellCollector::refuse(const QString &cell, const QString &text, const QString &reason)
{
    m_result.refused.push_back({cell, text, reason});
}

bool CellCollector::refusesApproved(const CellKey &cell, const QString &text)
{
    const Report &report = m_sheet.report();
    const auto kept = m_bringsApproved ? std::nullopt : exchange::keptAsApproved(report, cell);
    if (kept)
        refuse(cellTitle(report, cell), text, text::sentence(*kept));
    return kept.has_value();
}

void CellCollector::putText(const SheetCell &cell, const QString &text)
{
    // Copied along with its row: nothing is asked of a cell that already says so.
    if (shownText(m_sheet, cell).trimmed() == text.trimmed())
        return;
    if (!takesValues(m_sheet.report(), cell)) {
        skip();
        return;
    }
    const Report &report = m_sheet.report();
    if (text.trimmed().isEmpty()) {
        if (!report.formula(*cell.cell))
            put(cell, Absent{});
        return;
    }
    if (report.isLocked(*cell.cell)) {
        refuse(cellTitle(report, *cell.cell), text, Words::tr(kApproved));
        return;
    }
    const auto value = exchange::parseCell(report, *cell.cell, text);
    if (value)
        put(cell, *value);
    else
        refuse(cellTitle(m_sheet.report(), *cell.cell), text, text::sentence(value.error()));
}

void CellCollector::put(const SheetCell &cell, const TypedValue &value)
{
    if (!takesValues(m_sheet.report(), cell))
        skip();
    else if (m_sheet.report().isLocked(*cell.cell) && !isAbsent(value))
        refuse(cellTitle(m_sheet.report(), *cell.cell), m_sheet.text(cell), Words::tr(kApproved));
    else if (m_sheet.report().typed(*cell.cell) != value && !refusesApproved(*cell.cell, m_sheet.text(cell)))
        m_cells.emplace_back(*cell.cell, value);
}

void CellCollector::copy(const SheetCell &source, const SheetCell &target)
{
    const Report &report = m_sheet.report();
    const QString text = exchange::editText(report, *source.cell);
    if (source.kind != target.kind)
        putText(target, text);
    else if (!isAbsent(report.typed(*source.cell)))
        put(target, report.typed(*source.cell));
    else if (text.isEmpty())
        put(target, Absent{});
    else
        putText(target, text);
}

void CellCollector::leaveAgreeingComputed()
{
    const Report &report = m_sheet.report();
    const auto computes = [&report](const auto &cell) { return report.formula(cell.first) != nullptr; };
    if (std::none_of(m_cells.begin(), m_cells.end(), computes))
        return;
    // Tried out on a copy, with everything in place that the block brings.
    auto trial = Report::fromImage(report.profilePtr(), report.image());
    if (!trial || !(*trial)->apply((*trial)->set(m_cells)))
        return;
    const auto agreeing = std::remove_if(m_cells.begin(), m_cells.end(), [&](const auto &cell) {
        return computes(cell) && agrees(m_sheet, **trial, cell.first, cell.second);
    });
    m_result.agreeing += int(m_cells.end() - agreeing);
    m_cells.erase(agreeing, m_cells.end());
}

BlockEdit CellCollector::finish(const QString &label, std::vector<Change> before)
{
    Edit cells;
    if (!m_cells.empty())
        cells = m_sheet.report().set(m_cells);
    m_result.edit.label = label;
    m_result.edit.changes = std::move(before);
    m_result.edit.changes.insert(m_result.edit.changes.end(), cells.changes.begin(), cells.changes.end());
    m_result.changed = int(m_cells.size());
    return m_result;
}

} // namespace juesuan::ui
