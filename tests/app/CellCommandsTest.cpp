#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

class CellCommands : public Commands
{
protected:
    void SetUp() override { makeBook(); }
    void set(const QString &assignments)
    {
        const Ran ran = juesuan(u"set book.juesuan "_s + assignments);
        ASSERT_EQ(ran.exit, 0) << ran.err.toStdString();
    }
};

TEST_F(CellCommands, ParentsAndTotalsFollowALeaf)
{
    set(u"expenditure[2040501].basic=1127.96 expenditure[2040502].project=420.73"_s);
    EXPECT_EQ(cell(u"expenditure[2040501].total"_s)[u"exact"_s], u"1127.96"_s);
    EXPECT_EQ(cell(u"expenditure[20405].total"_s)[u"exact"_s], u"1548.69"_s);
    EXPECT_EQ(cell(u"expenditure[204].project"_s)[u"exact"_s], u"420.73"_s);
    EXPECT_EQ(cell(u"expenditure[total].total"_s)[u"shown"_s], u"1,548.69"_s);
    EXPECT_EQ(cell(u"expenditure[total].total"_s)[u"origin"_s], u"computed"_s);
}

TEST_F(CellCommands, ABareAmountIsInTheTablesUnitAndOthersMayBeNamed)
{
    set(u"expenditure[2040501].basic=12 expenditure[2040502].basic=123456.78元 expenditure[2040503].basic=1.5万元"_s);
    EXPECT_EQ(cell(u"expenditure[2040501].basic"_s)[u"exact"_s], u"12"_s);
    EXPECT_EQ(cell(u"expenditure[2040502].basic"_s)[u"exact"_s], u"12.345678"_s);
    EXPECT_EQ(cell(u"expenditure[2040502].basic"_s)[u"shown"_s], u"12.35"_s);
    EXPECT_EQ(cell(u"expenditure[2040503].basic"_s)[u"unit"_s], u"万元"_s);
}

TEST_F(CellCommands, TypedOverAFormulaIsStatedBesideTheComputed)
{
    set(u"three_public[final].reception=0.5 three_public[final].purchase=20.4 three_public[final].total=28.9"_s);
    const QJsonObject total = cell(u"three_public[final].total"_s);
    EXPECT_EQ(total[u"origin"_s], u"stated"_s);
    EXPECT_EQ(total[u"stated"_s], u"28.9"_s);
    EXPECT_EQ(total[u"exact"_s], u"28.9"_s);
    EXPECT_EQ(total[u"computed"_s], u"20.9"_s);
}

TEST_F(CellCommands, ClearTakesAStatedValueBack)
{
    set(u"three_public[final].reception=0.5 three_public[final].total=28.9"_s);
    set(u"--clear three_public[final].total"_s);
    EXPECT_EQ(cell(u"three_public[final].total"_s)[u"origin"_s], u"computed"_s);
    EXPECT_EQ(cell(u"three_public[final].total"_s)[u"exact"_s], u"0.5"_s);
}

TEST_F(CellCommands, NothingBehindTheSignStatesEmpty)
{
    set(u"expenditure[2040501].basic=5 summary[204].spend="_s);
    const QJsonObject line = cell(u"summary[204].spend"_s);
    EXPECT_EQ(line[u"origin"_s], u"stated"_s);
    EXPECT_EQ(line[u"exact"_s], QString());
    EXPECT_EQ(line[u"computed"_s], u"5"_s);
}

TEST_F(CellCommands, TheWorksheetProposesWhatTheTablesPrint)
{
    set(u"worksheet.general[2040501].income=10 worksheet.general[2040501].staff=6 worksheet.general[2040501].running=4"_s);
    EXPECT_EQ(cell(u"income[2040501].fiscal"_s)[u"origin"_s], u"proposed"_s);
    EXPECT_EQ(cell(u"general_budget[20405].basic"_s)[u"exact"_s], u"10"_s);
    EXPECT_EQ(cell(u"summary[204].spend"_s)[u"exact"_s], u"10"_s);
    EXPECT_EQ(cell(u"fiscal_summary[income_sum].income"_s)[u"exact"_s], u"10"_s);
}

TEST_F(CellCommands, TextsAreCellsToo)
{
    set(u"catalogue[government_fund].reason=本部门未安排此项收支"_s);
    EXPECT_EQ(cell(u"catalogue[government_fund].reason"_s)[u"shown"_s], u"本部门未安排此项收支"_s);
    EXPECT_EQ(cell(u"catalogue[government_fund].blank"_s)[u"shown"_s], u"是"_s);
    EXPECT_EQ(cell(u"summary.header.dept"_s)[u"shown"_s], u"测试单位"_s);
}

TEST_F(CellCommands, ACodeMayStandTwice)
{
    set(u"expenditure[2049901].project=1 expenditure[2049901~2].project=2"_s);
    EXPECT_EQ(cell(u"expenditure[20499].project"_s)[u"exact"_s], u"3"_s);
}

TEST_F(CellCommands, ACodeThatNoDictionaryHasIsKept)
{
    set(u"expenditure[2047777].project=1"_s);
    EXPECT_EQ(cell(u"expenditure[204].project"_s)[u"exact"_s], u"1"_s);
}

TEST_F(CellCommands, OneBadAssignmentLeavesEverythingAsItWas)
{
    const Ran ran =
        juesuan(u"set book.juesuan expenditure[2040501].basic=5 expenditure[2040502].basic=five"_s);
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(ran.err.contains(u"five"_s)) << ran.err.toStdString();
    EXPECT_EQ(cell(u"expenditure[total].basic"_s)[u"exact"_s], QString());
    const Ran row = juesuan(u"get book.juesuan expenditure[2040501].basic"_s);
    EXPECT_EQ(row.exit, 2) << "the row came although the command failed";
}

TEST_F(CellCommands, SetSaysAsJsonWhatIsShownDifferentlyNow)
{
    const Ran ran = juesuan(u"set book.juesuan expenditure[2040501].basic=5 --json"_s);
    EXPECT_EQ(ran.object()[u"written"_s].toInt(), 1);
    QStringList changed;
    for (const QJsonValue item : ran.object()[u"changed"_s].toArray())
        changed << item[u"address"_s].toString();
    EXPECT_TRUE(changed.contains(u"expenditure[total].total"_s)) << changed.join(u' ').toStdString();
    EXPECT_TRUE(changed.contains(u"summary[204].spend"_s)) << changed.join(u' ').toStdString();
}

TEST_F(CellCommands, GetPrintsOneLinePerAddress)
{
    set(u"expenditure[2040501].basic=5"_s);
    const Ran got = juesuan(u"get book.juesuan expenditure[2040501].basic expenditure[total].total"_s);
    const QStringList lines = got.out.split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[1], u"expenditure[2040501].basic\t5.00\t5\t\t"_s);
    EXPECT_EQ(lines[2], u"expenditure[total].total\t5.00\t5\t5\t"_s);
}

TEST_F(CellCommands, ExplainNamesInputsAndUsers)
{
    set(u"expenditure[2040501].basic=5 expenditure[2040501].project=2"_s);
    const Ran ran = juesuan(u"explain book.juesuan expenditure[2040501].total --json"_s);
    EXPECT_EQ(ran.exit, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.object()[u"exact"_s], u"7"_s);
    EXPECT_EQ(ran.object()[u"inputs"_s].toArray().first()[u"address"_s], u"expenditure[2040501].basic"_s);
    EXPECT_TRUE(ran.object()[u"users"_s].toArray().contains(u"expenditure[20405].total"_s));
    EXPECT_TRUE(juesuan(u"explain book.juesuan expenditure[total].total"_s).out.contains(u"7.00"_s));
}

} // namespace juesuan::test
