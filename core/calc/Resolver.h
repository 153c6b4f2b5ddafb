#pragma once

#include <optional>

#include "core/calc/Program.h"

namespace juesuan::calc
{

/// The place a formula is written for.
struct Place {
    int form = -1; ///< -1: across forms
    std::uint16_t block = kNone;
    QString column; ///< id of the column at hand
};

/// Turns parsed formulas into expressions over slots. Text columns that a formula reads, and forms that
/// empty() asks about, get a slot when they are first met.
class Resolver
{
public:
    explicit Resolver(Program &program) : m_program(program) {}

    /// Kind::None when something in it does not resolve (a profile from ProfileReader always does).
    Expression resolve(const formula::Node &node, const Place &place);
    /// The slot of a column, made if the column is a text.
    std::uint16_t slot(std::uint16_t block, int column);
    /// A new slot that shows no column of the profile.
    std::uint16_t hiddenSlot(std::uint16_t block);
    /// The blocks that `each` or a name in empty() stands for: of a form all that hold a list.
    std::vector<std::uint16_t> scope(const QString &name, int form) const;

    struct Counter {
        std::vector<std::uint16_t> blocks;
        std::uint16_t slot = 0;
    };
    const std::vector<Counter> &counters() const { return m_counters; }

private:
    std::optional<Source> reference(const formula::Reference &ref, const Place &place);
    std::optional<Source> named(const formula::Reference &ref, const Place &place);
    std::optional<Source> row(const formula::Reference &ref, const Place &place);
    std::optional<Source> group(const QString &id, std::uint16_t block, const Place &place);
    std::optional<Source> cell(Source::Kind kind, std::uint16_t block, const QString &column);
    Source counter(const std::vector<std::uint16_t> &blocks);
    std::vector<std::uint16_t> candidates(const formula::Reference &ref, const Place &place) const;
    Expression call(const formula::Node &node, const Place &place);

    Program &m_program;
    std::vector<Counter> m_counters;
};

} // namespace juesuan::calc
