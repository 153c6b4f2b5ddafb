#include <QDir>
#include <QTemporaryDir>

#include "core/report/EditCodec.h"
#include "core/report/Verdicts.h"
#include "core/store/Book.h"
#include "core/store/Tables.h"
#include "tests/bench/Harness.h"
#include "tests/bench/RowFloor.h"
#include "tests/bench/SqliteFloor.h"
#include "tests/bench/Workload.h"

namespace juesuan::bench
{

namespace
{

std::unique_ptr<Book> newBook(const QString &path)
{
    auto book = Book::create(path);
    if (!book)
        qFatal("%s", book.error().text);
    return std::move(*book);
}

/// A bare commit: one row of the same bytes, the same journal and the same syncs.
class BareCommit
{
public:
    explicit BareCommit(const QString &path) : m_db(path)
    {
        m_db.run("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL;"
                 "CREATE TABLE edit (seq INTEGER PRIMARY KEY, payload BLOB NOT NULL)");
        m_begin = m_db.prepare("BEGIN IMMEDIATE");
        m_insert = m_db.prepare("INSERT INTO edit (payload) VALUES (?)");
        m_commit = m_db.prepare("COMMIT");
    }
    ~BareCommit()
    {
        for (sqlite3_stmt *statement : {m_begin, m_insert, m_commit})
            sqlite3_finalize(statement);
    }
    BareCommit(const BareCommit &) = delete;
    BareCommit &operator=(const BareCommit &) = delete;

    void run(const QByteArray &payload)
    {
        m_db.step(m_begin);
        sqlite3_bind_blob(m_insert, 1, payload.constData(), static_cast<int>(payload.size()), SQLITE_STATIC);
        m_db.step(m_insert);
        m_db.step(m_commit);
    }

private:
    SqliteFloor m_db;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_commit = nullptr;
};

void measureCommit(Board &board, const Options &options, const Workload &workload, const QString &folder)
{
    const ProfilePtr profile = benchProfile();
    auto book = newBook(folder + QStringLiteral("/commit.juesuan"));
    const auto id = book->addReport(QStringLiteral("unit"), 2019, profile);
    const auto report = id ? book->load(*id) : id.error();
    if (!report)
        qFatal("%s", report.error().text);
    // Any typed cell: which one makes no difference to the disk.
    const auto typical = makeReport(profile, workload, 0);
    const CellKey cell = keyOf(*typical, workload.keys[workload.places[0]]);
    BareCommit bare(folder + QStringLiteral("/bare.db"));

    std::vector<double> appending;
    std::int64_t value = 0;
    QByteArray payload;
    const auto nextEdit = [&] {
        Edit edit{{}, {SetCell{cell, amountOf(value), amountOf(value + 1)}}};
        ++value;
        payload = encode(edit, *profile);
        return edit;
    };
    Edit edit = nextEdit();
    const Timing timing = compare(
        options.rounds * 200,
        [&] {
            appending.push_back(seconds([&] { book->append(*id, edit); }));
            if (!book->flush())
                qFatal("not committed");
        },
        [&] {
            bare.run(payload);
            edit = nextEdit();
        });
    board.add(QStringLiteral("one durable edit"), timing.ratio(), 1.5, 1.1,
              shown(timing) + QStringLiteral(", %1 bytes; the caller waits %2")
                                  .arg(payload.size())
                                  .arg(shown(median(appending))));
}

/// The book of all units, in one transaction and around the public interface: waiting 10,000 times for the
/// disk is not what is measured here.
void writeBook(const QString &path, const ProfilePtr &profile, const Workload &workload)
{
    using namespace store;
    newBook(path).reset();
    auto db = Database::open(path, Database::Mode::ReadWrite);
    if (!db)
        qFatal("%s", db.error().text);
    Transaction transaction(**db);
    const QString sha256 = sha256Of(profile->resolved);
    bool done = transaction.begin() && insertProfile(**db, {sha256, profile->id, profile->resolved});
    for (std::size_t unit = 0; unit < workload.units() && done; ++unit) {
        const QString name = QStringLiteral("unit-%1").arg(unit, 5, 10, QLatin1Char('0'));
        const auto report = makeReport(profile, workload, unit);
        const Edit creation{{}, {SetSetting{QStringLiteral("unit"), {}, name}}};
        const auto seq = static_cast<qint64>(unit) + 1;
        done = insertUnit(**db, {name, {}, name, seq}) && insertReport(**db, {name, name, 2019, sha256}) &&
               insertEdit(**db, {name, seq, 0, QStringLiteral("bench"), 0, 0, encode(creation, *profile)}) &&
               putImage(**db, {name, seq, report->image()});
    }
    if (!done || !transaction.commit())
        qFatal("the book could not be written");
}

void measureOpening(Board &board, const Options &options, const Workload &workload, const QString &folder)
{
    const QString path = folder + QStringLiteral("/bureau.juesuan");
    const QString rows = folder + QStringLiteral("/rows.db");
    writeBook(path, benchProfile(), workload);
    writeRows(rows, workload);
    double opening = 0;
    std::size_t failing = 0;
    std::size_t reports = 0;
    std::int64_t sum = 0;
    const Timing timing = compare(
        options.rounds,
        [&] {
            std::unique_ptr<Book> book;
            opening = seconds([&] {
                auto opened = Book::open(path);
                if (!opened)
                    qFatal("%s", opened.error().text);
                book = std::move(*opened);
            });
            reports = 0;
            const auto read =
                book->loadEach([&](const ReportInfo &, std::unique_ptr<Report> report) -> Result<void> {
                    ++reports;
                    failing += failingCount(*report);
                    return {};
                });
            if (!read)
                qFatal("%s", read.error().text);
        },
        [&] { sum += stepRows(rows); });
    if (failing != 0 || reports != workload.units())
        board.disagree(
            QStringLiteral("%1 checks fail in %2 reports from the book").arg(failing).arg(reports));
    board.add(QStringLiteral("10,000 reports opened from their book, audited"), timing.ratio(), 1.0 / 3,
              1.0 / 12,
              shown(timing) + QStringLiteral(", %1 of it checking the file; %2 : %3 MB")
                                  .arg(shown(opening))
                                  .arg(QFileInfo(path).size() / 1'000'000)
                                  .arg(QFileInfo(rows).size() / 1'000'000));
}

} // namespace

void measureStore(Board &board, const Options &options)
{
    const QTemporaryDir folder;
    const Workload workload = readWorkload(options.data + QStringLiteral("/bureau"));
    measureCommit(board, options, workload, folder.path());
    measureOpening(board, options, workload, folder.path());
}

} // namespace juesuan::bench
