#include "core/report/Edit.h"

#include <gtest/gtest.h>

#include "tests/report/Desk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using juesuan::test::Desk;
using juesuan::test::picture;

TEST(Edit, ThatDoesNotFitIsRefusedAndChangesNothing)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    const CellKey cell = desk.key("base[2010101].basic");
    const QStringList before = picture(*desk.report);
    const Edit stale{{},
                     {SetCell{cell, Amount{Money::fromFen(100), false}, Empty{}},
                      InsertRow{0, 0, randomRowId(), 1, QStringLiteral("2020101"), 0},
                      SetCell{cell, Amount{Money::fromFen(99), false}, Absent{}}}};
    EXPECT_FALSE(desk.report->apply(stale));
    EXPECT_EQ(picture(*desk.report), before);
}

TEST(Edit, RefusesValuesOfTheWrongKindAndTooLargeOnes)
{
    Desk desk(test::smallProfile());
    desk.insert("base", "2010101");
    const auto isRefused = [&](const char *address, const TypedValue &value) {
        return !desk.report->apply(desk.report->set(desk.key(address), value));
    };
    EXPECT_TRUE(isRefused("base[2010101].basic", QStringLiteral("text")));
    EXPECT_TRUE(isRefused("base[2010101].basic", Number{5}));
    EXPECT_TRUE(isRefused("base[2010101].basic", Amount{Money::fromFen(Money::kLargestFen + 1), false}));
    EXPECT_FALSE(isRefused("base[2010101].basic", Amount{Money::fromFen(-Money::kLargestFen), false}));
    EXPECT_TRUE(isRefused("base[2010101].name", Amount{Money::fromFen(1), false}));
    EXPECT_TRUE(isRefused("base[total].name", QStringLiteral("x"))); // printed, not typed
    EXPECT_TRUE(isRefused("rates[a].rate", Amount{Money::fromFen(1), false}));
    EXPECT_FALSE(isRefused("rates[a].rate", Number{500'000}));
}

TEST(Edit, TypingIntoARowThatFollowsMakesItARowOfItsOwn)
{
    Desk desk(test::smallProfile());
    desk.insert("base", "2010101");
    const Edit edit = desk.report->set(desk.key("spend[2010101].basic"), Amount{Money::fromFen(7), false});
    ASSERT_EQ(edit.changes.size(), 2u);
    EXPECT_TRUE(std::holds_alternative<InsertRow>(edit.changes[0]));
    desk.apply(edit);
    desk.apply(desk.report->removeRow(0, derivedRowId(QStringLiteral("2010101"))));
    EXPECT_EQ(desk.codes("base"), QStringList());
    EXPECT_TRUE(desk.codes("spend").contains(QStringLiteral("2010101")));
}

TEST(Edit, RemovingARowClearsItFirst)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    desk.fen("base[2010101].project", 50);
    const RowId row = desk.key("base[2010101].basic").row;
    EXPECT_FALSE(
        desk.report->apply({{}, {RemoveRow{InsertRow{0, 0, row, 1, QStringLiteral("2010101"), 0}}}}));
    const Edit edit = desk.report->removeRow(0, row);
    EXPECT_EQ(edit.changes.size(), 3u);
    desk.apply(edit);
    EXPECT_EQ(desk.codes("base"), QStringList());
    desk.apply(inverse(edit));
    EXPECT_EQ(desk.amount("base[total].project"), 50);
}

TEST(Edit, ARepeatedCodeKeepsItsPlaceWhenTheOtherComesBack)
{
    Desk desk(test::smallProfile());
    desk.insert("base", "2010101", 2);
    desk.fen("base[2010101].basic", 1);
    desk.fen("base[2010101~2].basic", 2);
    EXPECT_EQ(desk.amount("spend[2010101~2].basic"), 2);
    const Edit edit = desk.report->removeRow(0, desk.key("base[2010101].basic").row);
    desk.apply(edit);
    EXPECT_EQ(desk.amount("base[2010101].basic"), 2);
    desk.apply(inverse(edit));
    EXPECT_EQ(desk.amount("base[2010101].basic"), 1);
    EXPECT_EQ(desk.amount("base[2010101~2].basic"), 2);
}

TEST(Edit, OwnCodesNameRowsAndAreTakenBack)
{
    Desk desk(test::smallProfile());
    desk.insert("base", "2010155");
    EXPECT_EQ(desk.text("base[2010155].name"), QString());
    const Edit edit =
        desk.report->addCode(QStringLiteral("functions"), QStringLiteral("2010155"), QStringLiteral("New"));
    desk.apply(edit);
    EXPECT_EQ(desk.text("base[2010155].name"), QStringLiteral("New"));
    EXPECT_FALSE(desk.report->apply(edit));
    desk.apply(inverse(edit));
    EXPECT_EQ(desk.text("base[2010155].name"), QString());
    EXPECT_TRUE(desk.report->ownCodes().isEmpty());
}

TEST(Edit, SettingsReachTheFormulasThatReadThem)
{
    Desk desk(test::smallProfile());
    const ChangeSet changes =
        desk.apply(desk.report->setSetting(QStringLiteral("unit"), QStringLiteral("Court")));
    EXPECT_EQ(desk.text("contents.header.dept"), QStringLiteral("Court"));
    EXPECT_NE(std::find(changes.cells.begin(), changes.cells.end(), desk.key("contents.header.dept")),
              changes.cells.end());
}

TEST(Edit, ThatChangesNothingIsEmpty)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    EXPECT_TRUE(desk.report->set(desk.key("base[2010101].basic"), Amount{Money::fromFen(100), false})
                    .changes.empty());
    EXPECT_TRUE(desk.report->setSetting(QStringLiteral("unit"), QString()).changes.empty());
}
