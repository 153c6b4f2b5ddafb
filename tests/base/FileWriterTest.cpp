#include "core/base/FileWriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/PrintTo.h"

using namespace juesuan;

namespace
{

class FileWriter : public testing::Test
{
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool writeBelow(const QString &temporary)
    {
        QFile file(temporary);
        return file.open(QIODevice::WriteOnly) && file.write("new") == 3;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(FileWriter, NamesTheFolderThatIsNotThere)
{
    const QString folder = path(QStringLiteral("nowhere"));
    const QString expected = QStringLiteral("There is no folder “%1”.").arg(folder);
    const Result<void> bytes = writeWholeFile(folder + QStringLiteral("/out.csv"), "x");
    ASSERT_FALSE(bytes);
    EXPECT_EQ(plainText(bytes.error()), expected);
    const Result<void> named = writeWholeFile(folder + QStringLiteral("/out.xlsx"), writeBelow);
    ASSERT_FALSE(named);
    EXPECT_EQ(plainText(named.error()), expected);
}

TEST_F(FileWriter, NeverTakesThePlaceOfADeviceOrAFolder)
{
    ASSERT_EQ(mkfifo(QFile::encodeName(path(QStringLiteral("pipe"))).constData(), 0600), 0);
    ASSERT_TRUE(QFile::link(path(QStringLiteral("pipe")), path(QStringLiteral("link"))));
    ASSERT_TRUE(QDir().mkdir(path(QStringLiteral("folder"))));
    for (const QString &name : {QStringLiteral("pipe"), QStringLiteral("link"), QStringLiteral("folder")}) {
        EXPECT_FALSE(writeWholeFile(path(name), "x")) << name.toStdString();
        EXPECT_FALSE(writeWholeFile(path(name), writeBelow)) << name.toStdString();
        EXPECT_FALSE(QFileInfo(path(name)).isFile()) << name.toStdString();
    }
}

TEST_F(FileWriter, WritesThroughALinkAndLeavesItOne)
{
    ASSERT_TRUE(writeWholeFile(path(QStringLiteral("file")), "old"));
    ASSERT_TRUE(QFile::link(path(QStringLiteral("file")), path(QStringLiteral("link"))));
    ASSERT_TRUE(writeWholeFile(path(QStringLiteral("link")), writeBelow));
    EXPECT_EQ(read(QStringLiteral("file")), "new");
    EXPECT_TRUE(QFileInfo(path(QStringLiteral("link"))).isSymLink());
    ASSERT_TRUE(writeWholeFile(path(QStringLiteral("link")), "newer"));
    EXPECT_EQ(read(QStringLiteral("file")), "newer");
    EXPECT_TRUE(QFileInfo(path(QStringLiteral("link"))).isSymLink());
}
