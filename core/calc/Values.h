#pragma once

#include "core/calc/Evaluator.h"

/// Making and asking values; for the evaluator alone.
namespace juesuan::calc
{

inline Value error()
{
    Value value;
    value.kind = Value::Kind::Error;
    return value;
}

/// An error where there is no fraction: 128 bits did not suffice.
inline Value number(const std::optional<Fraction> &fraction, bool isMoney, std::int64_t roundings)
{
    Value value;
    value.kind = fraction ? Value::Kind::Number : Value::Kind::Error;
    value.number = fraction.value_or(Fraction());
    value.isMoney = isMoney;
    value.roundings = roundings;
    return value;
}

inline Value truth(bool holds)
{
    Value value = number(Fraction(holds), false, 0);
    value.kind = Value::Kind::Truth;
    return value;
}

inline bool isError(const Value &value)
{
    return value.kind == Value::Kind::Error;
}
inline bool isAbsent(const Value &value)
{
    return value.kind == Value::Kind::Absent;
}
inline bool holds(const Value &value)
{
    return value.kind == Value::Kind::Text ? !value.text.isEmpty() : !value.number.isZero();
}

} // namespace juesuan::calc
