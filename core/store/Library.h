#pragma once

#include <QHash>

#include "core/store/Book.h"
#include "core/store/Replay.h"
#include "core/store/Tables.h"

/// Units, embedded profiles and reports of one open file, by name instead of by row.
namespace juesuan::store
{

/// What one report is made from.
struct ReportSource {
    ReportId id;
    ProfilePtr profile;
    std::optional<ImageRow> image;
    std::vector<EditRow> later; ///< the edits after the image; all of them, if there is none
};

/// Reading happens on the writer's thread while the owner waits, so nothing here needs a lock.
class Library
{
public:
    /// What was read when the file was opened need not be read again, if nobody else may write.
    void remember(std::shared_ptr<const SmallTables> tables) { m_tables = std::move(tables); }
    Result<std::vector<ReportInfo>> reports(Database &db) const;
    Result<ReportSource> source(Database &db, const ReportId &id);
    struct Known {
        ReportInfo info;
        ProfilePtr profile;
    };
    /// Every report by its id.
    Result<QHash<ReportId, Known>> known(Database &db);
    /// Up to `count` reports by id, the first after `after`; their profiles are left to known().
    Result<std::vector<ReportSource>> sources(Database &db, const ReportId &after, int count) const;
    Result<ProfilePtr> profile(Database &db, const QString &sha256);
    /// Adds the unit (if it is new), the profile (if it is new) and the report with its first edit.
    struct NewReport {
        QString unit;
        QString parentUnit;
        int year = 0;
        ProfilePtr profile;
        EditRow creation; ///< its report id is the new report's
        std::optional<ImageRow> image;
    };
    Result<void> add(Database &db, const NewReport &report);

private:
    Result<std::shared_ptr<const SmallTables>> tables(Database &db) const;
    static Result<ReportSource> complete(Database &db, ReportBundle bundle);
    Result<QString> unitFor(Database &db, const NewReport &report) const;

    QHash<QString, ProfilePtr> m_profiles; ///< by sha256
    std::shared_ptr<const SmallTables> m_tables;
};

} // namespace juesuan::store
