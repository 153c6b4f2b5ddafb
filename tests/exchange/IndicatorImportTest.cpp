#include "core/exchange/IndicatorImport.h"

#include <gtest/gtest.h>

#include "core/report/Address.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::exchange;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

using Fate = IndicatorLine::Fate;

const QString kHeads = QStringLiteral("一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t分值\n");

/// The Guizhou form, into which tables are read.
class Approved : public testing::Test
{
protected:
    IndicatorImport read(const QString &lines)
    {
        const auto table = indicatorTable(pastedLines(kHeads + lines));
        EXPECT_TRUE(table);
        Result<IndicatorImport> done = importIndicators(*m_report, indicatorForms(*m_report).front(), *table);
        EXPECT_TRUE(done) << plainText(done.error()).toStdString();
        return done.value();
    }
    IndicatorImport take(const QString &lines)
    {
        IndicatorImport done = read(lines);
        EXPECT_TRUE(m_report->apply(done.edit));
        return done;
    }
    CellKey at(const QString &place) const
    {
        return cellAt(*m_report, u"department_evaluation.indicators"_s + place);
    }
    QString text(const QString &place) const { return m_report->text(at(place)); }
    std::int64_t points(const QString &place) const { return m_report->number(at(place)).amount / 1'000'000; }
    static QString notes(const IndicatorLine &line)
    {
        QString all;
        for (const Error &note : line.notes)
            all += plainText(note);
        return all;
    }

    std::unique_ptr<Report> m_report = std::make_unique<Report>(shippedProfile(u"gz-2024"_s));
};

} // namespace

TEST_F(Approved, FillEachARowOfTheirGroupAndLockIt)
{
    const IndicatorImport done = take(u"产出指标（50分）\t数量指标\t结案数\t≥\t4000\t件\t5\n"
                                      u"\t\t受理数\t≥\t4500\t件\t5\n"
                                      u"效益\t社会效益\t司法公信力\t定性\t提升\t\t30分\n"_s);
    EXPECT_EQ(done.count(Fate::Added), 3);
    EXPECT_EQ(text(u"[quantity/1].name"_s), u"结案数"_s);
    EXPECT_EQ(text(u"[quantity/2].target"_s), u"≥4500件"_s);
    EXPECT_EQ(points(u"[quantity/2].weight"_s), 5);
    EXPECT_EQ(text(u"[social/1].target"_s), u"提升"_s);
    EXPECT_EQ(points(u"[social/1].weight"_s), 30);
    for (const QString &column : {u"name"_s, u"target"_s, u"weight"_s})
        EXPECT_TRUE(m_report->isLocked(at(u"[quantity/1]."_s + column))) << column.toStdString();
    EXPECT_FALSE(m_report->isLocked(at(u"[quantity/1].actual"_s)));
}

TEST_F(Approved, AreOneUndoStep)
{
    const QByteArray before = m_report->image();
    const IndicatorImport done = take(u"产出指标\t数量指标\t结案数\t≥\t4000\t件\t5\n"_s);
    ASSERT_TRUE(m_report->apply(inverse(done.edit)));
    EXPECT_EQ(m_report->image(), before);
}

TEST_F(Approved, ComingAgainUpdateTheSameRows)
{
    take(u"产出指标\t数量指标\t结案数\t≥\t4000\t件\t5\n\t\t受理数\t≥\t4500\t件\t5\n"_s);
    const IndicatorImport again =
        take(u"产出指标\t数量指标\t受理数\t≥\t4600\t件\t5\n\t\t结案数\t≥\t4000\t件\t5\n"_s);
    EXPECT_EQ(again.count(Fate::Added), 0);
    EXPECT_EQ(again.lines[0].fate, Fate::Updated);
    EXPECT_EQ(again.lines[1].fate, Fate::Unchanged);
    EXPECT_EQ(text(u"[quantity/1].name"_s), u"结案数"_s);
    EXPECT_EQ(text(u"[quantity/2].target"_s), u"≥4600件"_s);
}

TEST_F(Approved, TellWhatTheTableNoLongerHas)
{
    take(u"产出指标\t数量指标\t结案数\t≥\t4000\t件\t5\n"_s);
    const IndicatorImport again = take(u"产出指标\t数量指标\t受理数\t≥\t4500\t件\t5\n"_s);
    ASSERT_EQ(again.notes.size(), 1U);
    EXPECT_TRUE(plainText(again.notes.front()).contains(u"结案数"_s));
    EXPECT_EQ(text(u"[quantity/1].name"_s), u"结案数"_s);
}

TEST_F(Approved, MoveToTheGroupThatTheyAreNowIn)
{
    take(u"产出指标\t数量指标\t结案率\t≥\t85\t%\t5\n"_s);
    const IndicatorImport again = take(u"产出指标\t质量指标\t结案率\t≥\t85\t%\t5\n"_s);
    EXPECT_EQ(again.lines.front().fate, Fate::Updated);
    EXPECT_EQ(text(u"[quality/1].name"_s), u"结案率"_s);
    EXPECT_TRUE(notes(again.lines.front()).contains(u"moved"_s));
}

TEST_F(Approved, AreFoundByNameInOtherGroups)
{
    write(*m_report, {u"department_evaluation.indicators[quantity/1].name=结案率"_s,
                      u"department_evaluation.indicators[quantity/1].actual=90%"_s});
    const IndicatorImport done = take(u"产出指标\t质量指标\t结案率\t≥\t85\t%\t5\n"_s);
    EXPECT_EQ(done.lines.front().fate, Fate::Updated);
    EXPECT_EQ(text(u"[quality/1].actual"_s), u"90%"_s);
    EXPECT_TRUE(notes(done.lines.front()).contains(u"数量指标"_s)) << notes(done.lines.front()).toStdString();
}

TEST_F(Approved, TakeNoRowThatAnotherLineMeans)
{
    write(*m_report, {u"department_evaluation.indicators[quality/1].name=宣传"_s,
                      u"department_evaluation.indicators[quality/1].actual=2次"_s});
    const IndicatorImport done =
        take(u"产出指标\t数量指标\t宣传\t≥\t1\t次\t5\n\t质量指标\t宣传\t≥\t2\t次\t5\n"_s);
    EXPECT_EQ(done.lines[0].fate, Fate::Added);
    EXPECT_EQ(done.lines[1].fate, Fate::Updated);
    EXPECT_EQ(text(u"[quality/1].actual"_s), u"2次"_s);
}

TEST_F(Approved, TakeARowThatWasTypedBefore)
{
    write(*m_report, {u"department_evaluation.indicators[quantity/1].name=结案数"_s,
                      u"department_evaluation.indicators[quantity/1].target=≥3000件"_s,
                      u"department_evaluation.indicators[quantity/1].actual=6215件"_s});
    const IndicatorImport done = take(u"产出指标\t数量指标\t结案数\t≥\t4000\t件\t5\n"_s);
    EXPECT_EQ(done.lines.front().fate, Fate::Updated);
    EXPECT_EQ(text(u"[quantity/1].actual"_s), u"6215件"_s);
    EXPECT_TRUE(isAbsent(m_report->typed(at(u"[quantity/1].name"_s)))) << "what says the same follows";
    EXPECT_EQ(text(u"[quantity/1].target"_s), u"≥3000件"_s) << "what differs stays, and is told";
    EXPECT_TRUE(notes(done.lines.front()).contains(u"≥3000件"_s));
}

TEST_F(Approved, LeaveOutNothingInSilence)
{
    const IndicatorImport done = take(u"过程指标\t管理指标\t甲\t≥\t1\t件\t5\n"
                                      u"产出指标\t数量指标\t\t≥\t1\t件\t5\n"
                                      u"\t\t乙\t≥\t1\t件\t五\n"
                                      u"\t\t丙\t≥\t\t件\t\n"
                                      u"合计\t\t\t\t\t\t100\n"_s);
    ASSERT_EQ(done.lines.size(), 5U);
    EXPECT_EQ(done.count(Fate::Skipped), 4);
    EXPECT_TRUE(notes(done.lines[0]).contains(u"产出指标 › 数量指标"_s)) << "it names the groups there are";
    EXPECT_TRUE(notes(done.lines[1]).contains(u"names no indicator"_s));
    EXPECT_TRUE(notes(done.lines[2]).contains(u"“五”"_s));
    EXPECT_EQ(done.lines[3].fate, Fate::Added);
    EXPECT_TRUE(notes(done.lines[3]).contains(u"No target"_s) &&
                notes(done.lines[3]).contains(u"No weight"_s));
    EXPECT_TRUE(notes(done.lines[4]).contains(u"totals"_s));
}

TEST_F(Approved, ArePlacedByTheSecondLevelWhereTheFirstIsElsewhere)
{
    const IndicatorImport done = take(u"产出指标\t社会效益指标\t甲\t≥\t1\t件\t5\n"_s);
    EXPECT_EQ(done.lines.front().fate, Fate::Added);
    EXPECT_EQ(text(u"[social/1].name"_s), u"甲"_s);
    EXPECT_TRUE(notes(done.lines.front()).contains(u"elsewhere"_s));
}

TEST_F(Approved, FillBlankRowsFirst)
{
    const int block = indicatorBlock(*m_report, indicatorForms(*m_report).front().form);
    ASSERT_TRUE(m_report->apply(m_report->insertFree(block, 0)));
    take(u"产出指标\t数量指标\t结案数\t≥\t4000\t件\t5\n"_s);
    EXPECT_EQ(text(u"[quantity/1].name"_s), u"结案数"_s);
}

TEST_F(Approved, OfOneNameStandTwice)
{
    const QString twice = u"产出指标\t数量指标\t宣传\t≥\t1\t次\t5\n\t\t宣传\t≥\t2\t次\t5\n"_s;
    take(twice);
    EXPECT_EQ(text(u"[quantity/2].target"_s), u"≥2次"_s);
    EXPECT_EQ(take(twice).count(Fate::Unchanged), 2);
}
