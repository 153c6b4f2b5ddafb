#pragma once

#include <QDate>
#include <QString>

#include "core/base/Result.h"

namespace juesuan::exchange
{

/// Full-width letters, digits and signs in their plain form, without blanks at the ends.
QString plainForm(const QString &text);

/// A plain number ("9.7", "－3", "1,234") in millionths; with a percent sign a hundredth of it.
Result<std::int64_t> parseNumber(const QString &text);

/// A percentage, with or without its sign, as a ratio in millionths: "97.02%" is 970'200.
Result<std::int64_t> parsePercent(const QString &text);

/// 2024-12-31, 2024/12/31, 20241231 or 2024年12月31日.
Result<QDate> parseDate(const QString &text);

} // namespace juesuan::exchange
