#pragma once

#include "core/profile/Profile.h"

namespace juesuan
{

/// One block of one form, by index.
struct BlockPlace {
    int form = -1;
    int block = -1;
    bool operator==(const BlockPlace &) const = default;
};

/// Cells of a block, by index into Block::rows and Block::columns; of a row of codes, all its rows.
struct CellPlace {
    BlockPlace at;
    int row = -1;
    int column = -1;
    bool parents = true; ///< of a code tree: the parent rows too, not only the leaves
};

const Form &formAt(const Profile &profile, BlockPlace place);
const Block &blockAt(const Profile &profile, BlockPlace place);

/// The lists of a form that are reachable by row id alone.
std::vector<BlockPlace> unnamedBlocks(const Profile &profile, int form);
std::vector<BlockPlace> allBlocks(const Profile &profile, int form);

/// Finds "form" (its unnamed lists) or "form.block"; empty when there is no such thing.
std::vector<BlockPlace> findBlocks(const Profile &profile, const QString &name);

/// "worksheet.general": a block in the words of the notation.
QString blockName(const Profile &profile, BlockPlace place);

QStringList formIds(const Profile &profile);
QStringList blockIds(const Profile &profile, int form);

} // namespace juesuan
