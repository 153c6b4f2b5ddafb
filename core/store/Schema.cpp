#include "core/store/Schema.h"

#include <QSet>

namespace juesuan::store
{

namespace
{

// For PostgreSQL: BLOB is BYTEA there and WITHOUT ROWID falls away; the rest is common to both.
// Every row has a checksum of itself (Checksum.h). `edit` is append-only and the truth; `image` is a cache.
// No row per cell: stepping rows costs a hundred times what reading one packed image does.
Result<void> makeFirstTables(Database &db)
{
    for (const char *table :
         {"CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum BIGINT NOT NULL)",
          "CREATE TABLE unit (id TEXT PRIMARY KEY, parent TEXT REFERENCES unit (id), name TEXT NOT NULL, "
          "position BIGINT NOT NULL, checksum BIGINT NOT NULL)",
          "CREATE TABLE profile (sha256 TEXT PRIMARY KEY, id TEXT NOT NULL, resolved BLOB NOT NULL, "
          "checksum BIGINT NOT NULL)",
          "CREATE TABLE report (id TEXT PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit (id), "
          "year BIGINT NOT NULL, profile TEXT NOT NULL REFERENCES profile (sha256), "
          "checksum BIGINT NOT NULL, UNIQUE (unit, year))",
          "CREATE TABLE edit (report TEXT NOT NULL REFERENCES report (id), seq BIGINT NOT NULL, "
          "base BIGINT NOT NULL, author TEXT NOT NULL, at BIGINT NOT NULL, undoes BIGINT NOT NULL, "
          "payload BLOB NOT NULL, checksum BIGINT NOT NULL, PRIMARY KEY (report, seq)) WITHOUT ROWID",
          "CREATE TABLE image (report TEXT PRIMARY KEY REFERENCES report (id), seq BIGINT NOT NULL, "
          "data BLOB NOT NULL, checksum BIGINT NOT NULL)"}) {
        if (auto made = db.run(QString::fromLatin1(table)); !made)
            return made;
    }
    return {};
}

struct SchemaItem {
    QString type;
    QString name;
    QString sql;
};

Result<std::vector<SchemaItem>> readItems(Database &db)
{
    std::vector<SchemaItem> items;
    auto read =
        db.each(QStringLiteral("SELECT type, name, sql FROM sqlite_master"), {}, [&items](const Row &row) {
            const SchemaItem item{row.text(0), row.text(1), row.text(2)};
            // SQLite's own indexes and statistics are no part of the comparison; a trigger by such a name is.
            const bool internal =
                item.name.startsWith(QLatin1String("sqlite_")) &&
                (item.type == QLatin1String("table") || item.type == QLatin1String("index"));
            if (!internal)
                items.push_back(item);
            return Result<void>();
        });
    if (!read)
        return read.error();
    return items;
}

Result<std::vector<SchemaItem>> expectedItems()
{
    auto memory = Database::open(QString(), Database::Mode::Memory);
    if (!memory)
        return memory.error();
    if (auto made = migrate(**memory, 0, migrationSteps()); !made)
        return made.error();
    return readItems(**memory);
}

Error foreignItem(const Database &db, const QString &name)
{
    return Error{
        QT_TRANSLATE_NOOP("Error", "%1 holds “%2”, which is no part of a book. It was left as it is."),
        {db.path(), name},
        {}};
}

Error missingItem(const Database &db, const QString &name)
{
    return Error{QT_TRANSLATE_NOOP("Error",
                                   "%1 lacks its part “%2”: it is damaged or was changed by another program. "
                                   "It was left as it is."),
                 {db.path(), name},
                 {}};
}

} // namespace

const std::vector<MigrationStep> &migrationSteps()
{
    static const std::vector<MigrationStep> steps = {&makeFirstTables};
    return steps;
}

int currentVersion()
{
    return static_cast<int>(migrationSteps().size());
}

Result<void> createSchema(Database &db)
{
    if (auto marked = db.run(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId)); !marked)
        return marked;
    return migrate(db, 0, migrationSteps());
}

Result<FileVersion> readVersion(Database &db)
{
    const auto version = db.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto reader = db.value(QStringLiteral("SELECT value FROM meta WHERE name = 'min_reader'"));
    if (!reader)
        return reader.error();
    return FileVersion{version->toInt(), reader->toInt()};
}

Result<void> migrate(Database &db, int from, const std::vector<MigrationStep> &steps)
{
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (auto step = static_cast<std::size_t>(from); step < steps.size(); ++step) {
        if (auto done = steps[step](db); !done)
            return done;
    }
    if (auto marked = db.run(QStringLiteral("PRAGMA user_version=%1").arg(steps.size())); !marked)
        return marked;
    return transaction.commit();
}

Result<void> checkSchema(Database &db)
{
    const auto expected = expectedItems();
    const auto found = readItems(db);
    if (!expected || !found)
        return expected ? found.error() : expected.error();
    QHash<QString, QString> ours;
    for (const SchemaItem &item : *expected)
        ours.insert(item.type % u' ' % item.name, item.sql);
    for (const SchemaItem &item : *found) {
        const auto match = ours.constFind(item.type % u' ' % item.name);
        if (match == ours.cend() || *match != item.sql)
            return foreignItem(db, item.name);
        ours.erase(match);
    }
    if (!ours.isEmpty())
        return missingItem(db, ours.cbegin().key().section(u' ', 1));
    return {};
}

Result<void> checkReadableSchema(Database &db)
{
    const auto expected = expectedItems();
    const auto found = readItems(db);
    if (!expected || !found)
        return expected ? found.error() : expected.error();
    QSet<QString> tables;
    for (const SchemaItem &item : *found) {
        if (item.type == QLatin1String("trigger") || item.type == QLatin1String("view"))
            return foreignItem(db, item.name);
        tables.insert(item.name);
    }
    for (const SchemaItem &item : *expected) {
        if (!tables.contains(item.name))
            return missingItem(db, item.name);
    }
    return {};
}

} // namespace juesuan::store
