#include "core/store/Opening.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include "TestBook.h"
#include "core/store/Schema.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

/// A closed book with one report and some edits.
QString sampleBook(const Place &place)
{
    auto made = OneReport::create(place.file());
    made.type("income[fees].fiscal", 12'345);
    EXPECT_TRUE(made.book->flush());
    return place.file();
}

QString versionOneFile()
{
    return QStringLiteral(JUESUAN_SOURCE_DIR "/tests/store/data/version-1.juesuan");
}

} // namespace

// --- what is no book of ours

struct Unfit {
    const char *name;
    void (*spoil)(const QString &path); ///< of a sound, closed book
    const char *sentence;               ///< a part of what is said
};

void PrintTo(const Unfit &unfit, std::ostream *out)
{
    *out << unfit.name;
}

class UnfitFile : public testing::TestWithParam<Unfit>
{
};

TEST_P(UnfitFile, IsRefusedWithASentenceAndLeftUntouched)
{
    const Place place;
    const QString path = sampleBook(place);
    GetParam().spoil(path);
    const QByteArray before = sha256OfFile(path);
    const QStringList neighbours = QFileInfo(path).dir().entryList(QDir::Files);
    for (const auto access : {Book::Access::ReadWrite, Book::Access::ReadOnly}) {
        const auto book = Book::open(path, access);
        ASSERT_FALSE(book);
        EXPECT_NE(said(book.error()).find(GetParam().sentence), std::string::npos) << said(book.error());
        EXPECT_NE(said(book.error()).find("book.juesuan"), std::string::npos) << said(book.error());
    }
    EXPECT_EQ(sha256OfFile(path), before);
    EXPECT_EQ(QFileInfo(path).dir().entryList(QDir::Files), neighbours); // no journal, no lock left
}

namespace
{

void cutInHalf(const QString &path)
{
    const QByteArray bytes = bytesOf(path);
    writeBytes(path, bytes.left(bytes.size() / 2));
}

void zeroThePagesOfTheTables(const QString &path)
{
    QByteArray bytes = bytesOf(path);
    bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\0'));
    writeBytes(path, bytes);
}

const Unfit unfit[] = {
    {"zero_length", [](const QString &p) { writeBytes(p, {}); }, "is empty"},
    {"text", [](const QString &p) { writeBytes(p, QByteArray(9000, 'a')); }, "not a book"},
    {"short_text", [](const QString &p) { writeBytes(p, "hello"); }, "not a book"},
    {"other_application", [](const QString &p) { runSql(p, "PRAGMA application_id=77"); }, "not a book"},
    {"plain_sqlite",
     [](const QString &p) {
         QFile::remove(p);
         runSql(p, "CREATE TABLE t (n)");
     },
     "not a book"},
    {"cut_in_half", &cutInHalf, "is damaged"},
    {"zeroed_pages", &zeroThePagesOfTheTables, "is damaged"},
    {"trigger",
     [](const QString &p) {
         runSql(p, "CREATE TRIGGER sly AFTER INSERT ON edit BEGIN DELETE FROM edit; END");
     },
     "sly"},
    {"view", [](const QString &p) { runSql(p, "CREATE VIEW sly AS SELECT 1"); }, "sly"},
    {"missing_table", [](const QString &p) { runSql(p, "DROP TABLE image"); }, "image"},
    {"too_new",
     [](const QString &p) {
         runSql(p, "PRAGMA user_version=9; UPDATE meta SET value='9' WHERE name='min_reader'");
     },
     "newer version"},
    {"version_nought", [](const QString &p) { runSql(p, "PRAGMA user_version=0"); }, "is damaged"},
    {"changed_unit", [](const QString &p) { runSql(p, "UPDATE unit SET name='somebody else'"); },
     "is damaged"},
};

} // namespace

INSTANTIATE_TEST_SUITE_P(All, UnfitFile, testing::ValuesIn(unfit),
                         [](const auto &each) { return std::string(each.param.name); });

TEST(Opening, SaysThatThereIsNoFile)
{
    const Place place;
    const auto book = Book::open(place.file());
    ASSERT_FALSE(book);
    EXPECT_NE(said(book.error()).find("no file"), std::string::npos);
    EXPECT_FALSE(QFileInfo::exists(place.file()));
    EXPECT_FALSE(Book::open(place.file(QStringLiteral(".")))) << "a folder is no book";
}

// --- read-only

TEST(Opening, OpensAReadOnlyFileForReading)
{
    const Place place;
    const QString path = sampleBook(place);
    const QByteArray before = sha256OfFile(path);
    ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadUser));
    {
        auto opened = OneReport::open(path);
        EXPECT_TRUE(opened.book->isReadOnly());
        EXPECT_NE(said(opened.book->readOnlyReason()).find("may not be written"), std::string::npos);
        EXPECT_EQ(opened.fen("income[total].total"), 12'345);
        EXPECT_FALSE(opened.book->mayEdit());
        EXPECT_FALSE(opened.book->addReport(QStringLiteral("Another"), 2020, miniProfile()));
        EXPECT_TRUE(opened.book->verify().empty());
    }
    EXPECT_EQ(sha256OfFile(path), before);
    EXPECT_FALSE(QFileInfo::exists(path + QStringLiteral(".lock")));
}

TEST(Opening, OpensANewerFileForReadingWhereItMay)
{
    const Place place;
    const QString path = sampleBook(place);
    runSql(path, "PRAGMA user_version=9; CREATE TABLE later (n)");
    const QByteArray before = sha256OfFile(path);
    {
        auto opened = OneReport::open(path);
        EXPECT_TRUE(opened.book->isReadOnly());
        EXPECT_NE(said(opened.book->readOnlyReason()).find("newer version"), std::string::npos);
        EXPECT_EQ(opened.fen("income[total].total"), 12'345);
        EXPECT_FALSE(QFileInfo::exists(path + QStringLiteral(".lock"))); // the newer program may have it
    }
    EXPECT_EQ(sha256OfFile(path), before);
}

TEST(Opening, KeepsAVersionOneFileReadable)
{
    // Made by the first version and never changed since: every later version has to open it.
    const Place place;
    ASSERT_TRUE(
        QFile::copy(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/store/data/version-1.juesuan"), place.file()));
    QFile::setPermissions(place.file(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    auto opened = OneReport::open(place.file());
    EXPECT_FALSE(opened.book->isReadOnly());
    EXPECT_EQ(opened.report->unit(), QStringLiteral("Court of Binzhou"));
    EXPECT_EQ(opened.fen("income[total].total"), 1'234'500);
    EXPECT_EQ(opened.fen("summary[left].amount"), 1'234'500 - 500);
    EXPECT_EQ(opened.book->log(opened.id).size(), 6U);
    EXPECT_TRUE(opened.book->verify().empty());
}

TEST(Opening, DISABLED_WritesTheVersionOneFile)
{
    auto made = OneReport::create(versionOneFile());
    made.type("income[grants].fiscal", 1'000'000);
    made.type("income[fees].fiscal", 200'000);
    made.type("income[interest].other", 30'000);
    made.book->storeImage(*made.report, made.id);
    made.type("income[fees].other", 4'500);
    made.type("summary[spent].amount", 500);
    EXPECT_TRUE(made.book->flush());
}

TEST(Opening, TakesABookBackThatAnotherProgramTurnedToWal)
{
    const Place place;
    const QString path = sampleBook(place);
    runSql(path, "PRAGMA journal_mode=WAL");
    {
        auto opened = OneReport::open(path);
        EXPECT_FALSE(opened.book->isReadOnly());
        opened.type("income[fees].fiscal", 700);
        EXPECT_TRUE(opened.book->flush());
    }
    EXPECT_EQ(bytesOf(path).at(18), 1); // a rollback journal again
    EXPECT_EQ(QFileInfo(path).dir().entryList(QDir::Files).size(), 1);
    EXPECT_EQ(OneReport::open(path).fen("income[total].total"), 700);
}

// --- one at a time

TEST(Opening, TellsTheSecondOpenerWhoHasTheBook)
{
    const Place place;
    auto first = OneReport::create(place.file());
    {
        auto second = OneReport::open(place.file());
        EXPECT_TRUE(second.book->isReadOnly());
        const std::string reason = said(second.book->readOnlyReason());
        EXPECT_NE(reason.find(QSysInfo::machineHostName().toStdString()), std::string::npos) << reason;
        EXPECT_NE(reason.find(std::to_string(QCoreApplication::applicationPid())), std::string::npos)
            << reason;
        EXPECT_NE(reason.find(QFileInfo(place.file()).owner().toStdString()), std::string::npos) << reason;
        EXPECT_NE(reason.find(QDate::currentDate().toString(Qt::ISODate).toStdString()), std::string::npos)
            << reason;
        // The reader sees what the writer commits.
        first.type("income[fees].fiscal", 700);
        ASSERT_TRUE(first.book->flush());
        EXPECT_EQ(
            need(second.book->load(second.id))->number(cellAt(*second.report, "income[total].total")).amount,
            700);
    }
    first.type("income[fees].fiscal", 800); // and its going changes nothing for the writer
    EXPECT_TRUE(first.book->flush());
    first.book.reset();
    EXPECT_FALSE(OneReport::open(place.file()).book->isReadOnly());
}

TEST(Opening, TakesOverTheLockOfADeadProcess)
{
    const Place place;
    const QString path = sampleBook(place);
    // What QLockFile writes: process, program, host, machine, boot. A child that is gone has left it.
    QProcess child;
    child.start(QStringLiteral("true"), QStringList());
    const qint64 dead = child.processId();
    child.waitForFinished();
    writeBytes(path + QStringLiteral(".lock"),
               QByteArray::number(dead) + "\ntrue\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n" +
                   QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
    auto opened = OneReport::open(path);
    EXPECT_FALSE(opened.book->isReadOnly()) << said(opened.book->readOnlyReason());
}

TEST(Opening, TakesOverALockThatWasNeverFinished)
{
    const Place place;
    const QString path = sampleBook(place);
    for (const char *unfinished : {"", "47", "4711\n"}) {
        writeBytes(path + QStringLiteral(".lock"), unfinished);
        const auto opened = OneReport::open(path);
        EXPECT_FALSE(opened.book->isReadOnly()) << said(opened.book->readOnlyReason());
    }
}

TEST(Opening, RespectsALockFromAnotherHost)
{
    const Place place;
    const QString path = sampleBook(place);
    writeBytes(path + QStringLiteral(".lock"), "4711\njuesuan\nfinance-pc-3\nother-machine\nother-boot\n");
    auto opened = OneReport::open(path);
    EXPECT_TRUE(opened.book->isReadOnly());
    EXPECT_NE(said(opened.book->readOnlyReason()).find("finance-pc-3"), std::string::npos);
}

// --- making

TEST(Opening, NeverCreatesOverAnExistingFile)
{
    const Place place;
    writeBytes(place.file(), "mine");
    const auto book = Book::create(place.file());
    ASSERT_FALSE(book);
    EXPECT_NE(said(book.error()).find("exists already"), std::string::npos);
    EXPECT_EQ(bytesOf(place.file()), "mine");
}

TEST(Opening, LeavesNothingBehindWhenABookCannotBeCreated)
{
    const Place place;
    const auto book = Book::create(place.file(QStringLiteral("no/such/folder/book.juesuan")));
    ASSERT_FALSE(book);
    EXPECT_NE(said(book.error()).find("no/such/folder/book.juesuan"), std::string::npos);
    EXPECT_TRUE(QFileInfo(place.file()).dir().entryList(QDir::Files).isEmpty());
}
