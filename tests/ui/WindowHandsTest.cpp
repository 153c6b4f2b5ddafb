#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>
#include <algorithm>

#include "WindowFixture.h"
#include "core/report/Address.h"
#include "ui/dialogs/AddReportDialog.h"
#include "ui/dialogs/HelpDialog.h"
#include "ui/form/CellTip.h"
#include "ui/form/FormView.h"
#include "ui/panels/ExplainPanel.h"
#include "ui/panels/FindingPanel.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/window/Actions.h"
#include "ui/window/StatusLine.h"

namespace juesuan::ui
{
namespace
{

class WindowHandsTest : public WindowFixture
{
protected:
    int form(const char *id) const { return report().profile().form(QString::fromUtf8(id)); }
    void go(const char *id) { emit m_window->navigator().formChosen(form(id), 0); }
    static bool hasFocus(const QWidget &pane) { return pane.isAncestorOf(QApplication::focusWidget()); }
    QList<QMenu *> menus() const
    {
        QList<QMenu *> all = m_window->menuBar()->findChildren<QMenu *>();
        erase_if(all, [](const QMenu *menu) { return menu->actions().isEmpty(); });
        return all;
    }
};

TEST_F(WindowHandsTest, F6GoesRoundThePanes)
{
    openSample();
    m_window->formView().setFocus();
    const QList<QWidget *> round{&m_window->findings(), &m_window->explanation(), &m_window->navigator(),
                                 &m_window->formView()};
    for (const QWidget *pane : round) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        EXPECT_TRUE(hasFocus(*pane)) << pane->metaObject()->className();
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(hasFocus(m_window->navigator()));
}

TEST_F(WindowHandsTest, AClickOnAFormPutsTheKeyboardIntoItAndArrowsDoNot)
{
    openSample();
    auto *tree = m_window->navigator().findChild<QTreeView *>();
    const QModelIndex index = m_window->navigator().model().indexOfForm(form("income"));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    EXPECT_EQ(m_window->formView().form(), form("income"));
    EXPECT_TRUE(hasFocus(m_window->formView()));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    EXPECT_EQ(m_window->formView().form(), form("expenditure"));
    EXPECT_TRUE(hasFocus(m_window->navigator()));
    QTest::keyClick(tree, Qt::Key_Return);
    EXPECT_TRUE(hasFocus(m_window->formView()));
}

TEST_F(WindowHandsTest, NoMenuUsesALetterTwice)
{
    openSample();
    for (const char *language : {"en", "zh_CN"}) {
        m_languages->use(QString::fromLatin1(language));
        QCoreApplication::processEvents();
        for (const QMenu *menu : menus()) {
            QString letters;
            for (const QAction *action : menu->actions()) {
                const qsizetype at = action->text().indexOf(QLatin1Char('&'));
                if (at < 0)
                    continue;
                const QChar letter = action->text().at(at + 1).toLower();
                EXPECT_FALSE(letters.contains(letter)) << language << ": " << menu->title().toStdString()
                                                       << ", " << action->text().toStdString();
                letters += letter;
            }
        }
    }
    m_languages->use(QStringLiteral("en"));
}

TEST_F(WindowHandsTest, HelpTellsTheKeysOfEveryActionThatHasSome)
{
    openSample();
    m_window->actions().help->trigger();
    auto *dialog = m_window->findChild<HelpDialog *>();
    ASSERT_TRUE(dialog);
    QStringList told;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        told << label->text();
    int keys = 0;
    for (const QMenu *menu : menus()) {
        for (const QAction *action : menu->actions()) {
            if (action->shortcut().isEmpty())
                continue;
            ++keys;
            const QString key = keyWords(action->shortcut());
            EXPECT_TRUE(std::ranges::any_of(told, [&](const QString &t) { return t.startsWith(key); }))
                << key.toStdString();
        }
    }
    EXPECT_GT(keys, 20);
}

TEST_F(WindowHandsTest, AddsAYearOfTheUnitAndGoesToIt)
{
    openSample();
    const QString unit = report().unit();
    m_prompter.m_added =
        AddReportChoice{{}, report().profilePtr(), 2020, {unit, QStringLiteral("unit"), MoneyUnit::Wan}};
    m_window->actions().addYear->trigger();
    EXPECT_EQ(report().year(), 2020);
    EXPECT_EQ(report().entryUnit(), MoneyUnit::Wan);
    const auto reports = m_window->workspace().book().reports();
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0].unitId, reports[1].unitId);
    const NavigatorModel &model = m_window->navigator().model();
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 2);

    for (int row = 0; row < 2; ++row) { // and back to the other year by the navigator
        const QModelIndex year = model.index(row, 0, model.index(0, 0));
        if (year.data().toString() == QStringLiteral("2019"))
            emit m_window->navigator().reportChosen(model.reportOf(year));
    }
    EXPECT_EQ(report().year(), 2019);
}

TEST_F(WindowHandsTest, AddsAUnitUnderAnother)
{
    openSample();
    const QString parent = m_window->workspace().book().reports().front().unitId;
    m_prompter.m_added = AddReportChoice{
        parent, report().profilePtr(), 2019, {QStringLiteral("下属单位"), {}, MoneyUnit::Yuan}};
    m_window->actions().addUnit->trigger();
    EXPECT_EQ(report().unit(), QStringLiteral("下属单位"));
    const NavigatorModel &model = m_window->navigator().model();
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 2); // its own year, and the unit under it
}

TEST_F(WindowHandsTest, TheDialogForAYearProposesTheOneAfterTheLastAndRefusesOneThatIsThere)
{
    openSample();
    const auto reports = m_window->workspace().book().reports();
    AddReportDialog dialog({AddReportOffer::What::Year, m_shelf.profiles(), reports, reports.front().id, {}});
    EXPECT_EQ(dialog.choice().year, 2020);
    EXPECT_EQ(dialog.choice().settings.unit, reports.front().unit);
    dialog.findChild<QSpinBox *>()->setValue(2019);
    dialog.accept();
    EXPECT_NE(dialog.result(), QDialog::Accepted);
}

TEST_F(WindowHandsTest, AnUndoFromAnotherFormGoesToTheCellItChanged)
{
    openSample();
    const CellKey cell = key("government_fund[total].opening");
    ASSERT_TRUE(m_window->workspace().apply(report().set(cell, Amount{Money::fromFen(700), false})));
    go("three_public");
    m_window->actions().undo->trigger();
    EXPECT_EQ(m_window->formView().form(), form("government_fund"));
    EXPECT_EQ(m_window->formView().currentCell(), cell);
    go("catalogue");
    m_window->actions().redo->trigger();
    EXPECT_EQ(m_window->formView().currentCell(), cell);
}

TEST_F(WindowHandsTest, AFormOpensWithItsTitleInView)
{
    openSample();
    for (const Form &shape : report().profile().forms) {
        go(shape.id.toUtf8().constData());
        QCoreApplication::processEvents();
        EXPECT_EQ(m_window->formView().verticalScrollBar()->value(), 0) << shape.id.toStdString();
        EXPECT_TRUE(m_window->formView().cursor().isValid()) << shape.id.toStdString();
    }
}

TEST_F(WindowHandsTest, AFormThatFitsTheWidthHasNoScrollBarBeneath)
{
    openSample();
    m_window->formView().zoomToWidth();
    for (int width = 1300; width < 1420; width += 7) {
        m_window->resize(width, 768);
        QCoreApplication::processEvents();
        if (m_window->formView().zoom() > 80) {
            EXPECT_EQ(m_window->formView().horizontalScrollBar()->maximum(), 0) << width;
        }
    }
}

TEST_F(WindowHandsTest, TheExplanationTellsTheComputedValueOfAStatedCellAndFollowsTheCursorAway)
{
    openSample();
    const auto stated =
        std::ranges::find_if(findings(), [](const Finding &f) { return f.rule == QLatin1String("stated"); });
    ASSERT_NE(stated, findings().end());
    const CellKey cell = stated->cells.front();
    emit m_window->findings().jumpRequested(cell);
    auto *computed = m_window->explanation().findChild<QLabel *>(QStringLiteral("computed"));
    ASSERT_TRUE(computed);
    EXPECT_TRUE(computed->isVisible());
    EXPECT_TRUE(computed->text().contains(computedWords(report(), cell)));
    EXPECT_GT(m_window->explanation().model().rowCount(), 0);
    EXPECT_TRUE(m_window->actions().takeComputed->text().contains(computedWords(report(), cell)));

    go("expenditure");
    m_window->formView().insertCode(); // the line for codes is no cell
    EXPECT_EQ(m_window->explanation().model().rowCount(), 0);
    EXPECT_FALSE(computed->isVisible());
}

TEST_F(WindowHandsTest, TheSumOfTheSelectionChangesItsLanguageWithTheWindow)
{
    openSample();
    go("three_public");
    m_window->formView().selectAllCells();
    const auto says = [this](const QString &word) {
        const auto labels = m_window->statusLine().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *l) { return l->text().contains(word); });
    };
    EXPECT_TRUE(says(QStringLiteral("average")));
    m_languages->use(QStringLiteral("zh_CN"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("平均")); }));
    m_languages->use(QStringLiteral("en"));
}

TEST_F(WindowHandsTest, ASingleAmountIsToldToTheFenInTheUnitOfEntry)
{
    openSample();
    const CellKey cell = key("government_fund[total].opening");
    ASSERT_TRUE(
        m_window->workspace().apply(report().setSetting(QStringLiteral("entry"), QStringLiteral("yuan"))));
    ASSERT_TRUE(m_window->workspace().apply(report().set(cell, Amount{Money::fromFen(12'345'678), false})));
    emit m_window->findings().jumpRequested(cell);
    const auto labels = m_window->statusLine().findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [](const QLabel *l) { return l->text().startsWith(QStringLiteral("123,456.78 ")); }));
}

TEST_F(WindowHandsTest, WhatCanBeTakenOverIsOfferedOnlyWhereThereIsSomething)
{
    openSample();
    const auto stated =
        std::ranges::find_if(findings(), [](const Finding &f) { return f.rule == QLatin1String("stated"); });
    ASSERT_NE(stated, findings().end());
    emit m_window->findings().jumpRequested(stated->cells.front());
    EXPECT_TRUE(m_window->actions().takeComputed->isEnabled());
    EXPECT_FALSE(m_window->actions().takeSuggestion->isEnabled());
    go("three_public");
    m_window->formView().selectCell(key("three_public[final].running"), false);
    EXPECT_FALSE(m_window->actions().takeComputed->isEnabled());
}

TEST_F(WindowHandsTest, AJumpBringsItsTargetIntoTheMiddle)
{
    openSample();
    m_window->resize(1366, 500);
    go("expenditure");
    FormView &view = m_window->formView();
    view.verticalScrollBar()->setValue(0);
    std::optional<CellKey> low; // far down, and not so far that the form ends there
    for (int row = 0; row < view.model()->rowCount() && !low; ++row) {
        const SheetCell *cell = view.model()->cellAt(row, 2);
        const QRect rect = view.gridRect(row, 2);
        if (cell && cell->cell && rect.bottom() > view.viewport()->height() &&
            rect.top() - view.verticalScrollBar()->maximum() < view.viewport()->height() / 2)
            low = cell->cell;
    }
    ASSERT_TRUE(low);
    emit m_window->findings().jumpRequested(*low);
    const QRect rect = view.cellRect(*low);
    EXPECT_GE(rect.top(), view.viewport()->height() / 3 - 1);
    EXPECT_LE(rect.bottom(), 2 * view.viewport()->height() / 3 + 1);
}

TEST_F(WindowHandsTest, ThePanelsGetTheirWidthBackWithTheWindows)
{
    openSample();
    const int before = m_window->navigator().width();
    m_window->resize(700, 768);
    QCoreApplication::processEvents();
    m_window->resize(1366, 768);
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_window->navigator().width() >= before; }, 1000));
}

TEST_F(WindowHandsTest, ATextIsExplainedByTheChecksThatAreAboutIt)
{
    openSample();
    emit m_window->findings().jumpRequested(key("department_evaluation.intro[fields].duties"));
    const QAbstractItemModel &model = m_window->explanation().model();
    QStringList told;
    for (int section = 0; section < model.rowCount(); ++section)
        for (int row = 0; row < model.rowCount(model.index(section, 0)); ++row)
            told << model.index(row, 0, model.index(section, 0)).data().toString();
    EXPECT_EQ(told, QStringList{QStringLiteral("两份表的概述应相同")});
}

} // namespace
} // namespace juesuan::ui
