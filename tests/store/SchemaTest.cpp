#include "core/store/Schema.h"

#include <QtEndian>

#include "TestBook.h"

using namespace juesuan;
using namespace juesuan::store;
using namespace juesuan::test;

namespace
{

std::unique_ptr<Database> fresh(const QString &path)
{
    auto db = need(Database::open(path, Database::Mode::Create));
    EXPECT_TRUE(createSchema(*db));
    return db;
}

Result<void> addRemark(Database &db)
{
    return db.run(QStringLiteral("ALTER TABLE unit ADD COLUMN remark TEXT"));
}

Result<void> fillRemark(Database &db)
{
    return db.run(QStringLiteral("UPDATE unit SET remark = 'migrated'"));
}

Result<void> fails(Database &)
{
    return Error{"no", {}, {}};
}

int version(Database &db)
{
    return need(db.value(QStringLiteral("PRAGMA user_version"))).toInt();
}

} // namespace

TEST(Schema, MarksTheFileSoThatTheSystemKnowsIt)
{
    const Place place;
    fresh(place.file());
    const QByteArray bytes = bytesOf(place.file());
    EXPECT_EQ(qFromBigEndian<qint32>(bytes.constData() + 68), kApplicationId);
    EXPECT_EQ(qFromBigEndian<qint32>(bytes.constData() + 60), currentVersion());
}

TEST(Schema, AcceptsItsOwn)
{
    const Place place;
    auto db = fresh(place.file());
    EXPECT_TRUE(checkSchema(*db));
    ASSERT_TRUE(db->run(QStringLiteral("ANALYZE"))); // statistics of SQLite's own are no foreign matter
    EXPECT_TRUE(checkSchema(*db));
}

TEST(Schema, MigratesOneStepAfterTheOther)
{
    const Place place;
    auto db = fresh(place.file());
    ASSERT_TRUE(
        db->run(QStringLiteral("INSERT INTO unit (id, name, position, checksum) VALUES ('u', 'n', 0, 0)")));
    std::vector<MigrationStep> steps = migrationSteps();
    const int before = version(*db);
    steps.push_back(&addRemark);
    steps.push_back(&fillRemark); // needs the step before it
    ASSERT_TRUE(migrate(*db, before, steps));
    EXPECT_EQ(version(*db), before + 2);
    EXPECT_EQ(need(db->value(QStringLiteral("SELECT remark FROM unit"))).toString(),
              QStringLiteral("migrated"));
}

TEST(Schema, LeavesTheFileAsItWasWhenAStepFails)
{
    const Place place;
    fresh(place.file()).reset();
    const QByteArray before = sha256OfFile(place.file());
    {
        auto db = need(Database::open(place.file(), Database::Mode::ReadWrite));
        std::vector<MigrationStep> steps = migrationSteps();
        const int from = version(*db);
        steps.push_back(&addRemark);
        steps.push_back(&fails);
        EXPECT_FALSE(migrate(*db, from, steps));
    }
    EXPECT_EQ(sha256OfFile(place.file()), before);
}

class ForeignSchema : public testing::TestWithParam<const char *>
{
};

TEST_P(ForeignSchema, IsRefusedByName)
{
    const Place place;
    fresh(place.file()).reset();
    runSql(place.file(), GetParam());
    auto db = need(Database::open(place.file(), Database::Mode::ReadOnly));
    EXPECT_FALSE(checkSchema(*db));
}

INSTANTIATE_TEST_SUITE_P(
    All, ForeignSchema,
    testing::Values(
        "CREATE TRIGGER t AFTER INSERT ON edit BEGIN DELETE FROM edit; END",
        "CREATE VIEW v AS SELECT * FROM edit", "CREATE TABLE extra (n)", "CREATE INDEX i ON edit (at)",
        "DROP TABLE image", "ALTER TABLE unit ADD COLUMN more TEXT",
        "DROP TABLE image; CREATE VIEW image AS SELECT id AS report, 1 AS seq, x'' AS data, 0 AS checksum "
        "FROM report"));

TEST(Schema, LetsANewerFileHaveMoreTablesButNothingThatRuns)
{
    const Place place;
    fresh(place.file()).reset();
    runSql(place.file(), "CREATE TABLE extra (n)");
    EXPECT_TRUE(checkReadableSchema(*need(Database::open(place.file(), Database::Mode::ReadOnly))));
    runSql(place.file(), "CREATE TRIGGER t AFTER INSERT ON edit BEGIN DELETE FROM edit; END");
    EXPECT_FALSE(checkReadableSchema(*need(Database::open(place.file(), Database::Mode::ReadOnly))));
}
