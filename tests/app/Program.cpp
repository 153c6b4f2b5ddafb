#include "tests/app/Program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

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

Ran run(const QStringList &words, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    if (!environment.contains(u"JUESUAN_LANG"_s))
        environment.insert(u"JUESUAN_LANG"_s, u"en"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(JUESUAN_PROGRAM), words);
    process.closeWriteChannel();
    Ran ran;
    if (!process.waitForFinished(60'000)) {
        ran.err = u"did not run or did not end: "_s + process.errorString();
        return ran;
    }
    ran.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = QString::fromUtf8(process.readAllStandardOutput());
    ran.err = QString::fromUtf8(process.readAllStandardError());
    if (ran.exit < 0)
        ran.err += u"\n(killed or crashed: signal %1)"_s.arg(process.exitCode());
    return ran;
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
