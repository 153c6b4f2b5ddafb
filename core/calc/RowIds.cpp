#include <QRandomGenerator>

#include "core/calc/CellKey.h"

namespace juesuan
{

/// FNV-1a over the text, told apart by `seed`, and spread; never 0, which means "no row".
static RowId hashed(std::uint64_t seed, const QString &text)
{
    std::uint64_t hash = 0xcbf29ce484222325 ^ seed;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3;
    hash = (hash ^ (hash >> 32)) * 0x9e3779b97f4a7c15;
    return (hash ^ (hash >> 29)) | 1;
}

RowId fixedRowId(const QString &rowId)
{
    return hashed(1, rowId);
}

RowId derivedRowId(const QString &code)
{
    return hashed(2, code);
}

/// Even, where the hashed ones are odd: they never meet.
RowId randomRowId()
{
    const RowId id = QRandomGenerator::system()->generate64() & ~RowId{1};
    return id != 0 ? id : 2;
}

} // namespace juesuan
