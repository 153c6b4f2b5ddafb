#include <gtest/gtest.h>

#include "core/audit/Finding.h"
#include "core/audit/References.h"
#include "core/profile/ProfileReader.h"
#include "core/report/Address.h"

using namespace juesuan;

namespace
{

/// A report with three copies of the form `project` of the profile tests/report/copies.
class Copies : public testing::Test
{
protected:
    void SetUp() override
    {
        const ProfileReading reading = readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/report/copies"));
        ASSERT_TRUE(reading.profile);
        report = std::make_unique<Report>(reading.profile);
        form = reading.profile->form(QStringLiteral("project"));
        ASSERT_TRUE(report->apply(report->addInstance(form)));
        ASSERT_TRUE(report->apply(report->addInstance(form)));
    }
    CellKey key(const char *address) const
    {
        const Result<CellKey> found = resolve(*report, *parseAddress(QString::fromUtf8(address)));
        EXPECT_TRUE(found) << address;
        return found ? *found : CellKey();
    }
    void set(const char *address, const TypedValue &value)
    {
        EXPECT_TRUE(report->apply(report->set(key(address), value))) << address;
    }
    /// "rule address" of the errors under the form.
    QStringList errors() const
    {
        QStringList out;
        for (const Finding &finding : audit(*report)) {
            if (finding.form == form && finding.severity == Severity::Error)
                out += finding.rule + u' ' + addressOf(*report, finding.cells.front());
        }
        return out;
    }
    QString keyOf(const QString &rule) const
    {
        for (const Finding &finding : audit(*report)) {
            if (finding.rule == rule)
                return finding.key;
        }
        return {};
    }

    static TypedValue fen(std::int64_t fen) { return Amount{Money::fromFen(fen), false}; }

    std::unique_ptr<Report> report;
    int form = -1;
};

} // namespace

TEST_F(Copies, AreAllAudited)
{
    set("project.funds[special].spent", fen(7));
    set("project#3.funds[special].spent", fen(9));
    set("project#2.funds[special].spent", Unreadable{QStringLiteral("x")});
    set("project#3.indicators[social].score", Number{1});
    const QStringList expected{QStringLiteral("P2 project.funds[whole].spent"),
                               QStringLiteral("P1 project#3.indicators[social].score"),
                               QStringLiteral("P1 project#3.indicators[sum].score"),
                               QStringLiteral("P2 project#3.funds[whole].spent"),
                               QStringLiteral("unreadable project#2.funds[special].spent")};
    QStringList found = errors(), wanted = expected;
    found.sort();
    wanted.sort();
    EXPECT_EQ(found, wanted);
}

TEST_F(Copies, ReadTheirOwnCells)
{
    set("project#2.funds[special].spent", fen(7));
    for (const Finding &finding : audit(*report)) {
        if (finding.rule != u"P2")
            continue;
        ASSERT_EQ(finding.leftSide.terms.size(), 1u);
        ASSERT_EQ(finding.rightSide.terms.size(), 1u);
        EXPECT_EQ(finding.leftSide.terms[0].cell, key("project#2.funds[whole].spent"));
        EXPECT_EQ(finding.rightSide.terms[0].cell, key("project#2.details[total].amount"));
        EXPECT_EQ(finding.left, 7);
    }
}

TEST_F(Copies, KeepTheKeysOfTheirFindingsWhenOthersGo)
{
    set("project#3.funds[special].spent", fen(7));
    set("project#3.indicators[social].score", Number{1});
    const QString once = keyOf(QStringLiteral("P2")), row = keyOf(QStringLiteral("P1"));
    ASSERT_TRUE(report->apply(report->explain(once, QStringLiteral("because"))));
    ASSERT_TRUE(report->apply(report->removeInstance(form, report->instances(form)[1])));
    EXPECT_EQ(keyOf(QStringLiteral("P2")), once);
    EXPECT_EQ(keyOf(QStringLiteral("P1")), row);
    set("project.funds[special].spent", fen(7));
    QSet<QString> keys;
    for (const Finding &finding : audit(*report)) {
        EXPECT_FALSE(keys.contains(finding.key)) << finding.key.toStdString();
        keys.insert(finding.key);
        EXPECT_EQ(!finding.explanation.isEmpty(), finding.key == once);
    }
}

TEST_F(Copies, KeepTheKeysOfTheirRowsWhenOthersCome)
{
    const int indicators = report->blockIndex(form, report->form(form).block(QStringLiteral("indicators")));
    ASSERT_TRUE(report->apply(report->insertFree(indicators, 0)));
    set("project.indicators[quantity/1].score", Number{1});
    const QString before = keyOf(QStringLiteral("P1"));
    ASSERT_TRUE(report->apply(report->insertFree(indicators, 0, 0)));
    EXPECT_EQ(keyOf(QStringLiteral("P1")), before);
    EXPECT_TRUE(errors().contains(QStringLiteral("P1 project.indicators[quantity/2].score")));
}

TEST_F(Copies, AReferenceToACopyThatIsNotThereMeansNothing)
{
    const auto parsed = formula::parse(QStringLiteral("project#3.funds[whole].spent"));
    ASSERT_TRUE(parsed);
    const CellKey at = key("overview[third].budget");
    EXPECT_EQ(resolve(*report, (*parsed)->ref, at), key("project#3.funds[whole].spent"));
    ASSERT_TRUE(report->apply(report->removeInstance(form, report->instances(form)[0])));
    EXPECT_FALSE(resolve(*report, (*parsed)->ref, at));
}
