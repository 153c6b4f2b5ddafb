#include "core/store/Writer.h"

#include <QSemaphore>
#include <sqlite3.h>

#include "FaultVfs.h"
#include "TestBook.h"
#include "core/store/Schema.h"

using namespace juesuan;
using namespace juesuan::store;
using namespace juesuan::test;

namespace
{

/// A writer over a file with one unit, profile and report ("r").
class WriterTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(writer.open([this]() -> Result<std::unique_ptr<Database>> {
            auto db = Database::open(place.file(), Database::Mode::Create);
            if (db &&
                (!createSchema(**db) ||
                 !insertUnit(**db, {QStringLiteral("u"), {}, QStringLiteral("n"), 0}) ||
                 !insertProfile(**db, {QStringLiteral("p"), QStringLiteral("p"), "{}"}) ||
                 !insertReport(**db, {QStringLiteral("r"), QStringLiteral("u"), 2019, QStringLiteral("p")})))
                return Error{"not made", {}, {}};
            return db;
        }));
    }

    EditRow edit(qint64 seq) const
    {
        return {QStringLiteral("r"), seq, seq - 1, QStringLiteral("me"), 1, 0, "payload"};
    }

    std::vector<qint64> inFile()
    {
        std::vector<qint64> seqs;
        writer.run([&](Database &db) {
            for (const EditRow &row : need(readEdits(db, QStringLiteral("r"))))
                seqs.push_back(row.seq);
        });
        return seqs;
    }

    Result<std::unique_ptr<Database>> reopen()
    {
        return Database::open(place.file(), Database::Mode::ReadWrite);
    }

    Place place;
    FaultVfs vfs;
    std::vector<std::vector<qint64>> batches; ///< as reported after each COMMIT
    int failures = 0;
    Writer writer{Writer::Events{[this](const std::vector<qint64> &seqs) { batches.push_back(seqs); },
                                 [this](const Error &) { ++failures; }}};
};

} // namespace

TEST_F(WriterTest, CommitsInOrder)
{
    for (qint64 seq = 1; seq <= 50; ++seq)
        writer.append(edit(seq));
    ASSERT_TRUE(writer.flush());
    const std::vector<qint64> seqs = inFile();
    ASSERT_EQ(seqs.size(), 50U);
    EXPECT_TRUE(std::is_sorted(seqs.begin(), seqs.end()));
    EXPECT_TRUE(writer.pending().empty());
}

TEST_F(WriterTest, CommitsWhatWaitsInOneTransaction)
{
    QSemaphore busy;
    QSemaphore release;
    const std::unique_ptr<QThread> slow(QThread::create([&] {
        writer.run([&](Database &) {
            busy.release();
            release.acquire();
        });
    }));
    slow->start();
    busy.acquire();
    for (qint64 seq = 1; seq <= 20; ++seq)
        writer.append(edit(seq)); // nobody waits for the disk here
    release.release();
    ASSERT_TRUE(writer.flush());
    slow->wait();
    ASSERT_EQ(batches.size(), 1U);
    EXPECT_EQ(batches.front().size(), 20U);
}

TEST_F(WriterTest, KeepsEverythingAfterAFailureAndCommitsItOnRetry)
{
    writer.append(edit(1));
    ASSERT_TRUE(writer.flush());
    vfs.failAt(1, SQLITE_FULL, FaultVfs::How::FromThenOn);
    writer.append(edit(2));
    ASSERT_FALSE(writer.flush());
    writer.append(edit(3));
    EXPECT_FALSE(writer.flush());
    EXPECT_TRUE(writer.hasFailed());
    EXPECT_EQ(failures, 1);
    EXPECT_EQ(batches.size(), 1U); // nothing acknowledged since
    EXPECT_EQ(writer.pending().size(), 2U);
    EXPECT_EQ(inFile(), std::vector<qint64>{1}); // reading goes on

    EXPECT_FALSE(writer.retry([this] { return reopen(); })); // still full
    EXPECT_EQ(writer.pending().size(), 2U);

    vfs.heal();
    ASSERT_TRUE(writer.retry([this] { return reopen(); }));
    EXPECT_EQ(inFile(), (std::vector<qint64>{1, 2, 3}));
    EXPECT_FALSE(writer.hasFailed());
    EXPECT_TRUE(writer.pending().empty());
}

TEST_F(WriterTest, AcknowledgesOnRetryWhatWasDurableAllTheSame)
{
    // The last operation of a COMMIT is truncating the journal. When it fails, SQLite reports an error
    // although the edit may be found in the file later.
    vfs.heal();
    writer.append(edit(1));
    ASSERT_TRUE(writer.flush());
    const int operations = vfs.operations();
    for (int n = 1; n <= operations + 2; ++n) {
        vfs.failAt(n, SQLITE_IOERR_FSYNC, FaultVfs::How::Once);
        const qint64 seq = 1 + n;
        writer.append(edit(seq));
        if (!writer.flush()) {
            vfs.heal();
            ASSERT_TRUE(writer.retry([this] { return reopen(); })) << n;
        }
        EXPECT_EQ(inFile().back(), seq) << n;
    }
}

TEST_F(WriterTest, CommitsTheRestWhenItIsDestroyed)
{
    {
        Writer second{Writer::Events{[](const std::vector<qint64> &) {}, [](const Error &) {}}};
        ASSERT_TRUE(second.open([this] { return reopen(); }));
        for (qint64 seq = 1; seq <= 10; ++seq)
            second.append(edit(seq));
    }
    EXPECT_EQ(inFile().size(), 10U);
}
