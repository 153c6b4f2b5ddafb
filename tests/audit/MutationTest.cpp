#include <QFile>
#include <QSet>
#include <gtest/gtest.h>

#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

/// Accounts with one slip planted in each: it must be found, named, and stand alone.
namespace
{

struct Mutation {
    QString name;
    QString base;
    QStringList planted; ///< address=value
    QString lead;        ///< the finding that leads: rule, address, cause, cell, what it should be
};

void PrintTo(const Mutation &mutation, std::ostream *out)
{
    *out << mutation.planted.join(u' ').toStdString();
}

std::vector<Mutation> mutations()
{
    std::vector<Mutation> read;
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/audit/mutations.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return read;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (!line.startsWith(u'#'))
            read.push_back({cells.value(0), cells.value(1), cells.value(2).split(u' '), cells.value(3)});
    }
    return read;
}

class Mutations : public testing::TestWithParam<Mutation>
{
};

} // namespace

TEST_P(Mutations, AreFoundWithTheRightCauseAndWithoutNoise)
{
    const Mutation &mutation = GetParam();
    const auto report = mutation.base == u"typed" ? correctedAccount() : copiedAccount();
    write(*report, mutation.planted);
    const std::vector<Finding> findings = audit(*report);
    const QStringList lines = summary(findings, *report);
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_EQ(lines.front(), mutation.lead) << lines.join(u'\n').toStdString();
    QSet<int> clusters;
    for (const Finding &finding : findings) {
        if (finding.severity != Severity::Information)
            clusters << finding.cluster;
    }
    EXPECT_EQ(clusters.size(), 1) << lines.join(u'\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(Account, Mutations, testing::ValuesIn(mutations()),
                         [](const auto &each) { return each.param.name.toStdString(); });

TEST(MutationList, HasMoreThanTwenty)
{
    EXPECT_GT(mutations().size(), 20U);
}
