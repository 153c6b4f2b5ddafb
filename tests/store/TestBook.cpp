#include "TestBook.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

#include "core/profile/ProfileReader.h"
#include "core/report/Address.h"

namespace juesuan::test
{

ProfilePtr miniProfile()
{
    static const ProfileReading reading =
        readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/store/profiles/mini"));
    for (const Error &error : reading.errors)
        ADD_FAILURE() << said(error);
    return reading.profile;
}

Place::Place(On on)
    : m_folder((on == On::Memory && QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                    ? QStringLiteral("/dev/shm")
                    : QDir::tempPath()) +
               QStringLiteral("/juesuan-XXXXXX"))
{
}

OneReport OneReport::create(const QString &path)
{
    OneReport made;
    made.book = need(Book::create(path));
    made.id = need(made.book->addReport(QStringLiteral("Court of Binzhou"), 2019, miniProfile()));
    made.report = need(made.book->load(made.id));
    return made;
}

OneReport OneReport::open(const QString &path)
{
    OneReport opened;
    opened.book = need(Book::open(path));
    opened.id = opened.book->reports().at(0).id;
    opened.report = need(opened.book->load(opened.id));
    return opened;
}

qint64 OneReport::type(const char *address, qint64 fen)
{
    const Edit edit = report->set(cellAt(*report, address), Amount{Money::fromFen(fen), false});
    need(report->apply(edit));
    return book->append(id, edit);
}

qint64 OneReport::fen(const char *address) const
{
    return report->number(cellAt(*report, address)).amount;
}

CellKey cellAt(const Report &report, const char *address)
{
    return need(resolve(report, need(parseAddress(QString::fromUtf8(address)))));
}

Commits::Commits(Book &book)
{
    QObject::connect(
        &book, &Book::committed, &book,
        [this](qint64 seq) {
            const std::lock_guard lock(m_mutex);
            m_seqs.push_back(seq);
        },
        Qt::DirectConnection);
}

std::vector<qint64> Commits::seqs() const
{
    const std::lock_guard lock(m_mutex);
    return m_seqs;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        ADD_FAILURE() << "cannot read " << path.toStdString();
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        ADD_FAILURE() << "cannot write " << path.toStdString();
}

QByteArray sha256OfFile(const QString &path)
{
    return QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256).toHex();
}

void runSql(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    char *message = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &db);
    EXPECT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, &message), SQLITE_OK) << (message ? message : "");
    sqlite3_free(message);
    sqlite3_close(db);
}

void expectSame(const Report &a, const Report &b)
{
    EXPECT_EQ(a.image().toHex(), b.image().toHex());
}

std::string said(const Error &error)
{
    return plainText(error).toStdString();
}

} // namespace juesuan::test
