#pragma once

#include <QJsonObject>
#include <QString>

#include "core/report/Report.h"

namespace juesuan::app
{

/// One cell as a command tells it: what is printed, and the exact values behind it.
struct CellFacts {
    QString address;
    QString title;
    QString origin; ///< blank, typed, computed, proposed, stated, closed
    QString shown;
    QString exact;    ///< to the last fen, in the block's money unit
    QString computed; ///< what formula or proposal gives, whatever was typed
    QString stated;   ///< what was typed over a formula
    QString unit;     ///< 元 or 万元; "" for what is no money
};

CellFacts factsOf(const Report &report, const CellKey &cell);
QJsonObject toJson(const CellFacts &facts);

} // namespace juesuan::app
