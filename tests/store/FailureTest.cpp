#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

#include "FaultVfs.h"
#include "TestBook.h"

/// Disks that are full, break or go away while somebody is typing.
using namespace juesuan;
using namespace juesuan::test;

namespace
{

/// What the book said when it failed, counted on this thread's own event loop as a window would.
class Failures : public QObject
{
public:
    explicit Failures(Book &book)
    {
        connect(&book, &Book::failed, this, [this](const Error &error) { sentences.push_back(said(error)); });
    }
    std::vector<std::string> sentences;
};

} // namespace

TEST(Failure, AFullDiskStopsTypingKeepsTheValuesAndLetsThemBeSavedElsewhere)
{
    const Place place;
    const QString copy = place.file(QStringLiteral("elsewhere.juesuan"));
    FaultVfs vfs;
    auto made = OneReport::create(place.file());
    Failures failures(*made.book);
    made.type("income[fees].fiscal", 100);
    ASSERT_TRUE(made.book->flush());

    vfs.failAt(1, SQLITE_FULL, FaultVfs::How::FromThenOn);
    made.type("income[fees].fiscal", 200);
    made.type("income[grants].other", 11);
    EXPECT_FALSE(made.book->flush());
    EXPECT_TRUE(made.book->hasFailed());
    EXPECT_FALSE(made.book->mayEdit());
    QCoreApplication::processEvents();
    ASSERT_EQ(failures.sentences.size(), 1U);
    EXPECT_NE(failures.sentences.front().find("disk is full"), std::string::npos);

    // What was typed is still there, in memory and in what the book says of the report.
    EXPECT_EQ(made.fen("income[total].total"), 211);
    expectSame(*need(made.book->load(made.id)), *made.report);
    EXPECT_EQ(made.book->log(made.id).size(), 4U);

    EXPECT_FALSE(made.book->saveCopy(copy)) << "that disk is full, too";
    EXPECT_FALSE(QFileInfo::exists(copy));
    vfs.heal(); // a place with room
    ASSERT_TRUE(made.book->saveCopy(copy));
    auto saved = OneReport::open(copy);
    expectSame(*saved.report, *made.report);
    EXPECT_TRUE(saved.book->verify().empty());

    ASSERT_TRUE(made.book->retry());
    EXPECT_FALSE(made.book->hasFailed());
    EXPECT_TRUE(made.book->mayEdit());
    made.type("income[grants].other", 12);
    made.book.reset();
    EXPECT_EQ(OneReport::open(place.file()).fen("income[total].total"), 212);
}

TEST(Failure, NoFaultAtAnyPointLosesAnAcknowledgedEditOrPretendsOne)
{
    // Every write, sync and truncation of a few edits and an image fails once, then from there on.
    int points = 0;
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC}) {
        for (const auto how : {FaultVfs::How::Once, FaultVfs::How::FromThenOn}) {
            for (int n = 1;; ++n) {
                const Place place;
                FaultVfs vfs;
                auto made = OneReport::create(place.file());
                Commits commits(*made.book);
                vfs.failAt(n, code, how);
                std::vector<qint64> typed;
                for (int i = 1; i <= 3 && made.book->mayEdit(); ++i) {
                    typed.push_back(made.type("income[fees].fiscal", 100 * i));
                    (void)made.book->flush();
                    made.book->storeImage(*made.report, made.id);
                    (void)made.book->flush();
                }
                const bool failed = vfs.hasFailed();
                const std::vector<qint64> acknowledged = commits.seqs();
                made.book.reset(); // like a person who gives up, on a disk that is still as it was
                vfs.heal();
                const auto opened = OneReport::open(place.file());
                const auto log = opened.book->log(opened.id);
                ASSERT_GE(log.size(), acknowledged.size() + 1) << code << ' ' << n;
                for (std::size_t i = 0; i < acknowledged.size(); ++i)
                    EXPECT_EQ(log[i + 1].seq, acknowledged[i]) << code << ' ' << n;
                EXPECT_TRUE(opened.book->verify().empty()) << code << ' ' << n;
                if (!failed)
                    break;
                ++points;
            }
        }
    }
    EXPECT_GT(points, 100);
    RecordProperty("points", points);
}

TEST(Failure, RetryAfterAnyFaultCommitsEverything)
{
    for (int n = 1;; ++n) {
        const Place place;
        FaultVfs vfs;
        auto made = OneReport::create(place.file());
        vfs.failAt(n, SQLITE_IOERR_WRITE, FaultVfs::How::Once);
        for (const int fen : {100, 200}) {
            made.type("income[fees].fiscal", fen);
            if (!made.book->flush())
                ASSERT_TRUE(made.book->retry()) << n;
        }
        made.book.reset();
        const auto opened = OneReport::open(place.file());
        EXPECT_EQ(opened.fen("income[total].total"), 200);
        EXPECT_EQ(opened.book->log(opened.id).size(), 3U);
        EXPECT_TRUE(opened.book->verify().empty()) << n;
        if (!vfs.hasFailed())
            break;
    }
}

TEST(Failure, AnInterruptedCommitIsRolledBackOnlyWhereTheBookMayBeWritten)
{
    int interrupted = 0;
    for (int n = 1; n < 20; ++n) {
        const Place place;
        FaultVfs vfs;
        {
            auto made = OneReport::create(place.file());
            made.type("income[fees].fiscal", 100);
            ASSERT_TRUE(made.book->flush());
            vfs.failAt(n, SQLITE_IOERR_WRITE, FaultVfs::How::FromThenOn);
            made.type("income[fees].fiscal", 200);
            (void)made.book->flush();
        }
        vfs.heal();
        const QByteArray before = sha256OfFile(place.file());
        const auto reader = Book::open(place.file(), Book::Access::ReadOnly);
        if (!reader) {
            ++interrupted;
            EXPECT_NE(said(reader.error()).find("not closed properly"), std::string::npos)
                << said(reader.error());
            EXPECT_EQ(sha256OfFile(place.file()), before);
        }
        const auto opened = OneReport::open(place.file());
        EXPECT_TRUE(opened.book->verify().empty()) << n;
        EXPECT_EQ(opened.fen("income[total].total"),
                  100 * (static_cast<qint64>(opened.book->log(opened.id).size()) - 1));
    }
    EXPECT_GT(interrupted, 0);
}

TEST(Failure, AFileThatVanishesIsNoticedAndTheWorkSavedElsewhere)
{
    for (const bool renamed : {false, true}) {
        const Place place;
        const QString copy = place.file(QStringLiteral("elsewhere.juesuan"));
        auto made = OneReport::create(place.file());
        Failures failures(*made.book);
        Commits commits(*made.book);
        made.type("income[fees].fiscal", 100);
        ASSERT_TRUE(made.book->flush());
        if (renamed)
            ASSERT_TRUE(QFile::rename(place.file(), place.file(QStringLiteral("renamed.juesuan"))));
        else
            ASSERT_TRUE(QFile::remove(place.file()));
        made.type("income[fees].fiscal", 200);
        EXPECT_FALSE(made.book->flush());
        EXPECT_EQ(commits.seqs().size(), 1U);
        QCoreApplication::processEvents();
        ASSERT_EQ(failures.sentences.size(), 1U);
        EXPECT_NE(failures.sentences.front().find("moved or deleted"), std::string::npos);
        EXPECT_FALSE(made.book->retry());
        EXPECT_FALSE(QFileInfo::exists(place.file()));
        ASSERT_TRUE(made.book->saveCopy(copy));
        EXPECT_EQ(OneReport::open(copy).fen("income[total].total"), 200);
        if (renamed) { // it comes back under its name
            ASSERT_TRUE(QFile::rename(place.file(QStringLiteral("renamed.juesuan")), place.file()));
            ASSERT_TRUE(made.book->retry());
            EXPECT_TRUE(made.book->verify().empty());
        }
    }
}

TEST(Failure, AnotherFileUnderTheSameNameIsNotWrittenTo)
{
    const Place place;
    auto made = OneReport::create(place.file());
    ASSERT_TRUE(QFile::rename(place.file(), place.file(QStringLiteral("renamed.juesuan"))));
    writeBytes(place.file(), "something else");
    made.type("income[fees].fiscal", 200);
    EXPECT_FALSE(made.book->flush());
    EXPECT_FALSE(made.book->retry());
    EXPECT_EQ(bytesOf(place.file()), "something else");
}
