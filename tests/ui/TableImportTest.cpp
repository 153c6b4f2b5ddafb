#include <QFile>
#include <QLabel>
#include <QTableWidget>
#include <gtest/gtest.h>

#include "WindowFixture.h"
#include "core/report/Address.h"
#include "ui/dialogs/TableImportDialog.h"
#include "ui/window/Actions.h"

namespace juesuan::ui
{
namespace
{

using namespace Qt::StringLiterals;

constexpr char kTable[] = "支出决算表,,,,,,,\n,,,,,,,公开03表\n部门：某院,,,,,,,金额单位：万元\n"
                          "项目,,本年支出合计,基本支出,项目支出,上缴上级支出,经营支出,对附属单位补助支出\n"
                          "科目编码,科目名称,,,,,,\n,合计,90,60,30,,,\n204,公共安全支出,90,60,30,,,\n"
                          "20405,法院,90,60,30,,,\n2040501,行政运行,90,60,30,,,\n,不明的一行,7,7,,,,\n";

class TableImport : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        m_prompter.m_newBook = NewBookChoice{path("new.juesuan"),
                                             m_shelf.profile(u"sn-2019"_s).value(),
                                             2019,
                                             {u"某院"_s, {}, MoneyUnit::Wan}};
        m_window->actions().newBook->trigger();
        ASSERT_TRUE(m_window->workspace().isOpen());
    }
    QString written(const QByteArray &text)
    {
        const QString file = path("table.csv");
        QFile out(file);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(text);
        return file;
    }
    QString basic() const
    {
        const auto cell = resolve(report(), *parseAddress(u"expenditure[2040501].basic"_s));
        return cell ? QString::number(report().number(*cell).amount) : u"no row"_s;
    }
};

TEST_F(TableImport, BringsInAWorkbookOfAnotherProgramAsOneStep)
{
    m_prompter.m_table = written(kTable);
    m_prompter.m_takeTables = true;
    m_window->actions().importTables->trigger();
    EXPECT_EQ(basic(), QString::number(60 * Money::kFenPerWan));
    m_window->actions().undo->trigger();
    EXPECT_EQ(basic(), u"no row"_s);
}

TEST_F(TableImport, ChangesNothingUntilThePersonSaysSo)
{
    m_prompter.m_table = written(kTable);
    m_window->actions().importTables->trigger();
    EXPECT_EQ(basic(), u"no row"_s);
}

TEST_F(TableImport, TellsWhatIsNoTableOfTheReport)
{
    m_prompter.m_table = written("a,b\n1,2\n");
    m_prompter.m_told.clear();
    m_window->actions().importTables->trigger();
    EXPECT_EQ(m_prompter.m_told.size(), 1);
}

TEST_F(TableImport, ShowsWhatWasFoundAndWhatWasNot)
{
    const auto table = table::readText(kTable, u"table.csv"_s);
    ASSERT_TRUE(table);
    const std::vector<table::Table> tables{*table};
    const TableOffer offer{&report(), u"table.csv"_s, tables, intake::match(report(), tables)};
    TableImportDialog dialog(offer);
    const auto *list = dialog.findChild<QTableWidget *>();
    ASSERT_TRUE(list);
    ASSERT_EQ(list->rowCount(), 1);
    EXPECT_EQ(list->item(0, 0)->text(), u"公开03表"_s);
    EXPECT_EQ(list->item(0, 2)->text(), u"4"_s);
    EXPECT_EQ(list->item(0, 3)->text(), u"6"_s);
    EXPECT_TRUE(list->item(0, 5)->text().contains(u"不明的一行"_s));
    EXPECT_FALSE(dialog.choice().changes.empty()) << dialog.findChild<QLabel *>()->text().toStdString();
    list->item(0, 0)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(dialog.choice().changes.empty());
}

} // namespace
} // namespace juesuan::ui
