#include <gtest/gtest.h>
#include <random>

#include "core/table/Table.h"
#include "tests/support/ZipFile.h"

namespace juesuan::table
{
namespace
{

using Parts = std::vector<std::pair<QString, QByteArray>>;

const QByteArray kRelations = "<Relationships><Relationship Id='r1' Type='http://x/worksheet' "
                              "Target='worksheets/sheet1.xml'/></Relationships>";
const QByteArray kWorkbook = "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>";

Parts parts(const QByteArray &sheet)
{
    return {{QStringLiteral("xl/workbook.xml"), kWorkbook},
            {QStringLiteral("xl/_rels/workbook.xml.rels"), kRelations},
            {QStringLiteral("xl/worksheets/sheet1.xml"), sheet}};
}

std::string refusal(const QByteArray &bytes, const Limits &limits = {})
{
    const Result<std::vector<Table>> tables = readXlsx(bytes, QStringLiteral("a.xlsx"), limits);
    return tables ? std::string() : plainText(tables.error()).toStdString();
}

std::string refusal(const Parts &parts, const Limits &limits = {})
{
    return refusal(support::zipOf(parts), limits);
}

TEST(HostileXlsx, IsReadAsLongAsItIsPlain)
{
    const auto tables =
        readXlsx(support::zipOf(
                     parts("<sheetData><row r='2'><c r='B2'><v>3704.190000000001</v></c></row></sheetData>")),
                 QStringLiteral("a.xlsx"));
    ASSERT_TRUE(tables);
    EXPECT_EQ(tables->at(0).at(1, 1).text, QStringLiteral("3704.190000000001"));
}

TEST(HostileXlsx, IsRefusedWithADocumentType)
{
    EXPECT_EQ(
        refusal(parts("<!DOCTYPE x [<!ENTITY a 'b'>]><sheetData><row><c><v>&a;</v></c></row></sheetData>")),
        "a.xlsx: The part “xl/worksheets/sheet1.xml” declares a document type; it is not read.");
}

TEST(HostileXlsx, IsRefusedWhenItUnpacksToTooMuch)
{
    const QByteArray zeros(8 << 20, ' ');
    EXPECT_EQ(refusal(parts("<sheetData/>" + zeros)), "a.xlsx: The part “xl/worksheets/sheet1.xml” unpacks "
                                                      "to more than 200 times its size; it is not read.");
    Limits small;
    small.part = 1000;
    EXPECT_EQ(refusal(parts("<sheetData>" + QByteArray(2000, ' ') + "</sheetData>"), small),
              "a.xlsx: The workbook is too large once it is unpacked; it is not read.");
}

TEST(HostileXlsx, IsRefusedWithTooManyParts)
{
    Limits small;
    small.parts = 2;
    EXPECT_EQ(refusal(parts("<sheetData/>"), small),
              "a.xlsx: The workbook has more than 2 parts; it is not read.");
}

TEST(HostileXlsx, IsRefusedWithTooManyCells)
{
    Limits small;
    small.cells = 100;
    EXPECT_EQ(refusal(parts("<sheetData><row><c r='ZZ1'><v>1</v></c></row></sheetData>"), small),
              "a.xlsx: The workbook has more than 100 cells; it is not read.");
}

TEST(HostileXlsx, IsRefusedWithCellsOutsideOfASheet)
{
    for (const char *cell : {"XFE1", "A1048577", "A0", "1A", "A-1", "AAAAAAAAAAAAAAAAA1"})
        EXPECT_NE(
            refusal(parts(QByteArray("<sheetData><row><c r='") + cell + "'><v>1</v></c></row></sheetData>")),
            "")
            << cell;
}

TEST(HostileXlsx, IsRefusedWhenNestedTooDeeply)
{
    const QByteArray open = QByteArray("<a>").repeated(100), close = QByteArray("</a>").repeated(100);
    EXPECT_EQ(refusal(parts("<sheetData>" + open + close + "</sheetData>")),
              "a.xlsx: The part “xl/worksheets/sheet1.xml” is nested too deeply; it is not read.");
}

TEST(HostileXlsx, IsRefusedWithATextOfAnyLength)
{
    Limits small;
    small.text = 10;
    EXPECT_NE(refusal(parts("<row r='1'><c t='str'><v>12345678901</v></c></row>"), small), "");
}

TEST(HostileXlsx, MarksATextThatIsNotThere)
{
    const auto tables =
        readXlsx(support::zipOf(parts("<row r='1'><c t='s'><v>-1</v></c></row>")), QStringLiteral("a.xlsx"));
    ASSERT_TRUE(tables);
    EXPECT_EQ(tables->at(0).at(0, 0).kind, Cell::Kind::Error);
}

TEST(HostileXlsx, IsRefusedWhenAnyByteOfAPartIsSpoilt)
{
    const QByteArray good =
        support::zipOf(parts("<sheetData><row><c r='A1'><v>123456789</v></c></row></sheetData>"));
    const qsizetype inside = good.indexOf("sheet1.xml") + 14; // in the packed bytes of the sheet
    QByteArray spoilt = good;
    spoilt[inside] = static_cast<char>(spoilt[inside] ^ 0x55);
    EXPECT_NE(refusal(spoilt), "");
}

TEST(HostileXlsx, NeverCrashesCutShortOrSpoilt)
{
    const QByteArray good = support::zipOf(parts("<sheetData><row><c r='A1'><v>1</v></c></row></sheetData>"));
    constexpr qsizetype kUnread = 4; // the end record's last fields say how long a comment follows
    for (qsizetype size = 0; size < good.size() - kUnread; ++size)
        EXPECT_NE(refusal(good.left(size)), "") << size;
    std::mt19937 random(1);
    for (int i = 0; i < 3000; ++i) {
        QByteArray spoilt = good;
        for (int n = 0; n < 3; ++n)
            spoilt[static_cast<qsizetype>(random() % static_cast<unsigned>(spoilt.size()))] =
                static_cast<char>(random());
        refusal(spoilt); // any answer but a crash or a hang
    }
}

} // namespace
} // namespace juesuan::table
