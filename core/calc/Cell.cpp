#include "core/calc/Cell.h"

namespace juesuan::calc
{

static Outcome within(bool exactly, bool nearly)
{
    return exactly ? Outcome::Holds : nearly ? Outcome::Rounding : Outcome::Fails;
}

Outcome compareWithin(Comparison comparison, const Cell &difference)
{
    const std::int64_t d = difference.amount;
    const std::int64_t t = tolerance(difference.roundings()).fen();
    switch (comparison) {
    case Comparison::Equal:
        return within(d == 0, d <= t && d >= -t);
    case Comparison::NotEqual:
        return within(d != 0, false);
    case Comparison::Less:
        return within(d < 0, d < t);
    case Comparison::LessEqual:
        return within(d <= 0, d <= t);
    case Comparison::Greater:
        return within(d > 0, d > -t);
    case Comparison::GreaterEqual:
        return within(d >= 0, d >= -t);
    }
    return Outcome::NotApplicable;
}

} // namespace juesuan::calc
