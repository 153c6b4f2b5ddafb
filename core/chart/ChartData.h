#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/calc/Fraction.h"
#include "core/profile/Chart.h"
#include "core/report/Report.h"

/// What a chart shows, with exact amounts. How it looks is the business of whoever draws it.
namespace juesuan::chart
{

/// One value: money in fen, any other number and every rate as it is.
struct Value {
    enum class State : std::uint8_t { Absent, Filled, Error, NoRate }; ///< NoRate: divided by a zero
    State state = State::Absent;
    calc::Fraction amount;
    std::optional<CellKey> cell; ///< where it comes from; nothing where no row is
    bool isFilled() const { return state == State::Filled; }
    bool operator==(const Value &other) const;
};

struct Item {
    QString title;
    std::vector<Value> values; ///< one for each series
    int restOf = 0;            ///< above 0: what that many small items are together
    bool operator==(const Item &) const = default;
};

struct Data {
    QString id;
    QString title;
    QString section;
    ChartKind kind = ChartKind::Bars;
    QString unit;       ///< 元, 万元, %, or a word of the profile
    bool money = false; ///< amounts are in fen
    QStringList series; ///< their titles
    std::vector<Item> items;
    int blanks = 0;       ///< items of a ranking or share that are zero or not filled in, and so not shown
    QString copy;         ///< what the copy it shows is called; "" where there is but one
    int form = -1;        ///< the form it reads first
    bool isEmpty() const; ///< nothing is filled in
    bool operator==(const Data &) const = default;
};

/// The form a chart reads first.
int firstForm(const Profile &profile, const Chart &chart);

/// What a chart of the profile shows of a report; of a form with copies, that copy.
Data dataOf(const Report &report, const Chart &chart, std::uint16_t copy = 0);

/// The same with at most `most` items: of a ranking or share the smallest become one, which says how many
/// they are. Other kinds stay whole.
Data limited(Data data, std::size_t most);

/// What all values of a series are together; nothing when one is in error or none is filled.
std::optional<calc::Fraction> total(const Data &data, std::size_t series = 0);
/// The part that an item is of a share: nothing where a part is negative, or nothing is there to be shared.
std::optional<calc::Fraction> part(const Data &data, const Item &item);

/// 1,127.96; 88.5; 98.23%: rounded as on paper, the unit left out but for percentages.
QString shownText(const Data &data, const calc::Fraction &amount);
/// The same to the last fen and with its unit.
QString exactText(const Data &data, const calc::Fraction &amount);
/// 46.3%
QString percentText(const calc::Fraction &ratio, int decimals);

} // namespace juesuan::chart
