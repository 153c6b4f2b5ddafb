#pragma once

#include <QString>

#include "core/calc/CellKey.h"
#include "core/num/AmountText.h"

namespace juesuan
{

class Report;

/// The form's number format, in the unit of the block the cell belongs to.
AmountFormat amountFormatOf(const Report &report, const CellKey &cell);

/// A cell's value as its form prints it; blank for absent and for stated to be empty.
QString printedText(const Report &report, const CellKey &cell);

/// Millionths with as many decimals as they need, at least none, at most `decimals` (rounded half away from
/// zero).
QString formatNumber(std::int64_t micro, int decimals);

/// A ratio in millionths as a percentage with two decimals: 970'219 is 97.02%.
QString formatPercent(std::int64_t micro);

/// 2024年12月31日
QString formatDate(const QDate &date);

} // namespace juesuan
