#pragma once

#include <memory>

#include "core/calc/Grid.h"
#include "core/report/Address.h"
#include "core/report/Report.h"
#include "core/report/Verdicts.h"

namespace juesuan::test
{

/// The profile that is shipped, read once.
ProfilePtr shippedProfile();
/// tests/report/small: every kind of formula in five small forms. `base` is typed; `spend` follows it and
/// totals by row and by column; `lines` takes its classes from `spend`; `rates` has formulas that are no
/// sums; `contents` says which forms are blank.
ProfilePtr smallProfile();
/// tests/report/copies: the small profile with `project`, of which there may be many, and `overview`, which
/// reads the first three.
ProfilePtr copiesProfile();

/// A report to type into by address. Amounts are in 0.01 元 unless said otherwise.
class Desk
{
public:
    explicit Desk(ProfilePtr profile) : report(std::make_unique<Report>(std::move(profile))) {}

    CellKey key(const char *address) const;
    /// Types, inserting the code's row if it is not there. Returns what changed.
    ChangeSet set(const char *address, const TypedValue &value);
    ChangeSet fen(const char *address, std::int64_t fen);
    ChangeSet wan(const char *address, std::int64_t hundredths); ///< rounded to 0.01 万元
    ChangeSet clear(const char *address) { return set(address, Absent{}); }
    void insert(const char *form, const char *code, int times = 1);
    ChangeSet apply(const Edit &edit);

    CellNumber number(const char *address) const { return report->number(key(address)); }
    std::int64_t amount(const char *address) const { return number(address).amount; }
    QString text(const char *address) const { return report->text(key(address)); }
    /// The block of the form's first unnamed list.
    int listOf(const char *form) const;
    QStringList codes(const char *form) const;
    /// "rule" or "rule[row]" of every verdict with this outcome, in order.
    QStringList rules(Outcome outcome) const;

    std::unique_ptr<Report> report;
};

/// Every cell of a report.
std::vector<CellKey> allCells(const Report &report);

/// Everything there is to see in a report: what two states are compared by.
QStringList picture(const Report &report);

} // namespace juesuan::test
