#pragma once

#include <QJsonObject>

#include "core/audit/ScoreBoard.h"

namespace juesuan::app
{

/// The scores of one copy of a form, each row with its trace.
QJsonObject boardJson(const Report &report, const ScoreBoard &board);
/// How one score comes about.
QJsonObject traceJson(const Report &report, const ScoreTrace &trace);

} // namespace juesuan::app
