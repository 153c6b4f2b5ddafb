#include "core/audit/Clusters.h"

#include <QHash>
#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/audit/Leaves.h"

namespace juesuan
{

namespace
{

/// Disjoint sets of findings.
class Sets
{
public:
    explicit Sets(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0); }
    std::size_t of(std::size_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { m_parent[std::max(of(a), of(b))] = std::min(of(a), of(b)); }

private:
    std::vector<std::size_t> m_parent;
};

/// Cells that nothing stands in join nothing: most rules read some of them.
bool joins(const Report &report, const Finding &finding, const CellKey &cell)
{
    return cell == finding.cells.front() || !isAbsent(report.typed(cell)) || report.number(cell).amount != 0;
}

void joinByCells(const Report &report, const std::vector<Finding> &findings, Sets &sets)
{
    QHash<CellKey, std::size_t> first;
    const auto join = [&](const CellKey &cell, std::size_t finding) {
        const auto known = first.constFind(cell);
        if (known == first.cend())
            first.insert(cell, finding);
        else
            sets.join(*known, finding);
    };
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].rounding)
            continue;
        for (const CellKey &cell : findings[i].cells) {
            if (joins(report, findings[i], cell))
                join(cell, i);
        }
        if (findings[i].cause.cell)
            join(*findings[i].cause.cell, i);
        for (const CellKey &cell : findings[i].cause.together)
            join(cell, i);
    }
}

constexpr std::size_t kMostLeaves = 64; ///< beyond these a sum is as far from its cause as any other

/// What tells most about its cluster: the gravest; of those, one with a cause of its own; of those, the one
/// that comes down to the fewest typed amounts.
struct Weight {
    int severity;
    bool ownCause;
    bool atCause; ///< the cell to put right is the one it stands at
    std::size_t leaves;
    bool operator>(const Weight &other) const
    {
        return std::tuple(severity, ownCause, atCause, other.leaves) >
               std::tuple(other.severity, other.ownCause, other.atCause, leaves);
    }
};

Weight weightOf(const Report &report, const Finding &finding)
{
    const bool ownCause = finding.cause && finding.cause.kind != Cause::Kind::Consequence;
    const bool atCause = finding.cause.cell == finding.cells.front();
    const std::size_t leaves = leavesOf(report, finding, kMostLeaves).size();
    return {static_cast<int>(finding.severity), ownCause, atCause, leaves > 0 ? leaves : kMostLeaves};
}

/// One finding with what it is ordered by.
struct Placed {
    std::size_t cluster;
    Weight weight;
    Finding finding;
};

} // namespace

void gatherClusters(const Report &report, std::vector<Finding> &findings)
{
    std::ranges::stable_sort(findings, {}, &Finding::form);
    Sets sets(findings.size());
    joinByCells(report, findings, sets);
    std::vector<Placed> placed;
    for (std::size_t i = 0; i < findings.size(); ++i)
        placed.push_back({sets.of(i), weightOf(report, findings[i]), std::move(findings[i])});
    std::ranges::stable_sort(placed, {}, &Placed::cluster);
    int number = 0;
    for (auto begin = placed.begin(); begin != placed.end(); ++number) {
        const auto end = std::find_if(begin, placed.end(),
                                      [&](const Placed &other) { return other.cluster != begin->cluster; });
        const auto lead = std::max_element(
            begin, end, [](const Placed &a, const Placed &b) { return b.weight > a.weight; });
        std::rotate(begin, lead, lead + 1);
        for (; begin != end; ++begin)
            begin->finding.cluster = number + 1;
    }
    std::ranges::transform(placed, findings.begin(), [](Placed &one) { return std::move(one.finding); });
}

} // namespace juesuan
