#pragma once

#include <QHash>
#include <QSet>
#include <utility>

#include "core/report/ReportState.h"

namespace juesuan
{

/// Applies the changes of one edit in their order. Rows and copies of forms are bound when the next change
/// needs them bound, and what is typed into rows that are not bound yet waits, so that an edit that pastes
/// many rows binds once.
class EditApplier
{
public:
    explicit EditApplier(Report &report) : m_report(report), m_changed(report.m_state->changed) {}
    Result<ChangeSet> apply(const Edit &edit);

private:
    /// A row with the copy it is in; its block counts the profile's.
    struct Kept {
        std::uint16_t instance = 0;
        calc::InsertedRow row;
    };
    Error run(const Edit &edit);
    void takeBack(const Edit &edit);
    void note(const Change &change);
    Error applyChange(const Change &change);
    bool mustWait(const SetCell &change);

    Error operator()(const SetCell &change);
    Error operator()(const InsertRow &change);
    Error operator()(const RemoveRow &change);
    Error operator()(const SetSetting &change);
    Error operator()(const SetExplanation &change);
    Error operator()(const AddCode &change);
    Error operator()(const AddInstance &change);
    Error operator()(const RemoveInstance &change);

    bool hasCopy(std::uint16_t block, std::uint16_t instance) const;
    Kept kept(const InsertRow &change) const;
    static std::pair<quint32, RowId> idOf(const Kept &one);
    static std::pair<quint64, QString> codeOf(const Kept &one);
    QString codeAt(std::uint16_t block, int row) const;
    void insertFree(const InsertRow &change);
    bool insertCode(const InsertRow &change);
    bool isTyped(const InsertRow &row) const;
    bool isBlank(const AddInstance &copy);
    void setInstances(std::size_t form, const std::vector<std::uint16_t> &ids);
    std::vector<Kept> &rows();
    void count(const Kept &one, int by);
    Error bindRows();
    void bindAll();
    void placeTexts();
    ChangeSet changes() const;

    Report &m_report;
    std::vector<Kept> m_rows; ///< what is inserted, while m_isUnbound or since the last row change
    QSet<std::pair<quint32, RowId>> m_ids;             ///< of m_rows, by block and copy
    QHash<std::pair<quint64, QString>, int> m_repeats; ///< how many of m_rows there have a code
    bool m_hasRows = false;
    bool m_isUnbound = false;
    bool m_hasOtherCopies = false; ///< unbound too: copies of forms came or went
    std::vector<std::pair<std::uint16_t, RowId>>
        m_removed;                         ///< rows (by block) taken out since the last binding
    std::vector<const Change *> m_waiting; ///< SetCell in rows that are not bound yet
    const Edit *m_edit = nullptr;
    std::size_t m_inOrder = 0;          ///< how many changes are applied as they stand in the edit
    std::vector<const Change *> m_done; ///< and then these
    std::vector<CellKey> m_texts;       ///< changed cells that have no slot
    std::vector<CellKey> m_numbers;     ///< changed cells, as of an earlier binding
    std::vector<calc::CellRef> &m_changed;
    bool m_rowsChanged = false;
    bool m_verdictsChanged = false;
};

} // namespace juesuan
