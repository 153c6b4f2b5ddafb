#include <gtest/gtest.h>

#include "core/audit/Finding.h"
#include "core/report/Address.h"
#include "core/sheet/CellText.h"
#include "tests/cases/CaseFile.h"
#include "tests/cases/Oracle.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

namespace
{

/// A file of tests/cases, tried out.
class Cases : public testing::TestWithParam<QString>
{
protected:
    void SetUp() override
    {
        file = readCase(GetParam());
        ASSERT_TRUE(file.mistakes.isEmpty()) << file.mistakes.join(u'\n').toStdString();
        SCOPED_TRACE(file.title.toStdString());
        const ProfilePtr profile = shippedProfile(file.profile);
        ASSERT_TRUE(profile);
        report = std::make_unique<Report>(profile);
        ASSERT_TRUE(report->apply(report->setSetting(u"unit"_s, u"测试单位"_s)));
        ASSERT_TRUE(report->apply(report->setSetting(u"year"_s, QString::number(profile->fromYear))));
        QStringList typed;
        for (const auto &[address, value] : file.set)
            typed += address + u'=' + value;
        write(*report, typed);
    }

    QString shown(const QString &address) const { return printedText(*report, cellAt(*report, address)); }

    CaseFile file;
    std::unique_ptr<Report> report;
};

bool reads(const Finding &finding, const CellKey &cell)
{
    return std::find(finding.cells.begin(), finding.cells.end(), cell) != finding.cells.end();
}

/// Scores alone are compared: whether a score is printed 9.70 or 9.7 is a matter of the form.
bool isScored(const QString &address)
{
    return address.endsWith(u".score") || address.endsWith(u".suggested");
}

} // namespace

TEST_P(Cases, ShowsFindsAndScoresWhatTheFileSays)
{
    SCOPED_TRACE(file.title.toStdString());
    for (const auto &[address, expected] : file.expect)
        EXPECT_EQ(shown(address), expected) << address.toStdString();
    const std::vector<Finding> findings = audit(*report);
    const std::string all = summary(findings, *report).join(u'\n').toStdString();
    for (const WantedFinding &wanted : file.findings) {
        const CellKey cell = cellAt(*report, wanted.cell);
        EXPECT_TRUE(std::any_of(
            findings.begin(), findings.end(),
            [&](const Finding &found) { return found.rule == wanted.rule && reads(found, cell); }))
            << "missing: " << wanted.rule.toStdString() << ' ' << wanted.cell.toStdString()
            << "\nthere are:\n"
            << all;
    }
    for (const QString &rule : file.without) {
        EXPECT_TRUE(std::none_of(findings.begin(), findings.end(),
                                 [&](const Finding &found) { return found.rule == rule; }))
            << "not wanted: " << rule.toStdString() << "\nthere are:\n"
            << all;
    }
}

TEST_P(Cases, ScoresLikeASecondCalculation)
{
    SCOPED_TRACE(file.title.toStdString());
    const QHash<QString, QString> scores = expectedScores(file);
    for (auto it = scores.begin(); it != scores.end(); ++it)
        EXPECT_EQ(shown(it.key()), it.value()) << it.key().toStdString();
    for (const auto &[address, expected] : file.expect) {
        if (isScored(address) && scores.contains(address))
            EXPECT_EQ(scores.value(address), expected) << address.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(All, Cases, testing::ValuesIn(casePaths()),
                         [](const testing::TestParamInfo<QString> &one) {
                             QString name = one.param.chopped(5);
                             for (QChar &c : name) {
                                 if (!c.isLetterOrNumber())
                                     c = u'_';
                             }
                             return name.toStdString();
                         });

TEST(CaseFiles, AreMany)
{
    int scored = 0;
    for (const QString &path : casePaths()) {
        const CaseFile file = readCase(path);
        scored += std::any_of(file.expect.begin(), file.expect.end(),
                              [](const auto &pair) { return isScored(pair.first); });
    }
    EXPECT_GE(scored, 150);
}

} // namespace juesuan::test
