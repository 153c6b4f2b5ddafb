#pragma once

#include "core/report/ReportState.h"

namespace juesuan
{

/// Applies the changes of one edit in their order. Rows are bound when the next change needs them bound, so
/// that an edit that inserts many rows binds once.
class EditApplier
{
public:
    explicit EditApplier(Report &report) : m_report(report), m_changed(report.m_state->changed) {}
    Result<ChangeSet> apply(const Edit &edit);

private:
    Error applyChange(const Change &change);
    Error operator()(const SetCell &change);
    Error operator()(const InsertRow &change);
    Error operator()(const RemoveRow &change);
    Error operator()(const SetSetting &change);
    Error operator()(const SetExplanation &change);
    Error operator()(const AddCode &change);
    Error operator()(const AddInstance &change);
    Error operator()(const RemoveInstance &change);
    calc::InsertedRow inserted(const InsertRow &change) const;
    QString codeAt(std::uint16_t block, int row) const;
    void insertFree(const InsertRow &change);
    bool insertCode(const InsertRow &change);
    bool isTyped(const Report &report, const InsertRow &row) const;
    std::vector<calc::InsertedRow> &rows();
    void bindRows();
    ChangeSet changes() const;

    Report &m_report;
    std::vector<calc::InsertedRow>
        m_rows; ///< what is inserted, while m_isUnbound or since the last row change
    bool m_hasRows = false;
    bool m_isUnbound = false;
    std::vector<CellKey> m_texts;   ///< changed cells that have no slot
    std::vector<CellKey> m_numbers; ///< changed cells, as of an earlier binding
    std::vector<calc::CellRef> &m_changed;
    bool m_rowsChanged = false;
    bool m_verdictsChanged = false;
};

} // namespace juesuan
