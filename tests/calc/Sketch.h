#pragma once

#include <utility>
#include <vector>

#include "core/calc/Grid.h"

namespace juesuan::test
{

/// A profile of one form `f` with one money column `v` and one fixed row per pair (id, formula or ""), and
/// checks (id, rule), and scores.
ProfilePtr sketch(const std::vector<std::pair<QString, QString>> &rows,
                  const std::vector<std::pair<QString, QString>> &checks = {},
                  const std::vector<ScoreRule> &scores = {});

Formula formulaOf(const QString &text);

class NoTexts final : public calc::Texts
{
public:
    QString text(std::uint16_t, std::uint16_t, int) const override { return {}; }
    QString setting(const QString &) const override { return {}; }
};

/// A grid over a sketch.
class SketchGrid
{
public:
    explicit SketchGrid(const ProfilePtr &profile);
    SketchGrid(ProfilePtr profile, std::shared_ptr<const calc::Program> program);

    calc::CellRef at(const char *row) const;
    std::vector<calc::CellRef> set(const char *row, std::int64_t fen);
    std::vector<calc::CellRef> set(const char *row, calc::Cell cell, calc::Typed typed);
    std::int64_t amount(const char *row) const { return grid.cell(at(row)).amount; }

private:
    ProfilePtr m_profile;
    NoTexts m_texts;

public:
    Grid grid;
};

} // namespace juesuan::test
