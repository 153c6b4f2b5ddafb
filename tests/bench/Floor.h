#pragma once

#include <cstdint>
#include <vector>

#include "core/report/Report.h"

namespace juesuan::bench
{

/// The least that could be done for one report: bare int64 values, its sums as lists of terms in an order in
/// which they can be computed, and for every leaf the list of everything that a change of it moves. No
/// tallies, no undo, no list of changes, no rows, nothing stated.
class Floor
{
public:
    explicit Floor(const Report &report);

    std::uint32_t leaf(const CellKey &cell) const;
    void set(std::uint32_t leaf, std::int64_t value)
    {
        const std::int64_t change = value - m_values[leaf];
        m_values[leaf] = value;
        for (std::uint32_t i = m_firstMove[leaf]; i < m_firstMove[leaf + 1]; ++i)
            m_values[m_moves[i].to] += m_moves[i].factor * change;
    }
    /// Computes every sum and every check; returns how many checks fail.
    std::size_t recompute();
    std::size_t failing() const;
    std::size_t moves() const { return m_moves.size(); }

private:
    struct Term {
        std::uint32_t to;
        std::int32_t factor;
    };
    struct Sum {
        std::uint32_t to;
        std::uint32_t first; ///< of m_terms
    };
    struct Check {
        std::uint32_t at;
        bool isEqual;
    };
    const Report &m_report;
    std::vector<std::int64_t> m_values;
    std::vector<Sum> m_sums; ///< one more at the end
    std::vector<Term> m_terms;
    std::vector<Check> m_checks;
    std::vector<std::uint32_t> m_firstMove;
    std::vector<Term> m_moves;
    std::vector<std::uint32_t> m_firstCell; ///< of each block
};

} // namespace juesuan::bench
