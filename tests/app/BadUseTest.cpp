#include <utility>

#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

class BadUse : public Commands
{
protected:
    /// The command fails as wrong use and its sentence holds `part`.
    void expectRefused(const QString &line, const QString &part)
    {
        const Ran ran = juesuan(line);
        EXPECT_EQ(ran.exit, 2) << line.toStdString();
        EXPECT_TRUE(ran.err.contains(part)) << line.toStdString() << ": " << ran.err.toStdString();
        EXPECT_TRUE(ran.out.isEmpty()) << ran.out.toStdString();
    }
};

TEST_F(BadUse, AnUnknownCommandIsAnsweredWithTheNearest)
{
    expectRefused(u"audti book.juesuan"_s, u"audit"_s);
    expectRefused(u"--frobnicate"_s, u"--frobnicate"_s);
}

TEST_F(BadUse, AnUnknownOptionIsAnsweredWithTheNearest)
{
    expectRefused(u"audit book.juesuan --jsn"_s, u"--json"_s);
    expectRefused(u"get book.juesuan income[total].total --yaer 2019"_s, u"--year"_s);
}

TEST_F(BadUse, MissingAndSuperfluousWordsShowTheUsage)
{
    expectRefused(u"get book.juesuan"_s, u"ADDRESS"_s);
    expectRefused(u"verify"_s, u"juesuan verify FILE"_s);
    expectRefused(u"verify a b"_s, u"“b”"_s);
    expectRefused(u"audit"_s, u"FILE"_s);
}

TEST_F(BadUse, OptionsKeepTheirShape)
{
    expectRefused(u"get book.juesuan income[total].total --year"_s, u"YEAR"_s);
    expectRefused(u"get book.juesuan income[total].total --json=yes"_s, u"takes no value"_s);
    expectRefused(u"get book.juesuan income[total].total --year 2019 --year 2018"_s, u"twice"_s);
    expectRefused(u"new book.juesuan --profile sn-2019 --unit 甲 --year last"_s, u"“last” is no year"_s);
    expectRefused(u"import book.juesuan table.csv --as mine"_s, u"“mine”"_s);
    expectRefused(u"export book.juesuan out.pdf --form="_s, u"--form needs"_s);
    expectRefused(u"export book.juesuan out.pdf --form --json"_s, u"--form needs"_s);
    expectRefused(u"set book.juesuan --clear"_s, u"--clear needs"_s);
    expectRefused(u"audit book.juesuan --all=no"_s, u"takes no value"_s);
}

TEST_F(BadUse, ABlankWordIsNoFile)
{
    for (const QString &command : {u"audit"_s, u"forms"_s, u"verify"_s, u"lint"_s}) {
        const Ran ran = juesuan(QStringList{command, QString()});
        EXPECT_EQ(ran.exit, 2) << command.toStdString();
        EXPECT_TRUE(ran.err.contains(u"is missing"_s)) << ran.err.toStdString();
    }
}

TEST_F(BadUse, AYearThatIsNoneIsTold)
{
    makeBook();
    expectRefused(u"get book.juesuan income[total].total --year 20x9"_s, u"“20x9” is no year"_s);
    expectRefused(u"get book.juesuan income[total].total --unit 乙"_s, u"测试单位 2019"_s);
}

TEST_F(BadUse, ALanguageMustBeOneThatItSpeaks)
{
    expectRefused(u"profiles --lang xx"_s, u"“xx”"_s);
    expectRefused(u"profiles --lang"_s, u"--lang"_s);
    expectRefused(u"--lang="_s, u"--lang"_s);
}

TEST_F(BadUse, FilesThatCannotBeReadAreNamed)
{
    makeBook();
    expectRefused(u"import book.juesuan nowhere.csv"_s, u"nowhere.csv"_s);
    expectRefused(u"import book.juesuan ."_s, u"cannot be read"_s);
    expectRefused(u"lint book.juesuan"_s, u"book.juesuan"_s);
    write(u"latin.csv"_s, "row,title\n\xff\xfe,x\n");
    expectRefused(u"import book.juesuan latin.csv"_s, u"UTF-8"_s);
}

TEST_F(BadUse, ClearMakesNoRow)
{
    makeBook();
    expectRefused(u"set book.juesuan --clear expenditure[2040501].basic"_s, u"2040501"_s);
    expectRefused(u"set book.juesuan expenditure[abc].basic=1"_s, u"abc"_s);
}

TEST_F(BadUse, AmountsThatAreNoneAreRefused)
{
    makeBook();
    const QString set = u"set book.juesuan expenditure[2040501].basic="_s;
    expectRefused(set + u"abc"_s, u"abc"_s);
    expectRefused(set + u"1.2345678"_s, u"1.2345678"_s);
    expectRefused(set + u"1.005元"_s, u"1.005"_s);
    expectRefused(set + u"99999999999999"_s, u"99999999999999"_s);
    expectRefused(set + u"1.2.3"_s, u"1.2.3"_s);
}

TEST_F(BadUse, UnknownPlacesAreAnsweredWithTheNearest)
{
    makeBook();
    expectRefused(u"get book.juesuan expendture[total].total"_s, u"expenditure"_s);
    expectRefused(u"get book.juesuan expenditure[total].totla"_s, u"total"_s);
    expectRefused(u"get book.juesuan summary[genral].income"_s, u"general"_s);
    expectRefused(u"get book.juesuan income[total"_s, u"income[total"_s);
    expectRefused(u"set book.juesuan income=5"_s, u"income"_s);
    expectRefused(u"set book.juesuan hello"_s, u"ADDRESS=VALUE"_s);
    expectRefused(u"set book.juesuan"_s, u"ADDRESS=VALUE"_s);
}

TEST_F(BadUse, ARowThatIsNotThereIsNotInvented)
{
    makeBook();
    EXPECT_EQ(juesuan(u"get book.juesuan expenditure[2040501].basic"_s).exit, 2);
    EXPECT_EQ(juesuan(u"set book.juesuan basic_expenditure[2040501].staff=1"_s).exit, 2);
    EXPECT_EQ(juesuan(u"set book.juesuan expenditure[20405011].basic=1"_s).exit, 2);
}

TEST_F(BadUse, ScoresAreAskedOfABook)
{
    expectRefused(u"score"_s, u"juesuan score FILE"_s);
    expectRefused(u"score nowhere.juesuan"_s, u"nowhere.juesuan"_s);
}

TEST_F(BadUse, HelpAndVersionAreData)
{
    const Ran help = juesuan(u"--help"_s);
    EXPECT_EQ(help.exit, 0);
    for (const QString &name :
         {u"profiles"_s, u"forms"_s, u"new"_s, u"add"_s, u"set"_s, u"get"_s, u"import"_s, u"audit"_s,
          u"score"_s, u"explain"_s, u"export"_s, u"lint"_s, u"verify"_s})
        EXPECT_TRUE(help.out.contains(u"juesuan "_s + name)) << name.toStdString();
    EXPECT_TRUE(juesuan(u"--version"_s).out.startsWith(u"juesuan "_s));
    EXPECT_TRUE(juesuan(u"set --help"_s).out.contains(u"--clear ADDRESS"_s));
}

TEST_F(BadUse, SentencesAreChineseUnlessAskedOtherwise)
{
    const Ran chinese = juesuan(u"lint nowhere --lang zh_CN"_s);
    EXPECT_EQ(chinese.err, u"没有文件夹“nowhere”。\n"_s);
    const Ran english = juesuan(u"lint nowhere --lang=en"_s);
    EXPECT_EQ(english.err, u"There is no folder “nowhere”.\n"_s);
}

} // namespace juesuan::test
