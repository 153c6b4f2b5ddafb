#include "FormFixture.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMimeData>

#include "ui/form/BlockEdit.h"

namespace juesuan::ui
{

class FormPasteTest : public FormFixture
{
protected:
    void SetUp() override
    {
        FormFixture::SetUp();
        open("general_budget");
        addCode("2040501");
        addCode("2040502");
        addCode("2040504");
        go("general_budget[2040501].staff");
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
};

TEST_F(FormPasteTest, ABlockIsOneUndoStep)
{
    paste(QStringLiteral("1\t2\n3\t4\n"));
    EXPECT_EQ(shown("general_budget[2040501].staff"), QStringLiteral("1.00"));
    EXPECT_EQ(shown("general_budget[2040502].running"), QStringLiteral("4.00"));
    EXPECT_EQ(shown("general_budget[total].staff"), QStringLiteral("4.00"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown("general_budget[2040501].staff"), QString());
    EXPECT_EQ(shown("general_budget[2040502].running"), QString());
}

TEST_F(FormPasteTest, ExcelsLastLineBreakWipesNoFurtherRow)
{
    go("general_budget[2040502].staff");
    type(QStringLiteral("9"));
    go("general_budget[2040501].staff");
    paste(QStringLiteral("1\r\n"));
    EXPECT_EQ(shown("general_budget[2040501].staff"), QStringLiteral("1.00"));
    EXPECT_EQ(shown("general_budget[2040502].staff"), QStringLiteral("9.00"));
}

TEST_F(FormPasteTest, AnAmountOnTheLineForCodesTouchesNoOtherList)
{
    open("worksheet"); // where the line for codes is what to type in first
    ASSERT_EQ(here(), QString());
    const QByteArray before = report().image();
    paste(QStringLiteral("264.80"));
    EXPECT_EQ(report().image(), before);
}

TEST_F(FormPasteTest, OneValueFillsTheSelection)
{
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    paste(QStringLiteral("5"));
    EXPECT_EQ(shown("general_budget[2040502].running"), QStringLiteral("5.00"));
    EXPECT_EQ(shown("general_budget[2040504].staff"), QString());
}

TEST_F(FormPasteTest, SaysWhichValuesWereRefusedAndTakesTheOthers)
{
    paste(QStringLiteral("1\tabc\n2\t3"));
    EXPECT_EQ(shown("general_budget[2040501].staff"), QStringLiteral("1.00"));
    EXPECT_EQ(shown("general_budget[2040501].running"), QString());
    EXPECT_EQ(shown("general_budget[2040502].running"), QStringLiteral("3.00"));
    EXPECT_TRUE(lastMessage().contains(QStringLiteral("abc"))) << lastMessage().toStdString();
}

TEST_F(FormPasteTest, CountsWhatFallsOnNoCell)
{
    const BlockEdit edit = pasteBlock(*m_view->model(), m_view->cursor().selection(),
                                      {{QStringLiteral("1")},
                                       {QStringLiteral("2")},
                                       {QStringLiteral("3")},
                                       {QStringLiteral("4")},
                                       {QStringLiteral("5")}});
    EXPECT_EQ(edit.changed, 3);
    EXPECT_EQ(edit.skipped, 2);
}

TEST_F(FormPasteTest, ATableWithCodesMakesItsRowsAndLeavesAgreeingTotalsComputed)
{
    m_view->selectCell(key("general_budget[2040501].code"), false);
    paste(QStringLiteral(
        "\t合计\t6\t6\t6\n205\t教育支出\t6\t6\t6\n20502\t普通教育\t6\t6\t6\n2050202\t小学教育\t6\t6\t6\n"));
    EXPECT_EQ(shown("general_budget[2050202].staff"), QStringLiteral("6.00"));
    EXPECT_EQ(origin("general_budget[205].staff"), CellOrigin::Computed);
    EXPECT_EQ(origin("general_budget[2050202].total"), CellOrigin::Computed);
    EXPECT_EQ(shown("general_budget[total].total"), QStringLiteral("6.00"));
    press(Qt::Key_Z, Qt::ControlModifier);
    const int block = key("general_budget[total].total").block;
    EXPECT_EQ(report().findRow(block, QStringLiteral("2050202")), nullptr);
}

TEST_F(FormPasteTest, ATotalThatDisagreesIsStated)
{
    m_view->selectCell(key("general_budget[2040501].code"), false);
    paste(QStringLiteral("204\t公共安全支出\t\t\t8\n2040501\t行政运行\t\t\t6\n"));
    EXPECT_EQ(origin("general_budget[204].staff"), CellOrigin::Stated);
    EXPECT_EQ(shown("general_budget[204].staff"), QStringLiteral("8.00"));
}

TEST_F(FormPasteTest, CopiesTextAndTableAndComesBackExactly)
{
    type(QStringLiteral("1.234567"));
    go("general_budget[2040501].staff");
    press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    EXPECT_EQ(mime->text().trimmed(), QStringLiteral("1.23"));
    EXPECT_TRUE(mime->html().contains(QStringLiteral("<td")));
    go("general_budget[2040502].staff");
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(report().number(key("general_budget[2040502].staff")).amount,
              report().number(key("general_budget[2040501].staff")).amount);
}

TEST_F(FormPasteTest, FillsDownAndRight)
{
    type(QStringLiteral("3"));
    go("general_budget[2040501].staff");
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(shown("general_budget[2040504].staff"), QStringLiteral("3.00"));
    go("general_budget[2040504].running");
    press(Qt::Key_R, Qt::ControlModifier); // a single cell takes its left neighbour's
    EXPECT_EQ(shown("general_budget[2040504].running"), QStringLiteral("3.00"));
}

TEST_F(FormPasteTest, ACodeThatComesTwiceMakesTwoRows)
{
    m_view->selectCell(key("general_budget[2040501].code"), false);
    paste(QStringLiteral("2049901\t其他\t\t\t1\n2049901\t其他\t\t\t2\n"));
    EXPECT_EQ(shown("general_budget[2049901].staff"), QStringLiteral("1.00"));
    EXPECT_EQ(shown("general_budget[2049901~2].staff"), QStringLiteral("2.00"));
    EXPECT_EQ(shown("general_budget[total].staff"), QStringLiteral("3.00"));
}

TEST_F(FormPasteTest, FourHundredLinesAreThereAtOnceAndUndoneAtOnce)
{
    QString lines;
    for (int i = 0; i < 400; ++i)
        lines += QStringLiteral("2%1%2\t\t\t\t1.5\n")
                     .arg(10 + i / 40)
                     .arg(1001 + i % 40 * 7, 4, 10, QLatin1Char('0'));
    m_view->selectCell(key("general_budget[2040501].code"), false);
    QElapsedTimer clock;
    clock.start();
    paste(lines);
    RecordProperty("milliseconds", int(clock.elapsed()));
    EXPECT_EQ(shown("general_budget[total].staff"), QStringLiteral("600.00"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown("general_budget[total].staff"), QString());
}

} // namespace juesuan::ui
