#pragma once

#include <optional>

#include "core/calc/Program.h"

namespace juesuan::calc
{

/// The place a formula is written for.
struct Place {
    int form = -1; ///< -1: across forms
    std::uint16_t block = kNone;
    QString column;             ///< id of the column at hand
    std::uint16_t instance = 0; ///< without a block: the copy of the form
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
    /// The form's own blocks only of the copy `instance`, others of every copy; kNone = of every copy.
    std::vector<std::uint16_t> scope(const QString &name, int form, std::uint16_t instance) const;
    /// The copy of a form that is meant at a place: the one at hand, else the first.
    std::uint16_t copyAt(int form, const Place &place) const;

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
    std::optional<Source> find(const formula::Reference &ref, const Place &place);
    std::vector<std::uint16_t> candidates(const formula::Reference &ref, const Place &place) const;
    Expression call(const formula::Node &node, const Place &place);
    Expression score(const QString &id, const Place &place); // in Scores.cpp

    Program &m_program;
    std::vector<Counter> m_counters;
    const ScoreRule *m_score = nullptr; ///< whose names are looked up, not cells
};

} // namespace juesuan::calc
