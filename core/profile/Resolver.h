#pragma once

#include <functional>

#include "core/profile/Shape.h"

namespace juesuan
{

/// One block of one form, by index.
struct BlockPlace {
    int form = -1;
    int block = -1;
    bool operator==(const BlockPlace &) const = default;
};

/// Cells a formula reads. `row` is an index into Block::rows; `parents`: of a code tree, the parent rows too.
struct CellPlace {
    BlockPlace at;
    int row = -1;
    int column = -1;
    bool leaves = true;
    bool parents = true;
};

/// Where a formula stands: what a bare name and `[row]` mean in it.
struct FormulaContext {
    int form = -1;                    ///< -1: in checks.json, where every reference names its form
    std::vector<BlockPlace> blocks;   ///< blocks of the row at hand; empty = there is no row at hand
    std::vector<int> rows;            ///< rows at hand, in blocks[0]; empty = any row of `blocks`
    int column = -1;                  ///< the column at hand, in blocks[0]; -1 = none
    const ScoreRule *score = nullptr; ///< names are its inputs and working cells
    bool scoreValue = false;          ///< and `value`
};

enum class ValueType : std::uint8_t { Unknown, Number, Text, Truth };

/// What a formula gives and reads.
struct Resolution {
    ValueType type = ValueType::Unknown;
    std::vector<CellPlace> reads;
};

/// Proves that every name in a formula means something. Errors are reported once for each place, however many
/// rows share the formula.
class Resolver
{
public:
    explicit Resolver(const Profile &profile, const std::function<void(Error)> &report)
        : m_profile(profile), m_report(report)
    {
    }

    Resolution resolve(const Formula &formula, const FormulaContext &context);

    const Profile &profile() const { return m_profile; }

private:
    const Profile &m_profile;
    std::function<void(Error)> m_report;
};

const Form &formAt(const Profile &profile, BlockPlace place);
const Block &blockAt(const Profile &profile, BlockPlace place);
std::vector<BlockPlace> unnamedBlocks(const Profile &profile, int form);

/// "worksheet.general": a block in the words of the notation.
QString blockName(const Profile &profile, BlockPlace place);

/// Finds "form" (its unnamed lists) or "form.block"; empty when there is no such thing.
std::vector<BlockPlace> findBlocks(const Profile &profile, const QString &name);

} // namespace juesuan
