#include <QFile>
#include <QFileInfo>

#include "PowerVfs.h"
#include "TestBook.h"

/// The power goes off at a random operation while somebody types.
using namespace juesuan;
using namespace juesuan::test;

namespace
{

struct Tally {
    int cuts = 0;
    int lost = 0;
    int unsound = 0;
};

/// Types until the power is gone, then opens what the disk holds.
void cutOnce(PowerVfs::Sync sync, quint32 seed, Tally &tally)
{
    const Place place;
    const Place after;
    const QString survivor = after.file();
    OneReport::create(place.file());
    QFile::copy(place.file(), survivor); // for a cut before anything was written
    qint64 acknowledged = 0;
    {
        PowerVfs vfs(sync, seed);
        auto typist = OneReport::open(place.file());
        const Commits commits(*typist.book);
        QRandomGenerator random(seed);
        vfs.cutAt(random.bounded(1, 150));
        for (int i = 2; !vfs.isCut(); ++i) {
            typist.type("income[fees].fiscal", i);
            if (random.bounded(3) == 0)
                (void)typist.book->flush();
            if (random.bounded(8) == 0)
                typist.book->storeImage(*typist.report, typist.id);
        }
        (void)typist.book->flush();
        for (const qint64 seq : commits.seqs())
            acknowledged = std::max(acknowledged, seq);
        typist.book.reset();
        vfs.restore(QFileInfo(survivor).absolutePath());
    }
    ++tally.cuts;
    const auto book = Book::open(survivor);
    const auto reports = book ? (*book)->reports() : std::vector<ReportInfo>();
    if (reports.empty()) {
        ++tally.unsound;
        return;
    }
    const auto log = (*book)->log(reports.front().id);
    tally.lost += log.empty() || log.back().seq < acknowledged;
    const auto report = (*book)->load(reports.front().id);
    const bool right = report && !log.empty() &&
                       (log.size() == 1 ||
                        (*report)->number(cellAt(**report, "income[fees].fiscal")).amount == log.back().seq);
    tally.unsound += !right || !(*book)->verify().empty();
}

Tally cutAgainAndAgain(PowerVfs::Sync sync, int cuts)
{
    Tally tally;
    const quint32 first = 20191231;
    for (int i = 0; i < cuts; ++i)
        cutOnce(sync, first + static_cast<quint32>(i), tally);
    std::printf("%d power cuts, %d lost, %d unsound\n", tally.cuts, tally.lost, tally.unsound);
    return tally;
}

} // namespace

TEST(Power, NoCutLosesAnAcknowledgedEdit)
{
    const int wanted = qEnvironmentVariableIntValue("JUESUAN_POWER_CUTS");
    const Tally tally = cutAgainAndAgain(PowerVfs::Sync::Honest, wanted > 0 ? wanted : 500);
    EXPECT_EQ(tally.lost, 0);
    EXPECT_EQ(tally.unsound, 0);
}

TEST(Power, TheHarnessSeesADiskThatLies)
{
    const Tally tally = cutAgainAndAgain(PowerVfs::Sync::Lying, 50);
    EXPECT_GT(tally.lost + tally.unsound, 0) << "a harness that does not see this proves nothing";
}
