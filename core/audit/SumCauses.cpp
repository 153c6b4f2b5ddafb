#include "core/audit/SumCauses.h"

#include <algorithm>
#include <cstdlib>

#include "core/num/Tolerance.h"

namespace juesuan
{

namespace
{

bool covers(const Report &report, const Detector &detector, const CellKey &cell)
{
    return detector.forms.isEmpty() || detector.forms.contains(report.form(report.formOf(cell.block)).id);
}

/// A typed amount over its formula that is off by more than roundings, not yet explained.
bool isOpenSum(const Finding &finding)
{
    return finding.rule == u"stated" && !finding.rounding && finding.hasSides && !finding.cause;
}

QStringList wordsOf(const Detector &detector, const QString &name)
{
    return detector.parameters.value(name).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void explainCountedIn(const Report &report, const Detector &detector, std::vector<Finding> &findings)
{
    const QStringList totals = wordsOf(detector, QStringLiteral("total"));
    const QStringList others = wordsOf(detector, QStringLiteral("others"));
    for (Finding &finding : findings) {
        if (!isOpenSum(finding) || !covers(report, detector, finding.cells.front()))
            continue;
        const CellKey total = finding.cells.front();
        const Block &block = report.block(total.block);
        if (!totals.contains(block.columns[total.column].id))
            continue;
        for (const QString &other : others) {
            const int column = block.column(other);
            if (column < 0)
                continue;
            CellKey cell = total;
            cell.column = static_cast<std::uint16_t>(column);
            const CellNumber number = report.number(cell);
            if (number.amount > 0 && number.amount == finding.difference)
                finding.cause = {Cause::Kind::CountedIn, total, cell, finding.right, &detector, {}};
        }
    }
}

/// The open sums of one column: the lines that may have been mixed up.
static std::vector<Finding *> linesOf(std::vector<Finding> &findings, const CellKey &cell)
{
    std::vector<Finding *> lines;
    for (Finding &finding : findings) {
        const CellKey &first = finding.cells.front();
        if (isOpenSum(finding) && first.block == cell.block && first.column == cell.column &&
            first.instance == cell.instance)
            lines.push_back(&finding);
    }
    return lines;
}

void explainWrongLine(const Report &report, const Detector &detector, std::vector<Finding> &findings)
{
    for (Finding &start : findings) {
        if (!isOpenSum(start) || start.difference <= 0 || !covers(report, detector, start.cells.front()))
            continue;
        const std::vector<Finding *> lines = linesOf(findings, start.cells.front());
        std::int64_t rest = 0, roundings = 0;
        bool onlyOneHasMore = true;
        for (const Finding *line : lines) {
            const CellKey cell = line->cells.front();
            rest += line->difference;
            roundings += report.number(cell).roundings + report.computed(cell).roundings;
            onlyOneHasMore = onlyOneHasMore && (line == &start || line->difference < 0);
        }
        if (lines.size() < 2 || !onlyOneHasMore || std::abs(rest) > tolerance(roundings).fen())
            continue;
        const auto lacks =
            std::ranges::find_if(lines, [](const Finding *line) { return line->difference < 0; });
        const CellKey holder = start.cells.front(), owner = (*lacks)->cells.front();
        start.cause = {Cause::Kind::WrongLine, holder, owner, start.right, &detector, {}};
        for (Finding *line : lines) {
            if (line == &start)
                continue;
            const CellKey other = line->cells.front();
            line->cause = {Cause::Kind::WrongLine, holder, other, start.right, &detector, {}};
            start.cause.together.push_back(line->cells.front());
        }
    }
}

} // namespace juesuan
