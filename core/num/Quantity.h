#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace juesuan
{

/// A target or an actual value as people write it: ≥4000件, ＝1072.64万元, 不低于95%, 2024年12月底前, 优秀.
struct Quantity {
    enum class Kind : std::uint8_t { Text, Number, Date };
    enum class Op : std::uint8_t { None, AtLeast, MoreThan, AtMost, LessThan, Equal };
    Kind kind = Kind::Text;
    Op op = Op::None;
    std::int64_t numerator = 0;   ///< of a Number, as written: 95 of 95%
    std::int64_t denominator = 1; ///< a power of ten
    QString unit;                 ///< as written, in half width: %, 万元, 件; "" = none
    QDate date;                   ///< of a Date; the last day where a month or a year is written

    bool operator==(const Quantity &) const = default;
};

/// Never fails: what is neither a number with at most one unit nor a date is a text.
Quantity parseQuantity(QStringView text);

/// How it was understood: "≥ 4000 件", "≤ 2024-12-31"; "" for a text.
QString shownQuantity(const Quantity &quantity);

/// A unit without what only multiplies it: 万元 is 10,000 元, 万人 is 10,000 人.
struct BaseUnit {
    std::int64_t factor = 1;
    QString name;
};
BaseUnit baseUnit(const QString &unit);

/// Whether numbers with these units can be compared: the same base, or one of them has none.
bool comparableUnits(const QString &a, const QString &b);

} // namespace juesuan
