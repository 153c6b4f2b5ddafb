#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "app/Shelf.h"
#include "tests/bench/FirstPaint.h"
#include "tests/bench/Harness.h"

extern char **environ;

namespace juesuan::bench
{

namespace
{

struct Run {
    double wall = 0;
    double processor = 0;
};

/// Runs this program once more, as a window that ends when it is painted.
Run paintOnce(const QString &book)
{
    QByteArray program = QFile::encodeName(QCoreApplication::applicationFilePath());
    QByteArray option = kShowWindow, what = QFile::encodeName(book);
    char *arguments[] = {program.data(), option.data(), what.data(), nullptr};
    Run run;
    rusage used{};
    run.wall = seconds([&] {
        pid_t child = 0;
        int status = 0;
        if (posix_spawn(&child, program.constData(), nullptr, nullptr, arguments, environ) != 0 ||
            wait4(child, &status, 0, &used) != child || status != 0)
            qFatal("a window was not painted");
    });
    const auto secondsOf = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    run.processor = secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
    return run;
}

} // namespace

void measureWindow(Board &board, const Options &options)
{
    const QTemporaryDir folder;
    const QString sample = folder.filePath(QStringLiteral("sample.juesuan"));
    const QString book = folder.filePath(QStringLiteral("book.juesuan"));
    if (!app::Shelf().makeSample(QStringLiteral("binzhou-2019"), sample))
        qFatal("the sample was not made");
    std::vector<double> ours, floors, oursWall, floorsWall;
    for (int i = 0; i < 2 * options.rounds + 1; ++i) {
        QFile::remove(book); // each time as if it had been closed properly
        QFile::copy(sample, book);
        const Run our = paintOnce(book), floor = paintOnce({});
        ours.push_back(our.processor);
        floors.push_back(floor.processor);
        oursWall.push_back(our.wall);
        floorsWall.push_back(floor.wall);
    }
    const Timing timing{median(ours), median(floors)};
    const Timing wall{median(oursWall), median(floorsWall)};
    board.add(QStringLiteral("first painted window with the sample, against an empty table"), timing.ratio(),
              2, 1.3,
              shown(timing) + QStringLiteral(" of processor; by the clock %1, %2 ×")
                                  .arg(shown(wall))
                                  .arg(wall.ratio(), 0, 'f', 2));
}

} // namespace juesuan::bench
