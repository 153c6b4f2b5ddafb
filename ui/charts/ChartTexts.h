#pragma once

#include <QString>

#include "core/chart/ChartData.h"

/// What a chart says in words: labels, the lines above and below it, tool tips.
namespace juesuan::ui::charttexts
{

QString title(const chart::Item &item); ///< of the rest: how many items it is
QString value(const chart::Data &data, const chart::Item &item, std::size_t series);
/// Unit, total of a share, name of the copy.
QString above(const chart::Data &data);
/// What is not shown, and why; "" where everything is.
QString below(const chart::Data &data);
/// What to fill in, where nothing is.
QString empty(const QString &form);
/// Everything about an item, with exact values.
QString tip(const chart::Data &data, const chart::Item &item);
/// The whole chart, read aloud.
QString spoken(const chart::Data &data);

} // namespace juesuan::ui::charttexts
