#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

namespace
{

const QString kSource = QStringLiteral(JUESUAN_SOURCE_DIR);

/// "context|source|comment" of the entries of a .ts file.
struct Entries {
    QSet<QString> all;
    QSet<QString> finished;
};

void readEntries(const QString &path, Entries &entries)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    QString context, source, comment, translation;
    bool unfinished = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message"_s) {
            const QString key = context + u'|' + source + u'|' + comment;
            entries.all << key;
            if (!unfinished && !translation.trimmed().isEmpty())
                entries.finished << key;
        }
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"message"_s)
            source = comment = translation = QString();
        else if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"source"_s)
            source = xml.readElementText();
        else if (xml.name() == u"comment"_s)
            comment = xml.readElementText();
        else if (xml.name() == u"translation"_s) {
            unfinished = !xml.attributes().value(u"type"_s).isEmpty();
            translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    EXPECT_FALSE(xml.hasError()) << path.toStdString() << ": " << xml.errorString().toStdString();
}

Entries translated()
{
    Entries entries;
    const QDir folder(kSource + u"/translations"_s);
    for (const QString &name : folder.entryList({u"*_zh_CN.ts"_s}))
        readEntries(folder.filePath(name), entries);
    return entries;
}

/// What the sources say now, as lupdate reads them.
Entries written()
{
    Entries entries;
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess lupdate;
    // Without the include path it does not know the namespaces of the classes that say tr().
    lupdate.start(QStringLiteral(JUESUAN_LUPDATE),
                  {u"-silent"_s, u"-I"_s, kSource, kSource + u"/app"_s, kSource + u"/core"_s,
                   kSource + u"/ui"_s, u"-ts"_s, fresh});
    EXPECT_TRUE(lupdate.waitForFinished(120'000));
    readEntries(fresh, entries);
    return entries;
}

std::string list(const QSet<QString> &keys)
{
    QStringList lines(keys.begin(), keys.end());
    lines.sort();
    return u"\n  "_s.append(lines.join(u"\n  "_s)).toStdString();
}

} // namespace

TEST(Translations, HaveNoUnfinishedEntry)
{
    const Entries there = translated();
    const QSet<QString> unfinished = there.all - there.finished;
    EXPECT_TRUE(unfinished.isEmpty()) << list(unfinished);
}

TEST(Translations, LackNothingThatTheSourcesSay)
{
    const QSet<QString> lacking = written().all - translated().finished;
    EXPECT_TRUE(lacking.isEmpty()) << list(lacking);
}

TEST(Translations, KeepNothingThatTheSourcesNoLongerSay)
{
    const QSet<QString> left = translated().all - written().all;
    EXPECT_TRUE(left.isEmpty()) << list(left);
}

} // namespace juesuan::test
