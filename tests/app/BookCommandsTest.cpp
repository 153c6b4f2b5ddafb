#include <QFile>

#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

using BookCommands = Commands;

TEST_F(BookCommands, NewMakesABookWithOneReport)
{
    makeBook();
    const Ran forms = juesuan(u"forms book.juesuan --json"_s);
    EXPECT_EQ(forms.exit, 0);
    EXPECT_GE(forms.array().size(), 11);
}

TEST_F(BookCommands, TheDesktopKnowsABookByTheMarkInItsHeader)
{
    makeBook();
    const QByteArray mark = "0x" + read(u"book.juesuan"_s).mid(68, 4).toHex().toUpper();
    QFile mime(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/cn.juesuan.Juesuan.mime.xml"));
    ASSERT_TRUE(mime.open(QIODevice::ReadOnly));
    const QByteArray magic = "offset=\"68\" value=\"" + mark + "\"";
    EXPECT_TRUE(mime.readAll().contains(magic)) << magic.toStdString();
}

TEST_F(BookCommands, NewTellsAMachineWhatItMade)
{
    const Ran made = juesuan(u"new book.juesuan --profile sn-2019 --unit 甲 --year 2019 --json"_s);
    EXPECT_EQ(made.object()[u"unit"_s], u"甲"_s);
    EXPECT_EQ(made.object()[u"year"_s].toInt(), 2019);
}

TEST_F(BookCommands, ALocaleWithoutUtf8ChangesNothing)
{
    qputenv("LC_ALL", "C");
    const Ran made = juesuan(u"new book.juesuan --profile sn-2019 --unit 甲 --year 2019 --json"_s);
    qunsetenv("LC_ALL");
    EXPECT_EQ(made.object()[u"unit"_s], u"甲"_s);
    EXPECT_EQ(made.err, u"Made: book.juesuan (甲 2019 (sn-2019))\n"_s)
        << "and no word of Qt about the locale";
}

TEST_F(BookCommands, ABookIsReachedThroughALinkAndLockedBesideTheFile)
{
    makeBook();
    ASSERT_TRUE(QFile::link(u"book.juesuan"_s, path(u"link.juesuan"_s)));
    const Ran set = juesuan(u"set link.juesuan expenditure[2040501].basic=5"_s);
    EXPECT_EQ(set.exit, 0) << set.err.toStdString();
    EXPECT_EQ(cell(u"expenditure[2040501].basic"_s)[u"shown"_s], u"5.00"_s);
    EXPECT_FALSE(QFile::exists(path(u"link.juesuan.lock"_s)));
}

TEST_F(BookCommands, ANameOfAUnitIsOneLineOfReasonableLength)
{
    for (const QString &unit : {u"甲\t乙"_s, u"甲\n乙"_s, QString(201, u'甲')}) {
        const Ran made = juesuan(QStringList{u"new"_s, u"b.juesuan"_s, u"--profile"_s, u"sn-2019"_s,
                                             u"--year"_s, u"2019"_s, u"--unit"_s, unit});
        EXPECT_EQ(made.exit, 2);
        EXPECT_TRUE(made.err.contains(u"name of a unit"_s)) << made.err.toStdString();
    }
    EXPECT_FALSE(QFile::exists(path(u"b.juesuan"_s)));
}

TEST_F(BookCommands, NewWritesOverNothing)
{
    write(u"book.juesuan"_s, "precious");
    const Ran made = juesuan(u"new book.juesuan --profile sn-2019 --unit 甲 --year 2019"_s);
    EXPECT_EQ(made.exit, 3);
    EXPECT_FALSE(made.err.isEmpty());
    EXPECT_EQ(read(u"book.juesuan"_s), "precious");
}

TEST_F(BookCommands, NewNeedsProfileUnitAndYear)
{
    const Ran made = juesuan(u"new book.juesuan --profile sn-2019 --unit 甲"_s);
    EXPECT_EQ(made.exit, 2);
    EXPECT_TRUE(made.err.contains(u"--year is missing"_s)) << made.err.toStdString();
    EXPECT_TRUE(read(u"book.juesuan"_s).isEmpty());
}

TEST_F(BookCommands, AProfileThatIsNotNamedIsAskedForWithThoseThereAre)
{
    const Ran made = juesuan(u"new book.juesuan --unit 甲 --year 2024"_s);
    EXPECT_EQ(made.exit, 2);
    for (const QString &id : {u"cn-project"_s, u"gz-2024"_s, u"hb-2021"_s, u"sn-2019"_s})
        EXPECT_TRUE(made.err.contains(id)) << made.err.toStdString();
}

TEST_F(BookCommands, ASampleBringsItsOwnProfile)
{
    const Ran made = juesuan(u"new book.juesuan --sample binzhou-2019 --profile sn-2019"_s);
    EXPECT_EQ(made.exit, 2);
    EXPECT_TRUE(made.err.contains(u"--profile"_s)) << made.err.toStdString();
}

TEST_F(BookCommands, AFolderThatIsNotThereIsNamed)
{
    for (const QString &what : {u"--sample binzhou-2019"_s, u"--profile sn-2019 --unit 甲 --year 2019"_s}) {
        const Ran made = juesuan(u"new nowhere/book.juesuan "_s + what);
        EXPECT_EQ(made.exit, 3);
        EXPECT_EQ(made.err, u"There is no folder “nowhere”.\n"_s);
    }
}

TEST_F(BookCommands, AnUnknownProfileIsAnsweredWithThoseThereAre)
{
    const Ran made = juesuan(u"new book.juesuan --profile sn-2091 --unit 甲 --year 2019"_s);
    EXPECT_EQ(made.exit, 2);
    EXPECT_TRUE(made.err.contains(u"sn-2019"_s)) << made.err.toStdString();
}

TEST_F(BookCommands, AYearThatTheProfileIsNotForIsRefused)
{
    const Ran made = juesuan(u"new book.juesuan --profile sn-2019 --unit 甲 --year 2024"_s);
    EXPECT_EQ(made.exit, 2);
    EXPECT_TRUE(made.err.contains(u"2024"_s)) << made.err.toStdString();
}

TEST_F(BookCommands, AnUnknownSampleIsAnsweredWithThoseThereAre)
{
    const Ran made = juesuan(u"new book.juesuan --sample nowhere"_s);
    EXPECT_EQ(made.exit, 2);
    EXPECT_TRUE(made.err.contains(u"binzhou-2019"_s)) << made.err.toStdString();
}

TEST_F(BookCommands, AddBringsASecondUnitAndCommandsThenNeedItsName)
{
    makeBook();
    ASSERT_EQ(juesuan(u"add book.juesuan --profile sn-2019 --unit 乙 --year 2019 --parent 测试单位"_s).exit,
              0);
    const Ran several = juesuan(u"get book.juesuan income[total].total"_s);
    EXPECT_EQ(several.exit, 2);
    EXPECT_TRUE(several.err.contains(u"测试单位 2019"_s) && several.err.contains(u"乙 2019"_s))
        << several.err.toStdString();
    EXPECT_EQ(juesuan(u"get book.juesuan income[total].total --unit 乙"_s).exit, 0);
}

TEST_F(BookCommands, AnAddressMayNameUnitAndYearItself)
{
    makeBook();
    ASSERT_EQ(juesuan(u"add book.juesuan --profile sn-2019 --unit 乙 --year 2019"_s).exit, 0);
    ASSERT_EQ(juesuan(u"set book.juesuan 乙/2019:expenditure[2040501].basic=7"_s).exit, 0);
    const Ran got = juesuan(u"get book.juesuan 乙/2019:expenditure[2040501].basic --json"_s);
    EXPECT_EQ(got.array().first()[u"exact"_s].toString(), u"7"_s);
    const Ran both = juesuan(u"get book.juesuan 乙/2019:income[total].total --unit 测试单位"_s);
    EXPECT_EQ(both.exit, 2);
}

TEST_F(BookCommands, AddBringsACopyOfAForm)
{
    ASSERT_EQ(juesuan(u"new book.juesuan --profile gz-2024 --unit 甲 --year 2024"_s).exit, 0);
    const Ran added = juesuan(u"add book.juesuan --copy project_evaluation --json"_s);
    EXPECT_EQ(added.exit, 0) << added.err.toStdString();
    EXPECT_EQ(added.object()[u"copy"_s], u"project_evaluation#2"_s);
    EXPECT_EQ(juesuan(u"get book.juesuan project_evaluation#2.head.project"_s).exit, 0);
    EXPECT_EQ(juesuan(u"add book.juesuan --copy nothing"_s).exit, 2);
    EXPECT_EQ(juesuan(u"add book.juesuan --copy project_evaluation --profile gz-2024"_s).exit, 2);
}

TEST_F(BookCommands, AddMakesNoCopyOfWhatThereIsButOne)
{
    makeBook();
    const Ran added = juesuan(u"add book.juesuan --copy income"_s);
    EXPECT_EQ(added.exit, 2);
    EXPECT_TRUE(added.err.contains(u"income"_s)) << added.err.toStdString();
}

TEST_F(BookCommands, AddRefusesAReportThatIsThere)
{
    makeBook();
    const Ran added = juesuan(u"add book.juesuan --profile sn-2019 --unit 测试单位 --year 2019"_s);
    EXPECT_EQ(added.exit, 2);
    EXPECT_TRUE(added.err.contains(u"already"_s)) << added.err.toStdString();
}

TEST_F(BookCommands, AddRefusesAParentThatIsNotThere)
{
    makeBook();
    EXPECT_EQ(juesuan(u"add book.juesuan --profile sn-2019 --unit 乙 --year 2019 --parent 丙"_s).exit, 2);
}

TEST_F(BookCommands, AReportThatIsNotThereIsAnsweredWithThoseThereAre)
{
    makeBook();
    const Ran got = juesuan(u"get book.juesuan income[total].total --year 2018"_s);
    EXPECT_EQ(got.exit, 2);
    EXPECT_TRUE(got.err.contains(u"测试单位 2019"_s)) << got.err.toStdString();
}

TEST_F(BookCommands, VerifyFindsASoundBookSound)
{
    makeSample();
    const Ran verified = juesuan(u"verify book.juesuan --json"_s);
    EXPECT_EQ(verified.exit, 0) << verified.err.toStdString();
    EXPECT_TRUE(verified.array().isEmpty());
}

TEST_F(BookCommands, AFileThatIsNoBookIsRefusedAndLeftAlone)
{
    write(u"letter.txt"_s, "Dear Sir or Madam");
    for (const QString &command : {u"verify"_s, u"audit"_s, u"forms"_s}) {
        const Ran ran = juesuan(command + u" letter.txt"_s);
        EXPECT_EQ(ran.exit, 2) << command.toStdString();
        EXPECT_FALSE(ran.err.isEmpty());
    }
    EXPECT_EQ(read(u"letter.txt"_s), "Dear Sir or Madam");
}

TEST_F(BookCommands, AFileThatIsNotThereIsNotMade)
{
    EXPECT_EQ(juesuan(u"audit nowhere.juesuan"_s).exit, 2);
    EXPECT_EQ(juesuan(u"set nowhere.juesuan income[2040501].fiscal=1"_s).exit, 2);
    EXPECT_FALSE(QFile::exists(path(u"nowhere.juesuan"_s)));
}

} // namespace juesuan::test
