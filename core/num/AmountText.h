#pragma once

#include <QString>
#include <QStringView>

#include "core/base/Result.h"
#include "core/num/CellValue.h"

namespace juesuan
{

/// How zero is printed; a choice of the form (profile).
enum class ZeroStyle : std::uint8_t { Zero, ZeroWithDecimals, Dash, Blank };

struct AmountFormat {
    MoneyUnit unit = MoneyUnit::Wan;
    int decimals = 2;
    bool thousands = true;
    ZeroStyle zero = ZeroStyle::ZeroWithDecimals;
};

/// Reads an amount as people write it: "1,234.50", "２６．４８万元", "（5）", "￥12.3元". A bare number is in
/// `unit`; 元, 万元 and 亿元 may follow. Refused, with the reason: text, ambiguous separators,
/// more digits than the fen, more than Money::kLargestFen. Blank text gives Empty's caller an error too.
Result<Amount> parseAmount(QStringView text, MoneyUnit unit);

/// The amount as printed: rounded half away from zero to the format's decimals.
QString formatAmount(Money money, const AmountFormat &format);

/// The amount to the last fen in `unit`, without separators: what an editor opens with. Exact: parses back to
/// the same value.
QString exactAmount(Money money, MoneyUnit unit);

QString unitName(MoneyUnit unit); ///< 元 or 万元

} // namespace juesuan
