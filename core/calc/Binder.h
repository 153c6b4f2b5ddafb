#pragma once

#include <QHash>

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
    using Inserted = std::vector<calc::InsertedRow>::const_iterator;
    std::pair<Inserted, Inserted> insertedInto(std::uint16_t block, std::uint16_t list) const;
    void bindBlock(std::uint16_t block);
    void addFixed(std::uint16_t block, std::uint16_t list);
    void addFree(std::uint16_t block, std::uint16_t list);
    void addCodes(std::uint16_t block, std::uint16_t list);
    void collect(std::uint16_t block, std::uint16_t list);
    void addFollowed(std::uint16_t block, std::uint16_t list);
    void sortWanted();
    void placeBlocks();
    void bindKeys();
    bool isBefore(const Wanted &a, const Wanted &b) const;
    calc::Code intern(const QString &code);
    /// 0 for a row whose id follows from its code.
    std::uint16_t ownId(calc::Code code, std::uint16_t ordinal, RowId id)
    {
        const bool isKnown = code < m_program.codes.size() && ordinal == 1;
        return isKnown && (id == 0 || id == m_program.codeRows[code]) ? std::uint16_t{0}
                                                                      : keepId(code, ordinal, id);
    }
    std::uint16_t keepId(calc::Code code, std::uint16_t ordinal, RowId id);

    /// The list at hand while its rows are added in order: where the last row of each level stands.
    class List;

    Grid &m_grid;
    const calc::Program &m_program;
    const std::vector<calc::InsertedRow> &m_inserted;
    std::vector<calc::InsertedRow> m_sorted; ///< m_inserted by block and list, if it was not
    std::vector<calc::BoundRow> m_rows;
    std::vector<Wanted> m_wanted;
    QHash<QString, calc::Code> m_ownCodes; ///< those of the report alone
};

} // namespace juesuan
