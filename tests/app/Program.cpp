#include "tests/app/Program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>

using namespace Qt::StringLiterals;

namespace juesuan::test
{

QJsonArray Ran::array() const
{
    return QJsonDocument::fromJson(out.toUtf8()).array();
}

QJsonObject Ran::object() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

namespace
{

/// Starts the program; again where it could not be started, as while it is being linked anew beside the
/// tests.
bool start(QProcess &process, const QString &program, const QStringList &words)
{
    constexpr int kTries = 8;
    for (int i = 0; i < kTries; ++i) {
        process.start(program, words);
        if (process.waitForStarted())
            return true;
        QThread::msleep(250);
    }
    return false;
}

} // namespace

Ran run(const QStringList &words, const QString &folder, const QString &shell)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    if (!environment.contains(u"JUESUAN_LANG"_s))
        environment.insert(u"JUESUAN_LANG"_s, u"en"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    QString program = QStringLiteral(JUESUAN_PROGRAM);
    QStringList arguments = words;
    if (!shell.isEmpty()) {
        arguments = QStringList{u"-c"_s, shell + u"; exec \"$0\" \"$@\""_s, program} + words;
        program = u"/bin/sh"_s;
    }
    Ran ran;
    if (!start(process, program, arguments)) {
        ran.err = u"did not start: "_s + process.errorString();
        return ran;
    }
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        ran.err = u"did not end: "_s + process.errorString();
        process.kill();
        process.waitForFinished();
        return ran;
    }
    ran.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = QString::fromUtf8(process.readAllStandardOutput());
    ran.err = QString::fromUtf8(process.readAllStandardError());
    if (ran.exit < 0)
        ran.err += u"\n(killed or crashed: signal %1)"_s.arg(process.exitCode());
    return ran;
}

Ran Commands::onFullDisk(const QString &line, int blocks)
{
    // The signal is ignored, so that writing fails instead of killing.
    return run(words(line), m_folder.path(), u"trap '' XFSZ; ulimit -f %1"_s.arg(blocks));
}

Ran Commands::toFullDisk(const QString &line)
{
    return run(words(line), m_folder.path(), u"exec >/dev/full"_s);
}

void Commands::makeBook()
{
    const Ran made = juesuan(u"new book.juesuan --profile sn-2019 --unit 测试单位 --year 2019"_s);
    ASSERT_EQ(made.exit, 0) << made.err.toStdString();
}

void Commands::makeSample(const QString &sample)
{
    const Ran made = juesuan(u"new book.juesuan --sample "_s + sample);
    ASSERT_EQ(made.exit, 0) << made.err.toStdString();
}

QJsonObject Commands::cell(const QString &address)
{
    const Ran got = juesuan(u"get book.juesuan "_s + address + u" --json"_s);
    EXPECT_EQ(got.exit, 0) << got.err.toStdString();
    return got.array().first().toObject();
}

void Commands::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray Commands::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace juesuan::test
