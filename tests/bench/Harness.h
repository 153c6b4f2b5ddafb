#pragma once

#include <QString>
#include <QStringList>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

/// What every figure is measured with: ours and the floor take turns in one run, the medians are divided.
namespace juesuan::bench
{

using Clock = std::chrono::steady_clock;

inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template <class Work> double seconds(Work &&work)
{
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Time of this thread on a processor: for work that waits for nothing, so that others on the machine do not
/// count.
template <class Work> double processorSeconds(Work &&work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    };
    const double begin = now();
    work();
    return now() - begin;
}

struct Timing {
    double ours = 0; ///< seconds, median
    double floor = 0;
    double ratio() const { return ours / floor; }
};

template <class Ours, class Floor> Timing compare(int rounds, Ours &&ours, Floor &&floor)
{
    std::vector<double> a, b;
    for (int i = 0; i < rounds; ++i) {
        a.push_back(seconds(ours));
        b.push_back(seconds(floor));
    }
    return {median(a), median(b)};
}

template <class Ours, class Floor> Timing compareOnProcessor(int rounds, Ours &&ours, Floor &&floor)
{
    std::vector<double> a, b;
    for (int i = 0; i < rounds; ++i) {
        a.push_back(processorSeconds(ours));
        b.push_back(processorSeconds(floor));
    }
    return {median(a), median(b)};
}

/// Collects figures and prints them as one table. `must` and `aim` are factors of the floor; 0 = none is set.
class Board
{
public:
    void add(const QString &what, double ratio, double must, double aim, const QString &detail)
    {
        const QString verdict = must <= 0       ? QString()
                                : ratio <= aim  ? QStringLiteral("aim")
                                : ratio <= must ? QStringLiteral("must")
                                                : QStringLiteral("MISSED");
        m_missed |= must > 0 && ratio > must;
        const QString bounds = must > 0 ? QStringLiteral("%1 / %2").arg(must).arg(aim) : QString();
        const QString line = QStringLiteral("| %1 | %2 × | %3 | %4 | %5 |")
                                 .arg(what, QString::number(ratio, 'g', 3), bounds, verdict, detail);
        std::puts(line.toUtf8().constData());
        std::fflush(stdout);
    }
    void head()
    {
        std::puts("| what | ratio to the floor | must / aim | reached | medians |\n|---|---|---|---|---|");
    }
    /// The results disagree: speed does not count.
    void disagree(const QString &what)
    {
        std::printf("DISAGREES: %s\n", what.toUtf8().constData());
        m_disagreed = true;
    }
    bool hasMissed() const { return m_missed; }
    bool hasDisagreed() const { return m_disagreed; }

private:
    bool m_missed = false;
    bool m_disagreed = false;
};

inline QString shown(double s)
{
    return s < 1e-6   ? QString::number(s * 1e9, 'f', 0) + QStringLiteral(" ns")
           : s < 1e-3 ? QString::number(s * 1e6, 'f', 2) + QStringLiteral(" µs")
           : s < 1    ? QString::number(s * 1e3, 'f', 2) + QStringLiteral(" ms")
                      : QString::number(s, 'f', 2) + QStringLiteral(" s");
}
inline QString shown(const Timing &timing)
{
    return shown(timing.ours) + QStringLiteral(" : ") + shown(timing.floor);
}

/// One group of figures. Each is one source file; main() knows them all.
struct Options {
    QString data;
    QString scratch;
    int rounds = 5;
};
void measureEdits(Board &board, const Options &options);
void measureRecompute(Board &board, const Options &options);
void measureFleet(Board &board, const Options &options);
void measureStore(Board &board, const Options &options);
void measureMemory(Board &board, const Options &options);
void measurePdf(Board &board, const Options &options);
void measureXlsx(Board &board, const Options &options);
void measureWindow(Board &board, const Options &options);
void measureTyping(Board &board, const Options &options);

} // namespace juesuan::bench
