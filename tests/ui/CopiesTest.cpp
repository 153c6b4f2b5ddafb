#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QTreeView>
#include <algorithm>

#include "WindowFixture.h"
#include "ui/form/FormView.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/panels/ScorePanel.h"
#include "ui/window/Actions.h"

namespace juesuan::ui
{
namespace
{

/// A new report of a regime with evaluation forms, at the first form of which there may be many.
class CopiesTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        m_prompter.m_newBook = NewBookChoice{path("new.juesuan"),
                                             m_shelf.profile(QStringLiteral("sn-2019")).value(),
                                             2019,
                                             {QStringLiteral("某单位"), {}, MoneyUnit::Wan}};
        m_window->actions().newBook->trigger();
        ASSERT_TRUE(m_window->workspace().isOpen());
        const std::vector<Form> &forms = report().profile().forms;
        const auto many = std::ranges::find_if(forms, &Form::many);
        ASSERT_NE(many, forms.end());
        m_many = static_cast<int>(many - forms.begin());
        show(m_many);
    }
    void show(int form) { emit m_window->navigator().formChosen(form, report().instances(form).front()); }
    NavigatorModel &model() { return m_window->navigator().model(); }
    QModelIndex formLine()
    {
        QModelIndex line = model().indexOfForm(m_many, report().instances(m_many).front());
        return report().instances(m_many).size() > 1 ? line.parent() : line;
    }
    int m_many = -1;
};

TEST_F(CopiesTest, AFormOfManyGetsACopyAndGoesToIt)
{
    QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model().rowCount(formLine()), 0);
    EXPECT_TRUE(m_window->actions().addCopy->isEnabled());
    EXPECT_FALSE(m_window->actions().removeCopy->isEnabled());
    m_window->actions().addCopy->trigger();
    ASSERT_EQ(report().instances(m_many).size(), 2U);
    EXPECT_EQ(model().rowCount(formLine()), 2);
    EXPECT_EQ(m_window->formView().form(), m_many);
    EXPECT_EQ(m_window->formView().instance(), report().instances(m_many).back());
    auto *tree = m_window->navigator().findChild<QTreeView *>();
    EXPECT_EQ(model().instanceOf(tree->currentIndex()), report().instances(m_many).back());
    EXPECT_TRUE(m_window->actions().removeCopy->isEnabled());
}

TEST_F(CopiesTest, ACopyThatIsTakenBackLeavesTheOtherInView)
{
    m_window->actions().addCopy->trigger();
    m_window->actions().undo->trigger();
    ASSERT_EQ(report().instances(m_many).size(), 1U);
    EXPECT_EQ(m_window->formView().instance(), report().instances(m_many).front());
    EXPECT_EQ(model().rowCount(formLine()), 0);
    EXPECT_FALSE(m_window->actions().removeCopy->isEnabled());
}

TEST_F(CopiesTest, ARemovedCopyComesBackAsItWas)
{
    m_window->actions().addCopy->trigger();
    const std::uint16_t second = report().instances(m_many).back();
    const int block = report().blockIndex(m_many, 0);
    const Block &fields = report().block(block);
    const auto text = std::ranges::find_if(
        fields.columns, [](const Column &c) { return !c.id.isEmpty() && !isNumeric(c.kind); });
    ASSERT_NE(text, fields.columns.end());
    const CellKey cell{static_cast<std::uint16_t>(block),
                       static_cast<std::uint16_t>(text - fields.columns.begin()), second,
                       report().rows(block, second).front().id};
    ASSERT_TRUE(m_window->workspace().apply(report().set(cell, QStringLiteral("第二个"))));
    m_window->actions().removeCopy->trigger();
    EXPECT_EQ(report().instances(m_many).size(), 1U);
    EXPECT_EQ(m_window->formView().instance(), report().instances(m_many).front());
    m_window->actions().undo->trigger();
    ASSERT_EQ(report().instances(m_many).size(), 2U);
    EXPECT_EQ(report().text(cell), QStringLiteral("第二个"));
}

TEST_F(CopiesTest, AnEvaluationIsBegunByTypingAndNotDoneBeforeItIsScored)
{
    const int form = report().profile().form(QStringLiteral("department_evaluation"));
    EXPECT_EQ(formState(report(), form), FormState::Untouched);
    ASSERT_TRUE(m_window->workspace().apply(report().set(key("department_evaluation.inputs[budget].amount"),
                                                         Amount{Money::fromFen(1'000'000), false})));
    EXPECT_EQ(formState(report(), form), FormState::Started);
}

TEST_F(CopiesTest, OtherFormsOfferNoCopies)
{
    show(report().profile().form(QStringLiteral("income")));
    EXPECT_FALSE(m_window->actions().addCopy->isEnabled());
    EXPECT_FALSE(m_window->actions().removeCopy->isEnabled());
}

TEST_F(CopiesTest, PointsStandBesideAFormThatEarnsSomeAndNoOther)
{
    const int evaluation = report().profile().form(QStringLiteral("department_evaluation"));
    ASSERT_GE(evaluation, 0);
    show(evaluation);
    auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("scores"));
    ASSERT_TRUE(dock);
    EXPECT_FALSE(dock->isHidden());
    dock->raise();
    QCoreApplication::processEvents();
    EXPECT_GT(m_window->scores().model().rowCount(), 0); // every indicator is still open
    show(report().profile().form(QStringLiteral("income")));
    EXPECT_TRUE(dock->isHidden());
}

} // namespace
} // namespace juesuan::ui
