#include <QHash>
#include <cstdlib>

#include "core/audit/Detectors.h"
#include "core/audit/References.h"
#include "core/audit/SlipRules.h"
#include "core/num/Tolerance.h"

/// Detectors that look at single amounts.
namespace juesuan
{

std::vector<Finding> negativeAmounts(const Inspection &inspection)
{
    std::vector<Finding> findings;
    const Report &report = inspection.report;
    const QStringList except = inspection.words(QStringLiteral("except"));
    for (const TypedCell &typed : inspection.typed) {
        const auto *amount = std::get_if<Amount>(&typed.value);
        if (!amount || amount->money.fen() >= 0 || !inspection.covers(report.formOf(typed.cell.block)))
            continue;
        const QString column = report.block(typed.cell.block).columns[typed.cell.column].id;
        if (except.contains(column) || except.contains(layoutOf(report, typed.cell).id))
            continue;
        findings.push_back(inspection.finding({typed.cell}));
        findings.back().left = amount->money.fen();
    }
    return findings;
}

std::vector<Finding> differingProposals(const Inspection &inspection)
{
    std::vector<Finding> findings;
    const Report &report = inspection.report;
    for (const TypedCell &typed : inspection.typed) {
        const auto *amount = std::get_if<Amount>(&typed.value);
        if (!amount || !report.proposal(typed.cell) || !inspection.covers(report.formOf(typed.cell.block)))
            continue;
        const CellNumber proposed = report.computed(typed.cell);
        if (proposed.state != ValueState::Filled || proposed.amount == 0)
            continue; // nothing was entered there to differ from
        const std::int64_t difference = amount->money.fen() - proposed.amount;
        const std::int64_t allowed = tolerance(proposed.roundings + (amount->rounded ? 1 : 0)).fen();
        if (std::abs(difference) <= allowed)
            continue;
        Finding found = inspection.finding({typed.cell});
        found.left = amount->money.fen();
        found.right = proposed.amount;
        found.difference = difference;
        found.tolerance = allowed;
        findings.push_back(std::move(found));
    }
    return findings;
}

namespace
{

std::int64_t magnitude(const TypedCell &cell)
{
    const auto *amount = std::get_if<Amount>(&cell.value);
    return amount ? std::abs(amount->money.fen()) : 0;
}

bool sameColumn(const CellKey &a, const CellKey &b)
{
    return a.block == b.block && a.column == b.column && a.instance == b.instance;
}

/// An amount that outweighs everything else typed in its column.
bool towers(const TypedCell &cell, const std::vector<TypedCell> &typed)
{
    std::int64_t others = 0;
    for (const TypedCell &other : typed) {
        if (sameColumn(other.cell, cell.cell) && other.cell.row != cell.cell.row)
            others += magnitude(other);
    }
    return magnitude(cell) > others;
}

bool sameRow(const CellKey &a, const CellKey &b)
{
    return a.block == b.block && a.row == b.row && a.instance == b.instance;
}

/// Another amount of the row that `typed[i]` is one unit apart from; null if there is none.
const TypedCell *unitMate(const std::vector<TypedCell> &typed, std::size_t i, const SlipRules &rules)
{
    std::size_t begin = i, end = i + 1; // typed cells come row by row
    while (begin > 0 && sameRow(typed[begin - 1].cell, typed[i].cell))
        --begin;
    while (end < typed.size() && sameRow(typed[end].cell, typed[i].cell))
        ++end;
    const std::int64_t large = magnitude(typed[i]);
    for (std::size_t mate = begin; mate < end; ++mate) {
        const std::int64_t small = magnitude(typed[mate]);
        if (small < large && findSlip(large, small, 0, 1, rules))
            return &typed[mate];
    }
    return nullptr;
}

} // namespace

std::vector<Finding> lonelyUnitSlips(const Inspection &inspection)
{
    std::vector<Finding> findings;
    const SlipRules rules = slipRulesOf(inspection.detector);
    const std::vector<TypedCell> &typed = inspection.typed;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (magnitude(typed[i]) == 0 || !inspection.covers(inspection.report.formOf(typed[i].cell.block)))
            continue;
        const TypedCell *mate = unitMate(typed, i, rules);
        if (!mate || !towers(typed[i], typed))
            continue;
        Finding found = inspection.finding({typed[i].cell, mate->cell});
        found.hasSides = true;
        found.leftSide.terms = {{typed[i].cell, 1}};
        found.rightSide.terms = {{mate->cell, 1}};
        found.left = std::get<Amount>(typed[i].value).money.fen();
        found.right = std::get<Amount>(mate->value).money.fen();
        found.difference = found.left - found.right;
        found.cause = {Cause::Kind::UnitSlip,        typed[i].cell,        mate->cell,
                       found.left / rules.unitRatio, &inspection.detector, {}};
        findings.push_back(std::move(found));
    }
    return findings;
}

} // namespace juesuan
