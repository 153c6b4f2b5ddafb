#include "ui/charts/ChartTexts.h"

#include <QCoreApplication>

namespace juesuan::ui::charttexts
{

namespace
{

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(ChartTexts)
};

QString state(const chart::Value &value)
{
    switch (value.state) {
    case chart::Value::State::Error:
        return Phrases::tr("cannot be computed");
    case chart::Value::State::NoRate:
        return Phrases::tr("no rate of zero");
    default:
        return Phrases::tr("not filled in");
    }
}

QString exact(const chart::Data &data, const chart::Value &value)
{
    return value.isFilled() ? chart::exactText(data, value.amount) : state(value);
}

} // namespace

QString title(const chart::Item &item)
{
    return item.restOf > 0 ? Phrases::tr("The other %n item(s)", nullptr, item.restOf) : item.title;
}

QString value(const chart::Data &data, const chart::Item &item, std::size_t series)
{
    const chart::Value &value = item.values[series];
    if (!value.isFilled())
        return state(value);
    const QString shown = chart::shownText(data, value.amount);
    const std::optional<calc::Fraction> part = chart::part(data, item);
    return part ? QStringLiteral("%1　%2").arg(shown, chart::percentText(*part, 1)) : shown;
}

QString above(const chart::Data &data)
{
    QStringList parts;
    if (!data.copy.isEmpty())
        parts += data.copy;
    parts += Phrases::tr("Unit: %1").arg(data.unit);
    const std::optional<calc::Fraction> sum =
        data.kind == ChartKind::Share || data.kind == ChartKind::Ranking ? chart::total(data) : std::nullopt;
    if (sum)
        parts += Phrases::tr("total %1").arg(chart::shownText(data, *sum));
    return parts.join(QStringLiteral("　"));
}

QString below(const chart::Data &data)
{
    return data.blanks > 0 ? Phrases::tr("%n more item(s) are zero or not filled in", nullptr, data.blanks)
                           : QString();
}

QString empty(const QString &form)
{
    return Phrases::tr("Nothing to show yet. Once %1 is filled in, the chart appears here.").arg(form);
}

QString tip(const chart::Data &data, const chart::Item &item)
{
    QStringList lines{title(item)};
    for (std::size_t s = 0; s < item.values.size(); ++s) {
        const QString name = data.series[static_cast<qsizetype>(s)];
        lines += Phrases::tr("%1: %2").arg(name, exact(data, item.values[s]));
    }
    if (const std::optional<calc::Fraction> part = chart::part(data, item))
        lines += Phrases::tr("%1 of the whole").arg(chart::percentText(*part, 2));
    return lines.join(u'\n');
}

QString spoken(const chart::Data &data)
{
    QStringList lines{above(data)};
    for (const chart::Item &item : data.items)
        lines += tip(data, item).replace(u'\n', QStringLiteral(", "));
    if (const QString rest = below(data); !rest.isEmpty())
        lines += rest;
    return lines.join(u'\n');
}

} // namespace juesuan::ui::charttexts
