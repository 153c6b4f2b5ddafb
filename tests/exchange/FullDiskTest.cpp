#include "tests/support/FullDisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/base/FileWriter.h"
#include "core/exchange/Exchange.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;

TEST(FullDisk, LeavesTheFormerFileAndNoHalfOne)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    ASSERT_TRUE(writeWholeFile(path, "former"));
    EXPECT_FALSE(
        onFullDisk(4'096, [&] { return writeWholeFile(path, QByteArray(100'000, 'x')).has_value(); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "former");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
              QStringList{QStringLiteral("out.csv")});
}

TEST(FullDisk, StopsAnExportWithAnError)
{
    const auto report = correctedAccount();
    const Sheet sheet(*report, report->profile().form(QStringLiteral("basic_expenditure")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    EXPECT_FALSE(onFullDisk(512, [&] { return exchange::writeCsv(sheet, path).has_value(); }));
    EXPECT_TRUE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    EXPECT_TRUE(exchange::writeCsv(sheet, path));
}

TEST(FullDisk, TellsAFolderThatCannotBeWrittenTo)
{
    const Result<void> written = writeWholeFile(QStringLiteral("/proc/out.csv"), "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(plainText(written.error()), QStringLiteral("“out.csv” cannot be written in this folder."));
}
