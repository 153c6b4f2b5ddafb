#include <QCoreApplication>
#include <QRandomGenerator>
#include <atomic>
#include <sqlite3.h>
#include <unistd.h>

#include "core/report/Address.h"
#include "core/store/Book.h"

/// store_crasher BOOK FD [--early]: types into BOOK for ever and writes to FD the seq of each edit whose
/// commit was reported. It is there to be killed. With --early it acknowledges just before COMMIT instead:
/// the defect that the kill test must be able to see.
using namespace juesuan;

namespace
{

int acknowledgements = -1;
std::atomic<qint64> nextSeq{0};

void acknowledge(qint64 seq)
{
    [[maybe_unused]] const ssize_t written = ::write(acknowledgements, &seq, sizeof seq);
}

int beforeCommit(void *)
{
    acknowledge(nextSeq);
    return 0;
}

/// Called by SQLite for every new connection of this process.
int plantEarlyAcknowledgement(sqlite3 *db, const char **, const void *)
{
    sqlite3_commit_hook(db, &beforeCommit, nullptr);
    return SQLITE_OK;
}

int typeForEver(Book &book, bool early)
{
    const auto infos = book.reports();
    if (infos.empty() || book.isReadOnly())
        return 3;
    const ReportId id = infos.front().id;
    auto report = book.load(id);
    const auto address = parseAddress(QStringLiteral("income[fees].fiscal"));
    if (!report || !address)
        return 4;
    const auto cell = resolve(**report, *address);
    if (!cell)
        return 5;
    if (!early)
        QObject::connect(&book, &Book::committed, &book, &acknowledge, Qt::DirectConnection);
    nextSeq = book.log(id).back().seq + 1;
    auto *random = QRandomGenerator::global();
    for (;;) {
        // A person types one cell after the other; pasting and batches make several wait together.
        const int together = early ? 1 : random->bounded(1, 5);
        for (int i = 0; i < together; ++i, ++nextSeq) {
            const Edit edit = (*report)->set(*cell, Amount{Money::fromFen(nextSeq), false});
            if (!(*report)->apply(edit) || book.append(id, edit) != nextSeq)
                return 6;
            if (early && !book.flush())
                return 7;
        }
        if (random->bounded(8) == 0)
            book.storeImage(**report, id);
        if (!book.flush())
            return 7;
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    acknowledgements = arguments.at(2).toInt();
    auto book = Book::open(arguments.at(1));
    if (!book)
        return 3;
    const bool early = arguments.contains(QStringLiteral("--early"));
    if (early) {
        // Only now: opening commits nothing of ours. The writer's connection is opened anew by retry().
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&plantEarlyAcknowledgement));
        if (!(*book)->retry())
            return 3;
    }
    return typeForEver(**book, early);
}
