#include <gtest/gtest.h>

#include "TestBook.h"
#include "core/profile/ProfileReader.h"
#include "core/report/Address.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

ProfilePtr copiesProfile()
{
    static const ProfileReading reading =
        readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/report/copies"));
    return reading.profile;
}

/// A book with a report of which the form `project` has several copies.
class BookWithCopies : public testing::Test
{
protected:
    void SetUp() override
    {
        book = need(Book::create(place.file()));
        id = need(book->addReport(QStringLiteral("Court"), 2019, copiesProfile()));
        need(book->addReport(QStringLiteral("Bureau"), 2019, copiesProfile())); // with one copy
        report = need(book->load(id));
        form = report->profile().form(QStringLiteral("project"));
        indicators = report->blockIndex(form, report->form(form).block(QStringLiteral("indicators")));
    }
    qint64 apply(const Edit &edit)
    {
        need(report->apply(edit));
        return book->append(id, edit);
    }
    qint64 type(const char *address, const TypedValue &value)
    {
        return apply(report->set(cellAt(*report, address), value));
    }
    void fill()
    {
        apply(report->addInstance(form));
        apply(report->addInstance(form));
        const std::uint16_t second = report->instances(form)[1];
        apply(report->insertFree(indicators, 0, -1, second));
        type("project#2.indicators[quantity/1].name", QStringLiteral("first"));
        apply(report->insertFree(indicators, 1, -1, second));
        type("project#2.header.project", QStringLiteral("Roads"));
        type("project#3.funds[special].spent", Amount{Money::fromFen(7), false});
    }
    std::unique_ptr<Report> reopened()
    {
        EXPECT_TRUE(book->flush());
        book.reset();
        book = need(Book::open(place.file()));
        EXPECT_TRUE(book->verify().empty());
        return need(book->load(id));
    }

    const Place place;
    std::unique_ptr<Book> book;
    ReportId id;
    std::unique_ptr<Report> report;
    int form = -1, indicators = -1;
};

} // namespace

TEST_F(BookWithCopies, ReplaysThemFromTheLog)
{
    fill();
    const auto again = reopened();
    expectSame(*again, *report);
    EXPECT_EQ(again->instances(form), report->instances(form));
    EXPECT_EQ(again->instanceTitle(form, again->instances(form)[1]), QStringLiteral("Roads"));
}

TEST_F(BookWithCopies, AddsWhatCameAfterTheStoredImage)
{
    fill();
    EXPECT_TRUE(book->flush());
    book->storeImage(*report, id);
    const RowId row = cellAt(*report, "project#2.indicators[quantity/1].name").row;
    apply(report->moveFree(indicators, row, 0, 1, report->instances(form)[1]));
    apply(report->removeInstance(form, 0));
    apply(report->addInstance(form));
    type("project#3.end.conclusion", QStringLiteral("late"));
    const auto again = reopened();
    expectSame(*again, *report);
    EXPECT_EQ(again->text(cellAt(*again, "project.indicators[quality/1].name")), QStringLiteral("first"));
}

TEST_F(BookWithCopies, TakesTheirEditsBackAfterOpening)
{
    fill();
    const QByteArray before = report->image();
    const qint64 removal = apply(report->removeInstance(form, report->instances(form)[1]));
    report = reopened();
    const std::vector<LoggedEdit> log = book->log(id);
    ASSERT_EQ(log.back().seq, removal);
    const Edit undo = inverse(log.back().edit);
    need(report->apply(undo));
    book->append(id, undo, removal);
    EXPECT_EQ(report->image().toHex(), before.toHex());
    expectSame(*reopened(), *report);
}

TEST_F(BookWithCopies, ReadsReportsWithDifferentNumbersOfThemInOneGo)
{
    fill();
    EXPECT_TRUE(book->flush());
    book->storeImage(*report, id);
    report = reopened();
    std::map<QString, std::size_t> counts;
    EXPECT_TRUE(book->loadEach([&](const ReportInfo &info, std::unique_ptr<Report> one) -> Result<void> {
        counts[info.unit] = one->instances(form).size();
        return {};
    }));
    EXPECT_EQ(counts,
              (std::map<QString, std::size_t>{{QStringLiteral("Bureau"), 1}, {QStringLiteral("Court"), 3}}));
}
