#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/base/TextLines.h"
#include "core/table/Table.h"

/// Approved indicators (绩效目标表) as they come from a budget: 一级指标, 二级指标, 三级指标, 指标性质,
/// 指标值, 度量单位, 分值, in any order and under the names that people give them.
namespace juesuan::exchange
{

/// One indicator as the table has it. What a merged cell covers is filled in.
struct ApprovedIndicator {
    int line = 0;          ///< in the table, from 1
    QString first, second; ///< titles of the groups; "" where the table has none
    QString name;
    QString target; ///< nature, value and unit in one: ≥4000件
    QString weight; ///< as written
};

struct IndicatorTable {
    std::vector<ApprovedIndicator> indicators; ///< every line that is not blank, those without a name too
    QStringList ignored;                       ///< heads of columns that are none of ours
    bool hasTarget = false;
    bool hasWeight = false;
    bool isApproval = false; ///< has 指标性质 or 度量单位, as only approved targets do
};

/// The table in these lines; nothing if its heads are not those of one.
std::optional<IndicatorTable> indicatorTable(const std::vector<TextLine> &lines);

/// Cells of the clipboard as numbered lines.
std::vector<TextLine> pastedLines(const QString &text);
std::vector<TextLine> pastedLines(const std::vector<std::vector<QString>> &cells);
/// The table of approved indicators in a file: in the first worksheet of a workbook that is one, or in comma
/// or tab separated text. Nothing where the file has none; an Error where it cannot be read.
Result<std::optional<IndicatorTable>> readIndicators(const QString &path);
/// The same among tables that were read already.
std::optional<IndicatorTable> findIndicators(const std::vector<table::Table> &tables);

/// ≥ and 4000 and 件 become ≥4000件; 定性 and 优秀 become 优秀. A sign or unit that the value has already is
/// not put there twice.
QString targetText(const QString &nature, const QString &value, const QString &unit);

} // namespace juesuan::exchange
