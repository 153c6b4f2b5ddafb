#pragma once

#include "core/calc/Grid.h"

namespace juesuan
{

/// Finds out which rows the lists of a report have and binds them to each other.
class Binder
{
public:
    Binder(Grid &grid, const std::vector<calc::InsertedRow> &inserted);
    void bind();

private:
    /// A row a list should have.
    struct Wanted {
        calc::Code code = calc::kNoCode;
        std::uint16_t ordinal = 1;
        std::uint8_t inserted = 0;
        RowId id = 0; ///< 0 = follows from the code
    };
    void bindBlock(std::uint16_t block);
    void bindList(std::uint16_t block, std::uint16_t list, std::uint32_t firstRow);
    void addFixed(std::uint16_t block, std::uint16_t list);
    void addFree(std::uint16_t block, std::uint16_t list);
    std::vector<Wanted> wanted(std::uint16_t block, std::uint16_t list);
    void addFollowed(std::uint16_t block, std::uint16_t list, std::vector<Wanted> &rows) const;
    void addParents(const calc::CodeTree &tree, std::vector<Wanted> &rows);
    void sort(std::vector<Wanted> &rows) const;
    void setParents(std::uint32_t first, std::uint32_t begin, const calc::CodeTree &tree,
                    std::uint16_t parentClass);
    void bindKeys();
    bool isBefore(calc::Code a, calc::Code b) const;
    calc::Code intern(const QString &code);
    calc::Code parentOf(const calc::CodeTree &tree, calc::Code code);
    std::uint8_t levelOf(const calc::CodeTree &tree, calc::Code code) const;
    std::uint16_t ownId(calc::Code code, std::uint16_t ordinal, RowId id);

    Grid &m_grid;
    const calc::Program &m_program;
    const std::vector<calc::InsertedRow> &m_inserted;
};

} // namespace juesuan
