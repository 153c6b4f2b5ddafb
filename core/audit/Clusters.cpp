#include "core/audit/Clusters.h"

#include <QHash>
#include <algorithm>
#include <numeric>

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
    }
}

/// What tells most about its cluster: the gravest, and of those the one with a cause of its own.
int weight(const Finding &finding)
{
    const bool ownCause = finding.cause && finding.cause.kind != Cause::Kind::Consequence;
    return static_cast<int>(finding.severity) * 2 + (ownCause ? 1 : 0);
}

} // namespace

void gatherClusters(const Report &report, std::vector<Finding> &findings)
{
    std::ranges::stable_sort(findings, {}, &Finding::form);
    Sets sets(findings.size());
    joinByCells(report, findings, sets);
    for (std::size_t i = 0; i < findings.size(); ++i)
        findings[i].cluster = static_cast<int>(sets.of(i));
    std::ranges::stable_sort(findings, [](const Finding &a, const Finding &b) {
        return a.cluster != b.cluster ? a.cluster < b.cluster : weight(a) > weight(b);
    });
    int number = 0, last = -1;
    for (Finding &finding : findings) {
        if (finding.cluster != last)
            ++number;
        last = finding.cluster;
        finding.cluster = number;
    }
}

} // namespace juesuan
