#include <QDir>
#include <QFile>
#include <QJsonDocument>

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
    EXPECT_EQ(ran.array().first()[u"id"_s], u"sn-2019"_s);
    EXPECT_TRUE(juesuan(u"profiles"_s).out.startsWith(u"sn-2019\t"_s));
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
    copyFolder(kProfiles + u"/sn-2019"_s, path(u"broken"_s));
    QByteArray form = read(u"broken/forms/summary.json"_s);
    write(u"broken/forms/summary.json"_s, form.replace("\"money\"", "\"monye\""));
    const Ran ran = juesuan(u"lint broken --json"_s);
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

TEST_F(ProfileCommands, FormsNamesWhatAddressesAreMadeOf)
{
    makeSample();
    const Ran ran = juesuan(u"forms book.juesuan --json"_s);
    QStringList ids;
    for (const QJsonValue form : ran.array())
        ids << form[u"id"_s].toString();
    EXPECT_EQ(ids.mid(3), words(u"summary income expenditure fiscal_summary general_budget basic_expenditure "
                                "three_public government_fund"_s));
    const QString text = juesuan(u"forms book.juesuan"_s).out;
    EXPECT_TRUE(text.contains(u"[2040501] 行政运行"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"公开03表"_s));
}

} // namespace juesuan::test
