#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/exchange/Exchange.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using exchange::ImportMode;

class Csv : public testing::Test
{
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("table.csv")); }

    QString written(const Report &report, const char *form) const
    {
        const Sheet sheet(report, report.profile().form(QString::fromLatin1(form)));
        const Result<void> done = exchange::writeCsv(sheet, path());
        EXPECT_TRUE(done);
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        EXPECT_TRUE(bytes.startsWith("\xef\xbb\xbf")); // or Excel takes it for GBK
        return QString::fromUtf8(bytes);
    }
    void put(const QString &text) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    Result<exchange::ImportResult> read(const Report &report, ImportMode mode = ImportMode::Own) const
    {
        return exchange::readCsv(report, path(), mode);
    }
    /// The form written from one account and read into an empty one.
    /// Reads all tables twice, as the command does: a blank may agree until a later table brings a figure.
    std::unique_ptr<Report> carriedOver(const Report &from, const QStringList &forms, ImportMode mode) const
    {
        auto to = emptyAccount();
        for (const QString &form : forms + forms) {
            written(from, form.toLatin1().constData());
            const auto result = read(*to, mode);
            EXPECT_TRUE(result) << (result ? std::string() : plainText(result.error()).toStdString());
            if (result) {
                const auto applied = to->apply(result->edit);
                EXPECT_TRUE(applied) << (applied ? std::string() : plainText(applied.error()).toStdString());
            }
        }
        return to;
    }

    const QTemporaryDir m_folder;
};

TEST_F(Csv, LeadsEachRowByItsAddress)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    const QString text = written(*report, "three_public");
    EXPECT_EQ(
        text.section(QStringLiteral("\r\n"), 0, 0),
        QStringLiteral("row,title,dept 编制部门：,total 小计,abroad 因公出国（境）费用,reception 公务接待费,"
                       "vehicles 小计,purchase 公务用车购置费,running 公务用车运行维护费,meeting 会议费,"
                       "training 培训费"));
    EXPECT_EQ(text.section(QStringLiteral("\r\n"), 3, 3),
              QStringLiteral("three_public[final],决算数,,28.9,0,0.5,26.4,20.4,17.75,0,2"));
}

TEST_F(Csv, WritesAmountsExactlyAndTellsThoseKeptToTheFen)
{
    const auto report = emptyAccount();
    write(*report, {QStringLiteral("expenditure[2040501].basic=11279645.07元"),
                    QStringLiteral("expenditure[2040501].project=420.73"),
                    QStringLiteral("expenditure[2040501].remit=4207300元")});
    const QString text = written(*report, "expenditure");
    EXPECT_TRUE(text.contains(
        QStringLiteral("expenditure[2040501],行政运行,,1969.424507,1127.964507,420.73,420.730000,,")))
        << text.toStdString();
}

TEST_F(Csv, QuotesAndGuardsText)
{
    const auto report = emptyAccount();
    write(*report, QStringLiteral("catalogue[summary].reason==1+1,\"甲\""));
    EXPECT_TRUE(written(*report, "catalogue").contains(QStringLiteral("\"'=1+1,\"\"甲\"\"\"")));
}

TEST_F(Csv, CarriesThePublishedAccountOverAsStated)
{
    const auto published = sampleAccount(QStringLiteral("binzhou-2019"));
    const QStringList forms = {QStringLiteral("summary"),        QStringLiteral("income"),
                               QStringLiteral("expenditure"),    QStringLiteral("fiscal_summary"),
                               QStringLiteral("general_budget"), QStringLiteral("basic_expenditure"),
                               QStringLiteral("three_public")};
    const auto copy = carriedOver(*published, forms, ImportMode::Stated);
    for (const QString &form : forms) {
        const Sheet from(*published, published->profile().form(form));
        const Sheet to(*copy, copy->profile().form(form));
        ASSERT_EQ(from.cells().size(), to.cells().size()) << form.toStdString();
        for (std::size_t i = 0; i < from.cells().size(); ++i)
            EXPECT_EQ(from.text(from.cells()[i]), to.text(to.cells()[i])) << form.toStdString();
    }
}

TEST_F(Csv, LeavesComputedCellsThatAgreeComputedInAnOwnAccount)
{
    const auto corrected = correctedAccount();
    const auto copy = carriedOver(*corrected, {QStringLiteral("expenditure")}, ImportMode::Own);
    EXPECT_EQ(copy->origin(cellAt(*copy, QStringLiteral("expenditure[2040501].basic"))), CellOrigin::Typed);
    for (const char *address :
         {"expenditure[total].total", "expenditure[204].basic", "expenditure[2040501].total"})
        EXPECT_EQ(copy->origin(cellAt(*copy, QString::fromLatin1(address))), CellOrigin::Computed) << address;
}

TEST_F(Csv, LeavesToTheWorksheetWhatItProposesInAnOwnAccount)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019-corrected"));
    written(*report, "expenditure");
    const auto result = read(*report);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->edit.changes.empty());
}

TEST_F(Csv, StatesOnlyTheFigureThatDiffersNotTheTotalsThatFollowIt)
{
    const auto corrected = correctedAccount();
    QString text = written(*corrected, "expenditure");
    text.replace(QStringLiteral("expenditure[20405],法院,,2321.49,"),
                 QStringLiteral("expenditure[20405],法院,,2331.49,"));
    text.replace(QStringLiteral("expenditure[204],公共安全支出,,2350.49,"),
                 QStringLiteral("expenditure[204],公共安全支出,,2360.49,"));
    text.replace(QStringLiteral("expenditure[total],合计,,2517.58,"),
                 QStringLiteral("expenditure[total],合计,,2527.58,"));
    put(text);
    const auto report = emptyAccount();
    const auto result = read(*report);
    ASSERT_TRUE(result);
    ASSERT_TRUE(report->apply(result->edit));
    EXPECT_TRUE(report->isStated(cellAt(*report, QStringLiteral("expenditure[20405].total"))));
    EXPECT_FALSE(report->isStated(cellAt(*report, QStringLiteral("expenditure[204].basic"))));
    EXPECT_EQ(report->number(cellAt(*report, QStringLiteral("expenditure[204].total"))).amount,
              2'360'490'000);
}

TEST_F(Csv, KeepsUnreadableTextOfAStatedAccount)
{
    put(QStringLiteral("row,title,basic\nexpenditure[2040501],行政运行,约5万\n"));
    const auto report = emptyAccount();
    const auto result = read(*report, ImportMode::Stated);
    ASSERT_TRUE(result);
    ASSERT_TRUE(report->apply(result->edit));
    EXPECT_EQ(report->typed(cellAt(*report, QStringLiteral("expenditure[2040501].basic"))),
              TypedValue(Unreadable{QStringLiteral("约5万")}));
}

TEST_F(Csv, KeepsANameThatIsNotTheDictionarys)
{
    put(QStringLiteral(
        "row,title,basic\nexpenditure[2040501],行政运行经费,1\nexpenditure[2040502],一般行政管理事务,2\n"));
    const auto report = emptyAccount();
    const auto result = read(*report, ImportMode::Stated);
    ASSERT_TRUE(result);
    ASSERT_TRUE(report->apply(result->edit));
    EXPECT_EQ(report->text(cellAt(*report, QStringLiteral("expenditure[2040501].name"))),
              QStringLiteral("行政运行经费"));
    EXPECT_EQ(report->origin(cellAt(*report, QStringLiteral("expenditure[2040502].name"))),
              CellOrigin::Proposed);
}

TEST_F(Csv, MakesManyRowsAtOnce)
{
    QString text = QStringLiteral("row,title,basic\n");
    for (int i = 0; i < 3'000; ++i)
        text += QStringLiteral("expenditure[%1],,1\n").arg(3'000'000 + i);
    put(text);
    const auto report = emptyAccount();
    QElapsedTimer timer;
    timer.start();
    const auto result = read(*report);
    ASSERT_TRUE(result);
    ASSERT_TRUE(report->apply(result->edit));
    EXPECT_LT(timer.elapsed(), 20'000) << "one binding for each row takes minutes";
    EXPECT_EQ(report->number(cellAt(*report, QStringLiteral("expenditure[total].basic"))).amount,
              3'000LL * 10'000 * 100);
}

TEST_F(Csv, KeepsAWrongCodeOfAPublishedTableAndRefusesItInAnOwnOne)
{
    put(QStringLiteral("row,title,basic\nexpenditure[20405011],行政运行,5\n"));
    const auto report = emptyAccount();
    EXPECT_FALSE(read(*report, ImportMode::Own));
    const auto result = read(*report, ImportMode::Stated);
    ASSERT_TRUE(result) << plainText(result.error()).toStdString();
    ASSERT_TRUE(report->apply(result->edit));
    EXPECT_EQ(report->number(cellAt(*report, QStringLiteral("expenditure[20405011].basic"))).amount,
              5LL * 10'000 * 100);
}

TEST_F(Csv, LeavesTheRowsAboveACodeToItWhereverTheyStand)
{
    put(QStringLiteral(
        "row,title,basic\nexpenditure[2040501],,1\nexpenditure[20405],,1\nexpenditure[204],,1\n"));
    const auto report = emptyAccount();
    const auto result = read(*report);
    ASSERT_TRUE(result);
    EXPECT_EQ(std::count_if(result->edit.changes.begin(), result->edit.changes.end(),
                            [](const Change &change) { return std::holds_alternative<InsertRow>(change); }),
              1);
}

TEST_F(Csv, IsOneUndoStep)
{
    const auto corrected = correctedAccount();
    written(*corrected, "expenditure");
    const auto report = emptyAccount();
    const QByteArray before = report->image();
    const auto result = read(*report);
    ASSERT_TRUE(result);
    EXPECT_EQ(report->image(), before); // reading applies nothing
    ASSERT_TRUE(report->apply(result->edit));
    EXPECT_NE(report->image(), before);
    ASSERT_TRUE(report->apply(inverse(result->edit)));
    EXPECT_EQ(report->image(), before);
}

struct BadCsv {
    const char *name;
    const char *text;
    const char *error; ///< with its place
};

class BadCsvs : public Csv, public testing::WithParamInterface<BadCsv>
{
};

TEST_P(BadCsvs, AreRefusedWithTheirPlace)
{
    put(QString::fromUtf8(GetParam().text));
    const auto report = correctedAccount();
    const auto result = read(*report);
    ASSERT_FALSE(result);
    EXPECT_EQ(plainText(result.error()), QString::fromUtf8(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    , BadCsvs,
    testing::Values(
        BadCsv{"Empty", "", "table.csv: The table has no rows."},
        BadCsv{"HeadOnly", "row,title,basic\n", "table.csv: The table has no rows."},
        BadCsv{"NoValueColumn", "row,title\nexpenditure[2040501],行政运行\n",
               "table.csv:1: The table has no column with values; the form has: dept, total, basic, project, "
               "remit, operating, subsidy."},
        BadCsv{"NoRowColumn", "code,basic\nexpenditure[2040501],1\n",
               "table.csv:1:1: The first column must be “row”, not “code”."},
        BadCsv{"UnknownColumn", "row,title,basis\nexpenditure[2040501],,1\n",
               "table.csv:1:3: The form has no column “basis”; it has: dept, total, basic, project, remit, "
               "operating, subsidy."},
        BadCsv{"ColumnTwice", "row,title,basic,basic\nexpenditure[2040501],,1,2\n",
               "table.csv:1:4: The column “basic” stands here twice."},
        BadCsv{"TooManyCells", "row,title,basic\nexpenditure[2040501],,1,2\n",
               "table.csv:2:4: The row has 4 cells, the head has 3."},
        BadCsv{"UnknownForm", "row,title,basic\nspending[2040501],,1\n",
               "table.csv:2:1: “spending[2040501]” is no row of any form: a row reads like "
               "expenditure[2040501]."},
        BadCsv{"RowOfAnotherForm", "row,title,basic\nexpenditure[2040501],,1\nincome[2040501],,1\n",
               "table.csv:3:1: “income[2040501]” is no row of the form “expenditure”."},
        BadCsv{"UnknownCode", "row,title,basic\nexpenditure[2040501],,1\nexpenditure[20],,1\n",
               "table.csv:3:1: “20” is neither a row of this form nor a code of its classification."},
        BadCsv{"TextInAmount", "row,title,basic\nexpenditure[2040501],,\"1 2x\"\n",
               "table.csv:2:3: “1 2x” is not an amount: “2” does not belong there."},
        BadCsv{"BeyondTheFen", "row,title,basic\nexpenditure[2040501],,1.2345678\n",
               "table.csv:2:3: “1.2345678” goes beyond the fen: an amount in 万元 has at most 6 decimals."},
        BadCsv{"ValueWhereTheRowHasNoColumn", "row,title,dept,basic\nexpenditure[2040501],,法院,1\n",
               "table.csv:2:3: The row “expenditure[2040501]” has no column “dept”."}),
    [](const auto &each) { return std::string(each.param.name); });
