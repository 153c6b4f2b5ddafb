#pragma once

#include <memory>

#include "core/audit/Finding.h"
#include "core/report/Report.h"

/// Accounts to test with: the shipped profile and samples, and cells written as `address=value`.
namespace juesuan::test
{

ProfilePtr shippedProfile(const QString &id = QStringLiteral("sn-2019"));

/// A report of a unit, empty but for its settings.
std::unique_ptr<Report> emptyAccount();
/// resources/samples/<name>.sample
std::unique_ptr<Report> sampleAccount(const QString &name);
/// The account put right: each figure typed once in the worksheet, without its evaluation.
std::unique_ptr<Report> correctedAccount();
/// The same account with every printed figure typed, totals included, as if somebody copied all eight tables.
std::unique_ptr<Report> copiedAccount();

/// Writes `address=value` into the report, rows of codes included. Fails the test when that cannot be done.
void write(Report &report, const QStringList &assignments);
void write(Report &report, const QString &assignment);

CellKey cellAt(const Report &report, const QString &address);

/// The finding of that rule whose first cell is at `address`; null if there is none.
const Finding *find(const std::vector<Finding> &findings, const Report &report, const QString &rule,
                    const QString &address);
/// "rule address cause": what the tests compare, one line a finding, mere information left out.
QStringList summary(const std::vector<Finding> &findings, const Report &report);
QString causeName(Cause::Kind kind);

} // namespace juesuan::test
