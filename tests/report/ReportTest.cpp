#include <gtest/gtest.h>

#include "tests/report/Desk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using juesuan::test::Desk;

TEST(Report, AddsUpFromLeavesToTheTotalAndOverToOtherForms)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    desk.fen("base[2010201].basic", 20);
    desk.fen("base[2020101].project", 3);
    EXPECT_EQ(desk.amount("base[20101].basic"), 100);
    EXPECT_EQ(desk.amount("base[201].basic"), 120);
    EXPECT_EQ(desk.amount("base[total].basic"), 120);
    EXPECT_EQ(desk.amount("spend[2010101].basic"), 100);
    EXPECT_EQ(desk.amount("spend[2010101].total"), 100);
    EXPECT_EQ(desk.amount("spend[total].total"), 123);
    EXPECT_EQ(desk.amount("lines[201].spent"), 120);
    EXPECT_EQ(desk.amount("lines[spent_total].spent"), 123);
    desk.fen("base[2010101].basic", 40);
    EXPECT_EQ(desk.amount("lines[spent_total].spent"), 63);
}

TEST(Report, HasRowsForWhatWasInsertedWhatIsFollowedAndTheirParents)
{
    Desk desk(test::smallProfile());
    desk.insert("base", "2020101");
    desk.insert("base", "2010101");
    desk.insert("base", "2010101");
    desk.insert("base", "99");
    const QStringList codes{QStringLiteral("201"),       QStringLiteral("20101"), QStringLiteral("2010101"),
                            QStringLiteral("2010101~2"), QStringLiteral("202"),   QStringLiteral("20201"),
                            QStringLiteral("2020101"),   QStringLiteral("99")};
    EXPECT_EQ(desk.codes("base"), codes);
    EXPECT_EQ(desk.codes("spend"), codes);
}

TEST(Report, TellsBlankTypedComputedProposedAndStatedApart)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    const auto origin = [&](const char *address) { return desk.report->origin(desk.key(address)); };
    EXPECT_EQ(origin("base[2010101].basic"), CellOrigin::Typed);
    EXPECT_EQ(origin("base[2010101].project"), CellOrigin::Blank);
    EXPECT_EQ(origin("base[201].basic"), CellOrigin::Computed);
    EXPECT_EQ(origin("spend[2010101].basic"), CellOrigin::Proposed);
    EXPECT_EQ(origin("spend[2010101].project"), CellOrigin::Blank);
    EXPECT_EQ(origin("spend[total].name"), CellOrigin::Closed);
    desk.fen("spend[2010101].basic", 7);
    EXPECT_EQ(origin("spend[2010101].basic"), CellOrigin::Typed);
    desk.fen("spend[201].basic", 7);
    EXPECT_EQ(origin("spend[201].basic"), CellOrigin::Stated);
}

TEST(Report, ReadersUseWhatIsStatedAndOneVerdictComparesItWithTheFormula)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    desk.fen("base[201].basic", 90);
    EXPECT_EQ(desk.amount("base[total].basic"), 90);
    EXPECT_EQ(desk.report->computed(desk.key("base[201].basic")).amount, 100);
    EXPECT_EQ(failingCount(*desk.report), 3u); // stated, 03 against the lines' income, S1 holds: see the list
    EXPECT_TRUE(desk.rules(Outcome::Fails).contains(QStringLiteral("stated[201]")));
    desk.fen("base[2010101].basic", 90);
    EXPECT_FALSE(desk.rules(Outcome::Fails).contains(QStringLiteral("stated[201]")));
    desk.clear("base[201].basic");
    EXPECT_EQ(desk.amount("base[201].basic"), 90);
}

TEST(Report, FreeRowsStandWhereTheyWereInsertedAndAreAddedUp)
{
    Desk desk(test::smallProfile());
    const int block = desk.listOf("rates");
    const auto &lists = desk.report->block(block).rows;
    const int list = static_cast<int>(
        std::find_if(lists.begin(), lists.end(), [](const Row &row) { return row.kind == RowKind::Free; }) -
        lists.begin());
    desk.apply(desk.report->insertFree(block, list));
    const Edit second = desk.report->insertFree(block, list, 0);
    desk.apply(second);
    const RowId upper = desk.report->rows(block)[3].id, lower = desk.report->rows(block)[4].id;
    EXPECT_EQ(std::get<InsertRow>(second.changes.front()).row, upper);
    const auto type = [&](RowId row, std::int64_t fen) {
        desk.apply(desk.report->set({static_cast<std::uint16_t>(block), 1, 0, row},
                                    Amount{Money::fromFen(fen), false}));
    };
    type(upper, 5);
    type(lower, 7);
    EXPECT_EQ(desk.amount("rates[sum].budget"), 12);
    desk.apply(desk.report->removeRow(block, upper));
    EXPECT_EQ(desk.amount("rates[sum].budget"), 7);
}

TEST(Report, ThePercentageOfAParentIsTheColumnsAndNotASum)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    desk.fen("base[2020101].basic", 200);
    EXPECT_EQ(desk.amount("spend[201].share"), 333'333);
    EXPECT_EQ(desk.amount("spend[total].share"), 1'000'000);
    desk.fen("base[2020101].basic", 300);
    EXPECT_EQ(desk.amount("spend[2010101].share"), 250'000); // every row follows the total
}

TEST(Report, AStatedBlankCountsAsNothingAndDiffersFromAFormulaThatIsFilled)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    desk.set("base[201].basic", Empty{});
    EXPECT_EQ(desk.number("base[total].basic").state, ValueState::Absent);
    EXPECT_TRUE(desk.rules(Outcome::Fails).contains(QStringLiteral("stated[201]")));
    desk.fen("base[2010101].basic", 0);
    EXPECT_FALSE(desk.rules(Outcome::Fails).contains(QStringLiteral("stated[201]")));
}

TEST(Report, AnUnreadableInputMakesEverythingAboveAnErrorButNoFailingRule)
{
    Desk desk(test::smallProfile());
    desk.set("base[2010101].basic", [] { return TypedValue(Empty{}); }());
    desk.fen("lines[general].income", 5);
    desk.fen("base[2010102].basic", 7);
    EXPECT_TRUE(desk.rules(Outcome::Fails).contains(QStringLiteral("L1")));
    desk.set("base[2010101].basic", Unreadable{QStringLiteral("n/a")});
    EXPECT_EQ(desk.number("lines[spent_total].spent").state, ValueState::Error);
    EXPECT_EQ(desk.text("base[2010101].basic"), QStringLiteral("n/a"));
    EXPECT_FALSE(desk.rules(Outcome::Fails).contains(QStringLiteral("L1")));
}

TEST(Report, TypedOverAProposalIsOrdinaryInput)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 100);
    desk.fen("spend[2010101].basic", 70);
    EXPECT_EQ(desk.amount("spend[total].basic"), 70);
    EXPECT_FALSE(desk.rules(Outcome::Fails).contains(QStringLiteral("stated[2010101]")));
    desk.fen("base[2010101].basic", 110);
    EXPECT_EQ(desk.amount("spend[total].basic"), 70);
    desk.clear("spend[2010101].basic");
    EXPECT_EQ(desk.amount("spend[total].basic"), 110);
}

TEST(Report, CodesOfUnknownLengthStandAsRootsAmongTheOthers)
{
    Desk desk(test::smallProfile());
    desk.fen("base[2010101].basic", 1);
    desk.fen("base[2010].basic", 10);
    desk.fen("base[20101011].basic", 100);
    EXPECT_EQ(desk.amount("base[201].basic"), 1);
    EXPECT_EQ(desk.amount("base[total].basic"), 111);
}

TEST(Report, ManyAreRecomputedLikeEachAlone)
{
    std::vector<std::unique_ptr<Report>> reports;
    std::vector<QStringList> pictures;
    for (int i = 0; i < 5; ++i) {
        Desk desk(test::smallProfile());
        desk.fen("base[2010101].basic", 100 * i);
        desk.fen("base[20101].project", i);
        desk.fen("lines[fund].income", 200);
        pictures.push_back(test::picture(*desk.report));
        reports.push_back(std::move(desk.report));
    }
    Report::recomputeAll(reports);
    for (std::size_t i = 0; i < reports.size(); ++i)
        EXPECT_EQ(test::picture(*reports[i]), pictures[i]);
}
