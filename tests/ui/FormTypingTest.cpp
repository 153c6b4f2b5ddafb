#include <QTest>

#include "FormFixture.h"
#include "core/num/AmountText.h"
#include "ui/form/CellEditor.h"
#include "ui/form/CellNote.h"
#include "ui/form/CellTyping.h"
#include "ui/form/CodeSearch.h"
#include "ui/form/Suggestions.h"

namespace juesuan::ui
{
namespace
{

class FormTypingTest : public FormFixture
{
protected:
    const QString m_functions = QStringLiteral("functions");
    std::vector<Suggestion> suggest(const char *text) const
    {
        return suggestCodes(report(), m_functions, QString::fromUtf8(text));
    }
};

TEST_F(FormTypingTest, EnterAfterTheAmountsOfANewCodeGoesBackToTheLineForCodes)
{
    open("expenditure");
    addCode("2080505");
    type(QStringLiteral("1"));
    addCode("2040501"); // sorts in above
    EXPECT_EQ(here(), QStringLiteral("expenditure[2040501].basic"));
    type(QStringLiteral("2"));
    ASSERT_TRUE(m_view->cursor().isValid());
    EXPECT_TRUE(m_view->model()->entry(m_view->cursor().at().row));
    type(QStringLiteral("2040502"));
    EXPECT_EQ(here(), QStringLiteral("expenditure[2040502].basic"));
}

TEST_F(FormTypingTest, EnterInARowThatTheCursorHasLeftGoesDownAsEver)
{
    open("expenditure");
    addCode("2080505");
    addCode("2040501");
    go("expenditure[2080505].basic");
    go("expenditure[2040501].basic");
    press(Qt::Key_Return);
    EXPECT_FALSE(m_view->model()->entry(m_view->cursor().at().row));
}

TEST_F(FormTypingTest, TheEditorSaysWhichUnitIsTyped)
{
    ASSERT_TRUE(session().apply(report().setSetting(QStringLiteral("entry"), QStringLiteral("yuan"))));
    open("three_public");
    go("three_public[budget].reception");
    QTest::keyClicks(m_view->focusProxy(), QStringLiteral("12"));
    EXPECT_EQ(m_view->typing().editor().unit(), unitName(MoneyUnit::Yuan));
    press(Qt::Key_Return);
    EXPECT_TRUE(m_view->typing().editor().unit().isEmpty());
}

TEST_F(FormTypingTest, AnAmountThatIsACodeIsTakenAndAskedAbout)
{
    open("three_public");
    go("three_public[budget].reception");
    type(QStringLiteral("2040501"));
    EXPECT_EQ(origin("three_public[budget].reception"), CellOrigin::Typed);
    EXPECT_TRUE(m_view->typing().note().isVisible());
    EXPECT_TRUE(m_view->typing().note().text().contains(QStringLiteral("2040501")));
    go("three_public[budget].meeting");
    type(QStringLiteral("12.5"));
    EXPECT_FALSE(m_view->typing().note().isVisible());
}

TEST_F(FormTypingTest, EqualNamesAreToldApartByWhatTheyBelongTo)
{
    const auto found = suggest("行政运行");
    ASSERT_GT(found.size(), 3U);
    QSet<QString> details;
    for (const Suggestion &suggestion : found) {
        if (suggestion.label == QStringLiteral("行政运行"))
            details.insert(suggestion.detail);
    }
    EXPECT_GT(details.size(), 3);
    EXPECT_FALSE(details.contains(QString()));
}

TEST_F(FormTypingTest, CodesInUseComeFirst)
{
    EXPECT_NE(suggest("行政运行").front().value, QStringLiteral("2040501"));
    open("expenditure");
    addCode("2040501");
    EXPECT_EQ(suggest("行政运行").front().value, QStringLiteral("2040501"));
    EXPECT_EQ(suggest("xzyx").front().value, QStringLiteral("2040501"));
}

TEST_F(FormTypingTest, WiderNamesComeBeforeNarrowerOnes)
{
    const auto found = suggest("法院");
    ASSERT_GT(found.size(), 1U);
    EXPECT_EQ(found.front().value, QStringLiteral("20405"));
}

TEST_F(FormTypingTest, ACodeIsFoundByTheNameAboveItTogetherWithItsOwn)
{
    for (const char *text : {"fyxzyx", "fy xzyx", "法院 行政运行"}) {
        const auto found = suggest(text);
        ASSERT_FALSE(found.empty()) << text;
        EXPECT_EQ(found.front().value, QStringLiteral("2040501")) << text;
    }
    ASSERT_TRUE(suggest("法院 不存在").empty());
}

TEST_F(FormTypingTest, CodesBesideThoseInUseComeFirst)
{
    open("expenditure");
    EXPECT_NE(suggest("ybxzglsw").front().value, QStringLiteral("2040502"));
    addCode("2040501");
    EXPECT_EQ(suggest("ybxzglsw").front().value, QStringLiteral("2040502"));
}

} // namespace
} // namespace juesuan::ui
