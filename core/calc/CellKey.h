#pragma once

#include <QHashFunctions>
#include <QString>
#include <cstdint>
#include <functional>

namespace juesuan
{

using RowId = std::uint64_t;

/// The id of a row the profile names, and of a code row that nobody inserted by hand
/// (a parent, or a code taken over from another form): the same in every report.
RowId fixedRowId(const QString &rowId);
RowId derivedRowId(const QString &code);
RowId randomRowId();

/// One cell of a report, stable while rows come and go. `block` counts all blocks of all forms of
/// the profile in order (see Layout), `instance` is the id of a copy of a form
/// marked `many`, 0 for the first and for every other form.
struct CellKey {
    std::uint16_t block = 0;
    std::uint16_t column = 0;
    std::uint16_t instance = 0;
    RowId row = 0;
    bool operator==(const CellKey &) const = default;
    auto operator<=>(const CellKey &) const = default;
};
inline std::size_t qHash(const CellKey &key, std::size_t seed = 0)
{
    // Row ids are random already: what tells the cells of a row apart is spread over them once.
    const std::uint64_t place =
        std::uint64_t{key.block} << 32 | std::uint64_t{key.column} << 16 | key.instance;
    return ::qHash(static_cast<quint64>(key.row ^ place * 0x9e3779b97f4a7c15U), seed);
}

} // namespace juesuan
