#include "FormFixture.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "ui/form/CellEditor.h"
#include "ui/form/CellNote.h"
#include "ui/form/CellTyping.h"
#include "ui/form/Suggestions.h"

namespace juesuan::ui
{

using FormViewTest = FormFixture;

TEST_F(FormViewTest, AddsACodeRowAndItsParentsAndGoesToTheFirstAmount)
{
    open("general_budget");
    addCode("2040501");
    EXPECT_EQ(here(), QStringLiteral("general_budget[2040501].staff"));
    EXPECT_EQ(shown("general_budget[204].name"),
              report().codeName(QStringLiteral("functions"), QStringLiteral("204")));
    EXPECT_NE(report().findRow(key("general_budget[2040501].staff").block, QStringLiteral("20405")), nullptr);
}

TEST_F(FormViewTest, ReplacesByTypingAndTotalsFollow)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("12.5"));
    EXPECT_EQ(shown("general_budget[2040501].staff"), QStringLiteral("12.50"));
    EXPECT_EQ(shown("general_budget[204].staff"), QStringLiteral("12.50"));
    EXPECT_EQ(shown("general_budget[total].total"), QStringLiteral("12.50"));
}

TEST_F(FormViewTest, EnterAfterTabsGoesDownInTheColumnWhereTheyBegan)
{
    open("general_budget");
    addCode("2040501");
    addCode("2040502");
    go("general_budget[2040501].staff");
    QTest::keyClicks(m_view->focusProxy(), QStringLiteral("1"));
    press(Qt::Key_Tab);
    EXPECT_EQ(here(), QStringLiteral("general_budget[2040501].running"));
    type(QStringLiteral("2"));
    EXPECT_EQ(here(), QStringLiteral("general_budget[2040502].staff"));
    press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(here(), QStringLiteral("general_budget[2040501].staff"));
    press(Qt::Key_Tab);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(here(), QStringLiteral("general_budget[2040501].staff"));
}

TEST_F(FormViewTest, F2EditsAtTheEndAndEscRestores)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("12.34"));
    go("general_budget[2040501].staff");
    press(Qt::Key_F2);
    EXPECT_EQ(m_view->typing().editor().text(), QStringLiteral("12.34"));
    QTest::keyClicks(m_view->focusProxy(), QStringLiteral("5"));
    press(Qt::Key_Escape);
    EXPECT_EQ(shown("general_budget[2040501].staff"), QStringLiteral("12.34"));
    EXPECT_FALSE(m_view->isEditing());
}

TEST_F(FormViewTest, KeepsTheEditorOpenAndSaysWhyATextIsNoAmount)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("twelve"));
    EXPECT_TRUE(m_view->isEditing());
    EXPECT_TRUE(m_view->typing().note().isVisible());
    EXPECT_FALSE(m_view->typing().note().text().isEmpty());
    EXPECT_FALSE(m_view->commitEditor());
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_view->typing().note().isVisible());
    EXPECT_EQ(shown("general_budget[2040501].staff"), QString());
}

TEST_F(FormViewTest, TypingOverAComputedCellStatesItAndItCanBeTakenBack)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("12"));
    go("general_budget[204].staff");
    ASSERT_EQ(origin("general_budget[204].staff"), CellOrigin::Computed);
    type(QStringLiteral("13"));
    EXPECT_EQ(origin("general_budget[204].staff"), CellOrigin::Stated);
    EXPECT_EQ(shown("general_budget[total].staff"), QStringLiteral("13.00"));
    go("general_budget[204].staff");
    m_view->takeComputed();
    EXPECT_EQ(origin("general_budget[204].staff"), CellOrigin::Computed);
    EXPECT_EQ(shown("general_budget[total].staff"), QStringLiteral("12.00"));
}

TEST_F(FormViewTest, F2AndEnterOnAComputedCellStatesNothing)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("12"));
    go("general_budget[204].staff");
    press(Qt::Key_F2);
    press(Qt::Key_Return);
    EXPECT_EQ(origin("general_budget[204].staff"), CellOrigin::Computed);
}

TEST_F(FormViewTest, DeleteClearsTheSelectionInOneUndoStep)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("1"));
    go("general_budget[2040501].running");
    type(QStringLiteral("2"));
    go("general_budget[2040501].staff");
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Delete);
    EXPECT_EQ(shown("general_budget[2040501].staff"), QString());
    EXPECT_EQ(shown("general_budget[2040501].running"), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown("general_budget[2040501].staff"), QStringLiteral("1.00"));
    EXPECT_EQ(shown("general_budget[2040501].running"), QStringLiteral("2.00"));
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(shown("general_budget[2040501].running"), QString());
}

TEST_F(FormViewTest, DeletesAFilledRowInOneUndoStep)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("7"));
    go("general_budget[2040501].staff");
    const int block = key("general_budget[2040501].staff").block;
    m_view->deleteRow();
    EXPECT_EQ(report().findRow(block, QStringLiteral("2040501")), nullptr);
    m_view->undo();
    ASSERT_NE(report().findRow(block, QStringLiteral("2040501")), nullptr);
    EXPECT_EQ(shown("general_budget[2040501].staff"), QStringLiteral("7.00"));
}

TEST_F(FormViewTest, AnUnknownCodeIsAcceptedAndReported)
{
    open("general_budget");
    QSignalSpy told(m_view.get(), &FormView::message);
    addCode("2049988");
    EXPECT_GE(told.count(), 1);
    EXPECT_EQ(here(), QStringLiteral("general_budget[2049988].staff"));
}

TEST_F(FormViewTest, ACodeThatIsThereIsGoneToInsteadOfDoubled)
{
    open("general_budget");
    addCode("2040501");
    const std::size_t rows = report().rows(key("general_budget[2040501].staff").block).size();
    addCode("2040501");
    EXPECT_EQ(report().rows(key("general_budget[2040501].staff").block).size(), rows);
    EXPECT_EQ(here(), QStringLiteral("general_budget[2040501].staff"));
}

TEST_F(FormViewTest, ACodeOfAWrongLengthIsRefused)
{
    open("general_budget");
    m_view->insertCode();
    type(QStringLiteral("2040"));
    EXPECT_TRUE(m_view->isEditing());
    EXPECT_TRUE(m_view->typing().note().text().contains(QStringLiteral("3, 5, 7")));
}

TEST_F(FormViewTest, ATextThatIsNoCodeStaysInTheEntryRow)
{
    open("general_budget");
    m_view->insertCode();
    type(QStringLiteral("qqqqqq"));
    EXPECT_TRUE(m_view->isEditing());
    EXPECT_TRUE(m_view->typing().note().isVisible());
}

TEST_F(FormViewTest, TheScreenPositionOfTheCursorSurvivesNewRows)
{
    open("general_budget");
    addCode("2050202");
    go("general_budget[2050202].staff");
    m_view->resize(1200, 300);
    QCoreApplication::processEvents();
    const int top = m_view->cursorRect().top();
    ASSERT_TRUE(session().apply(
        report().insertCode(key("general_budget[2050202].staff").block, QStringLiteral("2010101"))));
    EXPECT_EQ(here(), QStringLiteral("general_budget[2050202].staff"));
    EXPECT_EQ(m_view->cursorRect().top(), top); // three rows came above it
}

TEST_F(FormViewTest, NewRowsDoNotCallTheViewBackToACursorScrolledOutOfSight)
{
    open("general_budget");
    for (const char *code : {"2050201", "2050202", "2050203", "2050204"})
        addCode(code);
    go("general_budget[total].total");
    m_view->resize(1200, 240);
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->maximum());
    QCoreApplication::processEvents();
    const int top = m_view->cellRect(key("general_budget[2050204].staff")).top();
    const int block = key("general_budget[2050204].staff").block;
    ASSERT_LT(m_view->cursorRect().bottom(), 60); // out of sight behind the heads
    ASSERT_TRUE(session().apply(report().insertCode(block, QStringLiteral("2210201"))));
    EXPECT_EQ(m_view->cellRect(key("general_budget[2050204].staff")).top(), top);
}

TEST_F(FormViewTest, JumpsToACellAndFlashesItOnce)
{
    open("expenditure");
    QSignalSpy moved(m_view.get(), &FormView::currentCellChanged);
    EXPECT_TRUE(m_view->selectCell(key("expenditure[total].basic"), true));
    EXPECT_EQ(here(), QStringLiteral("expenditure[total].basic"));
    EXPECT_EQ(moved.count(), 1);
    EXPECT_FALSE(m_view->selectCell(key("income[total].fiscal"), true));
    const auto colour = [this] {
        const QPoint inside = m_view->cursorRect().center();
        return m_view->viewport()->grab().toImage().pixelColor(inside);
    };
    const QColor flashing = colour();
    QTest::qWait(900);
    const QColor calm = colour();
    EXPECT_NE(flashing, calm);
    QTest::qWait(100);
    EXPECT_EQ(colour(), calm);
}

TEST_F(FormViewTest, AddsUpTheSelectionExactly)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("0.1"));
    addCode("2040502");
    type(QStringLiteral("0.2"));
    go("general_budget[2040501].staff");
    press(Qt::Key_Down, Qt::ShiftModifier);
    const SelectionSummary summary = m_view->selectionSummary();
    EXPECT_EQ(summary.numbers, 2);
    EXPECT_EQ(summary.sum, QStringLiteral("0.30"));
    EXPECT_EQ(summary.average, QStringLiteral("0.15"));
}

TEST_F(FormViewTest, ZoomsWithinItsBoundsByCtrlAndWheel)
{
    open("expenditure");
    m_view->setZoom(1000);
    EXPECT_EQ(m_view->zoom(), FormView::kLargestZoom);
    m_view->setZoom(10);
    EXPECT_EQ(m_view->zoom(), FormView::kSmallestZoom);
    const QPointF middle = m_view->viewport()->rect().center();
    QWheelEvent wheel(middle, m_view->viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    EXPECT_EQ(m_view->zoom(), FormView::kSmallestZoom + 10);
}

TEST_F(FormViewTest, HeadsStayInViewWhenScrolled)
{
    open("summary");
    m_view->resize(900, 260);
    QCoreApplication::processEvents();
    const SheetModel &model = *m_view->model();
    m_view->selectCell(key("summary[income_sum].income"), false);
    const QRect head = m_view->gridRect(model.headBegin(), 0);
    EXPECT_EQ(head.top(), 0);
    EXPECT_GE(m_view->cursorRect().top(), head.height());
}

TEST_F(FormViewTest, AChoiceIsTakenFromItsList)
{
    open("catalogue");
    go("catalogue[summary].blank");
    press(Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(m_view->typing().suggestions().isVisible());
    EXPECT_EQ(m_view->typing().suggestions().count(), 2);
    const QString before = shown("catalogue[summary].blank");
    press(before == QStringLiteral("是") ? Qt::Key_Down : Qt::Key_Up);
    press(Qt::Key_Return);
    EXPECT_NE(shown("catalogue[summary].blank"), before);
    EXPECT_EQ(origin("catalogue[summary].blank"), CellOrigin::Stated);
}

TEST_F(FormViewTest, LongTextTakesLinesByAltAndEnterAndItsRowGrows)
{
    open("general_budget");
    addCode("2040501");
    go("general_budget[2040501].remark");
    const int height = m_view->cursorRect().height();
    QTest::keyClicks(m_view->focusProxy(), QStringLiteral("one"));
    press(Qt::Key_Return, Qt::AltModifier);
    type(QStringLiteral("two"));
    EXPECT_EQ(report().text(key("general_budget[2040501].remark")), QStringLiteral("one\ntwo"));
    EXPECT_GT(m_view->cellRect(key("general_budget[2040501].remark")).height(), height);
}

TEST_F(FormViewTest, AnUndoOfAnotherFormsCellIsToldToTheWindow)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("5"));
    open("three_public");
    QSignalSpy elsewhere(m_view.get(), &FormView::changedElsewhere);
    m_view->undo();
    EXPECT_EQ(elsewhere.count(), 1);
}

TEST_F(FormViewTest, AHeadSelectsItsColumn)
{
    open("general_budget");
    addCode("2040501");
    addCode("2040502");
    const SheetModel &model = *m_view->model();
    const int column = model.find(key("general_budget[2040501].staff"))->column;
    const QRect head = m_view->gridRect(model.headEnd() - 1, column);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, head.center());
    EXPECT_EQ(m_view->cursor().selection().columns, 1);
    EXPECT_EQ(m_view->cursor().selection().rows, 5); // 合计 204 20405 and two leaves
}

TEST_F(FormViewTest, ChangesItsThemeWhileOpen)
{
    open("general_budget");
    const QColor light = m_view->grab().toImage().pixelColor(2, 2);
    QPalette dark = m_view->palette();
    dark.setColor(QPalette::Window, Qt::black);
    m_view->setPalette(dark);
    EXPECT_NE(m_view->grab().toImage().pixelColor(2, 2), light);
}

} // namespace juesuan::ui
