#include <QFile>
#include <QSet>
#include <gtest/gtest.h>

#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

/// The lines of a list of expected findings; what follows # is why each is right.
QStringList expectedFindings(const QString &name)
{
    QStringList lines;
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/audit/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        // A remark begins with “# ”; “form#2” is a copy.
        const QString finding = QString(u' ' + line).section(u" # "_s, 0, 0).trimmed();
        if (!finding.isEmpty())
            lines += finding;
    }
    return lines;
}

} // namespace

TEST(Audit, ThePublishedAccountGivesExactlyItsMistakes)
{
    const auto report = sampleAccount(u"binzhou-2019"_s);
    EXPECT_EQ(summary(audit(*report), *report).join(u'\n'),
              expectedFindings(u"binzhou-2019.findings"_s).join(u'\n'));
}

TEST(Audit, TheCorrectedAccountGivesNone)
{
    for (const auto &report : {correctedAccount(), sampleAccount(u"binzhou-2019-corrected"_s)})
        EXPECT_EQ(summary(audit(*report), *report), QStringList());
}

TEST(Audit, AnAccountCopiedFigureByFigureGivesNone)
{
    const auto report = copiedAccount();
    EXPECT_EQ(summary(audit(*report), *report), QStringList());
}

TEST(Audit, AReportThatNobodyHasFilledInYetGivesNone)
{
    const auto report = emptyAccount();
    EXPECT_EQ(summary(audit(*report), *report), QStringList());
}

TEST(Audit, NoTwoFindingsShareAKey)
{
    const auto report = sampleAccount(u"binzhou-2019"_s);
    QSet<QString> keys;
    for (const Finding &finding : audit(*report)) {
        EXPECT_FALSE(keys.contains(finding.key)) << finding.key.toStdString();
        keys << finding.key;
    }
}

TEST(Audit, KeysDoNotDependOnAmounts)
{
    const auto report = correctedAccount();
    write(*report, u"three_public[final].total=28.90"_s);
    const QString key = audit(*report).front().key;
    write(*report, u"three_public[final].total=30.00"_s);
    EXPECT_EQ(audit(*report).front().key, key);
}

TEST(Audit, ClustersStandTogetherInTheOrderOfForms)
{
    const auto report = sampleAccount(u"binzhou-2019"_s);
    QSet<int> closed;
    int current = 0;
    for (const Finding &finding : audit(*report)) {
        EXPECT_FALSE(closed.contains(finding.cluster)) << finding.key.toStdString();
        if (finding.cluster != current)
            closed << std::exchange(current, finding.cluster);
    }
}

TEST(Audit, RoundingDifferencesAreInformation)
{
    const auto report = sampleAccount(u"binzhou-2019"_s);
    int roundings = 0;
    for (const Finding &finding : audit(*report)) {
        if (!finding.rounding)
            continue;
        ++roundings;
        EXPECT_EQ(finding.severity, Severity::Information);
        EXPECT_LE(std::abs(finding.difference), finding.tolerance);
    }
    EXPECT_GT(roundings, 0);
}
