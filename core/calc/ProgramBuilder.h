#pragma once

#include "core/calc/Resolver.h"

namespace juesuan::calc
{

/// What computes a column at a class of rows, and what else has a say there.
struct Rule {
    const Formula *formula = nullptr;
    bool isProposal = false;
    const Formula *checked = nullptr; ///< the column's formula where the row's gives the value
};
Rule ruleOf(const BlockPlan &plan, const RowClass &rowClass, const Column &column);
/// True if nothing is to be typed there.
bool isClosed(const BlockPlan &plan, const RowClass &rowClass, const Column &column);

/// Compiles the formulas of a profile, whose blocks are laid out already, into operations and nodes.
class ProgramBuilder
{
public:
    explicit ProgramBuilder(Program &program) : m_program(program), m_resolver(program) {}
    void build();

private:
    void addValues(std::uint16_t block);
    void addValue(std::uint16_t block, std::uint16_t rowClass, int column);
    void addColumnChecks(std::uint16_t block);
    void addChecks(int form);
    void addCheck(const Check &check, int form, std::uint16_t instance);
    void addWeightChecks(std::uint16_t block);
    void addWeightCheck(std::uint16_t block, const RowGroup &group);
    bool compileCheck(Operation &operation);
    void addCounters();
    void addKeys();
    void addFixedRows();
    void addFlags();
    int find(Operation::Role role, std::uint16_t block, std::uint16_t column, const QString &text) const;
    int valueOperation(const Rule &rule, std::uint16_t block, int column);

    Program &m_program;
    Resolver m_resolver;
    std::vector<Node> m_nodes;
    std::size_t m_blockBegin = 0; ///< first operation of the block at hand
};

/// Every code that the dictionaries and the formulas name, in order.
std::vector<QString> codesOf(const Profile &profile);

/// Lays out the blocks of a profile: classes of rows, numeric columns.
void layOut(Program &program);

/// Numbers the nodes in an order of calculation and makes the tables of who reads whom.
void link(Program &program, const std::vector<Node> &nodes, const std::vector<Resolver::Counter> &counters);

} // namespace juesuan::calc
