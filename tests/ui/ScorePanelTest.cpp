#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QTest>
#include <QTreeView>
#include <algorithm>

#include "WindowFixture.h"
#include "core/audit/ScoreBoard.h"
#include "core/text/ScoreText.h"
#include "ui/form/FormView.h"
#include "ui/panels/ExplainModel.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/panels/ScorePanel.h"

namespace juesuan::ui
{
namespace
{

/// The published evaluation of the sample, with the points in view.
class ScorePanelTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        openSample();
        m_form = report().profile().form(QStringLiteral("department_evaluation"));
        ASSERT_GE(m_form, 0);
        m_instance = report().instances(m_form).front();
        emit m_window->navigator().formChosen(m_form, m_instance);
        m_window->findChild<QDockWidget *>(QStringLiteral("scores"))->raise();
        QCoreApplication::processEvents();
    }
    ScoreBoard board() const { return scoreBoard(report(), m_form, m_instance); }
    QTreeView &list() { return *m_window->scores().findChild<QTreeView *>(QStringLiteral("scores")); }
    bool says(const QString &words)
    {
        const auto labels = m_window->scores().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *l) { return l->text().contains(words); });
    }
    int m_form = -1;
    std::uint16_t m_instance = 0;
};

TEST_F(ScorePanelTest, TellsTheGradeAndWhatIsMissingToTheNext)
{
    const ScoreBoard now = board();
    ASSERT_TRUE(now.grade && now.next);
    EXPECT_TRUE(says(now.grade->name));
    EXPECT_TRUE(says(text::pointsInWords(now.total.amount)));
    EXPECT_TRUE(says(now.next->name));
    EXPECT_TRUE(says(text::pointsInWords(now.missing)));
}

TEST_F(ScorePanelTest, ListsWhatLostPointsTheMostFirst)
{
    const ScoreBoard now = board();
    ASSERT_FALSE(now.lost.empty());
    const QStandardItemModel &model = m_window->scores().model();
    ASSERT_EQ(model.rowCount(), static_cast<int>(now.lost.size()));
    EXPECT_EQ(model.index(0, 0).data().toString(), text::rowInWords(report(), now.rows[now.lost.front()]));
}

TEST_F(ScorePanelTest, AClickGoesToTheScoreAndToWhatWouldHaveEarnedMore)
{
    const ScoreBoard now = board();
    list().scrollToTop();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                      list().visualRect(m_window->scores().model().index(0, 0)).center());
    EXPECT_EQ(m_window->formView().currentCell(), now.rows[now.lost.front()].cell);

    bool jumped = false;
    for (std::size_t i = 0; i < now.lost.size() && !jumped; ++i) {
        const QModelIndex line = m_window->scores().model().index(static_cast<int>(i), 0);
        for (const ScoreTrace &trace : scoreTraces(report(), now.rows[now.lost[i]].cell)) {
            if (trace.goals.empty())
                continue;
            list().setFocus();
            list().setCurrentIndex(m_window->scores().model().index(0, 0, line));
            QTest::keyClick(&list(), Qt::Key_Return);
            EXPECT_EQ(m_window->formView().currentCell(), trace.goals.front().cell);
            jumped = true;
            break;
        }
    }
    EXPECT_TRUE(jumped);
}

TEST_F(ScorePanelTest, FollowsAnEdit)
{
    const ScoreBoard before = board();
    const ScoredRow &worst = before.rows[before.lost.front()];
    ASSERT_TRUE(m_window->workspace().apply(report().set(worst.cell, Number{worst.weight.amount})));
    EXPECT_TRUE(says(text::pointsInWords(board().total.amount)));
    EXPECT_EQ(m_window->scores().model().rowCount(), static_cast<int>(before.lost.size()) - 1);
}

TEST_F(ScorePanelTest, TheExplanationOfAScoreTellsTheRuleStepByStep)
{
    const ScoreBoard now = board();
    const auto ruled = std::ranges::find_if(
        now.rows, [this](const ScoredRow &row) { return !scoreTraces(report(), row.cell).empty(); });
    ASSERT_NE(ruled, now.rows.end());
    ExplainModel model;
    model.set(&report(), ruled->cell);
    EXPECT_TRUE(model.tellsScore());
    const QModelIndex section = model.index(0, 0);
    const QStringList lines = text::scoreExplanation(report(), scoreTraces(report(), ruled->cell).front());
    ASSERT_EQ(model.rowCount(section), lines.size());
    for (int row = 0; row < model.rowCount(section); ++row)
        EXPECT_EQ(model.index(row, 0, section).data().toString(), lines[row].trimmed());
}

} // namespace
} // namespace juesuan::ui
