#include "core/audit/Mending.h"

#include <algorithm>

#include "core/audit/Leaves.h"
#include "core/audit/References.h"
#include "core/audit/RuleFindings.h"
#include "core/report/Verdicts.h"

namespace juesuan
{

namespace
{

/// Beyond these an account is wrong all over, and no single amount is plainly to blame.
constexpr std::size_t kMostOpen = 150;
constexpr std::size_t kMostLeaves = 2000;
constexpr std::size_t kMostLeavesToMatch = 40;
constexpr std::size_t kMostTrials = 600;
constexpr int kMostRounds = 12;
constexpr std::size_t kFewestToMatch = 2; ///< rules that an amount has to mend when it shows no slip

constexpr std::int64_t kFenPerHundredthWan = Money::kFenPerWan / 100;

const Amount *amountOf(const TypedValue &typed)
{
    return std::get_if<Amount>(&typed);
}

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

bool isOpen(const Finding &finding)
{
    return finding.hasSides && !finding.rounding && !finding.cause && finding.relation == formula::Op::Equal;
}

QStringList keysOf(const std::vector<Finding> &findings)
{
    QStringList keys;
    for (const Finding &finding : findings) {
        if (!finding.rounding)
            keys += finding.key;
    }
    return keys;
}

} // namespace

Mending::Mending(const Report &report, std::vector<Finding> &findings)
    : m_report(report), m_findings(findings)
{
    readDetectors();
}

void Mending::readDetectors()
{
    for (const Detector &detector : m_report.profile().detectors) {
        if (detector.use == u"unit_slip" || detector.use == u"digit_slip")
            m_slips.push_back({slipRulesOf(detector), &detector});
        else if (detector.use == u"wrong_line")
            m_wrongLines.push_back(&detector);
        else if (detector.use == u"needs")
            m_needs = &detector;
    }
}

void Mending::run()
{
    const auto open = static_cast<std::size_t>(std::ranges::count_if(m_findings, isOpen));
    if (open == 0 || open > kMostOpen)
        return;
    auto copy = Report::fromImage(m_report.profilePtr(), m_report.image());
    if (!copy)
        return;
    m_copy = std::move(copy).value();
    applyKnownCauses();
    for (int i = 0; i < kMostRounds && round(); ++i) {
    }
}

/// What is explained already is put right first, so that it hides nothing else.
void Mending::applyKnownCauses()
{
    for (const Finding &finding : m_findings) {
        if (finding.cause && finding.rule == u"stated")
            (void)m_copy->apply(m_copy->set(finding.cells.front(), Absent{}));
    }
}

/// One round: every correction that stands out is made on the copy. False when none does.
bool Mending::round()
{
    std::vector<Finding> now = ruleFindings(*m_copy);
    const QStringList failing = keysOf(now);
    std::erase_if(now, [this](const Finding &finding) {
        const auto known = std::ranges::find(m_findings, finding.key, &Finding::key);
        return !isOpen(finding) || known == m_findings.end() || known->cause;
    });
    std::vector<Candidate> all = candidates(now);
    for (Candidate &candidate : all)
        tryOut(candidate, failing);
    std::erase_if(all, [this](const Candidate &candidate) { return !isPromising(candidate); });
    std::ranges::stable_sort(all, [](const Candidate &a, const Candidate &b) {
        return a.gain != b.gain ? a.gain > b.gain : a.isSlip() && !b.isSlip();
    });
    QStringList mended;
    bool any = false;
    for (const Candidate &candidate : all) {
        const bool taken = std::ranges::any_of(
            candidate.mends, [&mended](const QString &key) { return mended.contains(key); });
        if (taken || hasRival(candidate, all))
            continue;
        change(candidate.cell, candidate.value, nullptr);
        explain(candidate);
        mended += candidate.mends;
        any = true;
    }
    if (!any)
        explainDoubts(all);
    return any;
}

std::vector<Mending::Candidate> Mending::candidates(const std::vector<Finding> &open) const
{
    std::vector<Candidate> all;
    for (const Finding &finding : open)
        addCandidates(finding, all);
    if (all.size() > kMostTrials) {
        std::erase_if(all, [](const Candidate &candidate) { return !candidate.isSlip(); });
        all.resize(std::min(all.size(), kMostTrials));
    }
    return all;
}

void Mending::addCandidates(const Finding &finding, std::vector<Candidate> &out) const
{
    const std::vector<Term> leaves = leavesOf(*m_copy, finding, kMostLeaves);
    for (const Term &leaf : leaves) {
        if (std::abs(leaf.sign) != 1)
            continue;
        const std::int64_t wanted = m_copy->number(leaf.cell).amount - leaf.sign * finding.difference;
        auto candidate =
            candidateFor(leaf.cell, wanted, finding.tolerance, leaves.size() <= kMostLeavesToMatch);
        const bool known = candidate && std::ranges::any_of(out, [&](const Candidate &other) {
                               return other.cell == candidate->cell && other.value == candidate->value;
                           });
        if (candidate && !known)
            out.push_back(*candidate);
    }
}

std::optional<Mending::Candidate> Mending::candidateFor(const CellKey &cell, std::int64_t wanted,
                                                        std::int64_t tolerance, bool mayMatch) const
{
    const TypedValue typed = m_copy->typed(cell);
    const Amount *amount = amountOf(typed);
    const std::int64_t step = amount && amount->rounded ? kFenPerHundredthWan : 1;
    for (const Rules &rules : m_slips) {
        const auto guess =
            amount ? findSlip(amount->money.fen(), wanted, tolerance, step, rules.slips) : std::nullopt;
        if (guess)
            return Candidate{cell, guess->shouldBe, kindOf(guess->kind), rules.detector, 0, {}};
    }
    if (!mayMatch || !m_needs || (!amount && !std::holds_alternative<Empty>(typed)))
        return std::nullopt;
    return Candidate{cell, wanted, Cause::Kind::Matches, m_needs, 0, {}};
}

bool Mending::isPromising(const Candidate &candidate) const
{
    return candidate.gain >= (candidate.isSlip() ? 1 : kFewestToMatch);
}

bool Mending::change(const CellKey &cell, std::int64_t value, Edit *done)
{
    const TypedValue before = m_copy->typed(cell);
    const Amount *amount = amountOf(before);
    TypedValue after = Empty{};
    if (value != 0)
        after = Amount{Money::fromFen(value), amount ? amount->rounded : value % kFenPerHundredthWan == 0};
    const Edit edit = m_copy->set(cell, after);
    if (!m_copy->apply(edit))
        return false;
    if (done)
        *done = edit;
    return true;
}

/// Makes the change, counts, and takes it back.
void Mending::tryOut(Candidate &candidate, const QStringList &failing)
{
    const std::size_t before = failingCount(*m_copy);
    Edit edit;
    if (!change(candidate.cell, candidate.value, &edit))
        return;
    const std::size_t after = failingCount(*m_copy);
    if (after < before) {
        candidate.gain = before - after;
        const QStringList left = keysOf(ruleFindings(*m_copy));
        for (const QString &key : failing) {
            if (!left.contains(key))
                candidate.mends += key;
        }
    }
    (void)m_copy->apply(inverse(edit));
}

/// Another cell that mends the same as well: then nothing is plain.
bool Mending::hasRival(const Candidate &candidate, const std::vector<Candidate> &all) const
{
    return std::ranges::any_of(all, [&candidate](const Candidate &other) {
        return other.cell != candidate.cell && other.gain >= candidate.gain &&
               (other.isSlip() || !candidate.isSlip()) &&
               std::ranges::any_of(
                   other.mends, [&candidate](const QString &key) { return candidate.mends.contains(key); });
    });
}

void Mending::explain(const Candidate &candidate)
{
    Candidate named = candidate;
    recogniseWrongLine(named);
    for (Finding &finding : m_findings) {
        if (!finding.cause && candidate.mends.contains(finding.key))
            finding.cause = causeOf(named, finding);
    }
}

/// An amount that belongs on no line here and repeats its counterpart: "opening_general=general".
void Mending::recogniseWrongLine(Candidate &candidate) const
{
    const QString row = layoutOf(m_report, candidate.cell).id;
    for (const Detector *detector : m_wrongLines) {
        const QStringList lines =
            detector->parameters.value(QStringLiteral("lines")).split(u' ', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (candidate.value != 0 || line.section(u'=', 0, 0) != row)
                continue;
            const ReportRow *mate = m_report.findRow(candidate.cell.block, line.section(u'=', 1));
            if (!mate)
                continue;
            CellKey cell = candidate.cell;
            cell.row = mate->id;
            if (m_report.number(cell).amount == m_report.number(candidate.cell).amount) {
                candidate.kind = Cause::Kind::WrongLine;
                candidate.detector = detector;
            }
        }
    }
}

Cause Mending::causeOf(const Candidate &candidate, const Finding &finding) const
{
    Cause cause{candidate.kind, candidate.cell, std::nullopt, candidate.value, candidate.detector};
    if (std::ranges::find(finding.cells, candidate.cell) == finding.cells.end()) {
        cause.kind = Cause::Kind::Consequence;
        return cause;
    }
    // The amount that it should be often stands in another cell of what it mends.
    for (const Finding &other : m_findings) {
        if (!candidate.mends.contains(other.key))
            continue;
        for (const CellKey &cell : other.cells) {
            if (!cause.other && cell != candidate.cell && candidate.value != 0 &&
                m_report.number(cell).amount == candidate.value)
                cause.other = cell;
        }
    }
    return cause;
}

/// Two cells a slip apart and nothing to tell which is wrong: the kind is plain, the cell is not.
void Mending::explainDoubts(const std::vector<Candidate> &all)
{
    for (const Candidate &candidate : all) {
        for (Finding &finding : m_findings) {
            if (candidate.isSlip() && !finding.cause && candidate.mends.contains(finding.key) &&
                finding.leftSide.terms.size() == 1)
                finding.cause = {candidate.kind, std::nullopt, std::nullopt, std::nullopt,
                                 candidate.detector};
        }
    }
}

} // namespace juesuan
