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
