#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"

namespace juesuan::test
{

/// What a run of the program gave.
struct Ran {
    int exit = -1;
    QString out;
    QString err;
    QJsonArray array() const;
    QJsonObject object() const;
};

/// "get book.juesuan income[total].total" as a list of words.
inline QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

/// Runs `juesuan WORDS` in English, without a display, in `folder`. `shell` is what a shell does before it
/// becomes the program.
Ran run(const QStringList &words, const QString &folder = {}, const QString &shell = {});

/// A folder of its own for each test, with the program started in it.
class Commands : public testing::Test
{
protected:
    Ran juesuan(const QStringList &list) { return run(list, m_folder.path()); }
    Ran juesuan(const QString &line) { return juesuan(words(line)); }
    /// The same where no file can grow beyond this many blocks of 512 bytes.
    Ran onFullDisk(const QString &line, int blocks);
    /// The same with an output that takes nothing.
    Ran toFullDisk(const QString &line);
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Makes book.juesuan, empty but for its unit.
    void makeBook();
    /// Makes book.juesuan with a sample in it.
    void makeSample(const QString &sample = QStringLiteral("binzhou-2019"));
    /// The fields of the only cell that `get` prints.
    QJsonObject cell(const QString &address);
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

} // namespace juesuan::test
