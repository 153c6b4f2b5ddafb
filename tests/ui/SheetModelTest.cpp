#include "FormFixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>

#include "ui/form/SheetModel.h"

namespace juesuan::ui
{

using SheetModelTest = FormFixture;

TEST_F(SheetModelTest, EveryFormPassesTheModelTesterWhileRowsComeAndGo)
{
    const auto &forms = report().profile().forms;
    for (int form = 0; form < int(forms.size()); ++form) {
        SheetModel model(session(), form);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QObject::connect(&session(), &Session::changed, &model,
                         [&model](const ChangeSet &changes) { model.refresh(changes); });
        const int block = report().blockIndex(report().profile().form(QStringLiteral("general_budget")), 1);
        const auto applied = session().apply(report().insertCode(block, QStringLiteral("2040501")));
        EXPECT_TRUE(applied || form > 0);
        if (session().canUndo())
            EXPECT_TRUE(session().undo());
    }
}

TEST_F(SheetModelTest, AnEmptyListHasAnEntryRowInPlaceOfItsBlankLine)
{
    open("general_budget");
    const SheetModel &model = *m_view->model();
    int entries = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        entries += model.entry(row) ? 1 : 0;
    EXPECT_EQ(entries, 1);
    EXPECT_EQ(model.rowCount(), model.sheet().rowCount());
    addCode("2040501");
    EXPECT_EQ(model.rowCount(), model.sheet().rowCount() + 1);
}

TEST_F(SheetModelTest, ACellSaysItsNameAndItsValue)
{
    open("general_budget");
    addCode("2040501");
    type(QStringLiteral("5"));
    const SheetCell *cell = m_view->model()->find(key("general_budget[2040501].staff"));
    ASSERT_NE(cell, nullptr);
    const GridSpan span = m_view->model()->spanOf(*cell);
    const QString name =
        m_view->model()->index(span.row, span.column).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(name.contains(QStringLiteral("2040501"))) << name.toStdString();
    EXPECT_TRUE(name.endsWith(QStringLiteral("5.00"))) << name.toStdString();
}

TEST_F(SheetModelTest, AScreenReaderSeesATable)
{
    open("general_budget");
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_view.get());
    ASSERT_NE(table, nullptr);
    ASSERT_NE(table->tableInterface(), nullptr);
    EXPECT_EQ(table->tableInterface()->rowCount(), m_view->model()->rowCount());
    EXPECT_FALSE(table->text(QAccessible::Name).isEmpty());
    QAccessibleInterface *focus = table->focusChild();
    ASSERT_NE(focus, nullptr);
    EXPECT_EQ(focus->role(), QAccessible::Cell);
    EXPECT_FALSE(focus->text(QAccessible::Name).isEmpty());
}

} // namespace juesuan::ui
