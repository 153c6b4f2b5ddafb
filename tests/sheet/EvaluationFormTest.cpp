#include <gtest/gtest.h>

#include "core/profile/ProfileReader.h"
#include "tests/sheet/Drawing.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;

/// An evaluation form: blocks with different columns on one page grid.
class EvaluationForm : public testing::Test
{
protected:
    void SetUp() override
    {
        const ProfileReading reading =
            readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/profile/data/gz-form"));
        for (const Error &error : reading.errors)
            ADD_FAILURE() << plainText(error).toStdString();
        ASSERT_TRUE(reading.profile);
        m_report = std::make_unique<Report>(reading.profile);
    }
    std::shared_ptr<const Sheet> sheet() const
    {
        return sheetOf(*m_report, QStringLiteral("department_evaluation"));
    }

    std::unique_ptr<Report> m_report;
};

TEST_F(EvaluationForm, StacksBlocksOfDifferentColumnsOnOneGrid)
{
    const auto form = sheet();
    EXPECT_EQ(draw(*form, 0, form->rowCount()), QStringLiteral(R"(部门整体支出绩效自评表{10}
单位（盖章）：{5} | 填报日期：{5}
部门（单位）总体资金（元）{1x6} | 资金来源{2} | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率 | 得分{2}
~ | 资金总额{2} | . | . | . | 10 | . | .{2}
~ | 人员类项目{2} | . | . | . | 0 | - | -{2}
~ | 运转类公用经费项目{2} | . | . | . | 0 | - | -{2}
~ | 其他运转类{2} | . | . | . | 0 | - | -{2}
~ | 特定目标类项目{2} | . | . | . | 0 | - | -{2}
年度总体目标{1x2} | 预期目标{4} | 实际完成情况{5}
~ | .{4} | .{5}
绩效指标{1x8} | 一级指标 | 二级指标 | 三级指标 | 年度指标值(A) | 实际完成值(B) | 分值 | 得分 | 未完成原因分析{2}
~ | 产出指标(50分){1x4} | 数量指标 | . | . | . | . | . | .{2}
~ | ~ | 质量指标 | . | . | . | . | . | .{2}
~ | ~ | 时效指标 | . | . | . | . | . | .{2}
~ | ~ | 成本指标 | . | . | . | . | . | .{2}
~ | 效益指标(30分) | 社会效益指标 | . | . | . | . | . | .{2}
~ | 满意度指标(10分) | 满意度指标 | . | . | . | . | . | .{2}
~ | 总分{5} | 10 | . | .{2}
绩效结论{2} | .{8}
联系人：{10})"));
}

TEST_F(EvaluationForm, MergesAGroupOverTheRowsItHas)
{
    const int form = m_report->profile().form(QStringLiteral("department_evaluation"));
    const int indicators = m_report->form(form).block(QStringLiteral("indicators"));
    const int block = m_report->blockIndex(form, indicators);
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(m_report->apply(m_report->insertFree(block, 0)));
    const auto laidOut = sheet();
    const SheetCell *side = laidOut->at(10, 0);
    EXPECT_EQ(side->rowSpan, 10);
    EXPECT_EQ(laidOut->at(11, 1)->rowSpan, 6); // 产出指标: three rows and three that wait for one
    EXPECT_EQ(laidOut->at(11, 2)->rowSpan, 3); // 数量指标
    EXPECT_EQ(laidOut->at(14, 2)->fixed, QStringLiteral("质量指标"));
    EXPECT_TRUE(laidOut->at(11, 3)->cell);
    EXPECT_FALSE(laidOut->at(14, 3)->cell);
}

TEST_F(EvaluationForm, RepeatsTheHeadsOfTheBlockThatIsBroken)
{
    const auto form = sheet();
    EXPECT_EQ(form->headOf(4).begin, 2);
    EXPECT_EQ(form->headOf(12).begin, 10);
    EXPECT_EQ(form->headOf(12).end, 11);
    EXPECT_EQ(form->headOf(18).end, 0); // 绩效结论 has none
}

TEST_F(EvaluationForm, MayBreakRowsOfLongTextOnly)
{
    const auto form = sheet();
    EXPECT_TRUE(form->breakable(9));  // 实际完成情况
    EXPECT_TRUE(form->breakable(18)); // 绩效结论
    EXPECT_FALSE(form->breakable(4));
}

TEST_F(EvaluationForm, CentresScoresAndAlignsAmountsAtTheRight)
{
    const auto form = sheet();
    EXPECT_EQ(form->at(3, 3)->align, SheetAlign::Right);
    EXPECT_EQ(form->at(3, 6)->align, SheetAlign::Centre);
    EXPECT_EQ(form->at(3, 0)->align, SheetAlign::Centre);
    EXPECT_EQ(form->at(9, 1)->align, SheetAlign::Left);
    EXPECT_TRUE(form->at(18, 2)->ruled);
    EXPECT_FALSE(form->at(19, 0)->ruled);
}

/// The same form with a working column in its indicators and a block that is not printed.
class WorkingCells : public EvaluationForm
{
protected:
    void SetUp() override
    {
        EvaluationForm::SetUp();
        if (!m_report)
            return;
        auto profile = std::make_shared<Profile>(m_report->profile());
        Form &form = profile->forms.front();
        Block &indicators = form.blocks[static_cast<std::size_t>(form.block(QStringLiteral("indicators")))];
        Column basis;
        basis.id = QStringLiteral("basis");
        basis.title = QStringLiteral("调整依据");
        basis.printed = false;
        HeadNode head;
        head.title = basis.title;
        head.column = static_cast<int>(indicators.columns.size());
        indicators.columns.push_back(basis);
        indicators.head.push_back(head);
        form.widths.push_back(30);
        Block inputs = form.blocks[static_cast<std::size_t>(form.block(QStringLiteral("goals")))];
        inputs.id = QStringLiteral("inputs");
        inputs.side = QStringLiteral("计算依据");
        inputs.printed = false;
        form.blocks.push_back(inputs);
        form.notes = {QStringLiteral("注：一")};
        m_report = std::make_unique<Report>(ProfilePtr(profile));
    }
};

TEST_F(WorkingCells, StandRightOfThePageAndBelowIt)
{
    const auto form = sheet();
    EXPECT_EQ(form->printedColumns(), 10);
    EXPECT_EQ(form->columnCount(), 11);
    EXPECT_EQ(form->widths().back(), 30);
    EXPECT_EQ(draw(*form, 10, 12),
              QStringLiteral(
                  "绩效指标{1x8} | 一级指标 | 二级指标 | 三级指标 | 年度指标值(A) | 实际完成值(B) | 分值 | "
                  "得分 | 未完成原因分析{2} | 调整依据\n"
                  "~ | 产出指标(50分){1x4} | 数量指标 | . | . | . | . | . | .{2} | ."));
    EXPECT_EQ(form->printedRows(), 21);
    EXPECT_EQ(form->notesBegin(), 20);
    EXPECT_EQ(draw(*form, 20, 23), QStringLiteral("注：一{10} | -\n"
                                                  "计算依据{1x2} | 预期目标{4} | 实际完成情况{5} | -\n"
                                                  "~ | .{4} | .{5} | -"));
}

TEST_F(WorkingCells, AreMarkedAsNotPrinted)
{
    const auto form = sheet();
    for (const SheetCell &cell : form->cells())
        EXPECT_EQ(cell.printed, cell.row < 21 && cell.column < 10) << cell.row << ' ' << cell.column;
    EXPECT_EQ(form->headOf(22).begin, 21);
    EXPECT_EQ(form->headOf(20).end, 0);
}

TEST_F(EvaluationForm, WithoutWorkingCellsIsPrintedWhole)
{
    const auto form = sheet();
    EXPECT_EQ(form->printedRows(), form->rowCount());
    EXPECT_EQ(form->printedColumns(), form->columnCount());
}

/// The department form of Shaanxi 2019, as shipped.
class DepartmentForm : public testing::Test
{
protected:
    DepartmentForm()
        : m_report(emptyAccount()), m_sheet(sheetOf(*m_report, QStringLiteral("department_evaluation")))
    {
    }
    const SheetCell *at(const QString &address) const
    {
        return m_sheet->find(cellAt(*m_report, QStringLiteral("department_evaluation.") + address));
    }
    std::unique_ptr<Report> m_report;
    std::shared_ptr<const Sheet> m_sheet;
};

TEST_F(DepartmentForm, AsksAQuestionAboveItsAnswerInOneCell)
{
    const SheetCell *cell = at(QStringLiteral("intro.duties"));
    ASSERT_NE(cell, nullptr);
    EXPECT_TRUE(cell->ruled);
    EXPECT_EQ(cell->columnSpan, m_sheet->printedColumns());
    write(*m_report, QStringLiteral("department_evaluation.intro.duties=审判机关。"));
    EXPECT_EQ(m_sheet->text(*cell), QStringLiteral("（一）简要概述部门职能与职责。\n审判机关。"));
}

TEST_F(DepartmentForm, TakesARowThatOnlyRepeatsAnotherForNoTotal)
{
    EXPECT_EQ(at(QStringLiteral("inputs[adjust_base].amount"))->role, SheetRole::Body);
}

TEST_F(DepartmentForm, HasItsInputsBelowThePage)
{
    const SheetCell *input = at(QStringLiteral("inputs[budget].amount"));
    EXPECT_FALSE(input->printed);
    EXPECT_GE(input->row, m_sheet->printedRows());
    EXPECT_GT(m_sheet->printedRows(), m_sheet->notesBegin());
    EXPECT_FALSE(at(QStringLiteral("indicators[f1].tier"))->printed);
    EXPECT_TRUE(at(QStringLiteral("indicators[f1].score"))->printed);
}

TEST_F(DepartmentForm, CentresADashButNoAmount)
{
    const auto project = sheetOf(*m_report, QStringLiteral("project_evaluation"));
    for (const SheetCell &cell : project->cells()) {
        const bool dash = cell.closed && isNumeric(cell.kind) && cell.fixed == QStringLiteral("-");
        EXPECT_TRUE(!dash || cell.align == SheetAlign::Centre);
    }
    EXPECT_EQ(at(QStringLiteral("inputs[budget].amount"))->align, SheetAlign::Right);
}
