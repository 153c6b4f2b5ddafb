#include "core/store/Checksum.h"

#include <QByteArray>
#include <QString>
#include <gtest/gtest.h>
#include <set>

using juesuan::store::Checksum;

TEST(Checksum, SeesEveryFlippedBit)
{
    QByteArray bytes(61, 'x');
    std::set<std::int64_t> seen{Checksum().add(QByteArrayView(bytes)).value()};
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = bytes;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
            EXPECT_TRUE(seen.insert(Checksum().add(QByteArrayView(flipped)).value()).second)
                << i << ' ' << bit;
        }
    }
}

TEST(Checksum, KeepsNeighbouringFieldsApart)
{
    EXPECT_NE(Checksum().add(u"ab").add(u"c").value(), Checksum().add(u"a").add(u"bc").value());
    EXPECT_NE(Checksum().add(u"").add(u"a").value(), Checksum().add(u"a").add(u"").value());
    EXPECT_NE(Checksum().add(std::int64_t{0}).value(), Checksum().value());
}

TEST(Checksum, IsTheSameEverywhere)
{
    // Files of today are read by programs of tomorrow: the function may never change.
    EXPECT_EQ(Checksum().add(std::int64_t{42}).add(QByteArrayView("决算簿, 2019")).value(),
              -8057185723802280772);
}
