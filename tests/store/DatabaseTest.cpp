#include "core/store/Database.h"

#include <QFileInfo>
#include <sqlite3.h>

#include "TestBook.h"

using namespace juesuan;
using namespace juesuan::store;
using namespace juesuan::test;

namespace
{

std::unique_ptr<Database> open(const QString &path, Database::Mode mode = Database::Mode::Create)
{
    return need(Database::open(path, mode));
}

QString pragma(Database &db, const char *name)
{
    return need(db.value(QStringLiteral("PRAGMA ") + QString::fromLatin1(name))).toString();
}

void makeTable(Database &db)
{
    ASSERT_TRUE(db.run(QStringLiteral("CREATE TABLE t (n BIGINT PRIMARY KEY)")));
}

} // namespace

TEST(Database, RollsBackWhatIsNotCommitted)
{
    const Place place;
    auto db = open(place.file());
    makeTable(*db);
    {
        Transaction transaction(*db);
        ASSERT_TRUE(transaction.begin());
        ASSERT_TRUE(db->run(QStringLiteral("INSERT INTO t (n) VALUES (?)"), {1}));
    }
    {
        Transaction transaction(*db);
        ASSERT_TRUE(transaction.begin());
        ASSERT_TRUE(db->run(QStringLiteral("INSERT INTO t (n) VALUES (?)"), {2}));
        ASSERT_TRUE(transaction.commit());
    }
    EXPECT_EQ(need(db->value(QStringLiteral("SELECT sum(n) FROM t"))).toInt(), 2);
}

TEST(Database, SaysASentenceWithoutSqlOrValues)
{
    const Place place;
    auto db = open(place.file());
    makeTable(*db);
    const auto failed = db->run(QStringLiteral("INSERT INTO nowhere (n) VALUES (?)"), {4711});
    ASSERT_FALSE(failed);
    EXPECT_EQ(said(failed.error()).find("INSERT"), std::string::npos);
    EXPECT_EQ(said(failed.error()).find("4711"), std::string::npos);
    EXPECT_NE(said(failed.error()).find(place.file().toStdString()), std::string::npos);
}

TEST(Database, IsHardenedAgainstForeignFiles)
{
    const Place place;
    auto db = open(place.file());
    EXPECT_EQ(pragma(*db, "trusted_schema"), QStringLiteral("0"));
    EXPECT_EQ(pragma(*db, "cell_size_check"), QStringLiteral("1"));
    EXPECT_EQ(pragma(*db, "foreign_keys"), QStringLiteral("1"));
    EXPECT_EQ(pragma(*db, "synchronous"), QStringLiteral("2"));
    makeTable(*db);
    // A trigger in the file does not run.
    ASSERT_TRUE(db->run(QStringLiteral("CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; END")));
    ASSERT_TRUE(db->run(QStringLiteral("INSERT INTO t (n) VALUES (1)")));
    EXPECT_EQ(need(db->value(QStringLiteral("SELECT count(*) FROM t"))).toInt(), 1);
}

TEST(Database, MakesNoFileUnlessToldTo)
{
    const Place place;
    for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::ReadOnly}) {
        EXPECT_FALSE(Database::open(place.file(), mode));
        EXPECT_FALSE(QFileInfo::exists(place.file()));
    }
}

TEST(Database, OpensPathsWithAnyCharacter)
{
    const Place place;
    const QString path = place.file(QStringLiteral("决算 100% #1 ?mode=memory&x=𠮷.juesuan"));
    makeTable(*open(path));
    EXPECT_TRUE(QFileInfo::exists(path));
    EXPECT_EQ(
        need(open(path, Database::Mode::ReadOnly)->value(QStringLiteral("SELECT count(*) FROM t"))).toInt(),
        0);
}

TEST(Database, ReadOnlyRefusesToWrite)
{
    const Place place;
    makeTable(*open(place.file()));
    auto db = open(place.file(), Database::Mode::ReadOnly);
    EXPECT_FALSE(db->run(QStringLiteral("INSERT INTO t (n) VALUES (1)")));
    EXPECT_EQ(db->lastCode() & 0xff, SQLITE_READONLY);
}

TEST(Database, SeesThatTheFileIsGone)
{
    const Place place;
    auto db = open(place.file());
    makeTable(*db);
    EXPECT_FALSE(db->hasMoved());
    QFile::rename(place.file(), place.file(QStringLiteral("elsewhere")));
    EXPECT_TRUE(db->hasMoved());
    EXPECT_FALSE(db->run(QStringLiteral("INSERT INTO t (n) VALUES (1)")));
}

TEST(Database, StopsReadingWhenTheHandlerSaysSo)
{
    const Place place;
    auto db = open(place.file());
    makeTable(*db);
    ASSERT_TRUE(db->run(QStringLiteral("INSERT INTO t (n) VALUES (1), (2), (3)")));
    int seen = 0;
    const auto read =
        db->each(QStringLiteral("SELECT n FROM t"), {}, [&seen](const store::Row &) -> Result<void> {
            ++seen;
            return Error{"enough", {}, {}};
        });
    EXPECT_FALSE(read);
    EXPECT_EQ(seen, 1);
    EXPECT_TRUE(db->run(QStringLiteral("INSERT INTO t (n) VALUES (4)"))); // the read holds no lock any more
}
