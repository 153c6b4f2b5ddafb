#include "FormFixture.h"

namespace juesuan::ui
{

class GridCursorTest : public FormFixture
{
protected:
    void SetUp() override
    {
        FormFixture::SetUp();
        open("general_budget");
        for (const char *code : {"2040501", "2040502", "2050202"})
            addCode(code);
        go("general_budget[2040501].staff");
    }
    QString after(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        press(key, modifiers);
        return here();
    }
};

TEST_F(GridCursorTest, ArrowsGoFromCellToCell)
{
    EXPECT_EQ(after(Qt::Key_Right), QStringLiteral("general_budget[2040501].running"));
    EXPECT_EQ(after(Qt::Key_Down), QStringLiteral("general_budget[2040502].running"));
    EXPECT_EQ(after(Qt::Key_Left), QStringLiteral("general_budget[2040502].staff"));
    EXPECT_EQ(after(Qt::Key_Up), QStringLiteral("general_budget[2040501].staff"));
}

TEST_F(GridCursorTest, VerticalMovesKeepTheirColumnThroughTheEntryRow)
{
    go("general_budget[2050202].running");
    EXPECT_EQ(after(Qt::Key_Down), QString()); // the entry row is no cell of the report
    EXPECT_EQ(after(Qt::Key_Up), QStringLiteral("general_budget[2050202].running"));
}

TEST_F(GridCursorTest, HomeAndEndGoAlongTheRowAndWithCtrlThroughTheForm)
{
    EXPECT_EQ(after(Qt::Key_Home), QStringLiteral("general_budget[2040501].code"));
    EXPECT_EQ(after(Qt::Key_End), QStringLiteral("general_budget[2040501].remark"));
    EXPECT_EQ(after(Qt::Key_Home, Qt::ControlModifier), QStringLiteral("general_budget[total].total"));
}

TEST_F(GridCursorTest, CtrlAndArrowGoToTheEndOfWhatIsFilled)
{
    for (const char *address : {"general_budget[2040501].staff", "general_budget[2040502].staff"}) {
        go(address);
        type(QStringLiteral("1"));
    }
    go("general_budget[2040501].staff");
    EXPECT_EQ(after(Qt::Key_Down, Qt::ControlModifier), QStringLiteral("general_budget[2040502].staff"));
    EXPECT_EQ(after(Qt::Key_Up, Qt::ControlModifier), QStringLiteral("general_budget[total].staff"));
}

TEST_F(GridCursorTest, ShiftGrowsTheSelectionAndEscGivesItUp)
{
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(m_view->cursor().selection().rows, 2);
    EXPECT_EQ(m_view->cursor().selection().columns, 2);
    press(Qt::Key_Escape);
    EXPECT_TRUE(m_view->cursor().isSingle());
}

TEST_F(GridCursorTest, TabGoesOnToTheNextRowAtTheEnd)
{
    go("general_budget[2040501].remark");
    EXPECT_EQ(after(Qt::Key_Tab), QStringLiteral("general_budget[2040502].code"));
    EXPECT_EQ(after(Qt::Key_Backtab, Qt::ShiftModifier), QStringLiteral("general_budget[2040501].remark"));
}

TEST_F(GridCursorTest, SideBySideListsAreCrossedWithoutTheirTitles)
{
    open("summary");
    go("summary[fund].income");
    EXPECT_TRUE(after(Qt::Key_Right).endsWith(QStringLiteral(".spend")));
    EXPECT_EQ(after(Qt::Key_Left), QStringLiteral("summary[fund].income"));
}

TEST_F(GridCursorTest, AFormOpensWhereFillingInBegins)
{
    open("government_fund");
    EXPECT_EQ(here(), QString());
    EXPECT_NE(m_view->model()->entry(m_view->cursor().at().row), nullptr);
    open("general_budget");
    EXPECT_EQ(here(), QStringLiteral("general_budget[2040501].staff"));
}

} // namespace juesuan::ui
