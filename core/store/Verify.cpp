#include "core/store/Verify.h"

#include <algorithm>

#include "core/store/Replay.h"

namespace juesuan::store
{

namespace
{

/// Every number, in the order of the forms.
std::vector<CellNumber> allNumbers(const Report &report)
{
    std::vector<CellNumber> numbers;
    int index = 0;
    for (const Form &form : report.profile().forms) {
        for (std::size_t i = 0; i < form.blocks.size(); ++i, ++index) {
            const Block &block = report.block(index);
            for (const ReportRow &row : report.rows(index)) {
                for (std::size_t column = 0; column < block.columns.size(); ++column) {
                    if (isNumeric(block.columns[column].kind))
                        numbers.push_back(report.number({static_cast<std::uint16_t>(index),
                                                         static_cast<std::uint16_t>(column), 0, row.id}));
                }
            }
        }
    }
    return numbers;
}

bool same(const CellNumber &a, const CellNumber &b)
{
    return a.state == b.state && a.amount == b.amount && a.roundings == b.roundings;
}

bool sameNumbers(const std::vector<CellNumber> &a, const std::vector<CellNumber> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), &same);
}

Error differs(const QString &title)
{
    return Error{QT_TRANSLATE_NOOP("Error", "%1: the stored state differs from its history."), {title}, {}};
}

/// What `done` says went wrong, if anything.
template <class T> void collect(std::vector<Error> &errors, const Result<T> &done)
{
    if (!done)
        errors.push_back(done.error());
}

void checkIntegrity(Database &db, std::vector<Error> &errors)
{
    collect(errors, db.each(QStringLiteral("PRAGMA integrity_check"), {}, [&](const Row &row) {
        if (row.text(0) != QLatin1String("ok"))
            errors.push_back(
                Error{QT_TRANSLATE_NOOP("Error", "%1 is damaged: %2"), {db.path(), row.text(0)}, {}});
        return Result<void>();
    }));
    collect(errors, db.each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const Row &row) {
        errors.push_back(
            Error{QT_TRANSLATE_NOOP("Error", "%1 is damaged: a row of “%2” refers to one that is missing."),
                  {db.path(), row.text(0)},
                  {}});
        return Result<void>();
    }));
}

void checkProfiles(Database &db, std::vector<Error> &errors)
{
    const auto profiles = readProfileRows(db);
    collect(errors, profiles);
    if (!profiles)
        return;
    for (const ProfileRow &profile : *profiles) {
        if (sha256Of(profile.resolved) != profile.sha256)
            errors.push_back(
                Error{QT_TRANSLATE_NOOP("Error", "The regime “%1” embedded in the book was changed."),
                      {profile.id},
                      {}});
    }
}

void checkImages(Database &db, std::vector<Error> &errors)
{
    QStringList reports;
    collect(errors, db.each(QStringLiteral("SELECT report FROM image"), {}, [&](const Row &row) {
        reports.push_back(row.text(0));
        return Result<void>();
    }));
    for (const QString &report : reports) {
        const auto image = readImage(db, report);
        if (!image || !*image)
            errors.push_back(Error{
                QT_TRANSLATE_NOOP("Error", "A stored state is damaged; it is rebuilt from the history."),
                {},
                {}});
    }
}

} // namespace

std::vector<Error> verifyFile(Database &db)
{
    std::vector<Error> errors;
    checkIntegrity(db, errors);
    if (const auto rows = checkRows(db); !rows)
        errors.push_back(rows.error());
    checkProfiles(db, errors);
    checkImages(db, errors);
    return errors;
}

std::vector<Error> verifyReport(const ProfilePtr &profile, const std::vector<EditRow> &history,
                                const std::optional<ImageRow> &image, const QString &title,
                                const QString &path)
{
    std::vector<Error> errors;
    auto replayed = fromHistory(profile, history, path);
    if (!replayed)
        return {replayed.error()};
    const QByteArray packed = (*replayed)->image();
    if (image) {
        const auto seen = std::find_if(history.begin(), history.end(),
                                       [&image](const EditRow &edit) { return edit.seq == image->seq; });
        if (seen == history.end()) // the newest edits were cut off
            return {differs(title)};
        const auto loaded = fromImage(profile, *image, {seen + 1, history.end()}, path);
        if (!loaded || (*loaded)->image() != packed ||
            !sameNumbers(allNumbers(**loaded), allNumbers(**replayed)))
            errors.push_back(differs(title));
    }
    const std::vector<CellNumber> incremental = allNumbers(**replayed);
    (*replayed)->recompute();
    if (!sameNumbers(incremental, allNumbers(**replayed)))
        errors.push_back(
            Error{QT_TRANSLATE_NOOP("Error", "%1: totals calculated from scratch differ from those kept."),
                  {title},
                  {}});
    return errors;
}

} // namespace juesuan::store
