#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "core/base/Error.h"
#include "core/profile/Places.h"

namespace juesuan
{

/// Which cells depend on which, to find formulas that run in a circle. A cell of a code tree counts twice, as
/// leaf and as parent, since parents add up leaves in the same column.
class Cycles
{
public:
    explicit Cycles(const Profile &profile);

    /// The leaf (or the only) kind of cell, or the parent kind, has `formula` and reads `reads`.
    void add(BlockPlace at, int row, int column, bool parent, const Formula &formula,
             const std::vector<CellPlace> &reads);

    /// Reports each circle of formulas once, with the cells on it.
    void report(const std::function<void(Error)> &report) const;

private:
    struct Node {
        const Formula *formula = nullptr;
        std::vector<std::size_t> reads;
    };
    std::size_t index(BlockPlace at, int row, int column, bool parent) const;
    QString name(std::size_t node) const;

    const Profile &m_profile;
    std::vector<std::vector<std::size_t>> m_first; ///< [form][block]: index of its first node
    std::vector<Node> m_nodes;
};

} // namespace juesuan
