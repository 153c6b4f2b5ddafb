#pragma once

#include <QStringList>
#include <vector>

#include "core/audit/Finding.h"

/// The detectors: named functions for what no expression of the profile can say. Their forms, thresholds and
/// severities are the profile's.
namespace juesuan
{

struct TypedCell {
    CellKey cell;
    TypedValue value;
};

/// Every cell somebody typed in, in the order of forms and rows.
std::vector<TypedCell> typedCells(const Report &report);

/// What a detector looks at.
struct Inspection {
    const Report &report;
    const Detector &detector;
    const std::vector<TypedCell> &typed;

    bool covers(int form) const;
    QString parameter(const QString &name) const { return detector.parameters.value(name); }
    QStringList words(const QString &name) const; ///< a parameter that lists several, parted by blanks
    /// A finding of this detector at `cells`, its severity and key filled in.
    Finding finding(std::vector<CellKey> cells, QStringList words = {}) const;
};

using DetectorFunction = std::vector<Finding> (*)(const Inspection &);

std::vector<Finding> badCodes(const Inspection &inspection);
std::vector<Finding> duplicateCodes(const Inspection &inspection);
std::vector<Finding> unknownCodes(const Inspection &inspection);
std::vector<Finding> differingNames(const Inspection &inspection);
std::vector<Finding> missingDetail(const Inspection &inspection);
std::vector<Finding> blankHeaders(const Inspection &inspection);
/// Amounts typed where another figure, a worksheet's, proposes a different one.
std::vector<Finding> differingProposals(const Inspection &inspection);
std::vector<Finding> negativeAmounts(const Inspection &inspection);
std::vector<Finding> emptyTableReasons(const Inspection &inspection);
std::vector<Finding> placeholders(const Inspection &inspection);
/// Scores that are not the same in two copies of one form.
std::vector<Finding> differingCopies(const Inspection &inspection);
/// A conclusion that names another grade than the total has.
std::vector<Finding> wrongGradeWords(const Inspection &inspection);
/// Subtotals among targets and actual values.
std::vector<Finding> wrongSubtotals(const Inspection &inspection);
/// Amounts about 10,000 times a neighbour's and larger than the rest of their column, where no rule failed.
std::vector<Finding> lonelyUnitSlips(const Inspection &inspection);

/// The function of a detector; null for those that only explain what other rules found, and for unknown
/// names.
DetectorFunction findDetector(const QString &use);
/// Every name a profile may use.
QStringList detectorNames();

/// Text where a number should stand: no choice of a profile.
std::vector<Finding> unreadableCells(const Report &report, const std::vector<TypedCell> &typed);

/// The stable part of a key: the address of each cell.
QString keyOf(const Report &report, const QString &rule, const std::vector<CellKey> &cells);

} // namespace juesuan
