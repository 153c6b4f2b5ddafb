#include "tests/cases/CaseFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include "core/base/StrictJson.h"

namespace juesuan::test
{

static const QString kFolder = QStringLiteral(JUESUAN_SOURCE_DIR "/tests/cases/");

QStringList casePaths()
{
    QStringList paths;
    for (QDirIterator it(kFolder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        paths += it.next().mid(kFolder.size());
    paths.sort();
    return paths;
}

namespace
{

class CaseReader
{
public:
    explicit CaseReader(CaseFile &file) : m_file(file) {}

    void read(const JsonValue &root)
    {
        for (const JsonMember &member : root.members) {
            if (member.key == u"title")
                m_file.title = member.value.text;
            else if (member.key == u"set")
                readPairs(member.value, m_file.set);
            else if (member.key == u"expect")
                readPairs(member.value, m_file.expect);
            else if (member.key == u"findings")
                readFindings(member.value);
            else if (member.key == u"without")
                readRules(member.value);
            else
                m_file.mistakes += QStringLiteral("unknown key ") + member.key;
        }
        if (m_file.title.isEmpty() || m_file.set.empty())
            m_file.mistakes += QStringLiteral("a case has a title and sets something");
        if (m_file.expect.empty() && m_file.findings.empty() && m_file.without.isEmpty())
            m_file.mistakes += QStringLiteral("a case expects something");
    }

private:
    void readPairs(const JsonValue &json, std::vector<std::pair<QString, QString>> &pairs)
    {
        for (const JsonMember &member : json.members) {
            if (!member.value.isText())
                m_file.mistakes += member.key + QStringLiteral(": write the value in double quotes");
            pairs.emplace_back(member.key, member.value.text);
        }
    }

    void readFindings(const JsonValue &json)
    {
        for (const JsonValue &item : json.items) {
            const JsonValue *rule = item.find(u"rule");
            const JsonValue *cell = item.find(u"cell");
            if (rule && cell && item.members.size() == 2)
                m_file.findings.push_back({rule->text, cell->text});
            else
                m_file.mistakes += QStringLiteral("a finding has a rule and a cell, and nothing else");
        }
    }

    void readRules(const JsonValue &json)
    {
        for (const JsonValue &item : json.items)
            m_file.without += item.text;
    }

    CaseFile &m_file;
};

} // namespace

CaseFile readCase(const QString &path)
{
    CaseFile out;
    out.path = path;
    out.profile = path.section(u'/', 0, 0);
    QFile file(kFolder + path);
    if (!file.open(QIODevice::ReadOnly)) {
        out.mistakes += QStringLiteral("cannot be read");
        return out;
    }
    const JsonReading reading = readJson(file.readAll(), path);
    for (const Error &error : reading.errors)
        out.mistakes += plainText(error);
    if (reading.root)
        CaseReader(out).read(*reading.root);
    return out;
}

} // namespace juesuan::test
