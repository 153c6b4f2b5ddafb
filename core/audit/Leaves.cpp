#include "core/audit/Leaves.h"

#include <QHash>

#include "core/report/Verdicts.h"

namespace juesuan
{

namespace
{

/// Walks from computed cells to what they are made of. A typed cell ends the way, stated ones included.
class Walk
{
public:
    Walk(const Report &report, std::size_t most) : m_report(report), m_most(most) {}

    void visit(const CellKey &cell, int sign)
    {
        if (m_steps++ > kMostSteps * m_most || static_cast<std::size_t>(m_signs.size()) > m_most) {
            m_plain = false;
            return;
        }
        if (!isAbsent(m_report.typed(cell))) {
            if (!m_signs.contains(cell))
                m_order.push_back(cell);
            m_signs[cell] += sign;
            return;
        }
        for (const Dependencies::Input &input : inputsOf(m_report, cell)) {
            m_plain = m_plain && input.sign != 0;
            if (!m_plain)
                return;
            visit(input.cell, sign * input.sign);
        }
    }

    std::vector<Term> terms() const
    {
        std::vector<Term> terms;
        for (const CellKey &cell : m_order) {
            if (m_plain && m_signs.value(cell) != 0)
                terms.push_back({cell, m_signs.value(cell)});
        }
        return terms;
    }

private:
    static constexpr std::size_t kMostSteps = 16;
    const Report &m_report;
    std::size_t m_most;
    std::size_t m_steps = 0;
    bool m_plain = true;
    QHash<CellKey, int> m_signs;
    std::vector<CellKey> m_order;
};

} // namespace

std::vector<Term> leavesOf(const Report &report, const Finding &finding, std::size_t most)
{
    if (!finding.leftSide.linear || !finding.rightSide.linear)
        return {};
    Walk walk(report, most);
    for (const Term &term : finding.leftSide.terms)
        walk.visit(term.cell, term.sign);
    for (const Term &term : finding.rightSide.terms)
        walk.visit(term.cell, -term.sign);
    return walk.terms();
}

} // namespace juesuan
