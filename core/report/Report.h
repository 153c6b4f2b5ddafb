#pragma once

#include <QHash>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/Result.h"
#include "core/calc/CellKey.h"
#include "core/profile/Profile.h"
#include "core/report/Edit.h"

namespace juesuan
{

class Grid; // core/calc: the bound rows and the values of the numeric cells

/// A value as readers see it. `Absent`: nothing typed and nothing computed.
enum class ValueState : std::uint8_t { Absent, Filled, Error };

/// A numeric cell's value: typed, else formula, else default.
struct CellNumber {
    ValueState state = ValueState::Absent;
    std::int64_t amount = 0;    ///< fen for money columns, millionths for the others
    std::int64_t roundings = 0; ///< r of the tolerance rule
    Money money() const { return Money::fromFen(amount); }
};

/// How a cell came to its value; what the screen tells apart.
enum class CellOrigin : std::uint8_t {
    Blank, ///< may be typed, is not
    Typed,
    Computed,
    Proposed,
    Stated, ///< typed over a formula
    Closed  ///< not to be typed
};

struct ReportRow {
    RowId id = 0;
    std::uint16_t list = 0;   ///< index into Block::rows
    std::int32_t parent = -1; ///< index of the parent row in the same vector
    std::uint8_t level = 0;   ///< of the code; 0 for fixed rows
    bool leaf = true;
    bool inserted = false;     ///< a person put it there; derived rows come and go by themselves
    std::uint16_t ordinal = 1; ///< 2 for the second row with the same code
    QString code;
};

/// What an edit changed: cells to repaint, and whether rows came or went.
struct ChangeSet {
    std::vector<CellKey> cells; ///< every cell whose shown value or origin changed, the edited ones included
    bool rowsChanged = false;   ///< rows came or went: sheets must be laid out anew
    bool verdictsChanged = false; ///< some finding may have come, gone or changed
};

/// One unit, one year, one profile: typed cells, rows, settings, explanations, and everything computed from
/// them.
class Report
{
public:
    explicit Report(ProfilePtr profile);
    ~Report();
    Report(const Report &) = delete;
    Report &operator=(const Report &) = delete;

    const Profile &profile() const { return *m_profile; }
    ProfilePtr profilePtr() const { return m_profile; }

    // --- the profile's blocks, counted through all forms
    int blockIndex(int form, int block) const;
    int formOf(int block) const;
    const Block &block(int block) const;
    const Form &form(int form) const;

    // --- copies of a form of which there may be many
    /// Ids of the copies in order, the first of which is #1; {0} for any other form.
    const std::vector<std::uint16_t> &instances(int form) const;
    /// What a copy is called: its own name, else 「#2」; "" where there is but one and it has no name.
    QString instanceTitle(int form, std::uint16_t instance) const;

    // --- rows
    const std::vector<ReportRow> &rows(int block, int instance = 0) const;
    int rowIndex(int block, RowId row, int instance = 0) const; ///< -1 if there is none
    /// The fixed row or the ordinal-th row with that code; null if there is none.
    const ReportRow *findRow(int block, const QString &idOrCode, int ordinal = 1, int instance = 0) const;

    // --- reading cells (numeric and text)
    CellNumber number(const CellKey &cell) const;
    CellNumber computed(const CellKey &cell) const; ///< what formula or default gives, whatever was typed
    TypedValue typed(const CellKey &cell) const;
    QString text(const CellKey &cell) const; ///< text cells: typed, else computed, else proposed
    CellOrigin origin(const CellKey &cell) const;
    const Formula *formula(const CellKey &cell) const; ///< what computes it; null if nothing does
    const Formula *proposal(const CellKey &cell) const;
    /// True when the cell holds an approved value: changing it asks for its basis.
    bool isLocked(const CellKey &cell) const;
    /// What is offered for the cell (see Column::suggestion), Absent where nothing is.
    CellNumber suggestion(const CellKey &cell) const;
    bool isStated(const CellKey &cell) const { return origin(cell) == CellOrigin::Stated; }

    // --- settings: unit, year, entry (yuan | wan), kind (部门决算 | 单位决算), …
    QString setting(const QString &key) const;
    QString unit() const { return setting(QStringLiteral("unit")); }
    int year() const { return setting(QStringLiteral("year")).toInt(); }
    MoneyUnit entryUnit() const;
    QString explanation(const QString &findingKey) const;
    /// Name of a code: the book's own codes first, then the profile's dictionary; "" if unknown.
    QString codeName(const QString &dictionary, const QString &code) const;
    const QHash<QString, QHash<QString, QString>> &ownCodes() const;

    // --- making edits: fills in what is replaced, and inserts a derived row before its first typed cell
    Edit set(const CellKey &cell, const TypedValue &value) const;
    Edit set(const std::vector<std::pair<CellKey, TypedValue>> &cells) const;
    Edit insertCode(int block, const QString &code, int instance = 0) const;
    /// A free row; `list` is the index into Block::rows, `position` its place among the rows of that list
    /// (-1: last).
    Edit insertFree(int block, int list, int position = -1, int instance = 0) const;
    Edit removeRow(int block, RowId row, int instance = 0) const;
    /// The row moved to `position` among the rows of its list, or of `list` if that is given.
    Edit moveFree(int block, RowId row, int position, int list = -1, int instance = 0) const;
    Edit addInstance(int form) const;
    /// Clears and removes a copy; an edit without changes if it is the last.
    Edit removeInstance(int form, std::uint16_t instance) const;
    Edit setSetting(const QString &key, const QString &value) const;
    Edit explain(const QString &findingKey, const QString &text) const;
    Edit addCode(const QString &dictionary, const QString &code, const QString &name) const;

    /// Applies an edit in memory. Refused (and nothing changes) when what it replaces is not what stands
    /// here.
    Result<ChangeSet> apply(const Edit &edit);

    // --- bulk and storage
    QByteArray image() const; ///< packed: rows, typed cells, settings, explanations
    static Result<std::unique_ptr<Report>> fromImage(ProfilePtr profile, const QByteArray &image);
    void recompute(); ///< everything from scratch; the incremental state must equal it
    /// The same for many, each fetched from memory while the one before is computed.
    static void recomputeAll(const std::vector<std::unique_ptr<Report>> &reports);
    std::size_t memory() const; ///< bytes held, for the bench

    const Grid &grid() const { return *m_grid; }

private:
    struct Unbound {
    };
    Report(ProfilePtr profile, Unbound); ///< without rows yet: for ImageReader
    friend class EditApplier;
    friend class ImageReader;
    struct State; ///< everything that is no number: texts, settings, explanations, own codes
    ProfilePtr m_profile;
    std::unique_ptr<State> m_state;
    std::unique_ptr<Grid> m_grid;
};

} // namespace juesuan
