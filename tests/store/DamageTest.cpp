#include <QFile>

#include "TestBook.h"

/// A small book with one byte flipped, all over the file: it opens to what was committed or not at all.
using namespace juesuan;
using namespace juesuan::test;

namespace
{

struct Content {
    std::vector<ReportInfo> reports;
    QByteArray image;
    std::vector<LoggedEdit> log;
};

/// Nothing if the book or its report cannot be had.
std::optional<Content> read(const QString &path, Book::Access access = Book::Access::ReadOnly)
{
    const auto book = Book::open(path, access);
    if (!book)
        return std::nullopt;
    Content content;
    content.reports = (*book)->reports();
    if (content.reports.size() != 1)
        return std::nullopt;
    const auto report = (*book)->load(content.reports[0].id);
    auto log = (*book)->history(content.reports[0].id);
    if (!report || !log)
        return std::nullopt;
    content.image = (*report)->image();
    content.log = std::move(*log);
    return content;
}

bool same(const Content &a, const Content &b)
{
    const auto sameInfo = [](const ReportInfo &x, const ReportInfo &y) {
        return x.id == y.id && x.unit == y.unit && x.year == y.year && x.profile == y.profile;
    };
    const auto sameEdit = [](const LoggedEdit &x, const LoggedEdit &y) {
        return x.seq == y.seq && x.undoes == y.undoes && x.author == y.author && x.at == y.at &&
               x.edit == y.edit;
    };
    return std::equal(a.reports.begin(), a.reports.end(), b.reports.begin(), b.reports.end(), sameInfo) &&
           a.image == b.image && std::equal(a.log.begin(), a.log.end(), b.log.begin(), b.log.end(), sameEdit);
}

} // namespace

TEST(Damage, AFlippedByteIsRefusedOrChangesNothing)
{
    constexpr qsizetype kStride = 29; // prime, so that it meets every kind of place; 1 takes minutes
    const Place place;
    {
        auto made = OneReport::create(place.file());
        made.type("income[fees].fiscal", 100);
        made.book->storeImage(*made.report, made.id);
        made.type("income[grants].other", 11);
    }
    const QByteArray sound = bytesOf(place.file());
    const Content before = *read(place.file());
    int refused = 0;
    int unchanged = 0;
    for (qsizetype at = 0; at < sound.size(); at += kStride) {
        QByteArray flipped = sound;
        flipped[at] = static_cast<char>(flipped[at] ^ (at % 2 ? 0xff : 0x01));
        writeBytes(place.file(), flipped);
        // Most of them for reading only: taking the lock waits for the disk each time.
        const auto after = read(place.file(), at % 16 ? Book::Access::ReadOnly : Book::Access::ReadWrite);
        if (!after) {
            ++refused;
            continue;
        }
        ++unchanged;
        EXPECT_TRUE(same(before, *after)) << "byte " << at;
    }
    EXPECT_GT(refused, 100);
    EXPECT_GT(unchanged, 100);
    RecordProperty("refused", refused);
    RecordProperty("unchanged", unchanged);
}

TEST(Damage, ACutFileIsRefusedAndLeftUntouched)
{
    const Place place;
    OneReport::create(place.file()).type("income[fees].fiscal", 100);
    const QByteArray sound = bytesOf(place.file());
    const Content before = *read(place.file());
    for (qsizetype size = 0; size < sound.size(); size += 997) {
        writeBytes(place.file(), sound.left(size));
        const auto after = read(place.file()); // the end of the last page may hold nothing
        EXPECT_TRUE(!after || same(before, *after)) << size;
        EXPECT_TRUE(!after || size > sound.size() - 4096) << size;
        EXPECT_EQ(bytesOf(place.file()), sound.left(size));
    }
}
