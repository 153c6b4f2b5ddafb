#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableWidget>

#include "WindowFixture.h"
#include "core/report/Address.h"
#include "ui/dialogs/IndicatorImportDialog.h"
#include "ui/form/FormView.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/window/Actions.h"

using namespace Qt::StringLiterals;

namespace juesuan::ui
{
namespace
{

const QString kTable = QStringLiteral("一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t分值\n"
                                      "产出指标\t数量指标\t结案数\t≥\t4000\t件\t10\n"
                                      "过程指标\t管理指标\t甲\t≥\t1\t件\t5\n");

/// A new report of Guizhou's regime, at its department form.
class ApprovedIndicators : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        m_prompter.m_newBook = NewBookChoice{path("new.juesuan"),
                                             m_shelf.profile(u"gz-2024"_s).value(),
                                             2024,
                                             {u"某单位"_s, {}, MoneyUnit::Yuan}};
        m_window->actions().newBook->trigger();
        ASSERT_TRUE(m_window->workspace().isOpen());
        m_form = report().profile().form(u"department_evaluation"_s);
        emit m_window->navigator().formChosen(m_form, 0);
        m_prompter.m_takeIndicators = true;
    }
    exchange::IndicatorTable table() const
    {
        return exchange::indicatorTable(exchange::pastedLines(kTable)).value();
    }
    QString target() const
    {
        return report().text(key("department_evaluation.indicators[quantity/1].target"));
    }
    bool hasRow() const
    {
        const auto address = parseAddress(u"department_evaluation.indicators[quantity/1].name"_s);
        return resolve(report(), *address).has_value();
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        m_window->formView().selectCell(key("department_evaluation.funds[staff].initial"), false);
        m_window->formView().paste();
    }

    int m_form = -1;
};

TEST_F(ApprovedIndicators, APastedTableIsSeenByItsHeadsAndTakenInOneStep)
{
    paste(kTable);
    EXPECT_EQ(target(), u"≥4000件"_s);
    m_window->actions().undo->trigger();
    EXPECT_FALSE(hasRow());
}

TEST_F(ApprovedIndicators, NothingIsTakenUntilThePersonSaysSo)
{
    m_prompter.m_takeIndicators = false;
    paste(kTable);
    EXPECT_GT(m_prompter.m_asked, 0);
    EXPECT_FALSE(hasRow());
}

TEST_F(ApprovedIndicators, AFileIsReadFromTheMenu)
{
    m_prompter.m_table = path("indicators.csv");
    QFile file(m_prompter.m_table);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QString(kTable).replace(u'\t', u',').toUtf8());
    file.close();
    m_window->actions().readApproved->trigger();
    EXPECT_EQ(target(), u"≥4000件"_s);
}

TEST_F(ApprovedIndicators, AFileThatIsNoneIsRefusedWithTheHeadsItShouldHave)
{
    m_prompter.m_table = path("other.csv");
    QFile file(m_prompter.m_table);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
    file.close();
    m_prompter.m_told.clear();
    m_window->actions().readApproved->trigger();
    ASSERT_EQ(m_prompter.m_told.size(), 1);
    EXPECT_TRUE(m_prompter.m_told.front().contains(u"三级指标"_s));
    m_prompter.m_table = path("nowhere.csv");
    m_window->actions().readApproved->trigger();
    EXPECT_EQ(m_prompter.m_told.size(), 2);
}

TEST_F(ApprovedIndicators, TheDialogShowsWhatBecomesOfEachLine)
{
    const IndicatorOffer offer{&report(), table(), {m_form, 0}};
    IndicatorImportDialog dialog(offer);
    const auto *lines = dialog.findChild<QTableWidget *>();
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->rowCount(), 2);
    EXPECT_EQ(lines->item(0, 1)->text(), u"产出指标 › 数量指标"_s);
    EXPECT_EQ(lines->item(0, 3)->text(), u"≥4000件"_s);
    EXPECT_EQ(lines->item(1, 1)->text(), u"过程指标 › 管理指标"_s);
    EXPECT_TRUE(lines->item(1, 5)->text().contains(u"过程指标"_s)) << "it says why it was left out";
    EXPECT_TRUE(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    EXPECT_FALSE(dialog.choice().edit.changes.empty());
}

TEST_F(ApprovedIndicators, AnotherFormMayBeChosen)
{
    const IndicatorOffer offer{&report(), table(), {m_form, 0}};
    IndicatorImportDialog dialog(offer);
    auto *forms = dialog.findChild<QComboBox *>();
    ASSERT_EQ(forms->count(), 2);
    forms->setCurrentIndex(1 - forms->currentIndex());
    EXPECT_NE(dialog.choice().form.form, m_form);
}

TEST_F(ApprovedIndicators, WhereNothingWouldChangeThereIsNothingToTake)
{
    paste(kTable);
    const IndicatorOffer offer{&report(), table(), {m_form, 0}};
    IndicatorImportDialog dialog(offer);
    EXPECT_FALSE(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
}

} // namespace
} // namespace juesuan::ui
