#include "tests/calc/Sketch.h"

#include <gtest/gtest.h>

namespace juesuan::test
{

Formula formulaOf(const QString &text)
{
    auto tree = formula::parse(text);
    EXPECT_TRUE(tree) << text.toStdString();
    return {text, tree ? *tree : nullptr, {}};
}

ProfilePtr sketch(const std::vector<std::pair<QString, QString>> &rows,
                  const std::vector<std::pair<QString, QString>> &checks,
                  const std::vector<ScoreRule> &scores)
{
    auto profile = std::make_shared<Profile>();
    Form form;
    form.id = QStringLiteral("f");
    Block block;
    Column column;
    column.id = QStringLiteral("v");
    column.kind = ColumnKind::Money;
    block.columns.push_back(column);
    for (const auto &[id, text] : rows) {
        Row row;
        row.id = id;
        if (!text.isEmpty())
            row.formula.all = formulaOf(text);
        block.rows.push_back(row);
    }
    form.blocks.push_back(block);
    form.scores = scores;
    for (const auto &[id, text] : checks) {
        Check check;
        check.id = id;
        check.rule = formulaOf(text);
        form.checks.push_back(check);
    }
    profile->forms.push_back(form);
    return profile;
}

SketchGrid::SketchGrid(const ProfilePtr &profile) : SketchGrid(profile, calc::Program::of(profile)) {}

SketchGrid::SketchGrid(ProfilePtr profile, std::shared_ptr<const calc::Program> program)
    : m_profile(std::move(profile)), grid(std::move(program), m_texts)
{
    grid.bind({});
    grid.recompute();
}

calc::CellRef SketchGrid::at(const char *row) const
{
    const int index = grid.rowIndex(0, fixedRowId(QString::fromUtf8(row)));
    EXPECT_GE(index, 0) << row;
    return {0, static_cast<std::uint16_t>(index), 0};
}

std::vector<calc::CellRef> SketchGrid::set(const char *row, calc::Cell cell, calc::Typed typed)
{
    std::vector<calc::CellRef> changed;
    cell.mark(static_cast<std::uint8_t>(typed));
    grid.set(at(row), cell, changed);
    return changed;
}

std::vector<calc::CellRef> SketchGrid::set(const char *row, std::int64_t fen)
{
    return set(row, calc::Cell::value(fen, false), calc::Typed::Value);
}

} // namespace juesuan::test
