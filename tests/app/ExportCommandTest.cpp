#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

class ExportCommand : public Commands
{
protected:
    void SetUp() override { makeSample(); }
};

TEST_F(ExportCommand, WritesPdfAndWorkbook)
{
    EXPECT_EQ(juesuan(u"export book.juesuan out.pdf"_s).exit, 0);
    EXPECT_TRUE(read(u"out.pdf"_s).startsWith("%PDF-"));
    EXPECT_EQ(juesuan(u"export book.juesuan out.xlsx --values"_s).exit, 0);
    EXPECT_TRUE(read(u"out.xlsx"_s).startsWith("PK"));
}

TEST_F(ExportCommand, AFormNamedTwiceIsWrittenOnce)
{
    const Ran ran = juesuan(u"export book.juesuan out.csv --form income --form income --json"_s);
    EXPECT_EQ(ran.exit, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.object()[u"written"_s].toArray(), QJsonArray{u"out.csv"_s});
}

TEST_F(ExportCommand, AnUnknownFormIsAnsweredWithSomeThatThereAre)
{
    const Ran ran = juesuan(u"export book.juesuan out.pdf --form nope"_s);
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(ran.err.contains(u"expenditure"_s)) << ran.err.toStdString();
}

TEST_F(ExportCommand, TellsWhatItWroteAndWhere)
{
    const Ran one = juesuan(u"export book.juesuan out.pdf --form income --form three_public"_s);
    EXPECT_TRUE(one.err.contains(path(u"out.pdf"_s))) << one.err.toStdString();
    EXPECT_TRUE(one.err.contains(u"公开02表、公开07表"_s)) << one.err.toStdString();
    EXPECT_TRUE(one.out.isEmpty()) << "data is for --json";
    const Ran many = juesuan(u"export book.juesuan out.csv --form income --form three_public --json"_s);
    EXPECT_EQ(many.err.count(u'\n'), 2);
    EXPECT_EQ(many.object()[u"written"_s].toArray(),
              (QJsonArray{u"./out-income.csv"_s, u"./out-three_public.csv"_s}));
}

TEST_F(ExportCommand, ACopyOfAFormIsNamedByItsPlace)
{
    ASSERT_EQ(juesuan(u"new g.juesuan --profile gz-2024 --unit 甲 --year 2024"_s).exit, 0);
    ASSERT_EQ(juesuan(u"set g.juesuan department_evaluation#2.end.conclusion=良"_s).exit, 0);
    const Ran both = juesuan(u"export g.juesuan t.csv --form department_evaluation"_s);
    ASSERT_EQ(both.exit, 0) << both.err.toStdString();
    EXPECT_TRUE(read(u"t-department_evaluation-2.csv"_s).contains("department_evaluation#2.end"));
    EXPECT_TRUE(QFile::exists(path(u"t-department_evaluation.csv"_s)));
    EXPECT_EQ(juesuan(u"export g.juesuan second.json --form department_evaluation#2"_s).exit, 0);
    EXPECT_FALSE(read(u"second.json"_s).contains("\"department_evaluation.end.conclusion\""));
    const Ran third = juesuan(u"export g.juesuan third.pdf --form department_evaluation#3"_s);
    EXPECT_EQ(third.exit, 2);
    EXPECT_TRUE(third.err.contains(u"there are 2"_s)) << third.err.toStdString();
}

TEST_F(ExportCommand, OneFormKeepsTheNameAndSeveralGetOneEach)
{
    EXPECT_EQ(juesuan(u"export book.juesuan one.csv --form income"_s).exit, 0);
    EXPECT_TRUE(read(u"one.csv"_s).contains("2040501"));
    const Ran two = juesuan(u"export book.juesuan two.csv --form income --form expenditure --json"_s);
    EXPECT_EQ(two.exit, 0);
    EXPECT_EQ(two.object()[u"written"_s].toArray().size(), 2);
    EXPECT_TRUE(QFile::exists(path(u"two-income.csv"_s)));
    EXPECT_TRUE(QFile::exists(path(u"two-expenditure.csv"_s)));
    EXPECT_FALSE(QFile::exists(path(u"two.csv"_s)));
}

TEST_F(ExportCommand, WritesJsonThatParses)
{
    EXPECT_EQ(juesuan(u"export book.juesuan out.json --form three_public"_s).exit, 0);
    QJsonParseError error;
    QJsonDocument::fromJson(read(u"out.json"_s), &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError);
}

TEST_F(ExportCommand, TheEndingMustBeOneItKnows)
{
    const Ran ran = juesuan(u"export book.juesuan out.doc"_s);
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(ran.err.contains(u".xlsx"_s)) << ran.err.toStdString();
}

TEST_F(ExportCommand, AnUnknownFormIsAnsweredWithTheNearest)
{
    const Ran ran = juesuan(u"export book.juesuan out.pdf --form expenditures"_s);
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(ran.err.contains(u"expenditure"_s)) << ran.err.toStdString();
    EXPECT_FALSE(QFile::exists(path(u"out.pdf"_s)));
}

TEST_F(ExportCommand, WhereNothingCanBeWrittenItSaysSo)
{
    for (const QString &name : {u"out.pdf"_s, u"out.xlsx"_s, u"out.csv"_s, u"out.json"_s}) {
        const Ran ran = juesuan(u"export book.juesuan nowhere/"_s + name + u" --form income"_s);
        EXPECT_EQ(ran.exit, 3) << name.toStdString();
        EXPECT_EQ(ran.err, u"There is no folder “nowhere”.\n"_s) << name.toStdString();
    }
}

class ImportCommand : public ExportCommand
{
protected:
    void SetUp() override
    {
        makeSample();
        ASSERT_EQ(juesuan(u"export book.juesuan table.csv"_s).exit, 0);
        ASSERT_EQ(juesuan(u"new fresh.juesuan --profile sn-2019 --unit 彬州市人民法院 --year 2019"_s).exit,
                  0);
        for (const QString &name : QDir(path({})).entryList({u"table-*.csv"_s}))
            m_tables << name;
    }
    QStringList m_tables;
};

TEST_F(ImportCommand, OwnTablesGiveTheSameFindingsAgain)
{
    const Ran ran = juesuan(words(u"import fresh.juesuan"_s) + m_tables + words(u"--as own"_s));
    ASSERT_EQ(ran.exit, 0) << ran.err.toStdString();
    const auto findings = [this](const QString &book) {
        QStringList lines = juesuan(u"audit "_s + book).out.split(u'\n');
        lines.sort(); // copies have ids of their own, and findings stand in their order
        return lines;
    };
    const QStringList before = findings(u"book.juesuan"_s);
    EXPECT_GT(before.size(), 20);
    EXPECT_EQ(findings(u"fresh.juesuan"_s), before);
}

TEST_F(ImportCommand, WhatAgreesStaysComputedWhateverTheOrder)
{
    ASSERT_EQ(juesuan(u"new other.juesuan --sample binzhou-2019-corrected"_s).exit, 0);
    ASSERT_EQ(juesuan(u"export other.juesuan good.csv"_s).exit, 0);
    const QStringList tables = words(u"good-summary.csv good-fiscal_summary.csv good-income.csv "
                                     "good-general_budget.csv good-expenditure.csv"_s);
    ASSERT_EQ(juesuan(words(u"import fresh.juesuan"_s) + tables).exit, 0);
    const Ran got = juesuan(
        u"get fresh.juesuan --json summary[income_sum].income summary[204].spend fiscal_summary[204].general"_s);
    for (const QJsonValue cell : got.array())
        EXPECT_EQ(cell[u"origin"_s], u"computed"_s) << cell[u"address"_s].toString().toStdString();
}

TEST_F(ImportCommand, ADryRunTellsAndChangesNothing)
{
    const Ran ran = juesuan(u"import fresh.juesuan table-three_public.csv --dry-run --json"_s);
    ASSERT_EQ(ran.exit, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.err.contains(u"cells would change"_s)) << ran.err.toStdString();
    EXPECT_TRUE(ran.err.contains(u"nothing was written"_s)) << ran.err.toStdString();
    EXPECT_EQ(ran.array().first()[u"written"_s], false);
    EXPECT_GT(ran.array().first()[u"changed"_s].toInt(), 0);
    EXPECT_EQ(ran.array().first()[u"form"_s], u"three_public"_s);
    EXPECT_GT(ran.array().first()[u"cells"_s].toInt(), 0);
    const Ran got = juesuan(u"get fresh.juesuan three_public[final].purchase --json"_s);
    EXPECT_EQ(got.array().first()[u"exact"_s], QString());
}

TEST_F(ImportCommand, ItTellsWhatItChangedAndTheSecondTimeNothing)
{
    const QString import = u"import fresh.juesuan table-income.csv table-three_public.csv --json"_s;
    const Ran first = juesuan(import);
    ASSERT_EQ(first.exit, 0) << first.err.toStdString();
    EXPECT_TRUE(first.err.contains(u"cells changed"_s)) << first.err.toStdString();
    EXPECT_GT(first.array().first()[u"rows"_s].toInt(), 0) << "the codes that the table brings";
    EXPECT_EQ(first.array().first()[u"written"_s], true);
    const Ran second = juesuan(import);
    for (const QJsonValue part : second.array()) {
        EXPECT_EQ(part[u"changed"_s].toInt(), 0);
        EXPECT_EQ(part[u"rows"_s].toInt(), 0);
    }
}

TEST_F(ImportCommand, OneBadTableKeepsAllOut)
{
    write(u"bad.csv"_s, read(u"table-income.csv"_s).replace("26.48", "two"));
    const Ran ran = juesuan(u"import fresh.juesuan table-three_public.csv bad.csv --as own"_s);
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(ran.err.contains(u"bad.csv:"_s)) << ran.err.toStdString();
    const Ran got = juesuan(u"get fresh.juesuan three_public[final].purchase --json"_s);
    EXPECT_EQ(got.array().first()[u"exact"_s], QString());
}

TEST_F(ImportCommand, ATableThatIsNoneIsRefused)
{
    write(u"other.csv"_s, "a,b,c\n1,2,3\n");
    EXPECT_EQ(juesuan(u"import fresh.juesuan other.csv"_s).exit, 2);
    EXPECT_EQ(juesuan(u"import fresh.juesuan nowhere.csv"_s).exit, 2);
}

} // namespace juesuan::test
