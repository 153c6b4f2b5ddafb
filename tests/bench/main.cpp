#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QProcess>

#include "tests/bench/FirstPaint.h"
#include "tests/bench/Harness.h"

using namespace juesuan::bench;

/// Has workload.py write the data if nobody did yet.
static void ensureData(const QString &directory)
{
    if (QFile::exists(directory + QStringLiteral("/bureau/leaf.bin")))
        return;
    std::puts("writing the workload…");
    const int exit =
        QProcess::execute(QStringLiteral("python3"),
                          {QStringLiteral(JUESUAN_SOURCE_DIR "/tests/bench/workload.py"), directory});
    if (exit != 0)
        qFatal("workload.py failed");
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 3 && qstrcmp(argv[1], kShowWindow) == 0)
        showWindow(argc, argv, QFile::decodeName(argv[2]));
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("directory of the workload"),
                                  QStringLiteral("directory"),
                                  QDir::tempPath() + QStringLiteral("/juesuan-bench"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("groups of figures, comma separated"),
                                  QStringLiteral("groups"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("rounds of each figure"),
                                    QStringLiteral("number"), QStringLiteral("5"));
    parser.addOptions({data, only, rounds});
    parser.process(app);

    Options options;
    options.data = parser.value(data);
    options.rounds = std::max(1, parser.value(rounds).toInt());
    ensureData(options.data);
    const std::pair<QString, void (*)(Board &, const Options &)> groups[] = {
        {QStringLiteral("edit"), measureEdits},    {QStringLiteral("recompute"), measureRecompute},
        {QStringLiteral("fleet"), measureFleet},   {QStringLiteral("store"), measureStore},
        {QStringLiteral("memory"), measureMemory}, {QStringLiteral("pdf"), measurePdf},
        {QStringLiteral("xlsx"), measureXlsx},     {QStringLiteral("window"), measureWindow},
        {QStringLiteral("typing"), measureTyping},
    };
    const QStringList wanted = parser.value(only).split(u',', Qt::SkipEmptyParts);
    Board board;
    board.head();
    for (const auto &[name, measure] : groups) {
        if (wanted.isEmpty() || wanted.contains(name))
            measure(board, options);
        if (board.hasDisagreed())
            return 2; // speed counts only where the results agree
    }
    return board.hasMissed() ? 1 : 0;
}
