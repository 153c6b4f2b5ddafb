#include <gtest/gtest.h>

#include "tests/report/Desk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using juesuan::test::copiesProfile;
using juesuan::test::Desk;

namespace
{

/// The form `project`, whose block `indicators` has the free lists `quantity` and `quality`.
class Indicators : public Desk
{
public:
    static constexpr int kQuantity = 0, kQuality = 1;

    Indicators() : Desk(copiesProfile())
    {
        const int form = report->profile().form(QStringLiteral("project"));
        block = report->blockIndex(form, report->form(form).block(QStringLiteral("indicators")));
    }
    void add(int list, const char *name, int position = -1)
    {
        const Edit edit = report->insertFree(block, list, position);
        apply(edit);
        const RowId row = std::get<InsertRow>(edit.changes.front()).row;
        apply(report->set({static_cast<std::uint16_t>(block), 1, 0, row}, QString::fromUtf8(name)));
    }
    RowId row(const char *address) const { return key(address).row; }
    /// The names of a list's rows in order.
    QString names(int list) const
    {
        QString out;
        for (const ReportRow &one : report->rows(block)) {
            if (one.list == list)
                out += report->text({static_cast<std::uint16_t>(block), 1, 0, one.id});
        }
        return out;
    }
    void expectUndone(const Edit &edit)
    {
        const QByteArray before = report->image();
        apply(edit);
        const QByteArray after = report->image();
        apply(inverse(edit));
        EXPECT_EQ(report->image(), before);
        apply(edit);
        EXPECT_EQ(report->image(), after);
    }

    int block = 0;
};

} // namespace

TEST(FreeRows, StandWhereTheyWerePut)
{
    Indicators desk;
    desk.add(Indicators::kQuantity, "b");
    desk.add(Indicators::kQuality, "q");
    desk.add(Indicators::kQuantity, "d");
    desk.add(Indicators::kQuantity, "a", 0);
    desk.add(Indicators::kQuantity, "c", 2);
    EXPECT_EQ(desk.names(Indicators::kQuantity), QStringLiteral("abcd"));
    EXPECT_EQ(desk.names(Indicators::kQuality), QStringLiteral("q"));
}

TEST(FreeRows, AreNamedByListAndPlace)
{
    Indicators desk;
    desk.add(Indicators::kQuantity, "a");
    desk.add(Indicators::kQuantity, "b");
    desk.add(Indicators::kQuality, "q");
    EXPECT_EQ(desk.text("project.indicators[quantity/2].name"), QStringLiteral("b"));
    EXPECT_EQ(desk.text("project.indicators[quality/1].name"), QStringLiteral("q"));
    const CellKey second = desk.key("project.indicators[quantity/2].score");
    EXPECT_EQ(addressOf(*desk.report, second), QStringLiteral("project.indicators[quantity/2].score"));
    EXPECT_EQ(cellTitle(*desk.report, second), QStringLiteral("T6 Quantity b · Score"));
    desk.set("project.indicators[quantity/2].name", Absent{});
    EXPECT_EQ(cellTitle(*desk.report, second), QStringLiteral("T6 Quantity 2 · Score"));
    for (const char *address : {"project.indicators[quantity/3].name", "project.indicators[quantity/0].name",
                                "project.indicators[social/1].name", "project.indicators[none/1].name"}) {
        const Result<Address> parsed = parseAddress(QString::fromUtf8(address));
        ASSERT_TRUE(parsed) << address;
        const Result<CellKey> found = resolve(*desk.report, *parsed);
        ASSERT_FALSE(found) << address;
        EXPECT_TRUE(found.error().args.join(u' ').contains(QStringLiteral("quantity/1"))) << address;
    }
}

TEST(FreeRows, MoveWithinTheirListAndToAnother)
{
    Indicators desk;
    for (const char *name : {"a", "b", "c", "d"})
        desk.add(Indicators::kQuantity, name);
    desk.add(Indicators::kQuality, "q");
    desk.set("project.indicators[quantity/1].score", Number{7'000'000});
    const RowId a = desk.row("project.indicators[quantity/1].name");
    desk.expectUndone(desk.report->moveFree(desk.block, a, 2));
    EXPECT_EQ(desk.names(Indicators::kQuantity), QStringLiteral("bcad"));
    desk.expectUndone(desk.report->moveFree(desk.block, a, 0, Indicators::kQuality));
    EXPECT_EQ(desk.names(Indicators::kQuantity), QStringLiteral("bcd"));
    EXPECT_EQ(desk.names(Indicators::kQuality), QStringLiteral("aq"));
    EXPECT_EQ(desk.row("project.indicators[quality/1].name"), a);
    EXPECT_EQ(desk.amount("project.indicators[quality/1].score"), 7'000'000);
    desk.expectUndone(desk.report->moveFree(desk.block, a, -1));
    EXPECT_EQ(desk.names(Indicators::kQuality), QStringLiteral("qa"));
    EXPECT_EQ(desk.amount("project.indicators[sum].score"), 7'000'000);
}

TEST(FreeRows, ThatMoveNowhereOrAreFixedGiveNoEdit)
{
    Indicators desk;
    desk.add(Indicators::kQuantity, "a");
    const RowId a = desk.row("project.indicators[quantity/1].name");
    EXPECT_TRUE(desk.report->moveFree(desk.block, a, 0).changes.empty());
    EXPECT_TRUE(desk.report->moveFree(desk.block, a, 5).changes.empty());
    EXPECT_TRUE(desk.report->moveFree(desk.block, fixedRowId(QStringLiteral("social")), 0).changes.empty());
    EXPECT_TRUE(desk.report->moveFree(desk.block, 4711, 0).changes.empty());
    EXPECT_FALSE(desk.report->apply(desk.report->moveFree(desk.block, a, 0, 2))); // a fixed row is no list
}

TEST(FreeRows, AreRemovedAndPutBackInTheirPlace)
{
    Indicators desk;
    for (const char *name : {"a", "b", "c"})
        desk.add(Indicators::kQuantity, name);
    for (const char *address : {"project.indicators[quantity/2].name", "project.indicators[quantity/1].name",
                                "project.indicators[quantity/1].name"})
        desk.expectUndone(desk.report->removeRow(desk.block, desk.row(address)));
    EXPECT_EQ(desk.names(Indicators::kQuantity), QString());
}

TEST(FreeRows, OfAnApprovedIndicatorAreLocked)
{
    Indicators desk;
    desk.add(Indicators::kQuantity, "a");
    const CellKey weight = desk.key("project.indicators[quantity/1].weight");
    EXPECT_FALSE(desk.report->isLocked(weight));
    desk.set("project.indicators[quantity/1].granted", Number{5'000'000});
    EXPECT_TRUE(desk.report->isLocked(weight));
    EXPECT_EQ(desk.amount("project.indicators[quantity/1].weight"), 5'000'000);
    EXPECT_FALSE(desk.report->isLocked(desk.key("project.indicators[quantity/1].score")));
    EXPECT_FALSE(desk.report->isLocked(desk.key("project.indicators[social].weight")));
}

TEST(FreeRows, OfferASuggestionAndDoNotTakeIt)
{
    Indicators desk;
    desk.add(Indicators::kQuantity, "a");
    const CellKey score = desk.key("project.indicators[quantity/1].score");
    EXPECT_EQ(desk.report->suggestion(score).state, ValueState::Absent);
    desk.set("project.indicators[quantity/1].weight", Number{4'000'000});
    desk.set("project.indicators[quantity/1].target", QStringLiteral("half of it"));
    EXPECT_EQ(desk.report->suggestion(score).amount, 2'000'000);
    EXPECT_EQ(desk.report->number(score).state, ValueState::Absent);
    EXPECT_EQ(desk.report->suggestion(desk.key("project.indicators[quantity/1].weight")).state,
              ValueState::Absent);
}
