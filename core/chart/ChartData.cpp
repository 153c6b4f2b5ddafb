#include "core/chart/ChartData.h"

#include <algorithm>

#include "core/num/AmountText.h"

namespace juesuan::chart
{

using calc::Fraction;

namespace
{

constexpr std::int64_t kMicro = 1'000'000;
constexpr std::int64_t kHundredths = 100;

bool isSame(const Fraction &a, const Fraction &b)
{
    const std::optional<Fraction> difference = a.minus(b);
    return difference && difference->isZero();
}

MoneyUnit unitOf(const Data &data)
{
    return data.unit == unitName(MoneyUnit::Yuan) ? MoneyUnit::Yuan : MoneyUnit::Wan;
}

QString outOfRange()
{
    return QStringLiteral("?");
}

/// `amount` in steps as a decimal with that many places at most: 9.70 becomes 9.7.
QString decimal(const Fraction &amount, std::int64_t steps)
{
    const std::optional<std::int64_t> rounded = amount.inSteps(steps, Fraction::Rounding::HalfAway);
    if (!rounded || *rounded > INT64_MAX / (kMicro / steps) || *rounded < INT64_MIN / (kMicro / steps))
        return outOfRange();
    return exactAmount(Money::fromFen(*rounded * (kMicro / steps)), MoneyUnit::Wan);
}

} // namespace

bool Value::operator==(const Value &other) const
{
    return state == other.state && cell == other.cell && isSame(amount, other.amount);
}

bool Data::isEmpty() const
{
    return std::ranges::none_of(items, [](const Item &item) {
        return std::ranges::any_of(item.values,
                                   [](const Value &value) { return value.state != Value::State::Absent; });
    });
}

std::optional<Fraction> total(const Data &data, std::size_t series)
{
    std::optional<Fraction> sum;
    for (const Item &item : data.items) {
        const Value &value = item.values[series];
        if (value.state == Value::State::Error)
            return std::nullopt;
        if (!value.isFilled())
            continue;
        sum = sum.value_or(Fraction()).plus(value.amount);
        if (!sum)
            return std::nullopt;
    }
    return sum;
}

std::optional<Fraction> part(const Data &data, const Item &item)
{
    const auto isBelow = [](const Item &one) { return one.values.front().amount.sign() < 0; };
    const Value &value = item.values.front();
    const std::optional<Fraction> whole = total(data);
    if (data.kind != ChartKind::Share || !whole || !value.isFilled() ||
        std::ranges::any_of(data.items, isBelow))
        return std::nullopt;
    return value.amount.over(*whole);
}

Data limited(Data data, std::size_t most)
{
    const bool shrinks = data.kind == ChartKind::Ranking || data.kind == ChartKind::Share;
    if (!shrinks || most < 2 || data.items.size() <= most)
        return data;
    Data rest = data;
    const auto first = static_cast<std::ptrdiff_t>(most - 1);
    rest.items.erase(rest.items.begin(), rest.items.begin() + first);
    Item together;
    together.restOf = static_cast<int>(rest.items.size());
    const std::optional<Fraction> sum = total(rest);
    together.values = {{sum ? Value::State::Filled : Value::State::Error, sum.value_or(Fraction()),
                        rest.items.front().values.front().cell}};
    data.items.erase(data.items.begin() + first, data.items.end());
    data.items.push_back(std::move(together));
    return data;
}

QString shownText(const Data &data, const Fraction &amount)
{
    if (data.kind == ChartKind::Rate)
        return percentText(amount, 2);
    if (!data.money)
        return decimal(amount, kHundredths);
    const std::optional<std::int64_t> fen = amount.inSteps(1, Fraction::Rounding::HalfAway);
    AmountFormat format;
    format.unit = unitOf(data);
    return fen ? formatAmount(Money::fromFen(*fen), format) : outOfRange();
}

QString exactText(const Data &data, const Fraction &amount)
{
    if (data.kind == ChartKind::Rate)
        return percentText(amount, 4);
    if (!data.money)
        return decimal(amount, kMicro) + u' ' + data.unit;
    const std::optional<std::int64_t> fen = amount.inSteps(1, Fraction::Rounding::HalfAway);
    if (!fen)
        return outOfRange();
    AmountFormat format;
    format.unit = unitOf(data);
    // As many decimals as the fen ask for, two at least.
    format.decimals = format.unit == MoneyUnit::Wan ? 6 : 2;
    for (std::int64_t left = *fen; format.decimals > 2 && left % 10 == 0; left /= 10)
        --format.decimals;
    return formatAmount(Money::fromFen(*fen), format) + u' ' + data.unit;
}

QString percentText(const Fraction &ratio, int decimals)
{
    std::int64_t steps = kHundredths;
    for (int i = 0; i < decimals; ++i)
        steps *= 10;
    const std::optional<std::int64_t> rounded = ratio.inSteps(steps, Fraction::Rounding::HalfAway);
    const std::optional<Fraction> shown =
        rounded ? Fraction::of(*rounded, steps / kHundredths) : std::nullopt;
    return shown ? QString(decimal(*shown, kMicro / kHundredths) + u'%') : outOfRange();
}

} // namespace juesuan::chart
