#include "core/report/Edit.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

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

namespace
{

/// As a paste makes it: a new row of a code and its amounts, and the next one.
Edit pasteOf(const Desk &desk, int rows)
{
    const auto block = static_cast<std::uint16_t>(desk.listOf("expenditure"));
    const Block &info = desk.report->block(block);
    const auto list = std::find_if(info.rows.begin(), info.rows.end(),
                                   [](const Row &row) { return row.kind == RowKind::Codes; });
    Edit edit;
    for (int i = 0; i < rows; ++i) {
        const QString code = QString::number(2'010'101 + i);
        const RowId row = derivedRowId(code);
        edit.changes.push_back(
            InsertRow{block, 0, row, static_cast<std::uint16_t>(list - info.rows.begin()), code, 0});
        for (const char *column : {"basic", "project", "remit"}) {
            const auto index = static_cast<std::uint16_t>(info.column(QString::fromUtf8(column)));
            edit.changes.push_back(
                SetCell{{block, index, 0, row}, Absent{}, Amount{Money::fromFen(i + 1), false}});
        }
    }
    return edit;
}

qint64 microsecondsFor(Desk &desk, const Edit &edit)
{
    QElapsedTimer timer;
    timer.start();
    desk.apply(edit);
    return timer.nsecsElapsed() / 1000;
}

} // namespace

TEST(Edit, PastingManyRowsBindsThemOnceAndSoDoesTakingThemBack)
{
    constexpr int kRows = 400;
    Desk desk(test::shippedProfile());
    const QByteArray image = desk.report->image();
    const Edit paste = pasteOf(desk, kRows);
    const qint64 pasted = microsecondsFor(desk, paste);
    EXPECT_EQ(desk.amount("expenditure[total].basic"), kRows * (kRows + 1) / 2);
    EXPECT_EQ(desk.amount("expenditure[2010101].project"), 1);
    const qint64 bound = microsecondsFor(
        desk, desk.report->insertCode(desk.listOf("expenditure"), QStringLiteral("2019999"))); // binds once
    desk.apply(desk.report->removeRow(desk.listOf("expenditure"), derivedRowId(QStringLiteral("2019999"))));
    const qint64 takenBack = microsecondsFor(desk, inverse(paste));
    EXPECT_EQ(desk.report->image(), image);
    EXPECT_LT(pasted, bound * kRows / 4);
    EXPECT_LT(takenBack, bound * kRows / 4);
    RecordProperty("pasted", static_cast<int>(pasted));
    RecordProperty("takenBack", static_cast<int>(takenBack));
    RecordProperty("bound", static_cast<int>(bound));
}

TEST(Edit, ThatFailsAfterRowsWereBoundIsTakenBackToo)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    const QByteArray image = desk.report->image();
    const RowId row = derivedRowId(QStringLiteral("2020101"));
    const Amount one{Money::fromFen(1), false};
    const CellKey inNew{0, 2, 0, row}, old = desk.key("base[2010101].basic");
    const InsertRow insert{0, 0, row, 1, QStringLiteral("2020101"), 0};
    const std::vector<Change> begin{insert, SetCell{inNew, Absent{}, one},
                                    SetCell{old, Amount{Money::fromFen(100), false}, one}};
    const auto isRefused = [&](std::vector<Change> more) {
        Edit edit{{}, begin};
        edit.changes.insert(edit.changes.end(), more.begin(), more.end());
        return !desk.report->apply(edit);
    };
    EXPECT_TRUE(isRefused({SetCell{inNew, Empty{}, Absent{}}}));       // is not what stands there
    EXPECT_TRUE(isRefused({SetCell{{0, 2, 0, 4711}, Absent{}, one}})); // a row that never comes
    EXPECT_TRUE(isRefused({SetCell{inNew, one, Absent{}}, RemoveRow{insert}, SetCell{inNew, Absent{}, one}}));
    EXPECT_TRUE(isRefused({RemoveRow{insert}})); // not empty
    EXPECT_TRUE(isRefused({insert}));            // is there
    EXPECT_EQ(desk.report->image(), image);
    EXPECT_FALSE(isRefused({SetCell{inNew, one, Absent{}}, RemoveRow{insert}}));
}
