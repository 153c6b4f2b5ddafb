#pragma once

#include <QMap>
#include <optional>

#include "core/calc/Grid.h"
#include "core/report/Report.h"

namespace juesuan
{

/// Where a key's cell stands. `slot` is calc::kNone for texts that no formula reads or computes.
struct Location {
    calc::CellRef ref;
    const Block *block = nullptr;
    const Column *column = nullptr;
    bool hasSlot() const { return ref.column != calc::kNone; }
    bool isNumber() const { return isNumeric(column->kind); }
};

/// The part of a report that is no number, and how cells are found; private to this room.
struct Report::State final : calc::Texts {
    explicit State(const Report &report) : owner(report) {}

    QString text(std::uint16_t block, std::uint16_t row, int column) const override;
    QString setting(const QString &key) const override { return settings.value(key); }
    TypedValue typed(const Location &at, const CellKey &cell) const;
    /// As the function of that name; remembers the last, since an edit is made and then applied.
    const std::optional<Location> &locate(const CellKey &cell) const;

    /// As Grid::rowIndex(), which walks through the rows where codes are not the dictionary's: here they are
    /// hashed, in a block of many.
    int rowIndex(std::uint16_t block, RowId row) const;
    void forgetRows(); ///< they are bound anew

    const Report &owner;
    QHash<CellKey, TypedValue> cells; ///< typed texts, and the unreadable texts of numeric cells
    calc::Instances instances;        ///< empty while every form has its first copy alone
    QMap<QString, QString> settings;
    QMap<QString, QString> explanations;
    QHash<QString, QHash<QString, QString>> ownCodes; ///< dictionary -> code -> name
    std::vector<calc::CellRef> changed;               ///< kept between edits for its memory alone
    mutable CellKey lastKey;
    mutable std::optional<Location> last;            ///< of lastKey, until rows are bound anew
    mutable QHash<int, std::vector<ReportRow>> rows; ///< by block of the program; made when asked for
    mutable QHash<int, QHash<RowId, int>> indexes;   ///< the same; empty where the grid finds rows itself
};

std::optional<Location> locate(const Report &report, const CellKey &cell);
CellKey keyOf(const Report &report, const calc::CellRef &ref);
CellNumber toNumber(const calc::Cell &cell);
bool isCodeRow(const Grid &grid, const calc::CellRef &ref);
bool isClosed(const Report &report, const Location &at);

/// Why `value` cannot stand in the cell; an Error without text means that it can.
Error refusal(const Report &report, const Location &at, const TypedValue &value);
calc::Cell toCell(const TypedValue &value);
/// What formulas are told of a typed text.
calc::Cell printOf(const Report &report, const CellKey &cell);

} // namespace juesuan
