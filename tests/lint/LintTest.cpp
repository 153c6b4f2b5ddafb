#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/base/StrictJson.h"
#include "core/profile/ProfileReader.h"
#include "tests/support/PrintTo.h"

namespace juesuan
{
void PrintTo(const JsonValue &value, std::ostream *out)
{
    *out << value.find(u"name")->text.toStdString();
}
} // namespace juesuan

using namespace juesuan;

// Every case of cases*.json breaks a good profile at one place and states every message it must give.

namespace
{

const QString kDirectory = QStringLiteral(JUESUAN_SOURCE_DIR "/tests/lint/");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write(bytes);
}

QString textOf(const JsonValue &value, QStringView key)
{
    const JsonValue *found = value.find(key);
    return found ? found->text : QString();
}

const std::vector<JsonValue> &cases()
{
    static const std::vector<JsonValue> kCases = [] {
        std::vector<JsonValue> all;
        for (const QString &name :
             QDir(kDirectory).entryList({QStringLiteral("cases*.json")}, QDir::Files, QDir::Name)) {
            JsonReading reading = readJson(contents(kDirectory + name), name);
            for (const Error &error : reading.errors)
                ADD_FAILURE() << plainText(error).toStdString();
            if (reading.root)
                all.insert(all.end(), reading.root->items.begin(), reading.root->items.end());
        }
        return all;
    }();
    return kCases;
}

/// A copy of the good profiles with the one change of the case.
void breakProfile(const JsonValue &one, const QString &root)
{
    for (const QString &profile : {QStringLiteral("mini"), QStringLiteral("child"), QStringLiteral("scored"),
                                   QStringLiteral("variant")}) {
        for (const QString &part : {QString(), QStringLiteral("/forms"), QStringLiteral("/dictionaries")}) {
            const QDir from(kDirectory + QStringLiteral("profiles/") + profile + part);
            for (const QString &file : from.entryList(QDir::Files)) {
                QDir(root).mkpath(profile + part);
                write(root + u'/' + profile + part + u'/' + file, contents(from.filePath(file)));
            }
        }
    }
    const QString path = root + u'/' + textOf(one, u"file");
    if (const JsonValue *whole = one.find(u"write")) {
        write(path, whole->text.toUtf8());
    } else if (one.find(u"remove")) {
        ASSERT_TRUE(QFile::remove(path));
    } else {
        QString text = QString::fromUtf8(contents(path));
        ASSERT_EQ(text.count(textOf(one, u"replace")), 1)
            << "to be replaced: " << textOf(one, u"replace").toStdString();
        write(path, text.replace(textOf(one, u"replace"), textOf(one, u"by")).toUtf8());
    }
}

class BrokenProfile : public testing::TestWithParam<JsonValue>
{
};

TEST_P(BrokenProfile, GivesExactlyTheseMessages)
{
    const JsonValue &one = GetParam();
    QTemporaryDir root;
    breakProfile(one, root.path());
    if (HasFatalFailure())
        return;
    const QString profile =
        textOf(one, u"profile").isEmpty() ? QStringLiteral("mini") : textOf(one, u"profile");
    const ProfileReading reading = readProfile(root.filePath(profile));
    EXPECT_FALSE(reading.profile);
    QStringList messages;
    for (const Error &error : reading.errors)
        messages += plainText(error);
    QStringList expected;
    for (const JsonValue &message : one.find(u"expect")->items)
        expected += message.text;
    EXPECT_EQ(messages.join(u'\n'), expected.join(u'\n'));
}

INSTANTIATE_TEST_SUITE_P(Lint, BrokenProfile, testing::ValuesIn(cases()),
                         [](const auto &test) { return textOf(test.param, u"name").toStdString(); });

TEST(Lint, ThereAreAtLeastSixtyBrokenProfiles)
{
    EXPECT_GE(cases().size(), 60U);
}

TEST(Lint, TheGoodProfilesHaveNoError)
{
    for (const char *root : {"/tests/lint/profiles", "/resources/profiles"}) {
        std::vector<Error> errors;
        EXPECT_FALSE(
            readProfiles(QStringLiteral(JUESUAN_SOURCE_DIR) + QString::fromUtf8(root), &errors).empty());
        for (const Error &error : errors)
            ADD_FAILURE() << plainText(error).toStdString();
    }
}

} // namespace
