#pragma once

#include <QString>
#include <optional>

#include "core/calc/CellKey.h"
#include "core/num/AmountText.h"
#include "core/profile/Profile.h"

namespace juesuan
{

class Report;

/// The form's number format, in the unit of the block the cell belongs to.
AmountFormat amountFormatOf(const Report &report, const CellKey &cell);

/// A cell's value as its form prints it; blank for absent and for stated to be empty.
QString printedText(const Report &report, const CellKey &cell);
/// The same for a cell that is known not to be closed, in a known format.
QString printedValue(const Report &report, const CellKey &cell, ColumnKind kind, const AmountFormat &format);

/// What a closed cell prints: the profile writes a number or a mark ("-", '—') there. Nothing if it is open.
std::optional<QString> closedText(const Row &row, const Column &column);

/// Millionths with as many decimals as they need, at least none, at most `decimals` (rounded half away from
/// zero).
QString formatNumber(std::int64_t micro, int decimals);

/// A ratio in millionths as a percentage with two decimals: 970'219 is 97.02%.
QString formatPercent(std::int64_t micro);

/// 2024年12月31日
QString formatDate(const QDate &date);

} // namespace juesuan
