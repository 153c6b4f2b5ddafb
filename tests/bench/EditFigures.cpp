#include "core/report/Verdicts.h"
#include "tests/bench/Floor.h"
#include "tests/bench/Harness.h"
#include "tests/bench/Workload.h"

namespace juesuan::bench
{

namespace
{

/// What every engine measured so far agrees on: failing checks after 1,000 and after 10,000 edits.
struct Agreed {
    int codes;
    std::size_t after1000;
    std::size_t after10000;
};
constexpr Agreed kAgreed[] = {{12, 48, 45}, {400, 335, 567}, {1500, 391, 1183}};

double measure(Board &board, const Options &options, const ProfilePtr &profile, const Agreed &agreed)
{
    const Workload workload = readWorkload(options.data + QStringLiteral("/k%1").arg(agreed.codes));
    auto report = makeReport(profile, workload, 0);
    Floor floor(*report);
    std::vector<std::pair<CellKey, TypedValue>> edits;
    std::vector<std::pair<std::uint32_t, std::int64_t>> bare;
    for (const Workload::Change &change : workload.changes) {
        edits.push_back({keyOf(*report, change), amountOf(change.value)});
        bare.push_back({floor.leaf(edits.back().first), change.value * (Money::kFenPerWan / 100)});
    }
    std::vector<double> ours, floors;
    std::size_t changed = 0, failing = 0;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        std::vector<Edit> undo;
        undo.reserve(1);
        ours.push_back(
            seconds([&] { // the record to take it back, all totals, all checks, the list of changes
                undo.push_back(report->set(edits[i].first, edits[i].second));
                const Result<ChangeSet> changes = report->apply(undo.back());
                changed += changes->cells.size();
                failing += failingCount(*report);
            }));
        floors.push_back(seconds([&] { floor.set(bare[i].first, bare[i].second); }));
        const bool isAgreed = (i + 1 != 1000 || failingCount(*report) == agreed.after1000) &&
                              (i + 1 != 10000 || failingCount(*report) == agreed.after10000);
        if (!isAgreed || failingCount(*report) != floor.failing())
            board.disagree(QStringLiteral("K=%1: %2 checks fail after %3 edits (floor %4)")
                               .arg(agreed.codes)
                               .arg(failingCount(*report))
                               .arg(i + 1)
                               .arg(floor.failing()));
        if (board.hasDisagreed())
            return 0;
    }
    // The clock itself takes longer than the floor, so that what is compared is whole lists of edits.
    const std::size_t incremental = failingCount(*report);
    std::size_t next = 0;
    const Timing timing = compareOnProcessor(
        2 * options.rounds + 1,
        [&] {
            for (std::size_t i = 0; i < edits.size(); ++i) {
                const Edit edit =
                    report->set(edits[i].first, edits[edits.size() - 1 - (i + next) % edits.size()].second);
                const Result<ChangeSet> changes = report->apply(edit);
                changed += changes->cells.size() + failingCount(*report);
            }
            ++next;
        },
        [&] {
            for (std::size_t i = 0; i < bare.size(); ++i)
                floor.set(bare[i].first, bare[bare.size() - 1 - (i + next - 1) % bare.size()].second);
        });
    if (failingCount(*report) != floor.failing())
        board.disagree(QStringLiteral("K=%1: after the timed edits").arg(agreed.codes));
    const double count = static_cast<double>(edits.size());
    std::sort(ours.begin(), ours.end());
    board.add(QStringLiteral("one edit, K = %1").arg(agreed.codes), timing.ratio(), 40, 8,
              shown({timing.ours / count, timing.floor / count}) +
                  QStringLiteral("; one by one: median %1, p99 %2; %3 failing")
                      .arg(shown(ours[ours.size() / 2]), shown(ours[ours.size() * 99 / 100]))
                      .arg(incremental));
    return timing.ours / count;
}

/// A row of a code that was not there comes and goes: rows are bound anew and everything is computed.
void measureRows(Board &board, const Options &options, const ProfilePtr &profile)
{
    const Workload workload = readWorkload(options.data + QStringLiteral("/k400"));
    auto report = makeReport(profile, workload, 0);
    const CellKey income = keyOf(*report, Workload::Slot{2, 0, 1});
    QString code;
    for (const CodeEntry &entry : profile->dictionaries.value(QStringLiteral("functions"))->entries()) {
        if (entry.level == 3 && !report->findRow(income.block, entry.code))
            code = entry.code;
    }
    constexpr int kTimes = 20;
    const Timing timing = compareOnProcessor(
        2 * options.rounds + 1,
        [&] {
            for (int i = 0; i < kTimes; ++i) {
                const Edit edit = report->insertCode(income.block, code);
                if (!report->apply(edit) || !report->apply(inverse(edit)))
                    qFatal("a row was refused");
            }
        },
        [&] {
            for (int i = 0; i < 2 * kTimes; ++i)
                report->recompute();
        });
    board.add(QStringLiteral("a row of codes inserted or removed, K = 400, against a full recompute"),
              timing.ratio(), 0, 0, shown({timing.ours / (2 * kTimes), timing.floor / (2 * kTimes)}));
}

} // namespace

void measureEdits(Board &board, const Options &options)
{
    const ProfilePtr profile = benchProfile();
    std::vector<double> times;
    for (const Agreed &agreed : kAgreed) {
        times.push_back(measure(board, options, profile, agreed));
        if (board.hasDisagreed())
            return;
    }
    measureRows(board, options, profile);
    board.add(QStringLiteral("growth of an edit from K = 12 to K = 1500"), times.back() / times.front(), 6, 4,
              shown(times.back()) + QStringLiteral(" : ") + shown(times.front()));
}

} // namespace juesuan::bench
