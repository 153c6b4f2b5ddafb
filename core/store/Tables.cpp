#include "core/store/Tables.h"

#include <QCryptographicHash>

#include "core/store/Checksum.h"

namespace juesuan::store
{

namespace
{

qint64 checksumOf(const QString &name, const QString &value)
{
    return Checksum().add(name).add(value).value();
}

qint64 checksumOf(const UnitRow &unit)
{
    return Checksum().add(unit.id).add(unit.parent).add(unit.name).add(unit.position).value();
}

qint64 checksumOf(const ProfileRow &profile)
{
    return Checksum().add(profile.sha256).add(profile.id).add(profile.resolved).value();
}

qint64 checksumOf(const ReportRecord &report)
{
    return Checksum().add(report.id).add(report.unit).add(report.year).add(report.profile).value();
}

qint64 checksumOf(const EditRow &edit)
{
    return Checksum()
        .add(edit.report)
        .add(edit.seq)
        .add(edit.base)
        .add(edit.author)
        .add(edit.at)
        .add(edit.undoes)
        .add(edit.payload)
        .value();
}

qint64 checksumOf(const ImageRow &image)
{
    return Checksum().add(image.report).add(image.seq).add(image.data).value();
}

Error damaged(const Database &db)
{
    return Error{QT_TRANSLATE_NOOP("Error", "%1 is damaged. It was left as it is."), {db.path()}, {}};
}

/// Qt binds a null QString as NULL, which our columns refuse.
QVariant filled(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// Reads rows of one kind: `make` builds one, the column after its last holds the checksum.
template <class T, class Make>
Result<std::vector<T>> readAll(Database &db, const QString &sql, const QVariantList &values, int checksum,
                               Make make)
{
    std::vector<T> rows;
    auto read = db.each(sql, values, [&](const Row &row) -> Result<void> {
        T item = make(row);
        if (checksumOf(item) != row.integer(checksum))
            return damaged(db);
        rows.push_back(std::move(item));
        return {};
    });
    if (!read)
        return read.error();
    return rows;
}

ProfileRow profileFrom(const Row &row)
{
    return {row.text(0), row.text(1), row.bytes(2)};
}

ReportRecord reportFrom(const Row &row)
{
    return {row.text(0), row.text(1), row.integer(2), row.text(3)};
}

} // namespace

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<void> insertMeta(Database &db, const QString &name, const QString &value)
{
    return db.run(QStringLiteral("INSERT INTO meta (name, value, checksum) VALUES (?, ?, ?)"),
                  {name, filled(value), checksumOf(name, value)});
}

Result<void> insertUnit(Database &db, const UnitRow &unit)
{
    return db.run(
        QStringLiteral("INSERT INTO unit (id, parent, name, position, checksum) VALUES (?, ?, ?, ?, ?)"),
        {unit.id, unit.parent.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(unit.parent),
         filled(unit.name), unit.position, checksumOf(unit)});
}

Result<void> insertProfile(Database &db, const ProfileRow &profile)
{
    return db.run(QStringLiteral("INSERT INTO profile (sha256, id, resolved, checksum) VALUES (?, ?, ?, ?)"),
                  {profile.sha256, filled(profile.id), profile.resolved, checksumOf(profile)});
}

Result<void> insertReport(Database &db, const ReportRecord &report)
{
    return db.run(
        QStringLiteral("INSERT INTO report (id, unit, year, profile, checksum) VALUES (?, ?, ?, ?, ?)"),
        {report.id, report.unit, report.year, report.profile, checksumOf(report)});
}

Result<void> insertEdit(Database &db, const EditRow &edit)
{
    return db.run(
        QStringLiteral("INSERT INTO edit (report, seq, base, author, at, undoes, payload, checksum) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {edit.report, edit.seq, edit.base, filled(edit.author), edit.at, edit.undoes, edit.payload,
         checksumOf(edit)});
}

Result<void> insertMissing(Database &db, const EditRow &edit)
{
    const QString find = QStringLiteral("SELECT checksum FROM edit WHERE report = ? AND seq = ?");
    const auto there = db.value(find, {edit.report, edit.seq});
    if (!there)
        return there.error();
    if (!there->isNull() && there->toLongLong() == checksumOf(edit))
        return {};
    const auto base = db.value(find, {edit.report, edit.base});
    if (!base)
        return base.error();
    if (edit.base != 0 && base->isNull())
        return Error{
            QT_TRANSLATE_NOOP("Error", "%1 lacks the changes made before: it is an older copy of this book."),
            {db.path()},
            {}};
    return insertEdit(db, edit);
}

Result<void> putImage(Database &db, const ImageRow &image)
{
    return db.run(
        QStringLiteral(
            "INSERT INTO image (report, seq, data, checksum) VALUES (?, ?, ?, ?) ON CONFLICT (report) "
            "DO UPDATE SET seq = excluded.seq, data = excluded.data, checksum = excluded.checksum"),
        {image.report, image.seq, image.data, checksumOf(image)});
}

Result<std::vector<UnitRow>> readUnits(Database &db)
{
    return readAll<UnitRow>(
        db, QStringLiteral("SELECT id, parent, name, position, checksum FROM unit ORDER BY position, id"), {},
        4, [](const Row &row) {
            return UnitRow{row.text(0), row.text(1), row.text(2), row.integer(3)};
        });
}

Result<std::vector<ReportRecord>> readReports(Database &db)
{
    return readAll<ReportRecord>(
        db, QStringLiteral("SELECT id, unit, year, profile, checksum FROM report ORDER BY year, id"), {}, 4,
        &reportFrom);
}

Result<std::optional<ReportRecord>> readReport(Database &db, const QString &id)
{
    auto rows = readAll<ReportRecord>(
        db, QStringLiteral("SELECT id, unit, year, profile, checksum FROM report WHERE id = ?"), {id}, 4,
        &reportFrom);
    if (!rows)
        return rows.error();
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

Result<std::vector<ProfileRow>> readProfileRows(Database &db)
{
    return readAll<ProfileRow>(
        db, QStringLiteral("SELECT sha256, id, resolved, checksum FROM profile ORDER BY id"), {}, 3,
        &profileFrom);
}

Result<std::optional<ProfileRow>> readProfileRow(Database &db, const QString &sha256)
{
    auto rows = readAll<ProfileRow>(
        db, QStringLiteral("SELECT sha256, id, resolved, checksum FROM profile WHERE sha256 = ?"), {sha256},
        3, &profileFrom);
    if (!rows)
        return rows.error();
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

Result<std::vector<EditRow>> readEdits(Database &db, const QString &report, qint64 after)
{
    auto rows = readAll<EditRow>(
        db,
        QStringLiteral("SELECT report, seq, base, author, at, undoes, payload, checksum FROM edit "
                       "WHERE report = ? AND seq > ? ORDER BY seq"),
        {report, after}, 7, [](const Row &row) {
            return EditRow{row.text(0),    row.integer(1), row.integer(2), row.text(3),
                           row.integer(4), row.integer(5), row.bytes(6)};
        });
    if (!rows)
        return rows;
    qint64 base = after;
    for (const EditRow &edit : *rows) {
        if (edit.base != base) // an edit is missing
            return damaged(db);
        base = edit.seq;
    }
    return rows;
}

Result<std::optional<ImageRow>> readImage(Database &db, const QString &report)
{
    std::optional<ImageRow> image;
    auto read = db.each(QStringLiteral("SELECT report, seq, data, checksum FROM image WHERE report = ?"),
                        {report}, [&image](const Row &row) {
                            ImageRow candidate{row.text(0), row.integer(1), row.bytes(2)};
                            if (checksumOf(candidate) == row.integer(3))
                                image = std::move(candidate);
                            return Result<void>();
                        });
    if (!read)
        return read.error();
    return image;
}

Result<std::vector<ReportBundle>> readBundles(Database &db, const QString &after, int count)
{
    std::vector<ReportBundle> bundles;
    bundles.reserve(static_cast<std::size_t>(count));
    const QString sql = QStringLiteral(
        "SELECT report.id, image.seq, image.data, image.checksum, "
        "(SELECT max(seq) FROM edit WHERE edit.report = report.id) "
        "FROM report LEFT JOIN image ON image.report = report.id WHERE report.id > ? ORDER BY report.id "
        "LIMIT ?");
    auto read = db.each(sql, {filled(after), count}, [&](const Row &row) -> Result<void> {
        ReportBundle bundle{row.text(0), std::nullopt, row.integer(4)};
        if (!row.isNull(1)) {
            ImageRow image{bundle.report, row.integer(1), row.bytes(2)};
            if (checksumOf(image) == row.integer(3))
                bundle.image = std::move(image);
        }
        bundles.push_back(std::move(bundle));
        return {};
    });
    if (!read)
        return read.error();
    return bundles;
}

Result<std::vector<std::pair<QString, qint64>>> readHeads(Database &db)
{
    std::vector<std::pair<QString, qint64>> heads;
    auto read = db.each(
        QStringLiteral("SELECT id, (SELECT max(seq) FROM edit WHERE edit.report = report.id) FROM report"),
        {}, [&heads](const Row &row) {
            heads.emplace_back(row.text(0), row.integer(1));
            return Result<void>();
        });
    if (!read)
        return read.error();
    return heads;
}

/// An edit whose report id has decayed would otherwise just be missing. Hops from report to report through
/// the key, so that the length of the histories does not matter.
static Result<void> checkOwners(Database &db)
{
    const auto strangers = db.value(QStringLiteral(
        "WITH RECURSIVE owner (id) AS (SELECT min(report) FROM edit UNION ALL "
        "SELECT (SELECT min(report) FROM edit WHERE report > owner.id) FROM owner WHERE owner.id IS NOT "
        "NULL) "
        "SELECT count(*) FROM owner WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM report)"));
    if (!strangers)
        return strangers.error();
    return strangers->toInt() == 0 ? Result<void>() : damaged(db);
}

Result<SmallTables> readSmallTables(Database &db)
{
    auto units = readUnits(db);
    if (!units)
        return units.error();
    auto profiles = readProfileRows(db);
    if (!profiles)
        return profiles.error();
    auto reports = readReports(db);
    if (!reports)
        return reports.error();
    return SmallTables{std::move(*units), std::move(*profiles), std::move(*reports)};
}

Result<SmallTables> checkRows(Database &db)
{
    auto tables = readSmallTables(db);
    if (!tables)
        return tables;
    if (auto owned = checkOwners(db); !owned)
        return owned.error();
    auto meta = db.each(QStringLiteral("SELECT name, value, checksum FROM meta"), {},
                        [&db](const Row &row) -> Result<void> {
                            if (checksumOf(row.text(0), row.text(1)) != row.integer(2))
                                return damaged(db);
                            return {};
                        });
    return meta ? std::move(tables) : meta.error();
}

} // namespace juesuan::store
