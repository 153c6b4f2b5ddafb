#include "core/store/Book.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <map>

#include "TestBook.h"

using namespace juesuan;
using namespace juesuan::test;

TEST(Book, StartsEmptyAndSound)
{
    const Place place;
    auto book = need(Book::create(place.file()));
    EXPECT_TRUE(book->reports().empty());
    EXPECT_FALSE(book->isReadOnly());
    EXPECT_TRUE(book->verify().empty());
}

TEST(Book, LeavesNothingBesideItselfWhenItIsClosed)
{
    const Place place;
    OneReport::create(place.file()).type("income[fees].fiscal", 100);
    EXPECT_EQ(QFileInfo(place.file()).dir().entryList(QDir::Files),
              QStringList{QStringLiteral("book.juesuan")});
}

TEST(Book, HoldsUnitsAndYearsAsATree)
{
    const Place place;
    auto book = need(Book::create(place.file()));
    need(book->addReport(QStringLiteral("Bureau"), 2019, miniProfile()));
    const QString bureau = book->reports().at(0).unitId;
    need(book->addReport(QStringLiteral("Court"), 2019, miniProfile(), bureau));
    need(book->addReport(QStringLiteral("Bureau"), 2018, miniProfile()));
    book.reset();
    book = need(Book::open(place.file()));
    const auto reports = book->reports();
    ASSERT_EQ(reports.size(), 3U);
    EXPECT_EQ(reports[0].unit, QStringLiteral("Bureau"));
    EXPECT_EQ(reports[0].year, 2018);
    EXPECT_EQ(reports[1].year, 2019);
    EXPECT_EQ(reports[1].unitId, reports[0].unitId);
    EXPECT_EQ(reports[2].unit, QStringLiteral("Court"));
    EXPECT_EQ(reports[2].parentUnitId, bureau);
    EXPECT_EQ(reports[2].profile, QStringLiteral("mini"));
    EXPECT_TRUE(book->verify().empty());
}

TEST(Book, RefusesASecondReportOfTheSameYear)
{
    const Place place;
    auto book = need(Book::create(place.file()));
    need(book->addReport(QStringLiteral("Court"), 2019, miniProfile()));
    const auto again = book->addReport(QStringLiteral("Court"), 2019, miniProfile());
    ASSERT_FALSE(again);
    EXPECT_EQ(said(again.error()), "“Court” has a report for 2019 already.");
    EXPECT_FALSE(book->addReport(QStringLiteral("  "), 2019, miniProfile()));
    EXPECT_FALSE(book->addReport(QStringLiteral("Court"), 2020, miniProfile(), QStringLiteral("nobody")));
    EXPECT_EQ(book->reports().size(), 1U);
    EXPECT_TRUE(need(Book::open(place.file(), Book::Access::ReadOnly))->verify().empty());
}

TEST(Book, TellsTheReportItsUnitAndYear)
{
    const Place place;
    const auto made = OneReport::create(place.file());
    EXPECT_EQ(made.report->unit(), QStringLiteral("Court of Binzhou"));
    EXPECT_EQ(made.report->year(), 2019);
}

TEST(Book, KeepsEveryEditInTheLog)
{
    const Place place;
    {
        auto made = OneReport::create(place.file());
        made.book->setAuthor(QStringLiteral("Li"));
        Commits commits(*made.book);
        std::vector<qint64> seqs{made.type("income[fees].fiscal", 100), made.type("income[fees].fiscal", 200),
                                 made.type("summary[spent].amount", 50)};
        ASSERT_TRUE(made.book->flush());
        EXPECT_EQ(commits.seqs(), seqs);
    }
    const auto opened = OneReport::open(place.file());
    EXPECT_EQ(opened.fen("income[total].total"), 200);
    EXPECT_EQ(opened.fen("summary[left].amount"), 150);
    const auto log = opened.book->log(opened.id);
    ASSERT_EQ(log.size(), 4U); // the first one creates the report
    EXPECT_EQ(log[0].base, 0);
    for (std::size_t i = 1; i < log.size(); ++i) {
        EXPECT_EQ(log[i].base, log[i - 1].seq);
        EXPECT_EQ(log[i].author, QStringLiteral("Li"));
        EXPECT_LT(log[i].at.secsTo(QDateTime::currentDateTime()), 60);
    }
    EXPECT_TRUE(opened.book->verify().empty());
}

TEST(Book, SeesQueuedEditsWhenItLoads)
{
    const Place place;
    auto made = OneReport::create(place.file());
    for (int i = 1; i <= 100; ++i)
        made.type("income[fees].fiscal", i);
    expectSame(*need(made.book->load(made.id)), *made.report);
}

TEST(Book, LoadsTheImageAndTheEditsAfterIt)
{
    const Place place;
    auto made = OneReport::create(place.file());
    made.type("income[fees].fiscal", 100);
    made.book->storeImage(*made.report, made.id);
    made.type("income[grants].other", 11);
    ASSERT_TRUE(made.book->flush());
    made.book.reset();
    const auto opened = OneReport::open(place.file());
    expectSame(*opened.report, *made.report);
    EXPECT_EQ(opened.fen("income[total].total"), 111);
    EXPECT_TRUE(opened.book->verify().empty());
}

TEST(Book, ReplaysTheHistoryWhenTheImageIsBad)
{
    const Place place;
    auto made = OneReport::create(place.file());
    made.type("income[fees].fiscal", 100);
    made.book->storeImage(*made.report, made.id);
    made.type("income[grants].other", 11);
    made.book.reset();
    runSql(place.file(), "UPDATE image SET data = x'00010203'");
    const auto opened = OneReport::open(place.file());
    expectSame(*opened.report, *made.report);
    EXPECT_FALSE(opened.book->verify().empty()); // verify tells, opening carries on
}

TEST(Book, ReadsAllReportsInOneGo)
{
    const Place place;
    auto made = OneReport::create(place.file());
    made.type("income[fees].fiscal", 100);
    for (int year = 2020; year < 2023; ++year)
        need(made.book->addReport(QStringLiteral("Court of Binzhou"), year, miniProfile()));
    std::map<int, std::unique_ptr<Report>> reports;
    ASSERT_TRUE(
        made.book->loadEach([&](const ReportInfo &info, std::unique_ptr<Report> report) -> Result<void> {
            EXPECT_EQ(report->year(), info.year);
            reports[info.year] = std::move(report);
            return {};
        }));
    ASSERT_EQ(reports.size(), 4U);
    expectSame(*reports.at(2019), *made.report);
}

TEST(Book, KeepsReportsApart)
{
    const Place place;
    auto made = OneReport::create(place.file());
    const ReportId other =
        need(made.book->addReport(QStringLiteral("Court of Binzhou"), 2020, miniProfile()));
    made.type("income[fees].fiscal", 100);
    auto second = need(made.book->load(other));
    EXPECT_EQ(second->number(cellAt(*second, "income[total].total")).amount, 0);
    const Edit edit = second->set(cellAt(*second, "income[fees].fiscal"), Amount{Money::fromFen(7), false});
    need(second->apply(edit));
    made.book->append(other, edit);
    made.type("income[fees].fiscal", 101);
    EXPECT_EQ(made.book->log(other).size(), 2U);
    EXPECT_EQ(made.book->log(made.id).size(), 3U);
    EXPECT_TRUE(made.book->verify().empty());
}

// --- copies

TEST(Book, SavesACopyThatIsABookOfItsOwn)
{
    const Place place;
    const QString copy = place.file(QStringLiteral("copy.juesuan"));
    auto made = OneReport::create(place.file());
    made.type("income[fees].fiscal", 100);
    ASSERT_TRUE(made.book->saveCopy(copy));
    auto opened = OneReport::open(copy);
    EXPECT_FALSE(opened.book->isReadOnly());
    expectSame(*opened.report, *made.report);
    opened.type("income[fees].fiscal", 5);
    made.type("income[fees].fiscal", 6);
    EXPECT_TRUE(opened.book->verify().empty());
    EXPECT_TRUE(made.book->verify().empty());
    EXPECT_EQ(made.fen("income[total].total"), 6);
}

TEST(Book, NeverCopiesOverAnExistingFile)
{
    const Place place;
    auto made = OneReport::create(place.file());
    EXPECT_FALSE(made.book->saveCopy(place.file()));
    const QString other = place.file(QStringLiteral("other.txt"));
    writeBytes(other, "mine");
    EXPECT_FALSE(made.book->saveCopy(other));
    EXPECT_EQ(bytesOf(other), "mine");
    EXPECT_FALSE(made.book->saveCopy(place.file(QStringLiteral("no/such/folder.juesuan"))));
    EXPECT_TRUE(made.book->verify().empty());
}

// --- verify

struct Tampering {
    const char *name;
    const char *sql;
};

void PrintTo(const Tampering &tampering, std::ostream *out)
{
    *out << tampering.name;
}

class TamperedBook : public testing::TestWithParam<Tampering>
{
};

TEST_P(TamperedBook, IsToldByVerify)
{
    const Place place;
    {
        auto made = OneReport::create(place.file());
        made.type("income[fees].fiscal", 100);
        made.type("income[fees].fiscal", 200);
        made.book->storeImage(*made.report, made.id);
    }
    runSql(place.file(), GetParam().sql);
    const auto book = Book::open(place.file());
    EXPECT_TRUE(!book || !(*book)->verify().empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, TamperedBook,
    testing::Values(Tampering{"edit_changed", "UPDATE edit SET payload = x'a0' WHERE seq = 2"},
                    Tampering{"edit_missing", "DELETE FROM edit WHERE seq = 2"},
                    Tampering{"newest_edit_missing", "DELETE FROM edit WHERE seq = 3"},
                    Tampering{"time_changed", "UPDATE edit SET at = at + 1 WHERE seq = 2"},
                    Tampering{
                        "edit_copied",
                        "INSERT INTO edit SELECT report, 4, base, author, at, undoes, payload, checksum "
                        "FROM edit WHERE seq = 3"},
                    Tampering{"image_changed", "UPDATE image SET data = zeroblob(length(data))"},
                    Tampering{"image_of_another_time", "UPDATE image SET seq = 2"},
                    Tampering{"report_without_unit", "PRAGMA foreign_keys=OFF; DELETE FROM unit"},
                    Tampering{"profile_changed", "UPDATE profile SET resolved = resolved || ' '"},
                    Tampering{"year_changed", "UPDATE report SET year = 2020"}),
    [](const auto &each) { return std::string(each.param.name); });
