#pragma once

#include "core/exchange/Exchange.h"
#include "core/exchange/IndicatorTable.h"

/// Approved indicators put into an evaluation form: each in a row of its group, where what was approved is
/// locked. Coming in again they update the rows of the same name.
namespace juesuan::exchange
{

/// What became of one line of the table.
struct IndicatorLine {
    enum class Fate : std::uint8_t { Added, Updated, Unchanged, Skipped };
    ApprovedIndicator given;
    QString group; ///< of the form, in its words: 产出指标 › 数量指标; "" where it found none
    Fate fate = Fate::Skipped;
    std::vector<Error> notes; ///< why it was skipped, or what is worth knowing
};

struct IndicatorImport {
    Edit edit; ///< one undo step; not yet applied
    FormCopy form;
    std::vector<IndicatorLine> lines;
    std::vector<Error> notes; ///< about the table: columns left out, rows of the form that it does not have
    int count(IndicatorLine::Fate fate) const;
};

/// The block of a form that takes approved indicators, counted through all forms; -1 if none does.
int indicatorBlock(const Report &report, int form);
/// All copies of all forms that take them.
std::vector<FormCopy> indicatorForms(const Report &report);

/// Places the indicators of a table. An Error only where the form takes none; what becomes of each line is
/// told with it, and nothing is left out in silence.
Result<IndicatorImport> importIndicators(const Report &report, const FormCopy &form,
                                         const IndicatorTable &table);

} // namespace juesuan::exchange
