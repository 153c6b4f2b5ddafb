#pragma once

#include <QString>
#include <variant>
#include <vector>

#include "core/calc/CellKey.h"
#include "core/num/CellValue.h"

/// The one vocabulary of changes to a report. Every change carries what it replaces, so that
/// inverse() needs nothing else. Undo, history, import and merge are all made of these.
namespace juesuan
{

struct SetCell {
    CellKey cell;
    TypedValue before;
    TypedValue after;
    bool operator==(const SetCell &) const = default;
};
/// A row of codes or a free row that a person (or an import) put there. Removing needs it empty:
/// the edit that deletes a filled row first clears its cells.
struct InsertRow {
    std::uint16_t block = 0;
    std::uint16_t instance = 0;
    RowId row = 0;
    std::uint16_t list = 0; ///< index into Block::rows of the repeated entry
    QString code;           ///< Codes rows
    int position = -1;      ///< Free rows: place among its kind; code rows stand in code order
    bool operator==(const InsertRow &) const = default;
};
struct RemoveRow {
    InsertRow row;
    bool operator==(const RemoveRow &) const = default;
};
/// A setting of the report: "unit.kind", "entry" (yuan | wan), "rounding", "unit", …
struct SetSetting {
    QString key;
    QString before;
    QString after;
    bool operator==(const SetSetting &) const = default;
};
/// The written explanation of a finding, kept under its stable key with a print of the numbers it explains.
struct SetExplanation {
    QString finding;
    QString before;
    QString after;
    bool operator==(const SetExplanation &) const = default;
};
/// A code that a person adds to the book's own dictionary.
struct AddCode {
    QString dictionary;
    QString code;
    QString name;
    bool add = true; ///< false takes it out again (the inverse)
    bool operator==(const AddCode &) const = default;
};

/// One more copy of a form of which a report may have many. Removing needs it empty, and never takes the
/// last.
struct AddInstance {
    std::uint16_t form = 0;
    std::uint16_t instance = 0; ///< its id, random; the first copy of every form has 0
    int position = -1;          ///< among the copies; -1 = last
    bool operator==(const AddInstance &) const = default;
};
struct RemoveInstance {
    AddInstance added;
    bool operator==(const RemoveInstance &) const = default;
};

using Change = std::variant<SetCell, InsertRow, RemoveRow, SetSetting, SetExplanation, AddCode, AddInstance,
                            RemoveInstance>;

/// One undo step.
struct Edit {
    QString label; ///< what the undo menu says
    std::vector<Change> changes;
    bool operator==(const Edit &) const = default;
};

Edit inverse(const Edit &edit);

} // namespace juesuan
