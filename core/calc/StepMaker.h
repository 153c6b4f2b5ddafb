#pragma once

#include "core/calc/Program.h"

namespace juesuan::calc
{

/// Puts the nodes into an order of calculation, those that can be computed together next to each other, and
/// writes Program::steps in that order.
class StepMaker
{
public:
    /// `readers`: for each node the nodes that read it.
    StepMaker(Program &program, const std::vector<std::vector<std::uint32_t>> &readers)
        : m_program(program), m_readers(readers)
    {
    }
    /// The nodes in order.
    std::vector<std::uint32_t> run();

private:
    void group();
    void splitCycles();
    std::vector<std::uint32_t> sorted() const;
    std::vector<std::vector<std::uint32_t>> groupReaders() const;
    bool isTree(const Node &node) const;
    void addStep(std::vector<std::uint32_t> members, std::vector<std::uint32_t> &order);
    void describe(Step &step) const;
    void addTreeColumns(Step &step, const std::vector<std::uint32_t> &members) const;

    Program &m_program;
    const std::vector<std::vector<std::uint32_t>> &m_readers;
    std::vector<std::uint32_t> m_groupOf; ///< of each node
    std::vector<bool> m_isTree;           ///< of each group
};

} // namespace juesuan::calc
