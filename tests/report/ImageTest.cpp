#include <gtest/gtest.h>

#include <random>

#include "tests/report/Desk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using juesuan::test::Desk;

static Desk filled()
{
    Desk desk(test::smallProfile());
    desk.wan("base[2010101].basic", 1'234);
    desk.fen("base[2010102].project", -99);
    desk.insert("base", "2010102");
    desk.insert("base", "77");
    desk.fen("spend[201].total", 5);
    desk.set("spend[2010102~2].basic", Empty{});
    desk.set("base[77].basic", Unreadable{QStringLiteral("n/a")});
    desk.set("spend[2010101].name", QStringLiteral("另一个名称"));
    desk.set("contents[spend].blank", QStringLiteral("no"));
    desk.apply(desk.report->setSetting(QStringLiteral("unit"), QStringLiteral("Court")));
    desk.apply(desk.report->explain(QStringLiteral("k"), QStringLiteral("because")));
    desk.apply(desk.report->addCode(QStringLiteral("functions"), QStringLiteral("77"),
                                    QStringLiteral("Seventy-seven")));
    return desk;
}

TEST(Image, HoldsEverythingThatWasEntered)
{
    const Desk desk = filled();
    const auto copy = Report::fromImage(test::smallProfile(), desk.report->image());
    ASSERT_TRUE(copy) << copy.error().text;
    EXPECT_EQ(test::picture(**copy), test::picture(*desk.report));
    EXPECT_EQ((*copy)->unit(), QStringLiteral("Court"));
    EXPECT_EQ((*copy)->explanation(QStringLiteral("k")), QStringLiteral("because"));
    EXPECT_EQ((*copy)->codeName(QStringLiteral("functions"), QStringLiteral("77")),
              QStringLiteral("Seventy-seven"));
}

TEST(Image, OfAnotherProfileIsRefused)
{
    EXPECT_FALSE(Report::fromImage(test::shippedProfile(), filled().report->image()));
}

TEST(Image, OfAnotherVersionIsRefused)
{
    QByteArray image = filled().report->image();
    image[0] = 99;
    EXPECT_FALSE(Report::fromImage(test::smallProfile(), image));
}

TEST(Image, CutShortAnywhereIsRefused)
{
    const QByteArray image = filled().report->image();
    for (qsizetype size = 0; size < image.size(); ++size)
        EXPECT_FALSE(Report::fromImage(test::smallProfile(), image.first(size))) << size;
    EXPECT_FALSE(Report::fromImage(test::smallProfile(), image + 'x'));
}

TEST(Image, DamagedAnywhereIsReadOrRefusedButNeverWorse)
{
    const QByteArray good = filled().report->image();
    std::mt19937 random(3);
    int read = 0;
    for (int i = 0; i < 30'000; ++i) {
        QByteArray bad = good;
        for (unsigned k = random() % 4 + 1; k > 0; --k)
            bad[static_cast<qsizetype>(9 + random() % static_cast<unsigned>(bad.size() - 9))] =
                static_cast<char>(random());
        const auto report = Report::fromImage(test::smallProfile(), bad);
        if (!report)
            continue;
        ++read;
        (*report)->recompute();
        EXPECT_LT(failingCount(**report), 1'000u);
        if (read % 50 == 0)
            test::picture(**report);
    }
    EXPECT_GT(read, 100); // a different digit is a different amount, no more
}
