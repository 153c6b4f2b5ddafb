#include "tests/bench/Floor.h"

#include <map>

#include "core/calc/Grid.h"

namespace juesuan::bench
{

using calc::CellRef;

Floor::Floor(const Report &report) : m_report(report)
{
    const Grid &grid = report.grid();
    const calc::Program &program = grid.program();
    std::uint32_t cells = 0;
    for (std::uint16_t block = 0; block < program.blocks.size(); ++block) {
        m_firstCell.push_back(cells);
        cells += static_cast<std::uint32_t>(grid.rowCount(block) * program.blocks[block].columnOf.size());
    }
    const auto at = [&](const CellRef &ref) {
        return m_firstCell[ref.block] +
               static_cast<std::uint32_t>(ref.row * program.blocks[ref.block].columnOf.size() + ref.column);
    };
    m_values.resize(cells);
    std::vector<std::map<std::uint32_t, std::int32_t>> moves(cells); // what depends on each cell, all the way
    std::vector<Sum> sums;
    for (const calc::Node &node : program.nodes) {
        const calc::Operation &operation = program.operations[node.operation];
        for (std::uint16_t row = grid.rowCount(node.block); row-- > 0;) {
            if (grid.row(node.block, row).rowClass != node.rowClass)
                continue;
            const std::uint32_t to = at({node.block, row, node.column});
            m_sums.push_back({to, static_cast<std::uint32_t>(m_terms.size())});
            for (const calc::Term &term : operation.terms)
                grid.forEachCell(term.source, node.block, row, [&](const CellRef &ref) {
                    m_terms.push_back({at(ref), term.sign});
                });
            if (operation.isCheck())
                m_checks.push_back({to, operation.comparison == calc::Comparison::Equal});
        }
    }
    m_sums.push_back({0, static_cast<std::uint32_t>(m_terms.size())});
    for (std::size_t i = m_sums.size() - 1; i-- > 0;) {
        for (std::uint32_t t = m_sums[i].first; t < m_sums[i + 1].first; ++t) {
            auto &from = moves[m_terms[t].to];
            from[m_sums[i].to] += m_terms[t].factor;
            for (const auto &[to, factor] : moves[m_sums[i].to])
                from[to] += factor * m_terms[t].factor;
        }
    }
    for (const auto &one : moves) {
        m_firstMove.push_back(static_cast<std::uint32_t>(m_moves.size()));
        for (const auto &[to, factor] : one) {
            if (factor != 0)
                m_moves.push_back({to, factor});
        }
    }
    m_firstMove.push_back(static_cast<std::uint32_t>(m_moves.size()));
    for (std::uint16_t block = 0; block < program.blocks.size(); ++block) {
        for (std::uint16_t row = 0; row < grid.rowCount(block); ++row) {
            for (std::uint16_t column = 0; column < program.blocks[block].values; ++column)
                m_values[at({block, row, column})] = grid.cell({block, row, column}).amount;
        }
    }
    recompute();
}

std::uint32_t Floor::leaf(const CellKey &cell) const
{
    const Grid &grid = m_report.grid();
    const calc::BlockPlan &plan = grid.program().blocks[cell.block];
    return m_firstCell[cell.block] +
           static_cast<std::uint32_t>(static_cast<std::size_t>(grid.rowIndex(cell.block, cell.row)) *
                                          plan.columnOf.size() +
                                      plan.slotOf[cell.column]);
}

std::size_t Floor::recompute()
{
    for (std::size_t i = 0; i + 1 < m_sums.size(); ++i) {
        std::int64_t sum = 0;
        for (std::uint32_t t = m_sums[i].first; t < m_sums[i + 1].first; ++t)
            sum += m_terms[t].factor * m_values[m_terms[t].to];
        m_values[m_sums[i].to] = sum;
    }
    return failing();
}

std::size_t Floor::failing() const
{
    std::size_t count = 0;
    for (const Check &check : m_checks)
        count += check.isEqual ? m_values[check.at] != 0 : m_values[check.at] < 0;
    return count;
}

} // namespace juesuan::bench
