#include "FormFixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "ui/form/CellEditor.h"
#include "ui/form/CellTyping.h"
#include "ui/form/FreeRows.h"
#include "ui/form/LongTextDialog.h"
#include "ui/form/SheetPainter.h"

namespace juesuan::ui
{

/// The hands on an evaluation form: rows that are added and moved, quantities, suggestions, approved values.
class EvaluationView : public FormFixture
{
protected:
    EvaluationView() : FormFixture("gz-2024", 2024) {}
    void SetUp() override
    {
        FormFixture::SetUp();
        if (!HasFatalFailure())
            open("department_evaluation");
    }

    /// Goes to the entry line of an empty level.
    void goToLevel(const char *group)
    {
        const SheetModel &model = *m_view->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const EntryRow *entry = model.entry(row);
            if (!entry)
                continue;
            const Block &block = report().block(entry->block);
            if (block.rows[std::size_t(entry->list)].id == QString::fromUtf8(group)) {
                clickAt(row, entry->firstColumn);
                return;
            }
        }
        FAIL() << group;
    }
    void clickAt(int row, int column)
    {
        const QRect rect = m_view->gridRect(row, column);
        ASSERT_TRUE(rect.isValid());
        if (rect.bottom() > m_view->viewport()->height())
            m_view->resize(1400, 3000);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->gridRect(row, column).center());
    }
    /// Text as an input method commits it.
    void compose(const QString &text)
    {
        QInputMethodEvent commit;
        commit.setCommitString(text);
        QCoreApplication::sendEvent(m_view->focusProxy(), &commit);
    }
    void type(const QString &text)
    {
        compose(text);
        press(Qt::Key_Return);
    }
    void put(const char *address, const char *text)
    {
        go(address);
        type(QString::fromUtf8(text));
    }
    QString text(const char *address) const { return report().text(key(address)); }
    int rowsOf(const char *group) const
    {
        const int form = report().profile().form(QStringLiteral("department_evaluation"));
        const int block = report().blockIndex(form, report().form(form).block(QStringLiteral("indicators")));
        int count = 0;
        for (const ReportRow &row : report().rows(block))
            count += report().block(block).rows[row.list].id == QString::fromUtf8(group) ? 1 : 0;
        return count;
    }
    void paste(const QString &text, bool approved = false)
    {
        QGuiApplication::clipboard()->setText(text);
        approved ? m_view->pasteApproved() : m_view->paste();
    }
};

TEST_F(EvaluationView, AnEmptyLevelHasOneLineInWhichItsFirstIndicatorIsTyped)
{
    goToLevel("quantity");
    type(QStringLiteral("全年结案数"));
    EXPECT_EQ(rowsOf("quantity"), 1);
    EXPECT_EQ(text("department_evaluation.indicators[quantity/1].name"), QStringLiteral("全年结案数"));
    EXPECT_EQ(here(), QStringLiteral("department_evaluation.indicators[quantity/1].target"));
    ASSERT_TRUE(session().canUndo());
    m_view->undo();
    EXPECT_EQ(rowsOf("quantity"), 0);
}

TEST_F(EvaluationView, TheTitleOfAnEmptyLevelIsStillThere)
{
    const SheetModel &model = *m_view->model();
    int titles = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; model.entry(row) && column < model.entry(row)->firstColumn; ++column)
            titles += model.cellAt(row, column) && !model.cellAt(row, column)->fixed.isEmpty() ? 1 : 0;
    EXPECT_GT(titles, 0);
}

TEST_F(EvaluationView, EnterInTheLastRowOffersOneMoreAndLeavingTakesTheOfferBack)
{
    goToLevel("quantity");
    type(QStringLiteral("一"));
    const int rows = m_view->model()->rowCount();
    press(Qt::Key_Return);
    EXPECT_EQ(m_view->model()->rowCount(), rows + 1);
    EXPECT_NE(m_view->model()->entry(m_view->cursor().at().row), nullptr);
    type(QStringLiteral("二"));
    EXPECT_EQ(rowsOf("quantity"), 2);
    press(Qt::Key_Return);
    ASSERT_NE(m_view->model()->entry(m_view->cursor().at().row), nullptr);
    press(Qt::Key_Up);
    EXPECT_EQ(m_view->model()->rowCount(), rows + 1);
    EXPECT_EQ(here(), QStringLiteral("department_evaluation.indicators[quantity/2].name"));
    EXPECT_EQ(rowsOf("quantity"), 2);
}

TEST_F(EvaluationView, RowsMoveUpAndDownAndIntoTheNextLevel)
{
    goToLevel("quantity");
    paste(QStringLiteral("甲\n乙\n丙"));
    ASSERT_EQ(rowsOf("quantity"), 3);
    go("department_evaluation.indicators[quantity/1].name");
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(text("department_evaluation.indicators[quantity/1].name"), QStringLiteral("乙"));
    EXPECT_EQ(here(), QStringLiteral("department_evaluation.indicators[quantity/2].name"));
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(here(), QStringLiteral("department_evaluation.indicators[quantity/3].name"));
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(here(), QStringLiteral("department_evaluation.indicators[quality/1].name"));
    EXPECT_EQ(text("department_evaluation.indicators[quality/1].name"), QStringLiteral("甲"));
    m_view->undo();
    EXPECT_EQ(rowsOf("quantity"), 3);
}

TEST_F(EvaluationView, InsertAddsARowBelowAndDeleteTakesItAway)
{
    goToLevel("quantity");
    paste(QStringLiteral("甲\n乙"));
    go("department_evaluation.indicators[quantity/1].name");
    press(Qt::Key_Insert);
    EXPECT_EQ(rowsOf("quantity"), 3);
    EXPECT_EQ(here(), QStringLiteral("department_evaluation.indicators[quantity/2].name"));
    EXPECT_EQ(text("department_evaluation.indicators[quantity/3].name"), QStringLiteral("乙"));
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(rowsOf("quantity"), 2);
}

TEST_F(EvaluationView, PastesABlockAsRowsInOneStep)
{
    goToLevel("quantity");
    paste(QStringLiteral("结案数\t≥4000件\t6215件\t5\n受理数\t≥4500件\t6754件\t5"));
    EXPECT_EQ(rowsOf("quantity"), 2);
    EXPECT_EQ(text("department_evaluation.indicators[quantity/2].target"), QStringLiteral("≥4500件"));
    EXPECT_EQ(shown("department_evaluation.indicators[quantity/2].weight"), QStringLiteral("5"));
    m_view->undo();
    EXPECT_EQ(rowsOf("quantity"), 0);
}

TEST_F(EvaluationView, PastesAWholeTableIntoItsLevels)
{
    goToLevel("quantity");
    paste(QStringLiteral("一级指标\t二级指标\t三级指标\t年度指标值\t分值\n"
                         "产出指标\t数量指标\t结案数\t≥4000件\t10\n"
                         "\t质量指标\t结案率\t≥85%\t20\n"
                         "效益指标\t社会效益指标\t和谐稳定\t得到保障\t30"));
    EXPECT_EQ(rowsOf("quantity"), 1);
    EXPECT_EQ(rowsOf("quality"), 1);
    EXPECT_EQ(rowsOf("social"), 1);
    EXPECT_EQ(text("department_evaluation.indicators[quality/1].target"), QStringLiteral("≥85%"));
    EXPECT_EQ(shown("department_evaluation.indicators[social/1].weight"), QStringLiteral("30"));
}

TEST_F(EvaluationView, WhatIsPastedAsApprovedLocksItsCellsAndAChangeAsksForItsBasis)
{
    goToLevel("quantity");
    paste(QStringLiteral("一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t分值\n"
                         "产出指标\t数量指标\t结案数\t≥\t4000\t件\t10"),
          true);
    const CellKey target = key("department_evaluation.indicators[quantity/1].target");
    EXPECT_EQ(report().text(target), QStringLiteral("≥4000件"));
    ASSERT_TRUE(report().isLocked(target));
    QStringList asked;
    m_view->typing().onBasis = [&asked](const QString &about, const QString &) -> std::optional<QString> {
        asked << about;
        return asked.size() < 2 ? std::nullopt : std::optional(QStringLiteral("县财政局批复"));
    };
    put("department_evaluation.indicators[quantity/1].target", "≥3000件");
    EXPECT_EQ(report().text(target), QStringLiteral("≥4000件")); // thought better of it
    put("department_evaluation.indicators[quantity/1].target", "≥3000件");
    ASSERT_EQ(asked.size(), 2);
    EXPECT_TRUE(asked.front().contains(QStringLiteral("≥4000件"))) << asked.front().toStdString();
    EXPECT_EQ(report().text(target), QStringLiteral("≥3000件"));
    EXPECT_EQ(text("department_evaluation.indicators[quantity/1].basis"), QStringLiteral("县财政局批复"));
    put("department_evaluation.indicators[quantity/1].target", "≥4000件"); // as approved again
    EXPECT_EQ(asked.size(), 2);
    m_view->undo();
    m_view->undo();
    EXPECT_EQ(text("department_evaluation.indicators[quantity/1].basis"), QString());
    go("department_evaluation.indicators[quantity/1].name");
    press(Qt::Key_Delete, Qt::ControlModifier); // approved: the row stays
    EXPECT_EQ(rowsOf("quantity"), 1);
    paste(QStringLiteral("另一个指标"));
    EXPECT_EQ(text("department_evaluation.indicators[quantity/1].name"), QStringLiteral("结案数"));
    EXPECT_TRUE(lastMessage().contains(QStringLiteral("另一个指标"))) << lastMessage().toStdString();
    go("department_evaluation.indicators[quantity/1].approved_target");
    press(Qt::Key_Delete); // the approval itself
    EXPECT_EQ(text("department_evaluation.indicators[quantity/1].approved_target"),
              QStringLiteral("≥4000件"));
    paste(QStringLiteral("≥3000件"));
    EXPECT_EQ(text("department_evaluation.indicators[quantity/1].approved_target"),
              QStringLiteral("≥4000件"));
    put("department_evaluation.indicators[quantity/1].basis", "县财政局批复");
    go("department_evaluation.indicators[quantity/1].name");
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(rowsOf("quantity"), 0);
}

TEST_F(EvaluationView, TheHintSaysHowAQuantityWasUnderstoodWhileItIsTyped)
{
    goToLevel("quantity");
    type(QStringLiteral("结案数"));
    QSignalSpy hints(m_view.get(), &FormView::hintChanged);
    compose(QStringLiteral("≥4000件"));
    EXPECT_TRUE(m_view->hint().contains(QStringLiteral("4000"))) << m_view->hint().toStdString();
    EXPECT_GE(hints.count(), 1);
    const QString typing = m_view->hint();
    press(Qt::Key_Return);
    go("department_evaluation.indicators[quantity/1].target");
    EXPECT_EQ(m_view->hint(), typing);
    go("department_evaluation.head.name");
    EXPECT_FALSE(m_view->hint().contains(QStringLiteral("4000")));
}

TEST_F(EvaluationView, ASuggestedScoreIsTakenWithOneKeyAndForAWholeRange)
{
    goToLevel("quantity");
    paste(QStringLiteral("甲\t≥4000件\t6215件\t5\n乙\t≥100件\t50件\t10"));
    go("department_evaluation.indicators[quantity/1].score");
    ASSERT_EQ(report().suggestion(*m_view->currentCell()).state, ValueState::Filled);
    EXPECT_FALSE(m_view->hint().isEmpty());
    EXPECT_EQ(report().number(*m_view->currentCell()).state, ValueState::Absent);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(shown("department_evaluation.indicators[quantity/1].score"), QStringLiteral("5"));
    m_view->undo();
    go("department_evaluation.indicators[quantity/1].score");
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(shown("department_evaluation.indicators[quantity/1].score"), QStringLiteral("5"));
    EXPECT_EQ(shown("department_evaluation.indicators[quantity/2].score"), QStringLiteral("5"));
    m_view->undo();
    EXPECT_EQ(shown("department_evaluation.indicators[quantity/2].score"), QString());
}

TEST_F(EvaluationView, ARowGrowsWhileALongTextIsTypedAndShrinksWhenItIsGivenUp)
{
    go("department_evaluation.end.conclusion");
    const int height = m_view->layout().height();
    press(Qt::Key_F2);
    m_view->typing().editor().insertPlainText(QStringLiteral("审判质效提升").repeated(60));
    EXPECT_GT(m_view->layout().height(), height + 40);
    const QRect editor = m_view->typing().editor().geometry();
    EXPECT_TRUE(m_view->cursorRect().adjusted(-2, -2, 2, 2).contains(editor.center()));
    press(Qt::Key_Escape);
    EXPECT_EQ(m_view->layout().height(), height);
}

TEST_F(EvaluationView, WhatIsBeingTypedStaysInViewHoweverLongTheTextIs)
{
    go("department_evaluation.goals[year].expected");
    press(Qt::Key_F2);
    CellEditor &editor = m_view->typing().editor();
    for (const int times : {100, 1000}) {
        editor.insertPlainText(QStringLiteral("审判质效提升，").repeated(times));
        EXPECT_TRUE(m_view->viewport()->rect().contains(editor.geometry())) << times;
        EXPECT_TRUE(editor.viewport()->rect().adjusted(-2, -2, 2, 2).contains(editor.cursorRect())) << times;
    }
    press(Qt::Key_Escape);
}

TEST_F(EvaluationView, TheLargeEditorTakesALongTextAndCounts)
{
    go("department_evaluation.end.conclusion");
    press(Qt::Key_F2, Qt::ShiftModifier);
    auto *dialog = m_view->findChild<LongTextDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *edit = dialog->findChild<QPlainTextEdit *>();
    ASSERT_NE(edit, nullptr);
    edit->setPlainText(QStringLiteral("第一段。\n第二段。"));
    dialog->accept();
    EXPECT_EQ(text("department_evaluation.end.conclusion"), QStringLiteral("第一段。\n第二段。"));
}

TEST_F(EvaluationView, F2TwiceOpensTheLargeEditorWithWhatWasTyped)
{
    go("department_evaluation.end.conclusion");
    QTest::keyClicks(m_view->focusProxy(), QStringLiteral("abc"));
    press(Qt::Key_F2);
    EXPECT_EQ(m_view->findChild<LongTextDialog *>(), nullptr);
    press(Qt::Key_F2);
    auto *dialog = m_view->findChild<LongTextDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->text(), QStringLiteral("abc"));
    dialog->reject();
    EXPECT_EQ(text("department_evaluation.end.conclusion"), QString());
}

TEST_F(EvaluationView, ADateIsTypedInThreeWaysAndShownInTheChineseOne)
{
    for (const char *typed : {"20250115", "2025-1-15", "2025年1月15日"}) {
        put("department_evaluation.header.date", typed);
        EXPECT_TRUE(shown("department_evaluation.header.date").endsWith(QStringLiteral("2025年1月15日")))
            << typed;
    }
}

TEST_F(EvaluationView, WorkingColumnsStandApartFromThePage)
{
    const SheetModel &model = *m_view->model();
    const SheetLayout &layout = m_view->layout();
    ASSERT_LT(model.pageColumns(), model.columnCount());
    EXPECT_GT(layout.left(model.pageColumns()), layout.right(model.pageColumns() - 1));
    EXPECT_TRUE(layout.sideSlip().isValid());
    EXPECT_FALSE(layout.sideSlip().intersects(layout.paper()));
    const int between = layout.right(model.pageColumns() - 1) + 2;
    const QRect page = m_view->gridRect(0, 0);
    EXPECT_EQ(m_view->gridAt(page.topLeft() + QPoint(between, 4)).row, -1);
}

TEST_F(EvaluationView, AScoreTypedOverAComputedOneOffersToExplainIt)
{
    put("department_evaluation.funds[staff].budget", "100");
    put("department_evaluation.funds[staff].spent", "90");
    EXPECT_EQ(shown("department_evaluation.funds[total].score"), QStringLiteral("9"));
    put("department_evaluation.funds[total].score", "8");
    EXPECT_EQ(origin("department_evaluation.funds[total].score"), CellOrigin::Stated);
    go("department_evaluation.funds[total].score");
    m_view->setFindings(session().findings());
    EXPECT_TRUE(m_view->hint().contains(QStringLiteral("Ctrl+M"))) << m_view->hint().toStdString();
}

TEST_F(EvaluationView, AVeryLongTextIsTypedWithoutWaiting)
{
    go("department_evaluation.end.conclusion");
    press(Qt::Key_F2);
    m_view->typing().editor().insertPlainText(QStringLiteral("审判质效提升，").repeated(700));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 10; ++i)
        compose(QStringLiteral("好"));
    EXPECT_LT(clock.elapsed(), 3000); // ten keys in five thousand characters, unoptimised and under load
    press(Qt::Key_Escape);
}

TEST_F(EvaluationView, TheMenuOffersWhatCanBeDoneWithARow)
{
    goToLevel("quantity");
    paste(QStringLiteral("甲\t≥4000件\t6215件\t5"));
    go("department_evaluation.indicators[quantity/1].score");
    QMenu menu;
    m_view->fillMenu(menu);
    QStringList keys;
    for (const QAction *action : menu.actions())
        keys << action->shortcut().toString();
    EXPECT_TRUE(keys.contains(QStringLiteral("Ins")));
    EXPECT_TRUE(keys.contains(QStringLiteral("Ctrl+Return")));
    EXPECT_TRUE(keys.contains(QStringLiteral("Ctrl+Shift+Up")));
}

TEST_F(EvaluationView, TheModelHoldsWhileRowsAreAskedForAddedAndMoved)
{
    SheetModel model(session(), m_view->form());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QObject::connect(&session(), &Session::changed, &model,
                     [&model](const ChangeSet &changes) { model.refresh(changes); });
    goToLevel("quantity");
    paste(QStringLiteral("甲\n乙"));
    const auto row = freeRowAt(*m_view->model(), m_view->cursor().at());
    ASSERT_TRUE(row);
    EXPECT_TRUE(model.askForRow(row->block, row->list));
    EXPECT_GE(model.askedRow(), 0);
    EXPECT_FALSE(model.askForRow(row->block, row->list));
    go("department_evaluation.indicators[quantity/1].name");
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_TRUE(model.askForRow(-1, -1));
    EXPECT_EQ(model.askedRow(), -1);
}

TEST_F(EvaluationView, EnterAfterTheGoalsGoesToTheIndicatorsBelow)
{
    go("department_evaluation.goals[year].expected");
    press(Qt::Key_Return);
    const EntryRow *entry = m_view->model()->entry(m_view->cursor().at().row);
    ASSERT_TRUE(entry || m_view->currentCell());
    const int block = entry ? entry->block : m_view->currentCell()->block;
    EXPECT_EQ(report().block(block).id, QStringLiteral("indicators"));
}

TEST_F(EvaluationView, ARowThatMovesIntoAnotherLevelSaysSo)
{
    goToLevel("quality");
    type(QStringLiteral("办结率"));
    go("department_evaluation.indicators[quality/1].name");
    press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(here(), QStringLiteral("department_evaluation.indicators[quantity/1].name"));
    ASSERT_FALSE(m_messages.isEmpty());
    EXPECT_TRUE(m_messages.last().contains(QStringLiteral("数量指标"))) << m_messages.last().toStdString();
}

TEST_F(EvaluationView, AFindingIsMarkedUnderTheLastLineOfATextAndAtTheEdgeOfAnEmptyCell)
{
    const CellKey goal = key("department_evaluation.goals[year].expected");
    const auto line = [&] {
        const SheetCell *cell = m_view->model()->find(goal);
        return SheetPainter::findingLine(m_view->layout(), *cell, m_view->model()->shown(*cell),
                                         m_view->cellRect(goal));
    };
    EXPECT_GT(line().y1(), m_view->cellRect(goal).bottom() - 4);
    ASSERT_TRUE(session().apply(report().set(goal, QStringLiteral("保障运转，").repeated(60))));
    const double text = QFontMetricsF(m_view->layout().font(SheetRole::Body)).height();
    ASSERT_GT(m_view->cellRect(goal).height(), 3 * text);
    EXPECT_GT(line().y1(), m_view->cellRect(goal).bottom() - text / 2);
}

TEST_F(EvaluationView, AHeadStaysOnlyAboveRowsOfItsTable)
{
    const SheetModel &model = *m_view->model();
    m_view->resize(1200, 400);
    QScrollBar &bar = *m_view->verticalScrollBar();
    for (int y = 0; y <= bar.maximum(); y += 7) {
        bar.setValue(y);
        const GridPos top = m_view->gridAt({m_view->viewport()->width() / 2, 0});
        if (top.row < 0 || model.headOf(top.row).begin != top.row ||
            m_view->gridRect(top.row, top.column).top() != 0)
            continue;
        const Sheet::RowRange head = model.headOf(top.row);
        const QRect last = m_view->gridRect(head.end - 1, top.column);
        const GridPos below = m_view->gridAt({m_view->viewport()->width() / 2, last.bottom() + 3});
        ASSERT_GE(below.row, 0);
        EXPECT_EQ(model.headOf(below.row).begin, head.begin) << y;
    }
}

} // namespace juesuan::ui
