#include "core/audit/RuleFindings.h"

#include <algorithm>

#include "core/audit/Detectors.h"
#include "core/audit/References.h"
#include "core/report/Verdicts.h"

namespace juesuan
{

namespace
{

using formula::Op;

constexpr std::uint16_t kNoColumn = 0xFFFF;

/// The place a rule is read at: its row, or the form as a whole.
CellKey placeOf(const Report &report, const Verdict &verdict)
{
    if (verdict.block >= 0)
        return {static_cast<std::uint16_t>(verdict.block), kNoColumn, verdict.instance, verdict.row};
    // Of a form of which there are many, names are looked up in the copy that the rule was checked for.
    const bool isElsewhere =
        verdict.instance != 0 && !verdict.cells.empty() && verdict.cells.front().instance != verdict.instance;
    if (!verdict.cells.empty() && !isElsewhere)
        return {verdict.cells.front().block, kNoColumn, verdict.cells.front().instance,
                verdict.cells.front().row};
    return {static_cast<std::uint16_t>(report.blockIndex(verdict.form, 0)), kNoColumn, verdict.instance, 0};
}

/// The column named by "columns:<form>.<column>".
std::uint16_t columnOf(const Report &report, const Verdict &verdict)
{
    const QString column = verdict.rule.section(u'.', -1);
    return static_cast<std::uint16_t>(report.block(verdict.block).column(column));
}

void readSides(const Report &report, const Verdict &verdict, Finding &found)
{
    CellKey at = placeOf(report, verdict);
    if (verdict.kind == Verdict::Kind::Rule) {
        if (verdict.rule.startsWith(u"points:"))
            at = {at.block, verdict.cells.front().column, at.instance, 0}; // a group, all its rows
        const formula::Node &rule = *verdict.formula->tree;
        found.relation = rule.op;
        found.leftSide = readSide(report, *rule.args[0], at);
        found.rightSide = readSide(report, *rule.args[1], at);
        return;
    }
    if (verdict.kind == Verdict::Kind::Column)
        at.column = columnOf(report, verdict);
    else
        at = verdict.cells.front();
    found.leftSide.terms = {{at, 1}};
    found.rightSide = readSide(report, *verdict.formula->tree, at);
}

/// The left cell first: it is what a jump goes to and what the key names.
void putFirst(std::vector<CellKey> &cells, const CellKey &first)
{
    const auto found = std::ranges::find(cells, first);
    if (found == cells.end())
        cells.insert(cells.begin(), first);
    else
        std::rotate(cells.begin(), found, found + 1);
}

/// A number of that row to jump to, for rules that read none there.
CellKey numberIn(const Report &report, const CellKey &place)
{
    const std::vector<Column> &columns = report.block(place.block).columns;
    const auto number =
        std::ranges::find_if(columns, [](const Column &column) { return isNumeric(column.kind); });
    CellKey cell = place;
    cell.column = static_cast<std::uint16_t>(number == columns.end() ? 0 : number - columns.begin());
    return cell;
}

/// A rule that is read at a row is about that row, whatever it compares it with.
void putRowFirst(const Report &report, const Verdict &verdict, std::vector<CellKey> &cells)
{
    const CellKey place = placeOf(report, verdict);
    const auto here = std::ranges::find_if(cells, [&place](const CellKey &cell) {
        return cell.block == place.block && cell.row == place.row && cell.instance == place.instance;
    });
    if (here == cells.end())
        cells.insert(cells.begin(), numberIn(report, place));
    else
        std::rotate(cells.begin(), here, here + 1);
}

QString keyOfVerdict(const Report &report, const Verdict &verdict, const Finding &found)
{
    const bool once = verdict.kind == Verdict::Kind::Rule && verdict.check && verdict.check->each.isEmpty();
    if (once || found.cells.empty())
        return verdict.instance == 0 ? found.rule : found.rule + u'#' + QString::number(verdict.instance, 16);
    return keyOf(report, found.rule, {found.cells.front()});
}

Severity severityOf(const Verdict &verdict)
{
    if (verdict.outcome == Outcome::Rounding)
        return Severity::Information;
    if (!verdict.check)
        return Severity::Error;
    const bool soften = verdict.check->unsure && verdict.check->severity == Severity::Error;
    return soften ? Severity::Warning : verdict.check->severity;
}

Finding findingOf(const Report &report, const Verdict &verdict)
{
    Finding found;
    found.rule = verdict.rule;
    found.severity = severityOf(verdict);
    found.form = verdict.form;
    found.cells = verdict.cells;
    found.check = verdict.check;
    found.rounding = verdict.outcome == Outcome::Rounding;
    found.hasSides = verdict.comparison;
    if (verdict.comparison) {
        found.left = verdict.left.amount;
        found.right = verdict.right.amount;
        found.difference = verdict.difference;
        found.tolerance = verdict.tolerance;
        found.leftEmpty = verdict.left.state == ValueState::Absent;
        found.rightEmpty = verdict.right.state == ValueState::Absent;
        readSides(report, verdict, found);
        if (!found.leftSide.terms.empty())
            putFirst(found.cells, found.leftSide.terms.front().cell);
    }
    if (verdict.block >= 0 || found.cells.empty())
        putRowFirst(report, verdict, found.cells);
    found.key = keyOfVerdict(report, verdict, found);
    return found;
}

} // namespace

std::vector<Finding> ruleFindings(const Report &report)
{
    std::vector<Finding> findings;
    for (const Verdict &verdict : verdicts(report))
        findings.push_back(findingOf(report, verdict));
    return findings;
}

} // namespace juesuan
