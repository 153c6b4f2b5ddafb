#include "tests/text/Chinese.h"

using namespace Qt::StringLiterals;

TEST(ErrorText, FillsItsTemplate)
{
    EXPECT_EQ(juesuan::text::sentence(juesuan::Error{"No %1 in %2.", {u"row"_s, u"%1"_s}, {}}),
              u"No row in %1."_s);
}

TEST(ErrorText, PutsThePlaceInFront)
{
    EXPECT_EQ(juesuan::text::sentence(juesuan::Error{"Bad.", {}, {u"a/b.json"_s, 3, 7}}),
              u"a/b.json:3:7: Bad."_s);
}
