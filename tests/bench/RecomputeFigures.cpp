#include "core/report/Verdicts.h"
#include "tests/bench/Floor.h"
#include "tests/bench/Harness.h"
#include "tests/bench/Workload.h"

namespace juesuan::bench
{

void measureRecompute(Board &board, const Options &options)
{
    const ProfilePtr profile = benchProfile();
    for (const int codes : {12, 400, 1500}) {
        const Workload workload = readWorkload(options.data + QStringLiteral("/k%1").arg(codes));
        auto report = makeReport(profile, workload, 0);
        for (std::size_t i = 0; i < 100; ++i) {
            const Workload::Change &change = workload.changes[i];
            if (!report->apply(report->set(keyOf(*report, change), amountOf(change.value))))
                qFatal("an edit was refused");
        }
        Floor floor(*report);
        const int times = 200'000 / codes / 10 + 1;
        const Timing timing = compareOnProcessor(
            2 * options.rounds + 1,
            [&] {
                for (int i = 0; i < times; ++i)
                    report->recompute();
            },
            [&] {
                for (int i = 0; i < times; ++i)
                    floor.recompute();
            });
        if (failingCount(*report) != floor.failing())
            board.disagree(QStringLiteral("recompute K=%1").arg(codes));
        board.add(QStringLiteral("full recompute with every check, K = %1").arg(codes), timing.ratio(), 10, 3,
                  shown({timing.ours / times, timing.floor / times}));
    }
}

} // namespace juesuan::bench
