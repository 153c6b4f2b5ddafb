#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

using AuditCommand = Commands;

TEST_F(AuditCommand, ThePublishedSampleHasErrorsAndSaysSoWithItsExit)
{
    makeSample();
    const Ran ran = juesuan(u"audit book.juesuan"_s);
    EXPECT_EQ(ran.exit, 1) << ran.err.toStdString();
    EXPECT_FALSE(ran.out.isEmpty());
    EXPECT_TRUE(ran.err.contains(u"errors"_s)) << ran.err.toStdString();
}

TEST_F(AuditCommand, TheCorrectedSampleHasNoErrorAndNoWarning)
{
    makeSample(u"binzhou-2019-corrected"_s);
    const Ran ran = juesuan(u"audit book.juesuan --json"_s);
    EXPECT_EQ(ran.exit, 0) << ran.out.toStdString();
    for (const QJsonValue finding : ran.array())
        EXPECT_EQ(finding[u"severity"_s], u"information"_s) << finding[u"message"_s].toString().toStdString();
}

TEST_F(AuditCommand, AFindingTellsBothSidesAndItsCells)
{
    makeSample();
    const Ran ran = juesuan(u"audit book.juesuan --json"_s);
    ASSERT_EQ(ran.exit, 1);
    QJsonObject total;
    for (const QJsonValue finding : ran.array()) {
        for (const QString &key : {u"rule"_s, u"severity"_s, u"form"_s, u"cells"_s, u"left"_s, u"right"_s,
                                   u"difference"_s, u"tolerance"_s, u"cause"_s, u"message"_s})
            EXPECT_TRUE(finding.toObject().contains(key)) << key.toStdString();
        if (finding[u"cells"_s].toArray().first() == u"three_public[budget].total"_s)
            total = finding.toObject();
    }
    EXPECT_EQ(total[u"rule"_s], u"stated"_s);
    EXPECT_EQ(total[u"severity"_s], u"error"_s);
    EXPECT_EQ(total[u"left"_s], u"28.9"_s);
    EXPECT_EQ(total[u"right"_s], u"26.9"_s);
    EXPECT_EQ(total[u"difference"_s], u"2"_s);
}

TEST_F(AuditCommand, DifferencesOfRoundingAreFoldedAway)
{
    makeSample();
    const qsizetype folded = juesuan(u"audit book.juesuan"_s).out.count(u'\n');
    const qsizetype all = juesuan(u"audit book.juesuan --all"_s).out.count(u'\n');
    EXPECT_GT(all, folded);
}

TEST_F(AuditCommand, SeveralBooksAndReportsComeTogether)
{
    makeSample();
    ASSERT_EQ(juesuan(u"new other.juesuan --profile sn-2019 --unit 乙 --year 2019"_s).exit, 0);
    ASSERT_EQ(juesuan(u"set other.juesuan three_public[final].abroad=1 three_public[final].total=2"_s).exit,
              0);
    const Ran ran = juesuan(u"audit book.juesuan other.juesuan --json"_s);
    QStringList units;
    for (const QJsonValue finding : ran.array())
        units << finding[u"unit"_s].toString();
    EXPECT_TRUE(units.contains(u"乙"_s));
    EXPECT_TRUE(units.contains(u"彬州市人民法院"_s));
}

} // namespace juesuan::test
