#pragma once

#include <memory>
#include <vector>

#include "core/report/Report.h"
#include "core/store/Tables.h"

/// From rows to a live report.
namespace juesuan::store
{

using ReportPtr = std::unique_ptr<Report>;

/// `edits` applied in order onto `report`.
Result<void> replay(Report &report, const std::vector<EditRow> &edits, const QString &path);

/// The report from its image and the edits after it.
Result<ReportPtr> fromImage(const ProfilePtr &profile, const ImageRow &image,
                            const std::vector<EditRow> &later, const QString &path);
/// The report from its whole history.
Result<ReportPtr> fromHistory(const ProfilePtr &profile, const std::vector<EditRow> &history,
                              const QString &path);

} // namespace juesuan::store
