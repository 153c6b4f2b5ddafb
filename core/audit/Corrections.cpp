#include <algorithm>

#include "core/audit/Correction.h"
#include "core/audit/Leaves.h"
#include "core/audit/References.h"

namespace juesuan
{

namespace
{

constexpr std::size_t kMostLeaves = 2000;
constexpr std::size_t kMostLeavesToMatch = 40;
constexpr std::size_t kMostCorrections = 600;
constexpr std::int64_t kFenPerHundredthWan = Money::kFenPerWan / 100;

Cause::Kind kindOf(Slip slip)
{
    switch (slip) {
    case Slip::Unit:
        return Cause::Kind::UnitSlip;
    case Slip::Transposed:
        return Cause::Kind::Transposed;
    case Slip::Digit:
        break;
    }
    return Cause::Kind::DigitSlip;
}

/// Adds a correction once; of two that make the same change the one that says why is kept.
void add(std::vector<Correction> &all, Correction one)
{
    const auto known = std::ranges::find_if(all, [&one](const Correction &other) {
        return other.cell == one.cell && other.value == one.value && other.moves == one.moves &&
               (!one.moves || other.other == one.other);
    });
    if (known == all.end())
        all.push_back(std::move(one));
    else if (known->kind == Cause::Kind::Matches)
        *known = std::move(one);
}

/// A cell that an amount may have been meant for: one to type in, with nothing in it.
bool isFree(const Report &report, const CellKey &cell)
{
    const ColumnKind kind = report.block(cell.block).columns[cell.column].kind;
    const CellOrigin origin = report.origin(cell);
    return kind == ColumnKind::Money && report.number(cell).amount == 0 && origin != CellOrigin::Computed &&
           origin != CellOrigin::Closed;
}

} // namespace

bool Correction::mendsAnyOf(const QStringList &keys) const
{
    return std::ranges::any_of(keys, [this](const QString &key) { return mends.contains(key); });
}

Cause Correction::cause() const
{
    return {kind, cell, other, value, detector, {}};
}

Corrections::Corrections(const Profile &profile)
{
    for (const Detector &detector : profile.detectors) {
        if (detector.use == u"unit_slip" || detector.use == u"digit_slip")
            m_slips.push_back({slipRulesOf(detector), &detector});
        else if (detector.use == u"wrong_line")
            m_wrongLines.push_back(&detector);
        else if (detector.use == u"left_out")
            m_leftOut = &detector;
    }
}

std::vector<Correction> Corrections::of(const Report &report, const std::vector<Finding> &findings) const
{
    std::vector<Correction> all;
    for (const Finding &finding : findings)
        addFor(report, finding, all);
    if (all.size() > kMostCorrections) {
        std::erase_if(all, [](const Correction &one) { return one.kind == Cause::Kind::Matches; });
        all.resize(std::min(all.size(), kMostCorrections));
    }
    return all;
}

void Corrections::addFor(const Report &report, const Finding &finding, std::vector<Correction> &out) const
{
    if (const auto found = leftOut(report, finding))
        add(out, *found);
    const std::vector<Term> leaves = leavesOf(report, finding, kMostLeaves);
    for (const Term &leaf : leaves) {
        if (leaf.sign != 1 && leaf.sign != -1)
            continue;
        const std::int64_t wanted = report.number(leaf.cell).amount - leaf.sign * finding.difference;
        if (const auto found = slip(report, leaf.cell, wanted, finding.tolerance)) {
            add(out, *found);
        } else if (leaves.size() <= kMostLeavesToMatch) {
            add(out, plainValue(report, leaf.cell, wanted));
            if (wanted == 0)
                addMoves(report, leaf.cell, out);
        }
    }
}

/// A stated total that lacks exactly one of its addends.
std::optional<Correction> Corrections::leftOut(const Report &report, const Finding &finding) const
{
    const std::vector<Term> &terms = finding.rightSide.terms;
    const bool isTotal = finding.rule == u"stated" && finding.rightSide.linear && terms.size() > 1;
    if (!m_leftOut || !isTotal || finding.leftEmpty)
        return std::nullopt;
    Correction found;
    for (const Term &term : terms) {
        const std::int64_t amount = report.number(term.cell).amount * term.sign;
        if (amount == 0 || amount != -finding.difference)
            continue;
        if (found.other)
            return std::nullopt;
        found.other = term.cell;
    }
    if (!found.other)
        return std::nullopt;
    found.kind = Cause::Kind::LeftOut;
    found.cell = finding.cells.front();
    found.value = finding.right;
    found.detector = m_leftOut;
    return found;
}

std::optional<Correction> Corrections::slip(const Report &report, const CellKey &cell, std::int64_t wanted,
                                            std::int64_t tolerance) const
{
    const TypedValue typed = report.typed(cell);
    const Amount *amount = std::get_if<Amount>(&typed);
    if (!amount)
        return std::nullopt;
    const std::int64_t step = amount->rounded ? kFenPerHundredthWan : 1;
    for (const Rules &rules : m_slips) {
        if (const auto guess = findSlip(amount->money.fen(), wanted, tolerance, step, rules.slips)) {
            Correction found;
            found.kind = kindOf(guess->kind);
            found.cell = cell;
            found.value = guess->shouldBe;
            found.detector = rules.detector;
            return found;
        }
    }
    return std::nullopt;
}

/// The amount as it would have to be. Where that is nothing, and the line repeats its counterpart
/// ("opening_general=general"), it stands on the wrong line.
Correction Corrections::plainValue(const Report &report, const CellKey &cell, std::int64_t wanted) const
{
    Correction found;
    found.cell = cell;
    found.value = wanted;
    const QString row = layoutOf(report, cell).id;
    for (const Detector *detector : m_wrongLines) {
        const QString lines = detector->parameters.value(QStringLiteral("lines"));
        for (const QString &line : lines.split(u' ', Qt::SkipEmptyParts)) {
            const ReportRow *mate = line.section(u'=', 0, 0) == row && wanted == 0
                                        ? report.findRow(cell.block, line.section(u'=', 1), 1, cell.instance)
                                        : nullptr;
            if (!mate)
                continue;
            CellKey repeated = cell;
            repeated.row = mate->id;
            if (report.number(repeated).amount != report.number(cell).amount)
                continue;
            found.kind = Cause::Kind::WrongLine;
            found.other = repeated;
            found.detector = detector;
        }
    }
    return found;
}

/// The whole amount is too much here: it may belong into an empty cell of its row or of its column.
void Corrections::addMoves(const Report &report, const CellKey &cell, std::vector<Correction> &out) const
{
    if (m_wrongLines.empty() || report.number(cell).amount == 0)
        return;
    std::vector<CellKey> places;
    const QStringList never =
        m_wrongLines.front()->parameters.value(QStringLiteral("never")).split(u' ', Qt::SkipEmptyParts);
    const std::vector<Column> &columns = report.block(cell.block).columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!never.contains(columns[column].id))
            places.push_back({cell.block, static_cast<std::uint16_t>(column), cell.instance, cell.row});
    }
    for (const ReportRow &row : report.rows(cell.block, cell.instance))
        places.push_back({cell.block, cell.column, cell.instance, row.id});
    for (const CellKey &place : places) {
        if (place == cell || !isFree(report, place))
            continue;
        Correction found;
        found.kind = Cause::Kind::WrongLine;
        found.cell = cell;
        found.other = place;
        found.moves = true;
        found.detector = m_wrongLines.front();
        add(out, std::move(found));
    }
}

} // namespace juesuan
