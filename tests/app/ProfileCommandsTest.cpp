#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

using ProfileCommands = Commands;

namespace
{

const QString kProfiles = QStringLiteral(JUESUAN_SOURCE_DIR "/resources/profiles");

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (entry.isDir())
            copyFolder(entry.filePath(), to + u'/' + entry.fileName());
        else
            QFile::copy(entry.filePath(), to + u'/' + entry.fileName());
    }
}

} // namespace

TEST_F(ProfileCommands, ProfilesListsWhatShips)
{
    const Ran ran = juesuan(u"profiles --json"_s);
    EXPECT_EQ(ran.exit, 0);
    QStringList ids;
    for (const QJsonValue profile : ran.array())
        ids << profile[u"id"_s].toString();
    for (const QString &id : {u"cn-project"_s, u"gz-2024"_s, u"hb-2021"_s, u"sn-2019"_s})
        EXPECT_TRUE(ids.contains(id)) << id.toStdString();
    const QString lines = juesuan(u"profiles"_s).out;
    EXPECT_TRUE(lines.contains(QRegularExpression(u"(?m)^sn-2019\t[^\t]+\t2019$"_s))) << lines.toStdString();
}

TEST_F(ProfileCommands, EveryShippedProfileIsWithoutFault)
{
    for (const QString &name : QDir(kProfiles).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const Ran ran = juesuan(QStringList{u"lint"_s, kProfiles + u'/' + name});
        EXPECT_EQ(ran.exit, 0) << ran.err.toStdString();
        EXPECT_TRUE(ran.err.isEmpty()) << ran.err.toStdString();
    }
}

TEST_F(ProfileCommands, LintSaysFileLineAndColumn)
{
    copyFolder(kProfiles, path(u"all"_s));
    const QString summary = u"all/sn-2019/forms/summary.json"_s;
    write(summary, read(summary).replace("\"money\"", "\"monye\""));
    const Ran ran = juesuan(u"lint all/sn-2019 --json"_s);
    EXPECT_EQ(ran.exit, 1);
    ASSERT_FALSE(ran.array().isEmpty()) << ran.err.toStdString();
    const QJsonValue first = ran.array().first();
    EXPECT_TRUE(first[u"file"_s].toString().endsWith(u"forms/summary.json"_s));
    EXPECT_EQ(first[u"line"_s].toInt(), 5);
    EXPECT_TRUE(first[u"message"_s].toString().contains(u"monye"_s));
}

TEST_F(ProfileCommands, ResolvedPrintsTheWholeProfileAsJson)
{
    const Ran ran = juesuan(QStringList{u"lint"_s, kProfiles + u"/sn-2019"_s, u"--resolved"_s});
    EXPECT_EQ(ran.exit, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.object()[u"id"_s], u"sn-2019"_s);
}

TEST_F(ProfileCommands, AFolderThatIsNotThereIsRefused)
{
    EXPECT_EQ(juesuan(u"lint nowhere"_s).exit, 2);
}

TEST_F(ProfileCommands, FormsListsEveryCopyWithItsRows)
{
    ASSERT_EQ(juesuan(u"new g.juesuan --profile gz-2024 --unit 甲 --year 2024"_s).exit, 0);
    ASSERT_EQ(juesuan(u"set g.juesuan department_evaluation#2.indicators[quantity/1].name=结案数"_s).exit, 0);
    const Ran ran = juesuan(u"forms g.juesuan"_s);
    const qsizetype second = ran.out.indexOf(u"department_evaluation#2"_s);
    ASSERT_GE(second, 0) << ran.out.toStdString();
    EXPECT_GT(ran.out.indexOf(u"[quantity/1] 结案数"_s), second) << ran.out.toStdString();
}

TEST_F(ProfileCommands, FormsNamesWhatAddressesAreMadeOf)
{
    makeSample();
    const Ran ran = juesuan(u"forms book.juesuan --json"_s);
    QStringList ids;
    for (const QJsonValue form : ran.array())
        ids << form[u"id"_s].toString();
    EXPECT_EQ(ids.mid(3, 8),
              words(u"summary income expenditure fiscal_summary general_budget basic_expenditure "
                    "three_public government_fund"_s));
    const QString text = juesuan(u"forms book.juesuan"_s).out;
    EXPECT_TRUE(text.contains(u"[2040501] 行政运行"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"公开03表"_s));
}

} // namespace juesuan::test
