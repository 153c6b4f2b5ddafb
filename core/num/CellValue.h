#pragma once

#include <QDate>
#include <QString>
#include <variant>

#include "core/num/Money.h"

namespace juesuan
{

/// Stated to be empty: on a computed cell, "printed blank". A cell nobody typed in is Absent instead.
struct Empty {
    bool operator==(const Empty &) const = default;
};

/// Nothing was typed here.
struct Absent {
    bool operator==(const Absent &) const = default;
};

/// An amount as typed. `rounded`: it was given in 万元 with at most two decimals, so that it
/// stands for anything within half of 0.01 万元 (the r of the tolerance rule).
struct Amount {
    Money money;
    bool rounded = false;
    bool operator==(const Amount &) const = default;
};

/// A plain number (score, percentage, count) in millionths: 9.7 is 9'700'000.
struct Number {
    std::int64_t micro = 0;
    bool operator==(const Number &) const = default;
};

/// Text in a number cell, kept as it came (import only); sums that meet it are in error.
struct Unreadable {
    QString text;
    bool operator==(const Unreadable &) const = default;
};

/// What a person, or an import, put into one cell.
using TypedValue = std::variant<Absent, Empty, Amount, Number, QString, QDate, Unreadable>;

inline bool isAbsent(const TypedValue &value)
{
    return std::holds_alternative<Absent>(value);
}

} // namespace juesuan
