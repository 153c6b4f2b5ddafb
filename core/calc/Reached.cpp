#include "core/calc/Reached.h"

#include <algorithm>

namespace juesuan::calc
{

using Op = Quantity::Op;

static constexpr std::int64_t kPercent = 100;

/// A written number in base units: 95% is 0.95, 1072.64万元 is 10,726,400.
static std::optional<Fraction> inBase(const Quantity &quantity, const QString &unit)
{
    const auto number = Fraction::of(quantity.numerator, quantity.denominator);
    if (!number)
        return std::nullopt;
    if (unit == u"%")
        return number->over(Fraction(kPercent));
    return number->times(Fraction(baseUnit(unit).factor));
}

std::optional<Fraction> numberOf(const Quantity &quantity)
{
    if (quantity.kind != Quantity::Kind::Number)
        return std::nullopt;
    return quantity.unit == u"%" ? inBase(quantity, quantity.unit)
                                 : Fraction::of(quantity.numerator, quantity.denominator);
}

std::optional<Fraction> moneyOf(const Quantity &quantity)
{
    if (quantity.kind != Quantity::Kind::Number || baseUnit(quantity.unit).name != u"元")
        return std::nullopt;
    return inBase(quantity, quantity.unit);
}

static bool isNumber(const Measure &measure)
{
    return measure.computed || measure.quantity.kind == Quantity::Kind::Number;
}

/// A bare number that was written takes the unit of the other; one that was computed has none to take.
static std::optional<Fraction> numberBeside(const Measure &measure, const Measure &other)
{
    if (measure.computed)
        return measure.computed;
    const bool takes = measure.quantity.unit.isEmpty() && !other.computed;
    return inBase(measure.quantity, takes && !baseUnit(other.quantity.unit).name.isEmpty()
                                        ? other.quantity.unit
                                        : measure.quantity.unit);
}

/// The smaller part of the larger, both not below 0; two zeros are the same.
static std::optional<Fraction> part(const Fraction &small, const Fraction &large)
{
    return large.isZero() ? Fraction(1) : small.over(large);
}

static std::optional<Fraction> ratio(Op op, const Fraction &target, const Fraction &actual)
{
    const auto difference = actual.minus(target);
    if (!difference || target.sign() < 0)
        return std::nullopt;
    const bool upwards = op == Op::None || op == Op::AtLeast || op == Op::MoreThan;
    if (upwards && actual.sign() < 0)
        return Fraction(0);
    if (actual.sign() < 0)
        return std::nullopt;
    if (difference->isZero() || (op != Op::Equal && (difference->sign() > 0) == upwards))
        return Fraction(1);
    return difference->sign() > 0 ? part(target, actual) : part(actual, target);
}

/// 0.95 beside 90%: whether 95% or 0.95% is meant nobody can tell. Nothing and numbers above 1 are plain.
static bool isBareRatio(const Quantity &bare, const Quantity &percent)
{
    return bare.unit.isEmpty() && percent.unit == u"%" && bare.numerator > 0 &&
           bare.numerator <= bare.denominator;
}

std::optional<Fraction> reached(const Measure &target, const Measure &actual)
{
    const Op op = target.computed ? Op::None : target.quantity.op;
    if (isNumber(target) && isNumber(actual)) {
        if (!target.computed && !actual.computed &&
            (!comparableUnits(target.quantity.unit, actual.quantity.unit) ||
             isBareRatio(actual.quantity, target.quantity) || isBareRatio(target.quantity, actual.quantity)))
            return std::nullopt;
        const auto wanted = numberBeside(target, actual), got = numberBeside(actual, target);
        return wanted && got ? ratio(op, *wanted, *got) : std::nullopt;
    }
    const bool dates =
        target.quantity.kind == Quantity::Kind::Date && actual.quantity.kind == Quantity::Kind::Date;
    if (!dates || target.computed || actual.computed)
        return std::nullopt;
    const bool notBefore = op == Op::AtLeast || op == Op::MoreThan;
    return Fraction(notBefore ? actual.quantity.date >= target.quantity.date
                              : actual.quantity.date <= target.quantity.date);
}

} // namespace juesuan::calc
