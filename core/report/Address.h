#pragma once

#include <QString>

#include "core/base/Result.h"
#include "core/report/Report.h"

namespace juesuan
{

/// `expenditure[2040501].basic`, `project_evaluation#2.indicators[quantity/1].actual`,
/// `general_budget[2049901~2].total`, `summary.header.dept`: how a cell is named on the command line, in CSV
/// and in messages to programs. `quantity/1` is the first row of the free list `quantity`.
struct Address {
    QString form;
    int instance = 0; ///< 0-based; `#2` is 1
    QString block;
    QString row;     ///< id, code, or list and place
    int ordinal = 1; ///< `~2`
    QString column;
};

Result<Address> parseAddress(const QString &text);
QString toString(const Address &address);

/// The copy of a form that an address means. Where there are fewer, an Error says how to add one.
Result<std::uint16_t> resolveInstance(const Report &report, const Address &address);

/// The cell at an address. An unknown form, row or column is an Error that names the allowed ones;
/// a code row that is not there yet is an Error too (Report::insertCode makes it).
Result<CellKey> resolve(const Report &report, const Address &address);
QString addressOf(const Report &report, const CellKey &cell);
/// The same, but further copies of forms and free rows by their ids: it stays when others come and go.
QString lastingAddressOf(const Report &report, const CellKey &cell);

/// 「公开03表 2040501 行政运行 · 基本支出」: the cell in the form's own words.
QString cellTitle(const Report &report, const CellKey &cell);

} // namespace juesuan
