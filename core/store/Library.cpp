#include "core/store/Library.h"

#include <algorithm>

#include "core/base/RandomId.h"
#include "core/profile/ProfileReader.h"

namespace juesuan::store
{

Result<std::vector<ReportInfo>> Library::reports(Database &db) const
{
    const auto units = readUnits(db);
    const auto profiles = readProfileRows(db);
    const auto records = readReports(db);
    if (!units || !profiles || !records)
        return !units ? units.error() : !profiles ? profiles.error() : records.error();
    QHash<QString, const ProfileRow *> profileOf;
    for (const ProfileRow &profile : *profiles)
        profileOf.insert(profile.sha256, &profile);
    QHash<QString, std::vector<const ReportRecord *>> ofUnit;
    for (const ReportRecord &record : *records)
        ofUnit[record.unit].push_back(&record);
    std::vector<ReportInfo> infos;
    for (const UnitRow &unit : *units) {
        for (const ReportRecord *record : ofUnit.value(unit.id)) {
            const ProfileRow *profile = profileOf.value(record->profile);
            infos.push_back({record->id, unit.name, unit.id, unit.parent, static_cast<int>(record->year),
                             profile ? profile->id : QString()});
        }
    }
    return infos;
}

Result<ProfilePtr> Library::profile(Database &db, const QString &sha256)
{
    if (const ProfilePtr known = m_profiles.value(sha256))
        return known;
    const auto row = readProfileRow(db, sha256);
    if (!row)
        return row.error();
    const ProfileReading reading = *row ? readResolvedProfile((*row)->resolved) : ProfileReading{};
    if (!reading.profile)
        return Error{QT_TRANSLATE_NOOP(
                         "Error", "The regime embedded in %1 cannot be read by this version of the program."),
                     {db.path()},
                     {}};
    m_profiles.insert(sha256, reading.profile);
    return reading.profile;
}

Result<ReportSource> Library::complete(Database &db, ReportBundle bundle)
{
    auto embedded = profile(db, bundle.record.profile);
    if (!embedded)
        return embedded.error();
    ReportSource source{std::move(bundle.record), std::move(*embedded), std::move(bundle.image), {}};
    const qint64 after = source.image ? source.image->seq : 0;
    if (bundle.head == after)
        return source;
    auto later = readEdits(db, source.record.id, after);
    if (!later)
        return later.error();
    source.later = std::move(*later);
    return source;
}

Result<ReportSource> Library::source(Database &db, const ReportId &id)
{
    auto record = readReport(db, id);
    if (!record)
        return record.error();
    if (!*record)
        return Error{QT_TRANSLATE_NOOP("Error", "%1 holds no such report."), {db.path()}, {}};
    auto image = readImage(db, id);
    if (!image)
        return image.error();
    return complete(db, {std::move(**record), std::move(*image), -1});
}

Result<std::vector<ReportSource>> Library::sources(Database &db, const ReportId &after, int count)
{
    auto bundles = readBundles(db, after, count);
    if (!bundles)
        return bundles.error();
    std::vector<ReportSource> sources;
    for (ReportBundle &bundle : *bundles) {
        auto source = complete(db, std::move(bundle));
        if (!source)
            return source.error();
        sources.push_back(std::move(*source));
    }
    return sources;
}

Result<QString> Library::unitFor(Database &db, const NewReport &report) const
{
    const auto units = readUnits(db);
    if (!units)
        return units.error();
    const auto byId = [&](const UnitRow &unit) { return unit.id == report.parentUnit; };
    if (!report.parentUnit.isEmpty() && std::none_of(units->begin(), units->end(), byId))
        return Error{QT_TRANSLATE_NOOP("Error", "%1 holds no such unit to put “%2” under."),
                     {db.path(), report.unit},
                     {}};
    for (const UnitRow &unit : *units) {
        if (unit.name == report.unit && unit.parent == report.parentUnit)
            return unit.id;
    }
    const UnitRow unit{randomId(), report.parentUnit, report.unit, static_cast<qint64>(units->size())};
    if (auto inserted = insertUnit(db, unit); !inserted)
        return inserted.error();
    return unit.id;
}

Result<void> Library::add(Database &db, const NewReport &report)
{
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto unit = unitFor(db, report);
    if (!unit)
        return unit.error();
    const auto taken = db.value(QStringLiteral("SELECT count(*) FROM report WHERE unit = ? AND year = ?"),
                                {*unit, report.year});
    if (!taken)
        return taken.error();
    if (taken->toInt() > 0)
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” has a report for %2 already."),
                     {report.unit, QString::number(report.year)},
                     {}};
    const QString sha256 = sha256Of(report.profile->resolved);
    const auto known = readProfileRow(db, sha256);
    if (!known)
        return known.error();
    if (!*known) {
        if (auto inserted = insertProfile(db, {sha256, report.profile->id, report.profile->resolved});
            !inserted)
            return inserted;
    }
    if (auto inserted = insertReport(db, {report.creation.report, *unit, report.year, sha256}); !inserted)
        return inserted;
    if (auto inserted = insertEdit(db, report.creation); !inserted)
        return inserted;
    if (auto committed = transaction.commit(); !committed)
        return committed;
    m_profiles.insert(sha256, report.profile);
    return {};
}

} // namespace juesuan::store
