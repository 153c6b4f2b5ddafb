#include "core/audit/ScoreBoard.h"

#include <algorithm>
#include <numeric>

#include "core/audit/References.h"
#include "core/report/Verdicts.h"

namespace juesuan
{

namespace
{

class BoardMaker
{
public:
    BoardMaker(const Report &report, int form, std::uint16_t instance)
        : m_report(report), m_form(report.form(form))
    {
        m_board.form = form;
        m_board.instance = instance;
        for (const Block &block : m_form.blocks)
            m_weights = block.weights.isEmpty() ? m_weights : block.weights;
    }

    ScoreBoard make()
    {
        findTotal();
        for (int i = 0; i < static_cast<int>(m_form.blocks.size()); ++i)
            addBlock(i);
        rank();
        return std::move(m_board);
    }

private:
    void findTotal()
    {
        if (!m_form.grading || !m_form.grading->total)
            return;
        const formula::Reference &ref = m_form.grading->total.tree->ref;
        m_scores = ref.column;
        const int block = std::max(0, m_form.block(ref.block)); // a field is read from its own line
        const auto home = static_cast<std::uint16_t>(m_report.blockIndex(m_board.form, block));
        const auto &rows = m_report.rows(home, m_board.instance);
        if (rows.empty())
            return;
        m_board.totalCell = resolve(m_report, ref, {home, 0, m_board.instance, rows.front().id});
        if (!m_board.totalCell)
            return;
        m_board.total = m_report.number(*m_board.totalCell);
        if (m_board.total.state != ValueState::Filled)
            return;
        const auto &grades = m_form.grading->grades;
        const auto now = std::ranges::find_if(
            grades, [&](const Grade &grade) { return m_board.total.amount >= grade.from; });
        if (now != grades.end())
            m_board.grade = *now;
        if (now != grades.begin() && !grades.empty()) {
            m_board.next = *(now - 1);
            m_board.missing = m_board.next->from - m_board.total.amount;
        }
    }

    void addBlock(int index)
    {
        const Block &block = m_form.blocks[static_cast<std::size_t>(index)];
        const int weight = block.column(m_weights), score = block.column(m_scores);
        if (block.fields || weight < 0 || score < 0)
            return;
        const int number = m_report.blockIndex(m_board.form, index);
        const std::size_t first = m_board.groups.size();
        for (const RowGroup &group : block.groups) {
            if (group.points)
                m_board.groups.push_back({number, &group, 0, 0});
        }
        for (const ReportRow &row : m_report.rows(number, m_board.instance)) {
            const CellKey cell{static_cast<std::uint16_t>(number), static_cast<std::uint16_t>(score),
                               m_board.instance, row.id};
            if (cell != m_board.totalCell)
                addRow(cell, weight, block, row, first);
        }
    }

    void addRow(const CellKey &cell, int weight, const Block &block, const ReportRow &row,
                std::size_t firstGroup)
    {
        ScoredRow scored;
        scored.cell = cell;
        CellKey weightCell = cell;
        weightCell.column = static_cast<std::uint16_t>(weight);
        scored.weight = m_report.number(weightCell);
        scored.score = m_report.number(cell);
        const bool isBlank =
            scored.weight.state == ValueState::Absent && scored.score.state == ValueState::Absent;
        if (m_report.origin(cell) == CellOrigin::Closed || isBlank || isSubtotal(cell))
            return;
        scored.isStated = m_report.isStated(cell);
        const auto suggestion = suggestionCell(m_report, cell);
        scored.isSuggestion = suggestion.has_value();
        scored.computed = suggestion ? m_report.number(*suggestion) : m_report.computed(cell);
        scored.lost = std::max<std::int64_t>(0, scored.weight.amount - scored.score.amount);
        scored.name = nameOf(cell, block);
        addToGroups(scored, block, block.rows[row.list], firstGroup);
        m_board.rows.push_back(std::move(scored));
    }

    /// A row that only adds up other scores which are there: these are listed, it is not.
    bool isSubtotal(const CellKey &cell) const
    {
        return std::ranges::any_of(inputsOf(m_report, cell), [&](const Dependencies::Input &input) {
            return input.sign != 0 && m_report.number(input.cell).state == ValueState::Filled;
        });
    }

    /// The first text that is filled in.
    std::optional<CellKey> nameOf(const CellKey &cell, const Block &block) const
    {
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            CellKey text = cell;
            text.column = static_cast<std::uint16_t>(i);
            if (block.columns[i].kind == ColumnKind::Text && !m_report.text(text).isEmpty())
                return text;
        }
        return std::nullopt;
    }

    void addToGroups(ScoredRow &scored, const Block &block, const Row &row, std::size_t firstGroup)
    {
        for (std::size_t i = firstGroup; i < m_board.groups.size(); ++i) {
            ScoredGroup &group = m_board.groups[i];
            const auto index = static_cast<int>(group.group - block.groups.data());
            if (std::ranges::find(row.groups, index) == row.groups.end())
                continue;
            scored.group = static_cast<int>(i);
            group.weight += scored.weight.amount;
            group.score += scored.score.amount;
        }
    }

    void rank()
    {
        for (std::size_t i = 0; i < m_board.rows.size(); ++i) {
            if (m_board.rows[i].lost > 0)
                m_board.lost.push_back(i);
        }
        std::ranges::stable_sort(m_board.lost, [&](std::size_t a, std::size_t b) {
            return m_board.rows[a].lost > m_board.rows[b].lost;
        });
    }

    const Report &m_report;
    const Form &m_form;
    ScoreBoard m_board;
    QString m_weights = QStringLiteral("weight"); ///< columns of one name in all blocks of the form
    QString m_scores = QStringLiteral("score");
};

} // namespace

bool isScored(const Form &form)
{
    return form.grading || !form.scores.empty() ||
           std::ranges::any_of(form.blocks, [](const Block &block) { return !block.weights.isEmpty(); });
}

ScoreBoard scoreBoard(const Report &report, int form, std::uint16_t instance)
{
    return BoardMaker(report, form, instance).make();
}

std::vector<ScoreBoard> scoreBoards(const Report &report)
{
    std::vector<ScoreBoard> boards;
    for (int form = 0; form < static_cast<int>(report.profile().forms.size()); ++form) {
        if (!isScored(report.form(form)))
            continue;
        for (const std::uint16_t instance : report.instances(form)) {
            ScoreBoard board = scoreBoard(report, form, instance);
            const bool isBlank = std::ranges::all_of(
                board.rows, [](const ScoredRow &row) { return row.score.state == ValueState::Absent; });
            if (!isBlank)
                boards.push_back(std::move(board));
        }
    }
    return boards;
}

} // namespace juesuan
