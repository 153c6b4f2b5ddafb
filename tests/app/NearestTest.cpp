#include "app/commands/Nearest.h"

#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"

using namespace Qt::StringLiterals;

namespace juesuan::app
{

TEST(Nearest, FindsWhatOneSlipAwayWasMeant)
{
    EXPECT_EQ(nearest(u"audti"_s, {u"add"_s, u"audit"_s, u"export"_s}).first(), u"audit"_s);
    EXPECT_EQ(nearest(u"expendture"_s, {u"income"_s, u"expenditure"_s}), QStringList{u"expenditure"_s});
}

TEST(Nearest, OffersThreeAtMost)
{
    EXPECT_EQ(nearest(u"a"_s, {u"b"_s, u"c"_s, u"d"_s, u"e"_s}).size(), 3);
}

TEST(Nearest, OffersAllOfAFewWhenNoneIsNear)
{
    EXPECT_EQ(nearest(u"something"_s, {u"own"_s, u"stated"_s}).size(), 2);
}

TEST(Nearest, OffersTheFirstDozenOfManyWhenNoneIsNear)
{
    QStringList many;
    for (int i = 0; i < 40; ++i)
        many << u"abcdefghijk"_s + QString::number(i);
    EXPECT_EQ(nearest(u"xyz"_s, many), many.mid(0, 12) << u"…"_s);
}

} // namespace juesuan::app
