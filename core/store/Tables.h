#pragma once

#include <optional>
#include <vector>

#include "core/store/Database.h"

/// The rows of a book and the SQL that reads and writes them. Each write fills in the row's checksum, each
/// read compares it.
namespace juesuan::store
{

struct UnitRow {
    QString id;
    QString parent; ///< "" = top of the tree
    QString name;
    qint64 position = 0;
};

struct ProfileRow {
    QString sha256; ///< of `resolved`, in hex: the key
    QString id;
    QByteArray resolved;
};

struct ReportRecord {
    QString id;
    QString unit;
    qint64 year = 0;
    QString profile; ///< its sha256
};

struct EditRow {
    QString report;
    qint64 seq = 0;
    qint64 base = 0; ///< seq of the report's edit before this one; 0 for the edit that creates the report
    QString author;
    qint64 at = 0; ///< milliseconds since 1970, UTC
    qint64 undoes = 0;
    QByteArray payload;
};

struct ImageRow {
    QString report;
    qint64 seq = 0; ///< the last edit that is in it
    QByteArray data;
};

Result<void> insertMeta(Database &db, const QString &name, const QString &value);
Result<void> insertUnit(Database &db, const UnitRow &unit);
Result<void> insertProfile(Database &db, const ProfileRow &profile);
Result<void> insertReport(Database &db, const ReportRecord &report);
Result<void> insertEdit(Database &db, const EditRow &edit);
/// The same, unless the file holds this very edit already.
Result<void> insertMissing(Database &db, const EditRow &edit);
Result<void> putImage(Database &db, const ImageRow &image);

Result<std::vector<UnitRow>> readUnits(Database &db);
Result<std::vector<ProfileRow>> readProfileRows(Database &db);
Result<std::vector<ReportRecord>> readReports(Database &db);
Result<std::optional<ReportRecord>> readReport(Database &db, const QString &id);
Result<std::optional<ProfileRow>> readProfileRow(Database &db, const QString &sha256);
/// In order; each edit stands on the one before it, the first one on `after`.
Result<std::vector<EditRow>> readEdits(Database &db, const QString &report, qint64 after = 0);
/// Nothing where there is no image or a damaged one: it is only a cache.
Result<std::optional<ImageRow>> readImage(Database &db, const QString &report);
/// A report's image and the seq of its newest edit.
struct ReportBundle {
    QString report;
    std::optional<ImageRow> image;
    qint64 head = 0;
};
/// Up to `count` of them by id, the first after `after`: one statement for many, because with 10,000 reports
/// a statement each is what opening would wait for.
Result<std::vector<ReportBundle>> readBundles(Database &db, const QString &after, int count);
/// The newest edit of each report.
Result<std::vector<std::pair<QString, qint64>>> readHeads(Database &db);

/// Whose reports there are: the tables that stay small and are read whole.
struct SmallTables {
    std::vector<UnitRow> units;
    std::vector<ProfileRow> profiles;
    std::vector<ReportRecord> reports;
};
/// As read just now, each row what it was when it was written.
Result<SmallTables> readSmallTables(Database &db);
/// The same, and that no edit and no other small row is lost or changed.
Result<SmallTables> checkRows(Database &db);

QString sha256Of(const QByteArray &bytes);

} // namespace juesuan::store
