#include "ui/form/Suggestion.h"

#include <QCoreApplication>

#include "ui/form/CellCollector.h"

namespace juesuan::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(juesuan::ui::Suggestion)
};

} // namespace

std::optional<std::int64_t> offeredScore(const Report &report, const CellKey &cell)
{
    const CellNumber offered = report.suggestion(cell);
    if (offered.state != ValueState::Filled)
        return {};
    const CellNumber there = report.number(cell);
    if (there.state == ValueState::Filled && there.amount == offered.amount)
        return {};
    return offered.amount;
}

BlockEdit takeSuggested(const SheetModel &model, const GridSpan &selection)
{
    CellCollector collector(model.sheet());
    for (int row = selection.row; row <= selection.lastRow(); ++row) {
        for (const SheetCell *cell : cellsInRow(model, row, selection.column, selection.lastColumn())) {
            if (!cell->cell)
                continue;
            if (const auto offered = offeredScore(model.report(), *cell->cell))
                collector.put(*cell, Number{*offered});
        }
    }
    return collector.finish(Words::tr("Take the suggested score"));
}

} // namespace juesuan::ui
