#include "core/store/Replay.h"

#include "core/report/EditCodec.h"

namespace juesuan::store
{

namespace
{

Error broken(const QString &path)
{
    return Error{QT_TRANSLATE_NOOP(
                     "Error", "The history in %1 does not fit together: the book is damaged. It was left "
                              "as it is."),
                 {path},
                 {}};
}

} // namespace

Result<void> replay(Report &report, const std::vector<EditRow> &edits, const QString &path)
{
    for (const EditRow &row : edits) {
        const auto edit = decodeEdit(row.payload, report.profile());
        if (!edit || !report.apply(*edit))
            return broken(path);
    }
    return {};
}

Result<ReportPtr> fromImage(const ProfilePtr &profile, const ImageRow &image,
                            const std::vector<EditRow> &later, const QString &path)
{
    auto report = Report::fromImage(profile, image.data);
    if (!report)
        return report.error();
    if (auto done = replay(**report, later, path); !done)
        return done.error();
    return report;
}

Result<ReportPtr> fromHistory(const ProfilePtr &profile, const std::vector<EditRow> &history,
                              const QString &path)
{
    auto report = std::make_unique<Report>(profile);
    if (auto done = replay(*report, history, path); !done)
        return done.error();
    return report;
}

} // namespace juesuan::store
