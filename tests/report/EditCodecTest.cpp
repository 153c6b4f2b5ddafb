#include "core/report/EditCodec.h"

#include <gtest/gtest.h>

#include <QCborArray>
#include <QCborValue>

#include <random>

#include "tests/report/Desk.h"

using namespace juesuan;

static Edit everyKind()
{
    const CellKey cell{1, 3, 0, derivedRowId(QStringLiteral("2010101"))};
    return {QStringLiteral("All"),
            {SetCell{cell, Absent{}, Amount{Money::fromFen(-5), false}},
             SetCell{cell, Amount{Money::fromFen(10'000), true}, Empty{}},
             SetCell{cell, Number{970'200}, Unreadable{QStringLiteral("12,3x")}},
             SetCell{cell, QStringLiteral("𠮷"), QDate(2019, 12, 31)},
             InsertRow{1, 0, 42, 1, QStringLiteral("2010101"), 1},
             RemoveRow{InsertRow{0, 0, 0xFFFFFFFFFFFFFFFE, 1, QStringLiteral("99"), 0}},
             SetSetting{QStringLiteral("entry"), {}, QStringLiteral("wan")},
             SetExplanation{QStringLiteral("k"), QStringLiteral("a"), QStringLiteral("b")},
             AddCode{QStringLiteral("functions"), QStringLiteral("2010199"), QStringLiteral("n"), false}}};
}

TEST(EditCodec, ReadsBackWhatItWrote)
{
    const ProfilePtr profile = test::smallProfile();
    const Result<Edit> decoded = decodeEdit(encode(everyKind(), *profile), *profile);
    ASSERT_TRUE(decoded) << decoded.error().text;
    EXPECT_EQ(*decoded, everyKind());
}

TEST(EditCodec, NamesFormsAndColumnsByTheirIds)
{
    const QByteArray bytes = encode(everyKind(), *test::smallProfile());
    EXPECT_TRUE(bytes.contains("spend"));
    EXPECT_TRUE(bytes.contains("basic"));
    EXPECT_TRUE(bytes.contains("codes"));
}

TEST(EditCodec, RefusesNamesThatTheProfileDoesNotHave)
{
    const QByteArray bytes = encode(everyKind(), *test::smallProfile());
    EXPECT_FALSE(decodeEdit(bytes, *test::shippedProfile()));
    QByteArray other = bytes;
    other.replace("basic", "cisab");
    const Result<Edit> decoded = decodeEdit(other, *test::smallProfile());
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().args.value(0), QStringLiteral("cisab"));
}

TEST(EditCodec, RefusesWhatIsNoEdit)
{
    const Profile &profile = *test::smallProfile();
    EXPECT_FALSE(decodeEdit({}, profile));
    EXPECT_FALSE(decodeEdit("hello", profile));
    EXPECT_FALSE(decodeEdit(QCborValue(QCborArray{1, 2}).toCbor(), profile));
    EXPECT_FALSE(decodeEdit(QCborValue(QCborArray{QStringLiteral("x"), QCborArray{77}}).toCbor(), profile));
}

TEST(EditCodec, NeverDoesAnythingButRefuseDamagedBytes)
{
    const Profile &profile = *test::smallProfile();
    const QByteArray good = encode(everyKind(), profile);
    std::mt19937 random(7);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bad = good;
        for (auto k = random() % 3 + 1; k > 0; --k)
            bad[static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size()))] =
                static_cast<char>(random());
        if (random() % 4 == 0)
            bad.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size())));
        const Result<Edit> decoded = decodeEdit(bad, profile);
        if (decoded) {
            Report report(test::smallProfile());
            const Result<ChangeSet> applied = report.apply(*decoded);
            (void)applied;
        }
    }
}
