#include "core/store/Library.h"

#include <algorithm>

#include "core/base/RandomId.h"
#include "core/profile/ProfileReader.h"

namespace juesuan::store
{

namespace
{

/// Calls visit(unit, record) for every report, in the order of units and years.
template <class Visit> void forEachReport(const SmallTables &tables, Visit &&visit)
{
    QHash<QString, std::vector<const ReportRecord *>> ofUnit;
    ofUnit.reserve(static_cast<qsizetype>(tables.units.size()));
    for (const ReportRecord &record : tables.reports)
        ofUnit[record.unit].push_back(&record);
    for (const UnitRow &unit : tables.units) {
        const auto records = ofUnit.constFind(unit.id);
        for (std::size_t i = 0; records != ofUnit.cend() && i < records->size(); ++i)
            visit(unit, *(*records)[i]);
    }
}

ReportInfo infoOf(const SmallTables &tables, const UnitRow &unit, const ReportRecord &record)
{
    const auto profile = std::find_if(tables.profiles.begin(), tables.profiles.end(),
                                      [&](const ProfileRow &row) { return row.sha256 == record.profile; });
    return {record.id,
            unit.name,
            unit.id,
            unit.parent,
            static_cast<int>(record.year),
            profile == tables.profiles.end() ? QString() : profile->id};
}

} // namespace

Result<std::shared_ptr<const SmallTables>> Library::tables(Database &db) const
{
    if (m_tables)
        return m_tables;
    auto read = readSmallTables(db);
    if (!read)
        return read.error();
    return std::make_shared<const SmallTables>(std::move(*read));
}

Result<std::vector<ReportInfo>> Library::reports(Database &db) const
{
    const auto tables = this->tables(db);
    if (!tables)
        return tables.error();
    std::vector<ReportInfo> infos;
    infos.reserve((*tables)->reports.size());
    forEachReport(**tables, [&](const UnitRow &unit, const ReportRecord &record) {
        infos.push_back(infoOf(**tables, unit, record));
    });
    return infos;
}

Result<QHash<ReportId, Library::Known>> Library::known(Database &db)
{
    const auto tables = this->tables(db);
    if (!tables)
        return tables.error();
    QHash<ReportId, Known> known;
    known.reserve(static_cast<qsizetype>((*tables)->reports.size()));
    Result<void> done;
    forEachReport(**tables, [&](const UnitRow &unit, const ReportRecord &record) {
        auto embedded = profile(db, record.profile);
        if (embedded)
            known.insert(record.id, {infoOf(**tables, unit, record), std::move(*embedded)});
        else
            done = embedded.error();
    });
    return done ? Result<QHash<ReportId, Known>>(std::move(known)) : done.error();
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
    ReportSource source{std::move(bundle.report), {}, std::move(bundle.image), {}};
    const qint64 after = source.image ? source.image->seq : 0;
    if (bundle.head == after)
        return source;
    auto later = readEdits(db, source.id, after);
    if (!later)
        return later.error();
    source.later = std::move(*later);
    return source;
}

Result<ReportSource> Library::source(Database &db, const ReportId &id)
{
    const auto record = readReport(db, id);
    if (!record)
        return record.error();
    if (!*record)
        return Error{QT_TRANSLATE_NOOP("Error", "%1 holds no such report."), {db.path()}, {}};
    auto image = readImage(db, id);
    if (!image)
        return image.error();
    auto embedded = profile(db, (*record)->profile);
    if (!embedded)
        return embedded.error();
    auto source = complete(db, {id, std::move(*image), -1});
    if (source)
        source->profile = std::move(*embedded);
    return source;
}

Result<std::vector<ReportSource>> Library::sources(Database &db, const ReportId &after, int count) const
{
    auto bundles = readBundles(db, after, count);
    if (!bundles)
        return bundles.error();
    std::vector<ReportSource> sources;
    sources.reserve(bundles->size());
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
    if (report.image) {
        if (auto put = putImage(db, *report.image); !put)
            return put;
    }
    m_tables.reset(); // committed or not: what the file holds now is read when it is needed
    if (auto committed = transaction.commit(); !committed)
        return committed;
    m_profiles.insert(sha256, report.profile);
    return {};
}

} // namespace juesuan::store
