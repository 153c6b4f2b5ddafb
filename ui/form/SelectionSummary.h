#pragma once

#include <QString>

namespace juesuan
{
class Report;
}

namespace juesuan::ui
{

class SheetModel;
struct GridSpan;

/// What the status bar says of the selected cells. The sum is exact, the average rounded as the form
/// prints; amounts are added to amounts only, percentages to percentages.
struct SelectionSummary {
    int cells = 0;   ///< selected cells of the report
    int numbers = 0; ///< of them, filled numbers of the kind that is added
    QString sum;     ///< "" without numbers
    QString average;
    QString exact; ///< a single amount to the fen, in the unit amounts are typed in: 23,504,900.00 元
    bool operator==(const SelectionSummary &) const = default;
};

SelectionSummary summarise(const SheetModel &model, const GridSpan &selection);

} // namespace juesuan::ui
