#include <gtest/gtest.h>

#include "core/report/EditCodec.h"
#include "tests/report/Desk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using juesuan::test::copiesProfile;
using juesuan::test::Desk;
using juesuan::test::picture;

namespace
{

int projectForm()
{
    return copiesProfile()->form(QStringLiteral("project"));
}

/// A report with so many copies of the form `project`.
class Projects : public Desk
{
public:
    explicit Projects(int count) : Desk(copiesProfile())
    {
        for (int i = 1; i < count; ++i)
            apply(report->addInstance(projectForm()));
    }
    std::vector<std::uint16_t> ids() const { return report->instances(projectForm()); }
};

bool isRefused(Desk &desk, const Edit &edit)
{
    const QByteArray image = desk.report->image();
    const bool refused = !desk.report->apply(edit);
    EXPECT_TRUE(!refused || desk.report->image() == image);
    return refused;
}

} // namespace

TEST(Instance, EveryFormHasOneCopyAndOnlySomeMayHaveMore)
{
    Projects desk(1);
    EXPECT_EQ(desk.ids(), std::vector<std::uint16_t>{0});
    EXPECT_TRUE(desk.report->addInstance(0).changes.empty());
    EXPECT_TRUE(isRefused(desk, {{}, {AddInstance{0, 7, -1}}}));
    EXPECT_TRUE(desk.report->removeInstance(projectForm(), 0).changes.empty());
    EXPECT_TRUE(isRefused(desk, {{}, {RemoveInstance{{static_cast<std::uint16_t>(projectForm()), 0, 0}}}}));
}

TEST(Instance, ACopyHasValuesOfItsOwn)
{
    Projects desk(3);
    ASSERT_EQ(desk.ids().size(), 3u);
    desk.fen("project.funds[special].budget", 100);
    desk.fen("project#2.funds[special].budget", 20);
    desk.fen("project#2.funds[special].spent", 5);
    EXPECT_EQ(desk.amount("project.funds[whole].budget"), 100);
    EXPECT_EQ(desk.amount("project#2.funds[whole].budget"), 20);
    EXPECT_EQ(desk.amount("project#2.funds[whole].rate"), 250'000);
    EXPECT_EQ(desk.number("project#3.funds[whole].budget").state, ValueState::Absent);
    desk.clear("project.funds[special].budget");
    EXPECT_EQ(desk.amount("project#2.funds[whole].budget"), 20);
}

TEST(Instance, WhatACopyTakesFromOtherFormsReachesEveryCopy)
{
    Projects desk(2);
    desk.fen("base[2010101].basic", 30);
    desk.fen("base[2010101].project", 7);
    EXPECT_EQ(desk.amount("project.funds[staff].budget"), 30);
    EXPECT_EQ(desk.amount("project#2.funds[staff].budget"), 30);
    EXPECT_EQ(desk.amount("project#2.details[2010101].amount"), 7); // followed and joined
    desk.fen("project#2.details[2010101].amount", 9);
    EXPECT_EQ(desk.amount("project#2.details[total].amount"), 9);
    EXPECT_EQ(desk.amount("project.details[total].amount"), 7);
    desk.apply(desk.report->setSetting(QStringLiteral("unit"), QStringLiteral("某局")));
    EXPECT_EQ(desk.text("project#2.header.dept"), QStringLiteral("某局"));
}

TEST(Instance, AReferenceNamesACopyOrMeansTheFirst)
{
    Projects desk(1);
    desk.fen("project.funds[special].budget", 1);
    EXPECT_EQ(desk.amount("overview[first].budget"), 1);
    EXPECT_EQ(desk.number("overview[second].budget").state, ValueState::Absent);
    EXPECT_EQ(desk.text("overview[third].conclusion"), QStringLiteral("none"));
    desk.apply(desk.report->addInstance(projectForm()));
    desk.apply(desk.report->addInstance(projectForm()));
    desk.fen("project#2.funds[special].budget", 10);
    desk.fen("project#3.funds[special].budget", 100);
    desk.set("project#3.end.conclusion", QStringLiteral("why"));
    desk.set("project#2.end.conclusion", QStringLiteral("two"));
    EXPECT_EQ(desk.amount("overview[first].budget"), 1);
    EXPECT_EQ(desk.amount("overview[second].budget"), 10);
    EXPECT_EQ(desk.amount("overview[third].budget"), 100);
    EXPECT_EQ(desk.text("overview[third].conclusion"), QStringLiteral("some"));
    EXPECT_EQ(desk.text("overview[second].conclusion"), QStringLiteral("two"));
}

TEST(Instance, AFormIsBlankWhenAllItsCopiesAre)
{
    Projects desk(2);
    EXPECT_EQ(desk.text("overview[all].blank"), QStringLiteral("yes"));
    desk.fen("project#2.funds[special].budget", 10);
    EXPECT_EQ(desk.text("overview[all].blank"), QStringLiteral("no"));
    desk.apply(desk.report->removeInstance(projectForm(), desk.ids()[1]));
    EXPECT_EQ(desk.text("overview[all].blank"), QStringLiteral("yes"));
}

TEST(Instance, ChecksHoldForEachCopyAndSayForWhich)
{
    Projects desk(2);
    desk.set("project#2.indicators[social].weight", Number{5'000'000});
    desk.set("project#2.indicators[social].score", Number{6'000'000});
    desk.fen("project#2.funds[special].spent", 10);
    const QStringList failing = desk.rules(Outcome::Fails);
    EXPECT_TRUE(failing.contains(QStringLiteral("P1[social]##2"))) << failing.join(u' ').toStdString();
    EXPECT_TRUE(failing.contains(QStringLiteral("P2##2")));
    EXPECT_FALSE(failing.contains(QStringLiteral("P2")));
    EXPECT_TRUE(failing.contains(QStringLiteral("P3"))); // scores nothing either
    EXPECT_TRUE(failing.contains(QStringLiteral("P3##2")));
    EXPECT_EQ(failingCount(*desk.report), static_cast<std::size_t>(failing.size()));
    desk.set("project#2.indicators[social].score", Number{-1});
    EXPECT_TRUE(desk.rules(Outcome::Fails).contains(QStringLiteral("A2[social]##2"))); // across forms
}

TEST(Instance, IsCalledByItsOwnNameOrItsNumber)
{
    Projects desk(1);
    const auto title = [&](std::size_t i) {
        return desk.report->instanceTitle(projectForm(), desk.ids()[i]);
    };
    EXPECT_EQ(title(0), QString());
    desk.apply(desk.report->addInstance(projectForm()));
    EXPECT_EQ(title(0), QStringLiteral("#1"));
    EXPECT_EQ(title(1), QStringLiteral("#2"));
    desk.set("project#2.header.project", QStringLiteral("Roads"));
    EXPECT_EQ(title(1), QStringLiteral("Roads"));
    EXPECT_EQ(cellTitle(*desk.report, desk.key("project#2.funds[special].spent")),
              QStringLiteral("T6「Roads」 Special · Spent"));
}

TEST(Instance, IsNamedByItsNumberInAddressesWhateverItsId)
{
    Projects desk(3);
    const CellKey key = desk.key("project#3.funds[special].spent");
    EXPECT_EQ(key.instance, desk.ids()[2]);
    EXPECT_EQ(addressOf(*desk.report, key), QStringLiteral("project#3.funds[special].spent"));
    desk.apply(desk.report->removeInstance(projectForm(), desk.ids()[1]));
    EXPECT_EQ(addressOf(*desk.report, key), QStringLiteral("project#2.funds[special].spent"));
    const Result<CellKey> missing =
        resolve(*desk.report, *parseAddress(QStringLiteral("project#3.end.conclusion")));
    ASSERT_FALSE(missing);
    EXPECT_TRUE(QString::fromUtf8(missing.error().text).contains(QStringLiteral("--copy")));
    const Result<CellKey> single =
        resolve(*desk.report, *parseAddress(QStringLiteral("spend#2[total].basic")));
    ASSERT_FALSE(single);
    EXPECT_FALSE(QString::fromUtf8(single.error().text).contains(QStringLiteral("--copy")));
}

TEST(Instance, RemovingTheFirstLeavesTheOthersAsTheyAre)
{
    Projects desk(3);
    desk.fen("project.funds[special].budget", 1);
    desk.fen("project#2.funds[special].budget", 10);
    desk.set("project#2.end.conclusion", QStringLiteral("two"));
    desk.fen("project#3.funds[special].budget", 100);
    const QStringList before = picture(*desk.report);
    const QByteArray image = desk.report->image();
    const Edit removal = desk.report->removeInstance(projectForm(), 0);
    const ChangeSet changes = desk.apply(removal);
    EXPECT_TRUE(changes.rowsChanged);
    EXPECT_EQ(desk.ids().size(), 2u);
    EXPECT_EQ(desk.amount("project.funds[special].budget"), 10);
    EXPECT_EQ(desk.amount("overview[first].budget"), 10);
    EXPECT_EQ(desk.text("overview[first].conclusion"), QStringLiteral("two"));
    EXPECT_EQ(desk.amount("overview[second].budget"), 100);
    const QStringList removed = picture(*desk.report);
    desk.report->recompute();
    EXPECT_EQ(picture(*desk.report), removed);
    desk.apply(desk.report->removeInstance(projectForm(), desk.ids()[1]));
    ASSERT_EQ(desk.ids().size(), 1u); // one copy, whose id is not 0
    EXPECT_NE(desk.ids()[0], 0);
    EXPECT_EQ(desk.amount("project.funds[special].budget"), 10);
    EXPECT_TRUE(desk.report->rows(desk.report->blockIndex(projectForm(), 0), 0).empty());
    const auto copy = Report::fromImage(copiesProfile(), desk.report->image());
    ASSERT_TRUE(copy);
    EXPECT_EQ(picture(**copy), picture(*desk.report));
}

TEST(Instance, RemovingIsTakenBackWhole)
{
    Projects desk(2);
    for (int i = 0; i < 3; ++i) {
        const int block = desk.report->blockIndex(
            projectForm(), desk.report->form(projectForm()).block(QStringLiteral("indicators")));
        desk.apply(desk.report->insertFree(block, 0, 0, desk.ids()[1]));
        desk.set("project#2.indicators[quantity/1].name", QString::number(i));
    }
    desk.fen("project#2.details[2010101].amount", 10);
    desk.fen("project#2.details[x1].amount", 11);
    const QStringList before = picture(*desk.report);
    const QByteArray image = desk.report->image();
    const Edit removal = desk.report->removeInstance(projectForm(), desk.ids()[1]);
    desk.apply(removal);
    EXPECT_EQ(desk.ids().size(), 1u);
    desk.apply(inverse(removal));
    EXPECT_EQ(picture(*desk.report), before);
    EXPECT_EQ(desk.report->image(), image);
}

TEST(Instance, IsNotRemovedWhileItHoldsSomething)
{
    Projects desk(2);
    const Edit empty = desk.report->removeInstance(projectForm(), desk.ids()[1]);
    ASSERT_EQ(empty.changes.size(), 1u);
    desk.set("project#2.end.conclusion", QStringLiteral("x"));
    EXPECT_TRUE(isRefused(desk, empty));
    desk.clear("project#2.end.conclusion");
    desk.insert("base", "2010101");
    const int details = desk.report->blockIndex(
        projectForm(), desk.report->form(projectForm()).block(QStringLiteral("details")));
    desk.apply(desk.report->insertCode(details, QStringLiteral("2010102"), desk.ids()[1]));
    EXPECT_TRUE(isRefused(desk, empty));
}

TEST(Instance, OneEditAddsACopyAndFillsIt)
{
    Projects desk(1);
    const QByteArray image = desk.report->image();
    const auto form = static_cast<std::uint16_t>(projectForm());
    const auto funds = static_cast<std::uint16_t>(desk.report->blockIndex(
        projectForm(), desk.report->form(projectForm()).block(QStringLiteral("funds"))));
    const Amount ten{Money::fromFen(10), false};
    const SetCell spent{{funds, 2, 77, fixedRowId(QStringLiteral("special"))}, Absent{}, ten};
    const Edit edit{{}, {AddInstance{form, 77, 0}, spent, AddInstance{form, 78, -1}}};
    desk.apply(edit);
    EXPECT_EQ(desk.ids(), (std::vector<std::uint16_t>{77, 0, 78}));
    EXPECT_EQ(desk.amount("project.funds[special].spent"), 10);
    desk.apply(inverse(edit));
    EXPECT_EQ(desk.report->image(), image);
    SetCell wrong = spent;
    wrong.before = ten;
    EXPECT_TRUE(isRefused(desk, {{}, {AddInstance{form, 77, 0}, AddInstance{form, 78, -1}, wrong}}));
    EXPECT_EQ(desk.ids(), std::vector<std::uint16_t>{0});
}

TEST(Instance, ThereIsALimit)
{
    Projects desk(1);
    Edit edit;
    for (std::uint16_t id = 1; id < 200; ++id)
        edit.changes.push_back(AddInstance{static_cast<std::uint16_t>(projectForm()), id, -1});
    desk.apply(edit);
    EXPECT_TRUE(isRefused(desk, desk.report->addInstance(projectForm())));
}

TEST(Instance, AnEditIsRecordedByTheIdOfTheForm)
{
    Projects desk(2);
    for (const Edit &edit : {desk.report->addInstance(projectForm()),
                             desk.report->removeInstance(projectForm(), desk.ids()[1])}) {
        const QByteArray bytes = encode(edit, *copiesProfile());
        EXPECT_TRUE(bytes.contains("project"));
        const Result<Edit> decoded = decodeEdit(bytes, *copiesProfile());
        ASSERT_TRUE(decoded);
        EXPECT_EQ(*decoded, edit);
        EXPECT_FALSE(decodeEdit(bytes, *test::smallProfile()));
    }
}

TEST(Instance, AnImageWithoutCopiesIsAsOlderProgramsReadIt)
{
    Projects desk(1);
    EXPECT_EQ(desk.report->image().front(), 1);
    desk.apply(desk.report->addInstance(projectForm()));
    EXPECT_EQ(desk.report->image().front(), 2);
    desk.apply(desk.report->removeInstance(projectForm(), desk.ids()[1]));
    EXPECT_EQ(desk.report->image().front(), 1);
}
