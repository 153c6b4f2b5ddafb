#include <malloc.h>

#include "core/calc/Grid.h"
#include "tests/bench/Harness.h"
#include "tests/bench/Workload.h"

namespace juesuan::bench
{

static double heap()
{
    return static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd);
}

/// Measured at the heap, not by our own count, over several reports opened from their images.
void measureMemory(Board &board, const Options &options)
{
    const ProfilePtr profile = benchProfile();
    for (const int codes : {12, 400, 1500}) {
        const Workload workload = readWorkload(options.data + QStringLiteral("/k%1").arg(codes));
        const auto report = makeReport(profile, workload, 0);
        const QByteArray image = report->image();
        constexpr int kReports = 50;
        std::vector<std::unique_ptr<Report>> reports;
        reports.reserve(kReports);
        const double before = heap();
        for (int i = 0; i < kReports; ++i) {
            auto copy = Report::fromImage(profile, image);
            if (!copy)
                qFatal("%s", copy.error().text);
            reports.push_back(std::move(copy.value()));
        }
        const double each = (heap() - before) / kReports;
        for (const auto &copy : reports) {
            for (int block = 0; block < copy->grid().program().checkBlock(); ++block)
                copy->rows(block);
        }
        const double listed = (heap() - before) / kReports - each;
        const double values = static_cast<double>(valueCount(*report)) * sizeof(std::int64_t);
        board.add(
            QStringLiteral("memory of an open report, K = %1").arg(codes), each / values, 4, 2,
            QStringLiteral("%1 : %2 KB (own count %3); image %4 KB; lists of all rows, when asked for: %5 KB")
                .arg(each / 1000, 0, 'f', 1)
                .arg(values / 1000, 0, 'f', 1)
                .arg(static_cast<double>(reports.front()->memory()) / 1000, 0, 'f', 1)
                .arg(static_cast<double>(image.size()) / 1000, 0, 'f', 1)
                .arg(listed / 1000, 0, 'f', 1));
    }
}

} // namespace juesuan::bench
