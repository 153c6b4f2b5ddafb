#pragma once

#include <QString>
#include <QStringList>

#include "core/audit/Finding.h"
#include "core/audit/ScoreBoard.h"

namespace juesuan::text
{

/// Why a score is what it is, line by line: the standard, the inputs, the value, each tier, rounding, what
/// the profile decided, the source, and what would have earned more.
QStringList scoreExplanation(const Report &report, const ScoreTrace &trace);

/// 97.02%, 28.90 万元, 4000: a value as it is shown; “” for nothing.
QString valueInWords(const Report &report, const ScoreTrace &trace, const calc::Value &value);
/// “预算完成率 ≥ 95%”; of the last tier “otherwise”.
QString tierInWords(const Report &report, const ScoreTrace &trace, int tier);
/// “Had 实际完成值 reached ≥ 4000 件, the score would be 5.” Told beside `home`, whose row needs no naming.
QString goalInWords(const Report &report, const ScoreGoal &goal, const CellKey &home);

/// 9.7: points without needless zeros.
QString pointsInWords(std::int64_t micro);
/// What a row is called.
QString rowInWords(const Report &report, const ScoredRow &row);
/// A group whose weights are not what its heading prints.
QString weightsInWords(const Finding &finding, const Report &report);
/// “良; 3.3 points more make 优.” "" without a grade.
QString gradeInWords(const ScoreBoard &board);

} // namespace juesuan::text
