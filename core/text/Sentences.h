#pragma once

#include <QString>
#include <QStringList>

#include "core/audit/Explain.h"
#include "core/audit/Finding.h"
#include "core/base/Error.h"

/// The one room that makes sentences: templates per kind of thing to say, the profile's titles inside,
/// translated (source English, zh_CN complete).
namespace juesuan::text
{

QString sentence(const Error &error);                           ///< with the place in front, when it has one
QString sentence(const Finding &finding, const Report &report); ///< both sides, difference, tolerance, cause
QString shortTitle(const Finding &finding, const Report &report); ///< for a list: a few words
QString cause(const Cause &cause, const Report &report);          ///< "" when there is none
QString severityName(Severity severity);
QString originName(CellOrigin origin);
/// The trace down to the leaves as indented lines, `depth` levels at most.
QStringList explanation(const Report &report, const CellKey &cell, int depth = 20);
/// Who reads the cell and which rules check it, one line each.
QStringList usage(const Report &report, const CellKey &cell);
/// What a rule says, by its id; "" for an id that none has.
QString checkTitle(const Report &report, const QString &id);
/// The formula in the form's own words: 「基本支出 ＋ 项目支出」.
QString formulaInWords(const Report &report, const CellKey &cell);
/// The cell's shown value as its form prints it; blank when absent.
QString shownValue(const Report &report, const CellKey &cell);

} // namespace juesuan::text
