#include <QJsonArray>

#include "tests/app/Program.h"

using namespace juesuan::test;
using namespace Qt::StringLiterals;

using ScoreCommand = Commands;

TEST_F(ScoreCommand, TellsRowsGroupsTotalAndGrade)
{
    makeSample(u"pingtang-2024"_s);
    const Ran ran = juesuan(u"score book.juesuan --json"_s);
    EXPECT_EQ(ran.exit, 0) << ran.err.toStdString();
    const QJsonArray boards = ran.array();
    ASSERT_EQ(boards.size(), 1) << ran.out.toStdString();
    const QJsonObject board = boards.first().toObject();
    EXPECT_EQ(board.value(u"form"_s).toString(), u"department_evaluation"_s);
    EXPECT_EQ(board.value(u"total"_s).toString(), u"91.7"_s);
    EXPECT_EQ(board.value(u"grade"_s).toString(), u"优"_s);
    const QJsonObject output = board.value(u"groups"_s).toArray().first().toObject();
    EXPECT_EQ(output.value(u"score"_s).toString(), u"42"_s);
    const QJsonObject funds = board.value(u"rows"_s).toArray().first().toObject();
    EXPECT_EQ(funds.value(u"score"_s).toString(), u"9.7"_s);
    const QJsonObject trace = funds.value(u"trace"_s).toArray().first().toObject();
    EXPECT_EQ(trace.value(u"exact"_s).toString(), u"1995019118/2056257101"_s);
    EXPECT_EQ(trace.value(u"tier"_s).toInt(), 3);
    EXPECT_EQ(board.value(u"lost"_s).toArray().size(), 5);
}

TEST_F(ScoreCommand, PrintsALineForEachRow)
{
    makeSample(u"pingtang-2024"_s);
    const QString out = juesuan(u"score book.juesuan"_s).out;
    EXPECT_TRUE(out.contains(u"    基本支出小计  0 / 5  suggested 3.24\n"_s)) << out.toStdString();
    EXPECT_TRUE(out.contains(u"Total 91.7 优\n"_s)) << out.toStdString();
}

TEST_F(ScoreCommand, ExplainTellsTheRule)
{
    makeSample(u"pingtang-2024"_s);
    const Ran ran = juesuan({u"explain"_s, u"book.juesuan"_s, u"department_evaluation.funds[total].score"_s});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_TRUE(ran.out.contains(u"≈97.02%"_s)) << ran.out.toStdString();
}
