#include "core/audit/Mending.h"

#include <algorithm>
#include <cstdlib>

#include "core/audit/Leaves.h"

namespace juesuan
{

namespace
{

using Kind = Cause::Kind;

constexpr std::int64_t kFenPerHundredthWan = Money::kFenPerWan / 100;
/// Beyond these an account is wrong all over, and no single amount is plainly to blame.
constexpr std::ptrdiff_t kMostOpen = 150;
constexpr int kMostRounds = 12;
constexpr std::size_t kMostLeaves = 2000;
constexpr std::size_t kMostInDoubt = 2; ///< cells one of which is to blame, that are still worth naming

bool isOpen(const Finding &finding)
{
    return finding.hasSides && !finding.rounding && !finding.cause;
}

bool isBound(formula::Op relation)
{
    return relation == formula::Op::LessEqual || relation == formula::Op::GreaterEqual;
}

bool isSlip(const Correction &correction)
{
    return correction.kind == Kind::UnitSlip || correction.kind == Kind::DigitSlip ||
           correction.kind == Kind::Transposed;
}

/// How many rules a correction has to mend to be worth a word: a slip or a missing addend speaks for itself.
std::ptrdiff_t fewest(const Correction &correction)
{
    return isSlip(correction) || correction.kind == Kind::LeftOut ? 1 : 2;
}

QStringList keysOf(const std::vector<Finding> &findings)
{
    QStringList keys;
    for (const Finding &finding : findings)
        keys += finding.key;
    return keys;
}

} // namespace

Mending::Mending(const Report &report, std::vector<Finding> &findings)
    : m_report(report), m_findings(findings), m_corrections(report.profile())
{
}

void Mending::run()
{
    const auto open = std::ranges::count_if(m_findings, isOpen);
    if (open == 0 || open > kMostOpen)
        return;
    m_trial = Trial::of(m_report);
    if (!m_trial)
        return;
    applyKnownCauses();
    for (int i = 0; i < kMostRounds && round(); ++i) {
    }
    explainConsequences();
}

/// What is explained already is put right first, so that it hides nothing else.
void Mending::applyKnownCauses()
{
    for (const Finding &finding : m_findings) {
        if (!finding.cause || finding.rule != u"stated")
            continue;
        m_trial->compute(finding.cells.front());
        m_mended.push_back(finding.cells.front());
    }
}

/// One round: every correction that stands out is made on the copy. False when none does.
bool Mending::round()
{
    const std::vector<Correction> all = promising(m_trial->failing());
    QStringList mended;
    for (const Correction &correction : all) {
        if (correction.mendsAnyOf(mended) || !isPlain(correction, all))
            continue;
        take(correction);
        mended += correction.mends;
    }
    if (mended.isEmpty())
        explainDoubts(all);
    return !mended.isEmpty();
}

/// The corrections of what is still open that mend enough, best first.
std::vector<Correction> Mending::promising(const std::vector<Finding> &failing)
{
    std::vector<Finding> open = failing;
    std::erase_if(open, [this](const Finding &finding) {
        const auto known = std::ranges::find(m_findings, finding.key, &Finding::key);
        const bool explained = known == m_findings.end() || known->cause;
        return explained || !isOpen(finding);
    });
    // What should be no more than another may be anything below it; but a unit apart is a unit apart.
    std::vector<Finding> bounds = open;
    std::erase_if(open, [](const Finding &finding) { return finding.relation != formula::Op::Equal; });
    std::erase_if(bounds, [](const Finding &finding) { return !isBound(finding.relation); });
    std::vector<Correction> all = m_corrections.of(m_trial->report(), open);
    for (Correction &correction : m_corrections.of(m_trial->report(), bounds)) {
        const auto same = [&](const Correction &other) {
            return other.kind == Kind::UnitSlip && other.cell == correction.cell;
        };
        if (correction.kind == Kind::UnitSlip && std::ranges::none_of(all, same))
            all.push_back(std::move(correction));
    }
    std::erase_if(all, [this](const Correction &correction) { return m_touched.contains(correction.cell); });
    for (Correction &correction : all) {
        m_trial->tryOut(correction, failing);
        findCounterpart(correction, failing);
    }
    std::erase_if(all, [](const Correction &correction) {
        return correction.gain < fewest(correction) || (!isSlip(correction) && correction.breaks > 0);
    });
    std::ranges::stable_sort(all, [](const Correction &a, const Correction &b) {
        return a.gain != b.gain ? a.gain > b.gain : isSlip(a) && !isSlip(b);
    });
    return all;
}

/// The amount that it should be often stands in another cell of what it mends.
void Mending::findCounterpart(Correction &correction, const std::vector<Finding> &failing) const
{
    if (correction.value == 0 || correction.other)
        return;
    for (const Finding &finding : failing) {
        if (!correction.mends.contains(finding.key))
            continue;
        for (const CellKey &cell : finding.cells) {
            if (cell != correction.cell && m_report.number(cell).amount == correction.value) {
                correction.other = cell;
                return;
            }
        }
    }
}

bool Mending::isPlain(const Correction &correction, const std::vector<Correction> &all) const
{
    const Report &copy = m_trial->report();
    const bool isComputed =
        copy.isStated(correction.cell) && copy.computed(correction.cell).amount == correction.value;
    if (correction.kind == Kind::Matches && !correction.other && !isComputed)
        return false;
    return std::ranges::none_of(all, [&](const Correction &other) { return isRival(correction, other); });
}

/// Another correction that mends the same as well: then nothing is plain.
bool Mending::isRival(const Correction &correction, const Correction &other) const
{
    if (other.gain < correction.gain || !other.mendsAnyOf(correction.mends))
        return false;
    if (other.cell == correction.cell)
        return correction.moves && other.moves && other.other != correction.other;
    if (correction.kind != Kind::Matches && other.kind == Kind::Matches)
        return false;
    // Of two amounts a unit apart, the large one is the slip: 元 are typed for 万元, hardly ever the reverse.
    // But what would be less than the tables print in 万元 was meant in 万元.
    const auto isLikely = [this](const Correction &c) {
        const std::int64_t is = std::abs(m_trial->report().number(c.cell).amount), be = std::abs(c.value);
        return be < is ? be >= kFenPerHundredthWan : is < kFenPerHundredthWan;
    };
    const bool units = correction.kind == Kind::UnitSlip && other.kind == Kind::UnitSlip;
    return !(units && isLikely(correction) && !isLikely(other));
}

void Mending::take(const Correction &correction)
{
    m_trial->make(correction);
    m_mended.push_back(correction.cell);
    m_touched << correction.cell;
    if (correction.moves)
        m_touched << *correction.other;
    for (Finding &finding : m_findings) {
        if (finding.cause || !correction.mends.contains(finding.key))
            continue;
        finding.cause = correction.cause();
        // What was left out of one total says nothing of the differences that this makes elsewhere.
        if (correction.kind == Kind::LeftOut && finding.cells.front() != correction.cell)
            finding.cause = {Kind::Consequence, correction.cell, {}, {}, nullptr, {correction.cell}};
    }
}

/// Several cells would mend the same: which is wrong stays open, but it is one thing. Two amounts one slip
/// apart are told all the same, without saying which.
void Mending::explainDoubts(const std::vector<Correction> &all)
{
    for (Finding &finding : m_findings) {
        if (finding.cause || finding.rounding)
            continue;
        Cause doubt;
        std::ptrdiff_t gain = 0;
        for (const Correction &correction : all) { // the best come first
            if (!correction.mends.contains(finding.key) || correction.gain < gain)
                continue;
            gain = correction.gain;
            doubt.together.push_back(correction.cell);
            if (isSlip(correction))
                doubt.kind = correction.kind;
        }
        if (doubt.together.size() != kMostInDoubt)
            doubt.kind = Kind::None;
        finding.cause = std::move(doubt);
    }
}

/// What holds on the copy by now, but was not mended by one correction alone, follows from several.
void Mending::explainConsequences()
{
    const QStringList failing = keysOf(m_trial->failing());
    for (Finding &finding : m_findings) {
        if (!isOpen(finding) || failing.contains(finding.key))
            continue;
        Cause cause;
        const std::vector<Term> leaves = leavesOf(m_report, finding, kMostLeaves);
        for (const CellKey &cell : m_mended) {
            if (std::ranges::find(finding.cells, cell) != finding.cells.end() ||
                std::ranges::find(leaves, cell, &Term::cell) != leaves.end())
                cause.together.push_back(cell);
        }
        if (cause.together.empty())
            continue;
        cause.kind = Kind::Consequence;
        cause.cell = cause.together.front();
        finding.cause = std::move(cause);
    }
}

} // namespace juesuan
