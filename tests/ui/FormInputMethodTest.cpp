#include "FormFixture.h"

#include <QInputMethodEvent>
#include <QTest>

#include "ui/form/CellEditor.h"
#include "ui/form/CellTyping.h"
#include "ui/form/Suggestions.h"

namespace juesuan::ui
{

class FormInputMethodTest : public FormFixture
{
protected:
    static void compose(QWidget *target, const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(target, &event);
    }
    QString text() const { return m_view->typing().editor().text(); }
};

TEST_F(FormInputMethodTest, ACompositionOnAClosedCellOpensItAndLosesNothing)
{
    open("general_budget");
    m_view->insertCode();
    QWidget *focused = m_view->focusProxy();
    compose(focused, QStringLiteral("x"));
    EXPECT_TRUE(m_view->isEditing());
    EXPECT_EQ(QApplication::focusWidget(), focused); // the focus did not move while composing
    compose(focused, QStringLiteral("xing"));
    compose(focused, {}, QStringLiteral("行政运行"));
    EXPECT_EQ(text(), QStringLiteral("行政运行"));
}

TEST_F(FormInputMethodTest, WhatArrivesAtTheViewReachesTheEditor)
{
    open("catalogue");
    m_view->selectCell(key("catalogue[summary].reason"), false);
    compose(m_view.get(), QStringLiteral("wu"));
    compose(m_view.get(), {}, QStringLiteral("无数据"));
    EXPECT_EQ(text(), QStringLiteral("无数据"));
    press(Qt::Key_Return);
    EXPECT_EQ(report().text(key("catalogue[summary].reason")), QStringLiteral("无数据"));
}

TEST_F(FormInputMethodTest, AGivenUpCompositionClosesTheCellAgain)
{
    open("catalogue");
    m_view->selectCell(key("catalogue[summary].reason"), false);
    compose(m_view->focusProxy(), QStringLiteral("wu"));
    compose(m_view->focusProxy(), {});
    EXPECT_FALSE(m_view->isEditing());
}

TEST_F(FormInputMethodTest, EscRestoresAfterAComposition)
{
    open("catalogue");
    m_view->selectCell(key("catalogue[summary].reason"), false);
    type(QStringLiteral("old"));
    m_view->selectCell(key("catalogue[summary].reason"), false);
    compose(m_view->focusProxy(), {}, QStringLiteral("新"));
    press(Qt::Key_Escape);
    EXPECT_EQ(report().text(key("catalogue[summary].reason")), QStringLiteral("old"));
}

TEST_F(FormInputMethodTest, RareCharactersArriveWhole)
{
    open("catalogue");
    m_view->selectCell(key("catalogue[summary].reason"), false);
    compose(m_view->focusProxy(), {}, QStringLiteral("𠮷"));
    press(Qt::Key_Return);
    EXPECT_EQ(report().text(key("catalogue[summary].reason")), QStringLiteral("𠮷"));
}

TEST_F(FormInputMethodTest, PinyinInitialsOfferTheCode)
{
    open("general_budget");
    m_view->insertCode();
    QTest::keyClicks(m_view->focusProxy(), QStringLiteral("xzyx"));
    ASSERT_TRUE(m_view->typing().suggestions().isVisible());
    ASSERT_TRUE(m_view->typing().suggestions().chosen());
    const QString name = m_view->typing().suggestions().chosen()->label;
    EXPECT_EQ(name, QStringLiteral("行政运行"));
    const QString code = m_view->typing().suggestions().chosen()->value;
    press(Qt::Key_Return);
    EXPECT_TRUE(here().contains(code)) << here().toStdString();
}

TEST_F(FormInputMethodTest, FullWidthFiguresAndUnitsAreUnderstoodAndRepeated)
{
    open("general_budget");
    addCode("2040501");
    compose(m_view->focusProxy(), {}, QStringLiteral("１２．５万元"));
    press(Qt::Key_Return);
    EXPECT_EQ(shown("general_budget[2040501].staff"), QStringLiteral("12.50"));
    EXPECT_FALSE(m_messages.isEmpty());
}

} // namespace juesuan::ui
