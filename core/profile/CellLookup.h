#pragma once

#include <functional>
#include <optional>

#include "core/profile/Places.h"
#include "core/profile/Shape.h"

namespace juesuan
{

enum class ValueType : std::uint8_t { Unknown, Number, Text, Truth };

/// Where a formula stands: what a bare name and `[row]` mean in it. In a named block `[total]` is a row of
/// that block; elsewhere it is one of the form's unnamed lists.
struct FormulaContext {
    int form = -1;                    ///< -1: in checks.json, where every reference names its form
    std::vector<BlockPlace> blocks;   ///< blocks of the row at hand; empty = there is no row at hand
    int row = -1;                     ///< the row at hand, in blocks[0]; -1 = any row of `blocks`
    int column = -1;                  ///< the column at hand, in blocks[0]; -1 = none
    const ScoreRule *score = nullptr; ///< names are its inputs
    std::vector<ValueType> inputs;    ///< what these are
    std::optional<ValueType> value;   ///< and `value`, in the tiers
};

/// Finds the cells that references of one formula mean.
class CellLookup
{
public:
    CellLookup(const Profile &profile, const Formula &formula, const FormulaContext &context,
               const std::function<void(Error)> &report)
        : m_profile(profile), m_formula(formula), m_context(context), m_report(report)
    {
    }

    /// The type of the cells, which are appended to `reads`; Unknown after an error.
    ValueType find(const formula::Node &node, std::vector<CellPlace> &reads) const;

private:
    using Places = std::optional<std::vector<BlockPlace>>; ///< nothing after an error

    void fail(const char *text, QStringList args, const formula::Node &node) const;
    ValueType setting(const formula::Node &node) const;
    Places blocksOf(const formula::Node &node) const;
    Places blocksAtHand(const formula::Node &node) const;
    Places namedBlock(const formula::Node &node, int form) const;
    QString columnOf(const formula::Node &node) const;
    ValueType rows(const formula::Node &node, const std::vector<BlockPlace> &places, const QString &column,
                   std::vector<CellPlace> &reads) const;
    bool isMeant(const formula::Reference &ref, BlockPlace place, int row) const;
    bool isAtHand(BlockPlace place, int row) const;
    bool joinsRowsAtHand(const Row &there) const;
    bool isNamed(const Row &row, const QString &name) const;
    void noColumn(const formula::Node &node, const std::vector<BlockPlace> &places,
                  const QString &column) const;
    void noRow(const formula::Node &node, const std::vector<BlockPlace> &places) const;

    const Profile &m_profile;
    const Formula &m_formula;
    const FormulaContext &m_context;
    const std::function<void(Error)> &m_report;
};

} // namespace juesuan
