#include <QCoreApplication>
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/audit/References.h"
#include "core/text/DetectorText.h"
#include "core/text/ScoreText.h"
#include "core/text/Sentences.h"
#include "core/text/Words.h"

/// What a finding says: where, both sides, the difference, the cause.
namespace juesuan::text
{

namespace
{

using formula::Op;

constexpr std::size_t kMostTermsNamed = 3; ///< a longer sum is told by the check's own title

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Finding)
};

/// The terms that a side shows: those with a value; the only one even without.
std::vector<Term> shownTerms(const Report &report, const Side &side)
{
    if (side.terms.size() < 2)
        return side.terms;
    std::vector<Term> shown;
    std::ranges::copy_if(side.terms, std::back_inserter(shown),
                         [&report](const Term &term) { return report.number(term.cell).amount != 0; });
    if (shown.empty())
        shown.push_back(side.terms.front());
    return shown;
}

bool isSum(const Finding &finding)
{
    return finding.rule == u"stated" || finding.rule.startsWith(u"columns:");
}

/// Words left to be said about a cell, once `where` has said form, row or column.
struct Where {
    CellKey home;
    bool saysRow = false;
    bool saysColumn = false;
    QString words;
};

QString restOf(const Report &report, const CellKey &cell, const Where &where)
{
    const bool sameForm = report.formOf(cell.block) == report.formOf(where.home.block);
    const bool sameRow = where.saysRow && rowWords(report, cell) == rowWords(report, where.home);
    const bool sameColumn = where.saysColumn && sameForm && cell.column == where.home.column;
    QStringList parts;
    if (!sameForm || cell.block != where.home.block)
        parts += sameForm && report.block(cell.block).id.isEmpty() ? QString() : formWords(report, cell);
    if (!sameRow)
        parts += rowWords(report, cell);
    if (!sameColumn)
        parts += columnWords(report, cell);
    parts.removeAll(QString());
    return parts.isEmpty() ? cellWords(report, cell) : parts.join(u' ');
}

/// Form and whatever both sides have in common.
Where whereOf(const Report &report, const Finding &finding)
{
    Where where{finding.cells.front(), false, false, {}};
    const std::vector<Term> left = shownTerms(report, finding.leftSide);
    const std::vector<Term> right = shownTerms(report, finding.rightSide);
    if (!left.empty())
        where.home = left.front().cell;
    const auto sameRow = [&](const Term &term) {
        return rowWords(report, term.cell) == rowWords(report, where.home);
    };
    const auto sameColumn = [&](const Term &term) {
        return term.cell.block == where.home.block && term.cell.column == where.home.column;
    };
    const bool hasColumn = !columnWords(report, where.home).isEmpty();
    where.saysRow = (isSum(finding) && hasColumn) ||
                    (std::ranges::all_of(left, sameRow) && std::ranges::all_of(right, sameRow));
    where.saysColumn = !where.saysRow && hasColumn && std::ranges::all_of(left, sameColumn) &&
                       std::ranges::all_of(right, sameColumn);
    QStringList parts{formWords(report, where.home)};
    if (where.saysRow)
        parts += rowWords(report, where.home);
    if (where.saysColumn)
        parts += columnWords(report, where.home);
    where.words = parts.join(u' ').trimmed();
    return where;
}

QString sideWords(const Report &report, const Side &side, const Where &where)
{
    QString words;
    for (const Term &term : shownTerms(report, side)) {
        if (!words.isEmpty())
            words += term.sign > 0 ? QStringLiteral(" ＋ ") : QStringLiteral(" － ");
        else if (term.sign < 0)
            words += QStringLiteral("－ ");
        words += restOf(report, term.cell, where);
    }
    return words;
}

/// What the typed total is compared with.
QString sumWords(const Report &report, const Finding &finding, const Where &where)
{
    const CellKey total = finding.cells.front();
    const std::vector<Term> &terms = finding.rightSide.terms;
    const auto inBlock = [&](const Term &term) { return term.cell.block == total.block && term.sign > 0; };
    if (terms.size() == 1)
        return restOf(report, terms.front().cell, where);
    if (!finding.rightSide.linear || terms.empty() || !std::ranges::all_of(terms, inBlock))
        return Phrases::tr("the form's own formula");
    const bool vertical = terms.front().cell.row != total.row;
    if (vertical && layoutOf(report, total).kind == RowKind::Codes)
        return Phrases::tr("the codes below it added up");
    return vertical ? Phrases::tr("the rows added up") : Phrases::tr("the items added up");
}

QString sideAmount(const Report &report, const Finding &finding, std::int64_t amount, bool empty)
{
    return empty ? Phrases::tr("blank") : amountWords(report, finding.cells.front(), amount);
}

QString differenceWords(const Report &report, const Finding &finding, const CellKey &unit)
{
    const QString amount = amountWords(report, unit, std::abs(finding.difference));
    const bool directed =
        isSum(finding) || (finding.relation != Op::Equal && finding.relation != Op::NotEqual);
    if (finding.difference == 0)
        return Phrases::tr("both are the same");
    if (finding.rounding || !directed)
        return Phrases::tr("%1 apart").arg(amount);
    return finding.difference > 0 ? Phrases::tr("%1 too much").arg(amount)
                                  : Phrases::tr("%1 too little").arg(amount);
}

/// Causes that name the difference go on in the same sentence.
bool continues(const Cause &cause)
{
    return cause.kind == Cause::Kind::CountedIn || cause.kind == Cause::Kind::LeftOut;
}

QString ending(const Report &report, const Finding &finding)
{
    if (finding.rounding)
        return Phrases::tr(", which roundings of up to %1 explain.")
            .arg(amountWords(report, finding.cells.front(), finding.tolerance));
    const QString why =
        finding.cells.empty() ? QString() : causeNear(finding.cause, report, finding.cells.front());
    if (why.isEmpty())
        return Phrases::tr(".");
    return (continues(finding.cause) ? Phrases::tr(", ") : Phrases::tr(". ")) + why;
}

/// Where a rule applies that names no cells: its row, or just the form.
QString rulePlace(const Report &report, const Finding &finding)
{
    const CellKey cell = finding.cells.front();
    return finding.check->each.isEmpty() ? formWords(report, finding.form, cell.instance)
                                         : QString(formWords(report, cell) + u' ' + rowWords(report, cell));
}

/// A rule that asks for a difference has what is wrong as its title, any other what should hold.
bool asksForDifference(const formula::Node &node)
{
    const auto isText = [](const auto &arg) { return arg->op == Op::Text; };
    if (node.op == Op::Or || node.op == Op::And)
        return std::ranges::all_of(node.args, [](const auto &arg) { return asksForDifference(*arg); });
    return node.op == Op::NotEqual && std::ranges::none_of(node.args, isText);
}

QString titleWords(const Check &check)
{
    return asksForDifference(*check.rule.tree) ? check.title
                                               : Phrases::tr("this does not hold: “%1”").arg(check.title);
}

/// The first amount that the rule reads: both sides count in its unit.
std::optional<CellKey> firstAmount(const Report &report, const Finding &finding)
{
    const auto isMoney = [&report](const CellKey &cell) {
        const auto &columns = report.block(cell.block).columns;
        return cell.column < columns.size() && columns[cell.column].kind == ColumnKind::Money;
    };
    const auto found = std::ranges::find_if(finding.cells, isMoney);
    return found == finding.cells.end() ? std::nullopt : std::optional(*found);
}

bool isCount(const formula::Node &node)
{
    return node.op == Op::Call && node.text == u"count";
}

/// A check whose sides are too long to name, or no plain sums: its own title names them.
QString titledSentence(const Report &report, const Finding &finding)
{
    const QString place = rulePlace(report, finding), title = titleWords(*finding.check);
    const bool isSums = finding.leftSide.linear && finding.rightSide.linear;
    const std::optional<CellKey> unit =
        isSums ? std::optional(finding.cells.front()) : firstAmount(report, finding);
    const formula::Node &rule = *finding.check->rule.tree;
    if (!finding.hasSides || !unit || std::ranges::any_of(rule.args, [](auto &arg) { return isCount(*arg); }))
        return Phrases::tr("%1: %2%3").arg(place, title, ending(report, finding));
    const auto amount = [&](std::int64_t value, bool empty) {
        return empty ? Phrases::tr("blank") : amountWords(report, *unit, value);
    };
    return Phrases::tr("%1: %2; the first is %3, the second %4, %5%6")
        .arg(place, title, amount(finding.left, finding.leftEmpty), amount(finding.right, finding.rightEmpty),
             differenceWords(report, finding, *unit), ending(report, finding));
}

/// Two texts compared, as a target with what was approved.
bool comparesTexts(const Report &report, const Finding &finding)
{
    const auto isText = [&report](const Side &side) {
        return side.terms.size() == 1 &&
               !isNumeric(
                   report.block(side.terms.front().cell.block).columns[side.terms.front().cell.column].kind);
    };
    return finding.check && finding.hasSides && isText(finding.leftSide) && isText(finding.rightSide);
}

QString textsSentence(const Report &report, const Finding &finding)
{
    const Where where = whereOf(report, finding);
    const auto quoted = [&](const Side &side) {
        return QString(sideWords(report, side, where) + u'“' +
                       report.text(side.terms.front().cell).simplified() + u'”');
    };
    return Phrases::tr("%1: %2 (%3, %4)%5")
        .arg(where.words, finding.check->title, quoted(finding.leftSide), quoted(finding.rightSide),
             ending(report, finding));
}

bool isShort(const Side &side)
{
    return side.linear && !side.terms.empty() && side.terms.size() <= kMostTermsNamed;
}

QString sidesSentence(const Report &report, const Finding &finding)
{
    const bool named = isSum(finding) || (isShort(finding.leftSide) && isShort(finding.rightSide));
    if (!named && finding.check)
        return titledSentence(report, finding);
    const Where where = whereOf(report, finding);
    const QString right =
        isSum(finding) ? sumWords(report, finding, where) : sideWords(report, finding.rightSide, where);
    return Phrases::tr("%1: %2 %3, %4 %5, %6%7")
        .arg(where.words, sideWords(report, finding.leftSide, where),
             sideAmount(report, finding, finding.left, finding.leftEmpty), right,
             sideAmount(report, finding, finding.right, finding.rightEmpty),
             differenceWords(report, finding, finding.cells.front()), ending(report, finding));
}

} // namespace

QString sentence(const Finding &finding, const Report &report)
{
    if (finding.rule.startsWith(u"points:"))
        return weightsInWords(finding, report);
    if (comparesTexts(report, finding))
        return textsSentence(report, finding);
    const bool isSums = finding.leftSide.linear && finding.rightSide.linear;
    if (finding.check && !(finding.hasSides && isSums))
        return titledSentence(report, finding);
    if (finding.hasSides && !finding.detector)
        return sidesSentence(report, finding);
    return detectorSentence(finding, report);
}

QString shortTitle(const Finding &finding, const Report &report)
{
    if (finding.cells.empty())
        return finding.check ? finding.check->title : QString();
    const QString place = shortPlace(report, finding.cells.front());
    const QString what = shortWords(finding, report);
    return Phrases::tr("%1: %2").arg(place, what);
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Phrases::tr("Error");
    case Severity::Warning:
        return Phrases::tr("Warning");
    case Severity::Information:
        break;
    }
    return Phrases::tr("Information");
}

} // namespace juesuan::text
