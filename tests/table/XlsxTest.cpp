#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <xlsxwriter.h>

#include "core/table/Table.h"

namespace juesuan::table
{
namespace
{

/// A workbook as another program writes it, read back.
class Xlsx : public testing::Test
{
protected:
    Xlsx() : m_path(m_folder.filePath(QStringLiteral("other.xlsx")))
    {
        m_book = workbook_new(QFile::encodeName(m_path).constData());
        m_sheet = workbook_add_worksheet(m_book, "公开03表");
    }

    lxw_format *format(const char *number)
    {
        lxw_format *made = workbook_add_format(m_book);
        format_set_num_format(made, number);
        return made;
    }

    std::vector<Table> read()
    {
        EXPECT_EQ(workbook_close(m_book), LXW_NO_ERROR);
        Result<std::vector<Table>> tables = readFile(m_path);
        EXPECT_TRUE(tables) << (tables ? "" : plainText(tables.error()).toStdString());
        return tables ? std::move(tables.value()) : std::vector<Table>();
    }

    QTemporaryDir m_folder;
    QString m_path;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
};

TEST_F(Xlsx, KeepsTextsNumbersAndTheirPlaces)
{
    worksheet_write_string(m_sheet, 0, 0, "支出决算表", nullptr);
    worksheet_write_number(m_sheet, 4, 2, 2517.59, nullptr);
    worksheet_write_string(m_sheet, 4, 3, "—", nullptr);
    worksheet_write_boolean(m_sheet, 5, 0, 1, nullptr);
    const std::vector<Table> tables = read();
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].name, QStringLiteral("公开03表"));
    EXPECT_EQ(tables[0].at(0, 0).text, QStringLiteral("支出决算表"));
    EXPECT_EQ(tables[0].at(4, 2), (Cell{Cell::Kind::Number, QStringLiteral("2517.59"), false}));
    EXPECT_EQ(tables[0].at(4, 3).kind, Cell::Kind::Text);
    EXPECT_EQ(tables[0].at(5, 0), (Cell{Cell::Kind::Truth, QStringLiteral("TRUE"), false}));
    EXPECT_EQ(tables[0].at(3, 2).kind, Cell::Kind::Blank);
    EXPECT_EQ(tables[0].at(99, 99).kind, Cell::Kind::Blank);
}

TEST_F(Xlsx, TakesTheValueAFormulaLastCameTo)
{
    worksheet_write_formula_num(m_sheet, 0, 0, "=SUM(B1:B9)", nullptr, 88.5);
    const std::vector<Table> tables = read();
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].at(0, 0), (Cell{Cell::Kind::Number, QStringLiteral("88.5"), false}));
}

TEST_F(Xlsx, TellsPercentagesAndDates)
{
    worksheet_write_number(m_sheet, 0, 0, 0.9702, format("0.00%"));
    worksheet_write_number(m_sheet, 0, 1, 45657, format("yyyy-mm-dd"));
    worksheet_write_number(m_sheet, 0, 2, 45657, format("yyyy\"年\"m\"月\"d\"日\""));
    worksheet_write_number(m_sheet, 0, 3, 12, format("#,##0.00\"元\";[Red]-#,##0.00"));
    const std::vector<Table> tables = read();
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_TRUE(tables[0].at(0, 0).isPercent);
    EXPECT_EQ(tables[0].at(0, 1), (Cell{Cell::Kind::Text, QStringLiteral("2024-12-31"), false}));
    EXPECT_EQ(tables[0].at(0, 2).text, QStringLiteral("2024-12-31"));
    EXPECT_EQ(tables[0].at(0, 3), (Cell{Cell::Kind::Number, QStringLiteral("12"), false}));
}

TEST_F(Xlsx, KeepsMergedCellsAndHiddenSheets)
{
    worksheet_merge_range(m_sheet, 1, 0, 2, 1, "项目", nullptr);
    lxw_worksheet *hidden = workbook_add_worksheet(m_book, "封面代码");
    worksheet_hide(hidden);
    const std::vector<Table> tables = read();
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(tables[0].spans, (std::vector<Span>{{1, 0, 2, 2}}));
    EXPECT_EQ(tables[0].at(1, 0).text, QStringLiteral("项目"));
    EXPECT_FALSE(tables[0].isHidden);
    EXPECT_TRUE(tables[1].isHidden);
}

TEST_F(Xlsx, JoinsTextOfSeveralFonts)
{
    lxw_format *bold = workbook_add_format(m_book);
    format_set_bold(bold);
    char note[] = "注：", text[] = "本表反映𠮷";
    lxw_rich_string_tuple first{bold, note}, second{nullptr, text};
    lxw_rich_string_tuple *runs[] = {&first, &second, nullptr};
    worksheet_write_rich_string(m_sheet, 0, 0, runs, nullptr);
    const std::vector<Table> tables = read();
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].at(0, 0).text, QStringLiteral("注：本表反映𠮷"));
}

} // namespace
} // namespace juesuan::table
