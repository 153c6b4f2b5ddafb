#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>
#include <algorithm>

#include "WindowFixture.h"
#include "core/text/Words.h"
#include "ui/form/CellTip.h"
#include "ui/form/FormView.h"
#include "ui/panels/FindingKinds.h"
#include "ui/panels/FindingPanel.h"
#include "ui/window/Actions.h"

namespace juesuan::ui
{
namespace
{

class FindingPanelTest : public WindowFixture
{
protected:
    /// The sample, and its findings in the panel: otherwise they come a moment after the first painting.
    void open()
    {
        openSample();
        m_window->workspace().audit();
    }
    FindingPanel &panel() { return m_window->findings(); }
    QTreeView &list() { return *panel().findChild<QTreeView *>(QStringLiteral("findings")); }
    bool says(const char *text)
    {
        const auto labels = panel().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [text](const QLabel *label) {
            return label->isVisible() && label->text() == QLatin1String(text);
        });
    }
    QPushButton *button(const QString &text)
    {
        const auto buttons = panel().findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&](const QPushButton *b) { return b->isVisible() && b->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }
    template <class Wanted> const Finding *find(Wanted wanted)
    {
        const auto found = std::ranges::find_if(findings(), wanted);
        return found == findings().end() ? nullptr : &*found;
    }
    QModelIndex choose(const QString &key)
    {
        const QModelIndex index = panel().model().indexOf(key);
        list().setCurrentIndex(index);
        return index;
    }
    void click(const QModelIndex &index)
    {
        list().scrollTo(index);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(index).center());
    }
    void newBook()
    {
        m_prompter.m_newBook = NewBookChoice{path("new.juesuan"),
                                             m_shelf.profile(QStringLiteral("sn-2019")).value(),
                                             2019,
                                             {QStringLiteral("某单位"), {}, MoneyUnit::Wan}};
        m_window->actions().newBook->trigger();
        QCoreApplication::processEvents();
        m_window->workspace().audit();
    }
};

TEST_F(FindingPanelTest, SaysOfAnEmptyReportThatNothingIsFilledInYet)
{
    newBook();
    ASSERT_TRUE(m_window->workspace().isOpen());
    EXPECT_TRUE(says("Nothing filled in yet"));
    EXPECT_FALSE(says("Everything holds"));
    m_window->workspace().apply(
        report().set(key("summary[other].income"), Amount{Money::fromFen(100), false}));
    m_window->workspace().audit();
    EXPECT_FALSE(says("Nothing filled in yet"));
}

TEST_F(FindingPanelTest, LeavesAnEmptyReportWithoutAVerdictOnTheStartPage)
{
    newBook();
    ASSERT_EQ(m_settings->recentBooks().size(), 1U);
    EXPECT_LT(m_settings->recentBooks().front().errors, 0);
}

TEST_F(FindingPanelTest, NamesTheValueThatTheComputedOneWouldBe)
{
    open();
    const Finding *stated = find(isStated);
    ASSERT_TRUE(stated);
    const CellKey cell = stated->cells.front();
    choose(stated->key);
    QPushButton *take = button(QStringLiteral("Use computed value ") % computedWords(report(), cell));
    ASSERT_TRUE(take);
    const std::int64_t computed = report().computed(cell).amount;
    take->click();
    EXPECT_FALSE(report().isStated(cell));
    EXPECT_EQ(report().number(cell).amount, computed);
}

TEST_F(FindingPanelTest, OffersTheValueThatAFindingProposesAndPutsItIn)
{
    open();
    const Finding *slip = find(proposesValue);
    ASSERT_TRUE(slip);
    const CellKey cell = *slip->cause.cell;
    const std::int64_t shouldBe = *slip->cause.shouldBe;
    const QString key = slip->key;
    choose(key);
    QPushButton *take =
        button(QStringLiteral("Use proposed value ") % text::amountWords(report(), cell, shouldBe));
    ASSERT_TRUE(take);
    take->click();
    EXPECT_EQ(report().number(cell).amount, shouldBe);
    EXPECT_FALSE(find([&](const Finding &f) { return f.key == key; }));
}

TEST_F(FindingPanelTest, GoesOnToTheNextFindingWhenOneIsDealtWithAndDoesNotScroll)
{
    open();
    list().expandAll();
    list().doItemsLayout();
    QModelIndex last; // far down, so that there is something to scroll
    for (QModelIndex at = panel().model().step({}, 1);;) {
        const Finding *finding = panel().model().finding(at);
        if (isStated(*finding))
            last = at;
        const QModelIndex next = panel().model().step(at, 1);
        if (next == panel().model().step({}, 1))
            break;
        at = next;
    }
    ASSERT_TRUE(last.isValid());
    list().setCurrentIndex(last);
    list().doItemsLayout();
    list().scrollTo(last);
    const QString dealtWith = panel().current()->key;
    const QStringList walk = panel().model().keysFrom(last);
    const int scrolled = list().verticalScrollBar()->value();
    ASSERT_GT(scrolled, 0);
    emit panel().computedValueRequested(panel().current()->cells.front());
    m_window->workspace().audit();
    ASSERT_TRUE(panel().current());
    EXPECT_NE(panel().current()->key, dealtWith);
    const auto next = std::ranges::find_if(
        walk, [&](const QString &k) { return find([&](const Finding &f) { return f.key == k; }); });
    ASSERT_NE(next, walk.end());
    EXPECT_EQ(panel().current()->key, *next);
    EXPECT_EQ(list().verticalScrollBar()->value(), std::min(scrolled, list().verticalScrollBar()->maximum()));
}

TEST_F(FindingPanelTest, JumpsAtASingleClickAndAtEnter)
{
    open();
    list().expandAll();
    const QModelIndex second = panel().model().step(panel().model().step({}, 1), 1);
    const Finding *first = panel().model().finding(second);
    ASSERT_TRUE(first);
    click(second);
    EXPECT_EQ(m_window->formView().currentCell(), first->cells.front());
    EXPECT_TRUE(m_window->formView().isAncestorOf(QApplication::focusWidget()));

    list().setFocus();
    list().setCurrentIndex(panel().model().index(0, 0));
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_EQ(m_window->formView().currentCell(), panel().current()->cells.front());
}

TEST_F(FindingPanelTest, ShowsAllOfTheFindingThatAStepGoesTo)
{
    open();
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F8);
        QCoreApplication::processEvents();
        const QRect card = list().visualRect(list().currentIndex());
        const QRect seen = list().viewport()->rect();
        EXPECT_TRUE(card.isValid());
        EXPECT_GE(card.top(), seen.top());
        EXPECT_TRUE(card.height() > seen.height() || card.bottom() <= seen.bottom())
            << "finding " << i << ": " << card.bottom() << " of " << seen.bottom();
    }
}

TEST_F(FindingPanelTest, ExplainsTheWarningOnTheCellAtHand)
{
    open();
    const Finding *soft =
        find([](const Finding &f) { return f.severity == Severity::Warning && !f.cells.empty(); });
    ASSERT_TRUE(soft);
    const QString key = soft->key;
    emit panel().jumpRequested(soft->cells.front());
    m_prompter.m_explanation = QStringLiteral("已核实");
    m_window->actions().explainFinding->trigger();
    const Finding *now = find([&](const Finding &f) { return f.key == key; });
    ASSERT_TRUE(now);
    EXPECT_EQ(now->explanation, QStringLiteral("已核实"));
}

TEST_F(FindingPanelTest, AStatedValueMayBeExplainedAndStaysAnError)
{
    open();
    const Finding *stated =
        find([](const Finding &f) { return isStated(f) && f.severity == Severity::Error && !f.rounding; });
    ASSERT_TRUE(stated);
    const QString key = stated->key;
    const int errors = countFindings(findings()).errors;
    choose(key);
    emit panel().jumpRequested(stated->cells.front());
    m_prompter.m_explanation = QStringLiteral("以批复为准");
    m_window->actions().explainFinding->trigger();
    const Finding *now = find([&](const Finding &f) { return f.key == key; });
    ASSERT_TRUE(now);
    EXPECT_EQ(now->explanation, QStringLiteral("以批复为准"));
    EXPECT_EQ(countFindings(findings()).errors, errors);
}

} // namespace
} // namespace juesuan::ui
