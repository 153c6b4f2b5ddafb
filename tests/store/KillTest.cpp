#include <QFile>
#include <QRandomGenerator>
#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "TestBook.h"

/// A process that types is killed at a random instant, again and again; every edit that it reported as
/// committed must be in the book afterwards, and the book must be sound.
using namespace juesuan;
using namespace juesuan::test;

namespace
{

constexpr int kKillsPerBook = 25; ///< a fresh book now and then keeps the histories to be verified short

struct Tally {
    int kills = 0;
    int edits = 0;       ///< acknowledged
    int hotJournals = 0; ///< the kill came in the middle of a commit
    int lost = 0;        ///< kills that lost an acknowledged edit
    int unsound = 0;
};

class Typist
{
public:
    Typist(const QString &book, bool early)
    {
        if (::pipe(m_pipe) != 0)
            std::abort();
        const QByteArray path = QFile::encodeName(book);
        const QByteArray descriptor = QByteArray::number(m_pipe[1]);
        m_child = ::fork();
        if (m_child == 0) {
            ::close(m_pipe[0]);
            ::execl(STORE_CRASHER, STORE_CRASHER, path.constData(), descriptor.constData(),
                    early ? "--early" : nullptr, nullptr);
            ::_exit(127);
        }
        ::close(m_pipe[1]);
    }
    ~Typist() { ::close(m_pipe[0]); }
    Typist(const Typist &) = delete;
    Typist &operator=(const Typist &) = delete;

    void waitForFirst() { m_last = next(); }

    /// Kills it and gives the last acknowledged seq, 0 if there was none.
    qint64 kill(int *count)
    {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, &m_status, 0);
        *count += m_last != 0;
        while (const qint64 seq = next()) {
            m_last = seq;
            ++*count;
        }
        return m_last;
    }
    bool wasKilled() const { return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGKILL; }

private:
    qint64 next()
    {
        qint64 seq = 0;
        return ::read(m_pipe[0], &seq, sizeof seq) == sizeof seq ? seq : 0;
    }

    int m_pipe[2] = {};
    pid_t m_child = 0;
    int m_status = 0;
    qint64 m_last = 0;
};

void sleepMicroseconds(quint32 from, quint32 to)
{
    const auto pause = QRandomGenerator::global()->bounded(from, to);
    std::this_thread::sleep_for(std::chrono::microseconds(pause));
}

bool journalIsHot(const QString &book)
{
    QFile journal(book + QStringLiteral("-journal"));
    return journal.open(QIODevice::ReadOnly) && journal.read(1) == "\xd9";
}

void checkAfterKill(const QString &path, qint64 acknowledged, Tally &tally)
{
    const auto opened = OneReport::open(path);
    EXPECT_FALSE(opened.book->isReadOnly()) << said(opened.book->readOnlyReason());
    const auto log = opened.book->log(opened.id);
    const qint64 last = log.empty() ? 0 : log.back().seq;
    tally.lost += last < acknowledged;
    const bool value = last <= 1 || opened.fen("income[fees].fiscal") == last;
    tally.unsound += !value || static_cast<qint64>(log.size()) != last || !opened.book->verify().empty();
}

Tally killAgainAndAgain(int kills, bool early)
{
    Tally tally;
    std::unique_ptr<Place> place;
    for (; tally.kills < kills; ++tally.kills) {
        if (tally.kills % kKillsPerBook == 0) {
            place = std::make_unique<Place>(Place::On::Disk);
            OneReport::create(place->file());
        }
        Typist typist(place->file(), early);
        // One in eight may die while it still opens the book, or rolls back what the one before it left.
        if (QRandomGenerator::global()->bounded(8) == 0) {
            sleepMicroseconds(0, 40'000);
        } else {
            typist.waitForFirst();
            sleepMicroseconds(500, 15'000);
        }
        const qint64 acknowledged = typist.kill(&tally.edits);
        EXPECT_TRUE(typist.wasKilled()) << "the typist ended by itself";
        tally.hotJournals += journalIsHot(place->file());
        checkAfterKill(place->file(), acknowledged, tally);
        if (testing::Test::HasFailure())
            break;
    }
    return tally;
}

void record(const Tally &tally)
{
    testing::Test::RecordProperty("kills", tally.kills);
    testing::Test::RecordProperty("acknowledged", tally.edits);
    testing::Test::RecordProperty("hot_journals", tally.hotJournals);
    std::printf("%d kills, %d edits acknowledged, %d hot journals, %d lost, %d unsound\n", tally.kills,
                tally.edits, tally.hotJournals, tally.lost, tally.unsound);
}

/// 2,000 in all for every run of the tests; more at night.
int killsPerPart()
{
    const int kills = qEnvironmentVariableIntValue("JUESUAN_KILLS");
    return (kills > 0 ? kills : 2000) / 4;
}

} // namespace

/// Parts, so that ctest can run them beside each other.
class Kill : public testing::TestWithParam<int>
{
};

TEST_P(Kill, LosesNoAcknowledgedEdit)
{
    const Tally tally = killAgainAndAgain(killsPerPart(), false);
    record(tally);
    EXPECT_EQ(tally.lost, 0);
    EXPECT_EQ(tally.unsound, 0);
    EXPECT_GT(tally.hotJournals, tally.kills / 50) << "the kills do not come in the middle of commits";
}

INSTANTIATE_TEST_SUITE_P(Part, Kill, testing::Range(1, 5));

TEST(KillHarness, CatchesAnAcknowledgementBeforeCommit)
{
    const Tally tally = killAgainAndAgain(200, true);
    record(tally);
    EXPECT_GT(tally.lost, 0) << "a harness that does not see this defect proves nothing";
    EXPECT_EQ(tally.unsound, 0);
}
